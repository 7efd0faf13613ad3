import { clip, escapeData, escapeEntities, oneLine } from './escape.ts';

/** A piece of Slack's mrkdwn that is known to be escaped; plain strings become one only through `data` or `mrkdwn`. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | null;

const asMarkup = (part: Part): string => {
  if (part === null) return '';
  if (typeof part === 'object') return part.markup;
  return typeof part === 'number' ? String(part) : escapeData(part);
};

/** Our own words and untrusted data alike, made safe for mrkdwn and at most `limit` UTF-16 units. */
export function data(text: string, limit = 300): Markup {
  return { markup: clip(escapeData(text), limit) };
}

/** A template whose values are escaped unless they are Markup already; only the template's own characters format. */
export function mrkdwn(strings: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return { markup: String.raw({ raw: strings.map((text) => text) }, ...values.map(asMarkup)) };
}

/** The parts that say something, with `separator` between them. */
export function joinMarkup(parts: readonly (Markup | string | null)[], separator: string): Markup {
  return {
    markup: parts
      .map(asMarkup)
      .filter((part) => part !== '')
      .join(separator),
  };
}

/** Bold; an empty text stays empty, for `**` would show its asterisks. */
export function bold(text: Markup | string): Markup {
  const inner = asMarkup(text);
  return { markup: inner === '' ? '' : `*${inner}*` };
}

/** Italic, in the same manner. */
export function italic(text: Markup | string): Markup {
  const inner = asMarkup(text);
  return { markup: inner === '' ? '' : `_${inner}_` };
}

/** A quotation, one bar before every line. */
export function quote(text: Markup): Markup {
  return {
    markup: text.markup
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n'),
  };
}

/** Our own sentences, which may hold `code` and line breaks; everything else in them is escaped as data is. */
export function prose(text: string, limit = 3_000): Markup {
  const lines = text.split('\n').map((line) =>
    line
      .split(/(`[^`\n]+`)/)
      .map((part, index) => (index % 2 === 1 ? codeOf(part.slice(1, -1)) : escapeKeepingEnds(part)))
      .join(''),
  );
  return { markup: clip(lines.join('\n'), limit) };
}

// Inside code nothing formats, and what is typed must be copied as it is.
const codeOf = (words: string): string => `\`${escapeEntities(oneLine(words))}\``;

// Data is trimmed; between two code spans the spaces at the ends belong to the sentence.
function escapeKeepingEnds(part: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(part) ?? [];
  return `${before}${escapeData(inner)}${after}`;
}
