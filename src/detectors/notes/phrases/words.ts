/** Alternatives as whole words. */
export const words = (source: string): string => `\\b(?:${source})\\b`;

/** Whole words where the alternatives are Latin; Chinese has none. */
export const terms = (sources: readonly string[]): readonly string[] =>
  sources.map((source) => (/[a-z]/.test(source) ? words(source) : source));

/** One bracket of alternatives out of lines of words: a word a blank, `_` for a blank inside of one. */
export const oneOf = (...lines: readonly string[]): string =>
  `(?:${lines
    .flatMap((line) => line.trim().split(/\s+/))
    .join('|')
    .replaceAll('_', ' ')})`;

/** As `oneOf`, of English verbs in all their regular forms; a form written after `/` is taken as it stands. */
export const verbs = (...lines: readonly string[]): string =>
  oneOf(
    lines
      .flatMap((line) => line.trim().split(/\s+/))
      .map((verb) => (verb.startsWith('/') ? verb.slice(1) : formsOf(verb)))
      .join(' '),
  );

/** "swap", "swaps", "swapping", "swapped"; what follows the first `_` stays behind the form: "phase_out". */
function formsOf(verb: string): string {
  const [stem = '', ...rest] = verb.split('_');
  const tail = rest.map((word) => `_${word}`).join('');
  if (stem.endsWith('e')) return `${stem.slice(0, -1)}(?:e|es|ing|ed)${tail}`;
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}(?:y|ies|ying|ied)${tail}`;
  if (/(?:ss|sh|ch|x|z)$/.test(stem)) return `${stem}(?:es|ing|ed)?${tail}`;
  const last = DOUBLED.test(stem) ? stem.slice(-1) : '';
  return `${stem}(?:s|${last}ing|${last}ed)?${tail}`;
}

/** One short syllable that ends on a single consonant doubles it: "dropping", "planned". */
const DOUBLED = /^(?:[^aeiou]{0,3}[aeiou][bdgklmnprt]|outbid|wind|let|get|put|cut|refer|submit|permit|equip)$/;
