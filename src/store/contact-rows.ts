import type { Day } from '../domain/day.ts';
import type { Origin } from '../domain/facts.ts';
import type { Contact, ContactFacts } from '../domain/records.ts';

/** A version of a person as stored. */
export interface ContactRow {
  account_id: string;
  key: string;
  day: string;
  recorded: number;
  row: number;
  data: string;
}

/** Where a row was read. */
export type ToOrigin = (row: { recorded: number; row: number; day: string }) => Origin;

/** The people of each account with their versions; the rows must come by account, person, day and import. */
export function groupContacts(rows: readonly ContactRow[], origin: ToOrigin): Map<string, Contact[]> {
  const groups = new Map<string, Contact[]>();
  let index = 0;
  while (index < rows.length) {
    const first = rows[index];
    if (!first) break;
    const history: { day: Day; facts: ContactFacts; origin: Origin }[] = [];
    for (
      let row = rows[index];
      row && row.account_id === first.account_id && row.key === first.key;
      row = rows[++index]
    ) {
      // A later import of the same day replaces what it carries.
      if (history.at(-1)?.day === row.day) history.pop();
      history.push({ day: row.day, facts: JSON.parse(row.data) as ContactFacts, origin: origin(row) });
    }
    const present = history.at(-1);
    if (!present) continue;
    const contact = { ...present.facts, key: first.key, origin: present.origin, history };
    const group = groups.get(first.account_id);
    if (group) group.push(contact);
    else groups.set(first.account_id, [contact]);
  }
  return groups;
}
