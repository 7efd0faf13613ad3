const LEGAL_FORMS = /\b(incorporated|inc|llc|ltd|limited|corp|corporation|gmbh|plc|pty|bv|sas)\b/gu;
const LEGAL_FORMS_ZH = /(股份有限公司|有限责任公司|有限公司|集团公司|公司)$/u;

const PLAIN = /^[\u0020-\u007e]*$/;

// A portfolio's files use the same few words over and over: headers, labels, names of features, products and people.
const KEPT_WORDS = 20_000;
const LONGEST_KEPT = 40;
const folded = new Map<string, string>();

/** Letters and digits of a text in lower case, full-width forms and accents folded: what header and word matching compare. */
export function foldWord(text: string): string {
  const before = folded.get(text);
  if (before !== undefined) return before;
  const word = foldText(text);
  if (text.length <= LONGEST_KEPT && folded.size < KEPT_WORDS) folded.set(text, word);
  return word;
}

function foldText(text: string): string {
  // Most words are plain letters: the long way is for the others.
  if (PLAIN.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What two spellings of one person's name share: case, accents and the order of its words (`Brandt, Elena`). */
export function personWord(name: string): string {
  const before = persons.get(name);
  if (before !== undefined) return before;
  // Names without spaces, Chinese ones among them, have one order only.
  const words = name.trim().split(/[\s,]+/u);
  const sorted =
    words.length < 2 || /\p{Script=Han}/u.test(name) ? foldWord(name) : words.map(foldWord).sort().join('');
  if (name.length <= LONGEST_KEPT && persons.size < KEPT_WORDS) persons.set(name, sorted);
  return sorted;
}

const persons = new Map<string, string>();

/**
 * The key two spellings of one company share: case, punctuation and the legal form are ignored
 * (spec section 0), so `AcmeCo, Inc.` and `acmeco` are one; a name that is nothing but a legal form keeps it.
 */
export function nameKey(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase().replace(LEGAL_FORMS_ZH, '');
  const words = plain.replace(/[^\p{L}\p{N}\s.&+]/gu, ' ').replace(LEGAL_FORMS, ' ');
  return foldWord(words) || foldWord(name);
}
