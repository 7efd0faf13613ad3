/**
 * Slack's published limits by name, the lower number where two sources differ. Lengths are UTF-16
 * units, the stricter reading of "characters".
 */
export const LIMITS = {
  message: { blocks: 50, text: 40_000, characters: 12_000, tables: 1, charts: 2 },
  view: { blocks: 100, title: 24, submit: 24, close: 24, metadata: 3_000, callbackId: 255, bytes: 250_000 },
  id: 255,
  header: 150,
  section: { text: 3_000, fields: 10, field: 2_000 },
  context: { elements: 10, text: 3_000 },
  actions: 25,
  button: { text: 75, value: 2_000, url: 3_000 },
  image: { url: 3_000, alt: 2_000, title: 2_000 },
  input: { label: 2_000, hint: 2_000 },
  placeholder: 150,
  option: { text: 75, value: 75, description: 75 },
  select: { options: 100, value: 150 },
  radio: 10,
  overflow: 5,
  plainInput: 3_000,
  confirm: { title: 100, text: 300, button: 30 },
  table: { rows: 100, columns: 20 },
  chart: { title: 50, segments: 6, series: 6, points: 20, label: 20, axis: 50 },
} as const;
