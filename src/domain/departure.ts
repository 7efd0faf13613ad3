import type { Day } from './day.ts';
import type { Origin } from './facts.ts';
import type { Contact } from './records.ts';

/** A person's leaving, as the rows about them tell it. */
export interface Departure {
  /** The first day they were stated as gone. */
  readonly day: Day;
  readonly origin: Origin;
  /** Where they went, as written; null where nobody said. */
  readonly company: string | null;
}

/** The departure that stands: the first version of the last stretch in which the person is marked as gone; null while they are here. */
export function departureOf(contact: Contact): Departure | null {
  let gone: Contact['history'][number] | null = null;
  let earlier: string | undefined;
  for (const version of contact.history) {
    const { status, new_company: company } = version.facts;
    if (status === 'left') gone ??= version;
    else {
      // Who came back and leaves again did not go where they went the first time: only another company is news.
      if (gone) earlier = company;
      gone = null;
    }
  }
  if (!gone) return null;
  const company = contact.new_company === earlier ? undefined : contact.new_company;
  return { day: gone.day, origin: gone.origin, company: company ?? null };
}
