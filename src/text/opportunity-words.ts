import type { SignalId } from '../domain/signal.ts';
import type { Format } from './format.ts';

/** What the words about an opportunity are made of: the evidence behind it, read into plain values. */
export interface Told {
  /** The signal that leads: the strongest, of equals the one that points most closely at the item. */
  readonly lead: SignalId;
  readonly has: (...ids: readonly SignalId[]) => boolean;
  /** What is sold, as stored, and the tool it would replace. */
  readonly item: string;
  readonly replaces: string;
  /** How many seats more, or how many people would come in; null where unknown. */
  readonly count: number | null;
  /** The first of these named values that is fit to say; empty where there is none. */
  readonly word: (...names: readonly string[]) => string;
  readonly number: (...names: readonly string[]) => number | null;
  /** The value of the first piece of evidence of a signal, where that is a number. */
  readonly readingOf: (id: SignalId) => number | null;
  /** How often the leading signal was seen: requests, tickets, views. */
  readonly times: number;
  readonly format: Format;
}

/** Facts an answer to an objection can point to; null where nothing is on record. */
export interface Proof {
  /** Money on their side: a round, growing revenue. */
  readonly funding: string | null;
  /** A result they had with the product. */
  readonly result: string | null;
  /** The limit that does not wait. */
  readonly limit: string | null;
  readonly renewal: string | null;
  /** Who decides, by name. */
  readonly decider: string | null;
  /** What to put to use first. */
  readonly activation: string | null;
  /** How much they rely on the product today. */
  readonly use: string | null;
}
