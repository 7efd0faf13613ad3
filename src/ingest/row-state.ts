import type { Day } from '../domain/day.ts';
import type { ContactRole } from '../domain/records.ts';
import type { RelatedRow, StatedFacts } from './incoming.ts';
import type { UsageState } from './usage-cells.ts';

/** Contacts named in columns of an account row. */
export interface ContactParts {
  readonly primary: { name?: string; email?: string; title?: string };
  readonly byRole: { readonly role: ContactRole; readonly text: string }[];
}

/** What the cells of the row at hand have stated so far. */
export interface RowState {
  line: number;
  day: Day | null;
  id: string | null;
  name: string | null;
  mergedInto: string | null;
  refusedDay: boolean;
  facts: StatedFacts;
  monthly: number | null;
  currency: string | null;
  usage: UsageState;
  touchTopic: string | null;
  contacts: ContactParts | null;
  related: readonly RelatedRow[];
  /** Fields that hold money, in case the row is in another currency. */
  money: readonly string[];
}
