const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const ZERO = /\p{M}|\u200d|\ufe0f|\u200b/u;

/** How many terminal columns one character takes: 2 for Chinese, Japanese, Korean and emoji, 0 for marks. */
function characterWidth(character: string): number {
  if (character <= '\u007e') return 1;
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** How many columns a text takes in a monospaced font. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text filled with spaces to `width` columns. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const gap = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? `${text}${gap}` : `${gap}${text}`;
}

/** The text cut to `width` columns with an ellipsis. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Breaks a line at spaces, or between Chinese characters, so that no part is wider than `width`; `indent` starts the later parts. */
export function wrap(line: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let current = '';
  const pieces = line.match(/ +|[（《「“]*(?:[^\s\u2e80-\u9fff\uff00-\uffef]+|[\u2e80-\u9fff\uff00-\uffef])/gu) ?? [];
  for (const piece of pieces.flatMap((part) => chop(part, width - displayWidth(indent)))) {
    const closing = /^[，。；：！？、）》”’…]/u.test(piece);
    if (displayWidth(current + piece) > width && current.trim() !== '' && !closing) {
      lines.push(current.trimEnd());
      current = piece.trim() === '' ? indent : indent + piece;
    } else current += piece;
  }
  if (current.trim() !== '') lines.push(current.trimEnd());
  return lines;
}

/** A word wider than the line, in pieces that fit. */
function chop(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (displayWidth(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return part === '' ? parts : [...parts, part];
}

/** A bar of `cells` cells for `value` of `max`; anything above zero shows at least one. */
export function bar(value: number, max: number, cells: number): string {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const full = share > 0 ? Math.max(1, Math.round(share * cells)) : 0;
  return '▰'.repeat(full) + '▱'.repeat(cells - full);
}

/** Rows as aligned columns with two spaces between; the first row is the head and gets a rule below. */
export function columns(rows: readonly (readonly string[])[], aligns: readonly ('left' | 'right')[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => displayWidth(row[index] ?? ''))));
  const line = (row: readonly string[]) =>
    widths
      .map((width, index) => pad(row[index] ?? '', width, aligns[index] ?? 'left'))
      .join('  ')
      .trimEnd();
  const [head, ...body] = rows.map(line);
  return [head ?? '', widths.map((width) => '─'.repeat(width)).join('  '), ...body];
}
