/**
 * The words no customer-facing text may hold for an account that must first be protected (spec section 5), as stems:
 * `pric` also finds `priced`. Both lists bind text in either language.
 */
const FORBIDDEN: readonly RegExp[] = [
  /upgrad|expand|expans|up-?\s?sell/,
  /\b(?:additional|more|extra)\s+(?:\S+\s+)?seats?\b/,
  /add[-\s]?ons?\b|modul|premium|enterprise/,
  /pric(?:e|ing|y)|discount|quot(?:e|ation|ing)/,
  /升级|升級|扩展|擴展|追加|加购|加購|折扣|报价|報價/,
];

/** One spelling for comparing: full-width forms, hidden characters and odd hyphens must not hide a word. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/\s+/g, ' ');
}

/** Whether a text holds a word that must not be said to an account under a guard. */
export function hasForbiddenWord(text: string): boolean {
  const words = plain(text);
  return FORBIDDEN.some((pattern) => pattern.test(words));
}

/** Whether a text names any of these items: whole words in Latin script, anywhere in Chinese. */
export function namesAny(text: string, items: readonly string[]): boolean {
  const words = plain(text);
  return items.some((item) => namesItem(words, plainItem(item)));
}

// The same few dozen items are looked for in every opener of a scan.
const plainItems = new Map<string, string>();

function plainItem(item: string): string {
  const known = plainItems.get(item);
  if (known !== undefined) return known;
  const found = plain(item).trim();
  if (plainItems.size < 1_000) plainItems.set(item, found);
  return found;
}

const WORD = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

function namesItem(words: string, item: string): boolean {
  if (item === '') return false;
  for (let at = words.indexOf(item); at >= 0; at = words.indexOf(item, at + 1)) {
    if (isEdge(words[at - 1], item[0]) && isEdge(words[at + item.length], item.at(-1))) return true;
  }
  return false;
}

/** Chinese writes no spaces: there an item is found inside a sentence too. */
function isEdge(outside: string | undefined, inside: string | undefined): boolean {
  if (outside === undefined || inside === undefined) return true;
  if (HAN.test(outside) || HAN.test(inside)) return true;
  return !(WORD.test(outside) && WORD.test(inside));
}
