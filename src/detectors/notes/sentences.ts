/** A sentence as written, and the same in the form that patterns are matched against. */
export interface Sentence {
  /** Word for word, for the evidence. */
  readonly quote: string;
  /** Full-width and typographic characters made plain; case kept. */
  readonly plain: string;
  /** `plain` in lower case. */
  readonly low: string;
}

// A full stop ends a sentence only before a capital, a digit or a Chinese character: "Acme Inc. is" goes on.
const BREAK = /(?<=[.!?]["'”’)]?)\s+(?=["'“‘(]?[A-Z0-9\u4e00-\u9fff])|(?<=[。！？；;])|\n+/;

/** The sentences of a note, in order; empty ones left out. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const part of text.split(BREAK)) {
    for (let start = 0; start < part.length; start += LONGEST) {
      const quote = part.slice(start, start + LONGEST).trim();
      if (quote === '') continue;
      const plain = toPlain(quote);
      sentences.push({ quote, plain, low: plain.toLowerCase() });
    }
  }
  return sentences;
}

/** Nobody writes sentences longer than this: text without full stops is read in pieces, or its cost grows with its square. */
const LONGEST = 2_000;

function toPlain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ');
}

// Where a thought turns: what was denied before it is not denied after it.
const TURN =
  /[;:()—–"]| - |\b(?:but|however|although|though|yet|while|whereas|instead|meanwhile)\b|\band (?=(?:now |also )?(?:is|are|has|have|will|wants?|plans?|started|starts?|may|might|they|he|she|the)\b)|但是?|不过|然而|而是|而且|却/g;
const COMMA = /[,、]/g;

/** The words of the same thought before `index`; with `acrossCommas`, back to the last turn only. */
export function before(low: string, index: number, acrossCommas = false): string {
  let start = lastEnd(low, index, TURN);
  if (!acrossCommas) start = Math.max(start, lastEnd(low, index, COMMA));
  return low.slice(start, index);
}

/** The words of the same clause after `index`. */
export function after(low: string, index: number): string {
  const rest = low.slice(index);
  const end = rest.search(AFTER_END);
  return end === -1 ? rest : rest.slice(0, end);
}

const AFTER_END = /[,;:()—–。!?]|\bbut\b|\bhowever\b|但是?|不过|然而/;

function lastEnd(low: string, index: number, pattern: RegExp): number {
  let end = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(low); match && match.index + match[0].length <= index; match = pattern.exec(low)) {
    end = match.index + match[0].length;
  }
  return end;
}
