import { type Csm, resolveCsm } from '../domain/csm.ts';
import type { Day } from '../domain/day.ts';
import type { DeliveryKind } from '../domain/delivery.ts';
import type { Language, Settings } from '../domain/settings.ts';
import { hadDelivery, hasUnposted } from '../store/deliveries.ts';
import { hasQueue, type Owners } from '../store/news.ts';
import { type Person, readPerson } from '../store/people.ts';
import type { JobContext } from './context.ts';
import { isDigestDue, momentIn } from './due.ts';
import { findCsm, languageOf, zoneOf } from './people.ts';

/** What a CSM gets in the morning; the first one is the book. */
export const TO_CSM: readonly DeliveryKind[] = ['digest', 'book'];
/** What the team gets about accounts without a CSM. */
export const TO_TEAM: readonly DeliveryKind[] = ['unowned'];

/** One recipient and the accounts the digest is about. */
export interface Recipient {
  readonly key: string;
  readonly name: string | null;
  readonly owners: Owners;
  readonly day: Day;
  readonly language: Language;
  readonly unowned: boolean;
  /** Other keys of the same person: what went out under them was theirs too. */
  readonly aliases: readonly string[];
  /** Earlier recipients of these accounts whose unposted digests this one replaces. */
  readonly replaces: readonly string[];
}

/** Accounts' owners as stated, by the CSM they mean; words that mean nobody apart. */
export function groupOwners(stated: readonly (string | null)[], settings: Settings) {
  const csms = new Map<string, { readonly csm: Csm; readonly stated: string[] }>();
  const unresolved: string[] = [];
  for (const words of stated) {
    if (words === null) continue;
    const csm = resolveCsm(words, settings);
    if (csm === null) unresolved.push(words);
    else {
      const group = csms.get(csm.key) ?? { csm, stated: [] };
      group.stated.push(words);
      csms.set(csm.key, group);
    }
  }
  return { csms: [...csms.values()], unresolved, nobody: stated.includes(null) };
}

/** A CSM with the ways the data states them; `aliases` are further keys that turned out to be the same person. */
export interface OwnerGroup {
  readonly csm: Csm;
  readonly stated: readonly string[];
  readonly aliases: readonly string[];
}

/**
 * One group for each person: an account may state its CSM by e-mail and another one the same CSM by Slack id, which
 * only Slack knows to be one. An entry of the settings names the person, else the e-mail does.
 */
export async function joinPeople(
  context: JobContext,
  groups: readonly { readonly csm: Csm; readonly stated: readonly string[] }[],
): Promise<OwnerGroup[]> {
  const byPerson = new Map<string, OwnerGroup>();
  const whose = await slackIdsOf(context, groups);
  for (const { csm, stated } of groups) {
    const person = whose.get(csm.key) ?? csm.key;
    const known = byPerson.get(person);
    const one = { csm, stated, aliases: [] };
    byPerson.set(person, known ? joined(known, one, context.settings) : one);
  }
  return [...byPerson.values()];
}

function joined(one: OwnerGroup, other: OwnerGroup, settings: Settings): OwnerGroup {
  const isBetter = weightOf(other.csm, settings) > weightOf(one.csm, settings);
  const [first, second] = isBetter ? [other, one] : [one, other];
  return {
    csm: first.csm,
    stated: [...first.stated, ...second.stated],
    aliases: [...first.aliases, ...second.aliases, second.csm.key],
  };
}

/** What names a person best: the settings, which know their zone and language, then the e-mail, which stays. */
function weightOf({ key, email }: Csm, { csms }: Settings): number {
  const isListed = csms.some((one) => one.email?.toLowerCase() === key || one.slackId === key);
  return isListed ? 2 : email !== null ? 1 : 0;
}

/** The Slack ids behind keys, as far as they are known: only an id without an e-mail has to be asked about. */
async function slackIdsOf(context: JobContext, groups: readonly { readonly csm: Csm }[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const emails = new Map<string, string>();
  for (const { csm } of groups) {
    const { slackId } = csm;
    if (slackId === null) continue;
    ids.set(csm.key, slackId);
    const email = csm.email ?? (await findCsm(context, csm))?.email ?? null;
    if (email !== null) emails.set(email, slackId);
  }
  if (ids.size === 0) return ids;
  for (const { csm } of groups) {
    const id = csm.email === null ? undefined : (emails.get(csm.email) ?? readPerson(context.db, csm.key)?.slackId);
    if (id) ids.set(csm.key, id);
  }
  return ids;
}

/** The CSM as a recipient of this hour; null when it is not their hour or Slack cannot be asked about them now. */
export async function recipientOf(
  context: JobContext,
  { csm, stated, aliases }: OwnerGroup,
  named: Day | null,
): Promise<Recipient | 'unreachable' | null> {
  const { db, settings, clock } = context;
  const owners: Owners = { stated, nobody: false };
  const keys = [csm.key, ...aliases];
  // Only who may get a message is looked up in Slack.
  const mayGetOne =
    hasQueue(db, owners) ||
    !keys.some((key) => hadDelivery(db, TO_CSM, key)) ||
    keys.some((key) => hasUnposted(db, TO_CSM, key));
  if (!mayGetOne) return null;
  const person = await findCsm(context, csm);
  if (person === null) return null;
  if (person.slackId === null || !person.active) return 'unreachable';
  const moment = momentIn(zoneOf(csm, person, settings), clock.now(), named);
  if (!isDigestDue(moment, settings)) return null;
  return {
    key: csm.key,
    name: spokenName(person, csm),
    owners,
    day: moment.day,
    language: languageOf(csm, person, settings),
    unowned: false,
    aliases,
    replaces: aliases,
  };
}

/** What to call a person: Slack's name, else the settings'; an address or an id is no name. */
function spokenName(person: Person, csm: Csm): string | null {
  const isName = (name: string): boolean => name !== '' && !name.includes('@') && name !== person.slackId;
  return [person.name, csm.name].find(isName) ?? null;
}

/** The team channel, else the first administrator; null when neither is set or it is not their hour. */
export function teamRecipient(
  { settings, clock, log }: JobContext,
  owners: Owners,
  replaces: readonly string[],
  named: Day | null,
): Recipient | null {
  const { teamChannel, admins, timezone, language } = settings.portfolio;
  const key = teamChannel ?? admins[0] ?? null;
  if (key === null) {
    log.error({ owners: owners.stated.length }, 'accounts without a CSM wait: set portfolio.teamChannel or admins');
    return null;
  }
  const moment = momentIn(timezone, clock.now(), named);
  if (!isDigestDue(moment, settings)) return null;
  return { key, name: null, owners, day: moment.day, language, unowned: true, aliases: [], replaces };
}
