import { type Csm, resolveCsm } from '../domain/csm.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Language, Settings } from '../domain/settings.ts';
import { type Person, readPerson, savePerson } from '../store/people.ts';
import type { JobContext } from './context.ts';

const HOUR_MS = 3_600_000;

/**
 * Slack's profile of a person, asked for at most once a day: a stored one serves meanwhile, and also while Slack is
 * out of reach. Null when nothing is known and Slack cannot be asked now; ask again later.
 */
export async function findPerson(
  context: Pick<JobContext, 'db' | 'settings' | 'clock' | 'messenger' | 'log' | 'dryRun'>,
  who: { readonly key: string; readonly lookUp: string; readonly name: string },
): Promise<Person | null> {
  const { db, clock, settings } = context;
  const stored = readPerson(db, who.key);
  // A profile from the future was stored before the clock was set back.
  const age = stored ? Math.abs(clock.now() - stored.checkedAt) : Number.POSITIVE_INFINITY;
  if (stored && age < settings.delivery.profileHours * HOUR_MS) return stored;
  try {
    const profile = await context.messenger.findPerson(who.lookUp);
    const person: Person = {
      key: who.key,
      slackId: profile?.slackId ?? null,
      email: profile?.email?.toLowerCase() ?? null,
      name: profile?.name ?? who.name,
      timezone: profile?.timezone ?? null,
      locale: profile?.locale ?? null,
      active: profile?.active ?? false,
      outsider: profile?.outsider ?? false,
      checkedAt: clock.now(),
    };
    if (!context.dryRun) await db.write(() => savePerson(db, person));
    return person;
  } catch (error) {
    context.log.warn({ error: String(error), stored: stored !== null }, 'profile not read');
    return stored;
  }
}

/** The person behind a CSM. */
export function findCsm(context: JobContext, csm: Csm): Promise<Person | null> {
  return findPerson(context, { key: csm.key, lookUp: csm.slackId ?? csm.email ?? csm.key, name: csm.name });
}

/** The person behind an administrator's entry in the settings: a Slack id or an e-mail. */
export function findAdmin(context: JobContext, stated: string): Promise<Person | null> {
  const key = stated.includes('@') ? stated.trim().toLowerCase() : stated.trim();
  return findPerson(context, { key, lookUp: key, name: key });
}

/** The zone a person's day is counted in: the settings' word, else Slack's, else the portfolio's. */
export function zoneOf(csm: Csm, person: Person, settings: Settings): string {
  const candidates = [csm.timezone, person.timezone];
  return candidates.find((zone) => zone !== null && isZone(zone)) ?? settings.portfolio.timezone;
}

/** The zone a delivery's period is counted in: its CSM's, the portfolio's for all others. */
export function zoneOfRecipient(
  { db, settings }: Pick<JobContext, 'db' | 'settings'>,
  { kind, recipient }: Pick<Delivery, 'kind' | 'recipient'>,
): string {
  const isToCsm = kind === 'digest' || kind === 'book';
  const csm = isToCsm ? resolveCsm(recipient, settings) : null;
  const person = isToCsm ? readPerson(db, recipient) : null;
  return csm && person ? zoneOf(csm, person, settings) : settings.portfolio.timezone;
}

/** The language a person is written to in: the settings' word, else Slack's, else the portfolio's. */
export function languageOf(csm: Csm | null, person: Person | null, settings: Settings): Language {
  if (csm?.language) return csm.language;
  const locale = person?.locale?.toLowerCase() ?? '';
  if (locale.startsWith('zh')) return 'zh-CN';
  if (locale.startsWith('en')) return 'en';
  return settings.portfolio.language;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
