import { plainText } from './opener-words.ts';

/**
 * The words no customer-facing text may hold for an account that must first be protected (spec section 5), as stems:
 * `pric` also finds `priced`. Both languages' lists bind text in either.
 */
const FORBIDDEN = new RegExp(
  [
    'upgrad|expand|expans|up-?\\s?sell',
    '\\b(?:additional|more|extra)\\s+(?:\\S+\\s+)?seats?\\b',
    'add[-\\s]?ons?\\b|modul|premium|enterprise',
    'pric(?:e|ing|y)|discount|quot(?:e|ation|ing)',
    '升级|升級|扩展|擴展|追加|加购|加購|折扣|报价|報價',
  ].join('|'),
);

/** Whether a text holds a word that must not be said to an account under a guard. */
export function hasForbiddenWord(text: string): boolean {
  return FORBIDDEN.test(plainText(text).toLowerCase());
}

/** Whether a text names any of these items: whole words in Latin script, anywhere in Chinese. */
export function namesAny(text: string, items: readonly string[]): boolean {
  if (items.length === 0) return false;
  const words = plainText(text).toLowerCase();
  return items.some((item) => namesItem(words, plainItem(item)));
}

// The same few dozen items are looked for in every opener of a scan.
const plainItems = new Map<string, string>();
const MOST_ITEMS = 1_000;

function plainItem(item: string): string {
  const known = plainItems.get(item);
  if (known !== undefined) return known;
  const found = plainText(item).toLowerCase().trim();
  if (plainItems.size < MOST_ITEMS) plainItems.set(item, found);
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
