import type { Day } from '../domain/day.ts';
import type { ContactFacts } from '../domain/records.ts';
import type { ContactRow } from '../ingest/incoming.ts';
import { contactKey, stateContact } from '../store/contacts.ts';
import type { TakeNumber } from '../store/snapshots.ts';
import type { Database } from '../store/sqlite.ts';

/** People held back, to be stored as their last row of a day says. */
export interface HeldContacts {
  hold(accountId: string, day: Day, row: ContactRow): void;
  /** Stores everyone held; call inside a transaction. */
  flush(): void;
}

const MOST_HELD = 5_000;

interface Held {
  readonly accountId: string;
  readonly day: Day;
  row: number;
  contact: ContactFacts;
}

/** An empty holder; it stores by itself when it holds 5,000 people. */
export function createHeldContacts(db: Database, number: TakeNumber): HeldContacts {
  const held = new Map<string, Held>();
  const flush = (): void => {
    for (const one of held.values()) stateContact(db, one.accountId, one, number);
    held.clear();
  };
  return {
    hold(accountId, day, { contact, line }) {
      const key = `${accountId}\n${contactKey(contact)}\n${day}`;
      const known = held.get(key);
      if (known) {
        known.contact = { ...known.contact, ...contact };
        known.row = line;
        return;
      }
      if (held.size >= MOST_HELD) flush();
      held.set(key, { accountId, day, row: line, contact });
    },
    flush,
  };
}
