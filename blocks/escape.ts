// Controls, zero-width and direction characters: invisible, and able to turn a line around for the reader.
// The zero-width joiner stays, emoji are made of it.
const INVISIBLE = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

// Slack formats between these marks; a look-alike reads the same and formats nothing.
const LOOKALIKE: Readonly<Record<string, string>> = { '*': '∗', '~': '∼', '`': 'ʼ', '<': '‹', '>': '›' };
const LOW_LINE = 'ˍ';

/** One line of data: control characters gone, every run of white space one space, lone surrogates replaced. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE, '')
    .trim();
}

/** Escapes what Slack reads as markup in any text: `&`, `<` and `>`. */
export function escapeEntities(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * Data as it may stand inside mrkdwn: one line, escaped, with no character that would format or
 * ping. An underscore inside a word stays, Slack formats nothing there.
 */
export function escapeData(text: string): string {
  return escapeEntities(oneLine(text))
    .replace(/[*~`]/g, (mark) => LOOKALIKE[mark] ?? mark)
    .replace(/(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu, LOW_LINE);
}

/**
 * Data for a place Slack takes literally (`plain_text`, `raw_text`, chart labels), at most `limit`
 * UTF-16 units. Clients differ in whether they decode entities there, so the angle brackets turn into look-alikes.
 */
export function plainData(text: string, limit: number): string {
  return clip(
    oneLine(text).replace(/[<>]/g, (mark) => LOOKALIKE[mark] ?? mark),
    limit,
  );
}

/**
 * Shortens an escaped text to `limit` UTF-16 units, the ellipsis included: never inside an entity, a
 * surrogate pair or an emoji made of several characters.
 */
export function clip(escaped: string, limit: number): string {
  if (escaped.length <= limit) return escaped;
  if (limit < 1) return '';
  let end = limit - 1;
  if (isLowSurrogate(escaped, end)) end -= 1;
  const entity = escaped.lastIndexOf('&', end - 1);
  if (entity >= 0 && end < (/^&(?:amp|lt|gt);/.exec(escaped.slice(entity, entity + 5))?.[0].length ?? 0) + entity)
    end = entity;
  return `${escaped.slice(0, wholeCharacter(escaped, end)).trimEnd()}…`;
}

const JOINS_BACK = /^(?:\p{M}|\u200d|\p{Emoji_Modifier})/u;

/** The greatest cut at or before `end` that parts no combined character; hostile runs of marks are cut anyway after 16 steps. */
function wholeCharacter(text: string, end: number): number {
  let cut = end;
  for (let step = 0; step < 16 && cut > 0; step += 1) {
    if (!JOINS_BACK.test(text.slice(cut, cut + 2)) && text[cut - 1] !== '\u200d') return cut;
    cut -= 1;
    if (isLowSurrogate(text, cut)) cut -= 1;
  }
  return cut;
}

const isLowSurrogate = (text: string, at: number): boolean => at > 0 && /[\udc00-\udfff]/.test(text[at] ?? '');
