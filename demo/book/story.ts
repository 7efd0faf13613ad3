import { addDays, type Day } from '../../src/domain/day.ts';
import type { ContactRole, EventType, RequestKind } from '../../src/domain/records.ts';

/** Days counted from the morning that is played: negative is past. */
export interface When {
  readonly inDays: number;
}

/** A day that many days ahead. */
export const inDays = (count: number): When => ({ inDays: count });

/** A day that many days back. */
export const daysAgo = (count: number): When => ({ inDays: -count });

/** A day that many months ahead, counted as the score counts them (30.4375 days). */
export const inMonths = (count: number): When => ({ inDays: Math.round(count * 30.4375) });

/** A cell of an export; `null` leaves it empty. */
export type Value = string | number | boolean | null | When;

/** How a measure goes: [days ago, value], oldest first, straight lines between. */
export type Path = readonly (readonly [ago: number, value: number])[];

/** One customer's story: what its exports say over sixty days. Fields carry the names of the data model. */
export interface Story {
  readonly name: string;
  /** Key of the CSM in people.ts; null when nobody owns the account. */
  readonly csm: CsmKey | null;
  /** What the account is in the book for. */
  readonly shows: string;
  readonly facts?: Readonly<Record<string, Value>>;
  /** What the customer system says from that many days ago on. */
  readonly changes?: readonly { readonly ago: number; readonly facts: Readonly<Record<string, Value>> }[];
  readonly seats?: { readonly licensed: number; readonly active: Path };
  readonly limits?: Readonly<Record<string, { readonly limit: number; readonly used: Path }>>;
  /** The usage feed fell silent that many days ago. */
  readonly usageUntil?: number;
  readonly contacts?: readonly ContactEntry[];
  readonly events?: readonly EventEntry[];
  readonly notes?: readonly NoteEntry[];
  readonly requests?: readonly RequestEntry[];
}

export type CsmKey = 'maya' | 'oliver' | 'xiaowen' | 'sofia';

/** A line of a contacts export; without `ago` it stands in the first one. */
interface ContactEntry {
  readonly ago?: number;
  readonly name: string;
  readonly email?: string;
  readonly title?: string;
  readonly dept?: string;
  readonly role?: ContactRole;
  readonly status?: 'active' | 'left';
  readonly new_company?: string;
}

interface EventEntry {
  readonly ago: number;
  /** Days between the event and the feed that brought it. */
  readonly late?: number;
  readonly type: EventType;
  readonly detail?: string;
  readonly source?: string;
  readonly url?: string;
  readonly amount?: number;
  readonly round?: string;
  readonly count?: number;
  readonly role?: string;
  readonly person?: string;
  readonly title?: string;
  readonly company?: string;
}

interface NoteEntry {
  readonly ago: number;
  readonly author?: string;
  readonly text: string;
}

interface RequestEntry {
  readonly ago: number;
  readonly kind: RequestKind;
  readonly feature?: string;
  readonly contact?: string;
  readonly dept?: string;
  readonly text?: string;
  readonly pervasive?: boolean;
}

/** The value of a path on a day, rounded to whole units; before its first point it is not known. */
export function valueAt(path: Path, ago: number): number | null {
  const [first] = path;
  if (!first || ago > first[0]) return null;
  let before = first;
  for (const point of path) {
    if (point[0] <= ago) {
      const span = before[0] - point[0];
      const share = span === 0 ? 1 : (before[0] - ago) / span;
      return Math.round(before[1] + (point[1] - before[1]) * share);
    }
    before = point;
  }
  return Math.round(before[1]);
}

/** The calendar day of a `When`. */
export const dayOf = (when: When, today: Day): Day => addDays(today, when.inDays);

/** A measure that stays where it is. */
export const steady = (value: number): Path => [[HISTORY_DAYS, value]];

/** How far the sample book reaches back. */
export const HISTORY_DAYS = 63;
