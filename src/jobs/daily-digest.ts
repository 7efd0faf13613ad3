import type { Card } from '../domain/card.ts';
import { type Csm, resolveCsm } from '../domain/csm.ts';
import type { Day } from '../domain/day.ts';
import type { DeliveryKind } from '../domain/delivery.ts';
import type { Language, Settings } from '../domain/settings.ts';
import { localDay } from '../domain/zone.ts';
import { type Composed, composeDigest } from '../engine/compose.ts';
import { readAssessment } from '../store/assessments.ts';
import {
  claimDelivery,
  hadDelivery,
  hasUnposted,
  isInDoubt,
  isServed,
  readDelivery,
  supersede,
} from '../store/deliveries.ts';
import {
  countPlays,
  hasQueue,
  markTold,
  type Owners,
  type QueueEntry,
  readQueue,
  statedOwners,
} from '../store/news.ts';
import type { Person } from '../store/people.ts';
import { lastRun, type Run } from '../store/runs.ts';
import type { Database } from '../store/sqlite.ts';
import { standingVerdict } from '../store/verdicts.ts';
import { composeDigestCard } from './cards.ts';
import type { JobContext } from './context.ts';
import { isDigestDue, momentIn } from './due.ts';
import { findCsm, languageOf, zoneOf } from './people.ts';
import { rehearse } from './rehearse.ts';

/** A message as it is posted. */
export interface Message {
  readonly kind: DeliveryKind;
  readonly recipient: string;
  readonly card: Card;
}

export interface ComposeResult {
  /** What was claimed; in a dry run, what would have been. */
  readonly messages: readonly Message[];
  /** Recipients who get nothing now: served, nothing new, not their hour or not a working day. */
  readonly skipped: number;
}

const TO_CSM: readonly DeliveryKind[] = ['digest', 'book'];
const TO_TEAM: readonly DeliveryKind[] = ['unowned'];

/** One recipient and the accounts the digest is about. */
interface Recipient {
  readonly key: string;
  readonly name: string | null;
  readonly owners: Owners;
  readonly day: Day;
  readonly language: Language;
  readonly unowned: boolean;
  /** Earlier recipients of these accounts whose unposted digests this one replaces. */
  readonly replaces: readonly string[];
}

/**
 * Claims the digest of every CSM whose morning it is, from the last finished scan; accounts whose CSM cannot be
 * written to go to the team channel (spec E10). Digests that are held
 * back claim nothing. With a day, that day is served at any hour.
 */
export async function composeDigests(context: JobContext, day: Day | null = null): Promise<ComposeResult> {
  const { db, settings, log } = context;
  const run = lastRun(db);
  if (!run) return { messages: [], skipped: 0 };
  const { csms, unresolved, nobody } = groupOwners(statedOwners(db), settings);
  if (run.summary.held) {
    log.warn({ reason: run.summary.held.reason }, 'digests are held');
    return { messages: [], skipped: csms.length };
  }
  const messages: Message[] = [];
  let skipped = 0;
  const unreachable: { readonly key: string; readonly stated: readonly string[] }[] = [];
  for (const { csm, stated } of csms) {
    const answer = await recipientOf(context, csm, stated, day);
    if (answer === 'unreachable') {
      unreachable.push({ key: csm.key, stated });
      continue;
    }
    const message = answer === null ? null : await claim(context, answer, run);
    if (message) messages.push(message);
    else skipped += 1;
  }
  const strays = { stated: [...unresolved, ...unreachable.flatMap((one) => one.stated)], nobody };
  if (strays.stated.length > 0 || nobody) {
    const team = teamRecipient(
      context,
      strays,
      unreachable.map((one) => one.key),
      day,
    );
    const message = team === null ? null : await claim(context, team, run);
    if (message) messages.push(message);
    else skipped += 1;
  }
  return { messages, skipped };
}

function groupOwners(stated: readonly (string | null)[], settings: Settings) {
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

/** The CSM as a recipient of this hour; null when it is not their hour or Slack cannot be asked about them now. */
async function recipientOf(
  context: JobContext,
  csm: Csm,
  stated: readonly string[],
  named: Day | null,
): Promise<Recipient | 'unreachable' | null> {
  const { db, settings, clock } = context;
  const owners: Owners = { stated, nobody: false };
  // Only who may get a message is looked up in Slack.
  const mayGetOne = hasQueue(db, owners) || !hadDelivery(db, TO_CSM, csm.key) || hasUnposted(db, TO_CSM, csm.key);
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
    replaces: [],
  };
}

/** What to call a person: Slack's name, else the settings'; an address or an id is no name. */
function spokenName(person: Person, csm: Csm): string | null {
  const isName = (name: string): boolean => name !== '' && !name.includes('@') && name !== person.slackId;
  return [person.name, csm.name].find(isName) ?? null;
}

/** The team channel, else the first administrator; null when neither is set or it is not their hour. */
function teamRecipient(
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
  return { key, name: null, owners, day: moment.day, language, unowned: true, replaces };
}

/** Composes and claims in one transaction, so that what is told and who claimed it never differ. */
async function claim(context: JobContext, recipient: Recipient, run: Run): Promise<Message | null> {
  const { db, log } = context;
  const kinds = recipient.unowned ? TO_TEAM : TO_CSM;
  if (isServed(db, kinds, recipient.key, recipient.day)) return null;
  if (isInDoubt(db, kinds, recipient.key)) {
    log.info({ day: recipient.day }, 'the last digest is in doubt, the next one waits');
    return null;
  }
  const step = (): Message | null => claimStep(context, recipient, run);
  return context.dryRun ? rehearse(db, step) : db.write(step);
}

function claimStep(context: JobContext, recipient: Recipient, run: Run): Message | null {
  const { db, clock } = context;
  const kinds = recipient.unowned ? TO_TEAM : TO_CSM;
  if (isServed(db, kinds, recipient.key, recipient.day)) return null;
  supersede(db, kinds, recipient.key, recipient.day);
  for (const former of recipient.replaces) supersede(db, TO_CSM, former, recipient.day);
  const first = !hadDelivery(db, kinds, recipient.key);
  const composed = compose(context, recipient, run, first);
  if (composed === null) return null;
  const kind = recipient.unowned ? 'unowned' : first ? 'book' : 'digest';
  const id = claimDelivery(db, {
    kind,
    recipient: recipient.key,
    period: recipient.day,
    now: clock.now(),
    compose: (deliveryId) => ({
      card: composeDigestCard(context, composed.digest, {
        deliveryId,
        language: recipient.language,
        name: recipient.name,
      }),
      fallback: null,
      content: { kind: 'digest', digest: composed.digest, language: recipient.language },
    }),
  });
  const delivery = id === null ? null : readDelivery(db, id);
  if (delivery === null) return null;
  markTold(db, composed.told, delivery.id, recipient.day);
  return { kind, recipient: recipient.key, card: delivery.card };
}

function compose({ db, settings }: JobContext, recipient: Recipient, run: Run, first: boolean): Composed | null {
  const zone = settings.portfolio.timezone;
  return composeDigest({
    csm: recipient.key,
    day: recipient.day,
    first,
    unowned: recipient.unowned,
    queue: readQueue(db, recipient.owners, run, recipient.day).map((entry) => ({
      ...entry,
      verdict: decisionOn(db, entry, zone),
    })),
    book: first ? countPlays(db, recipient.owners, run) : {},
    settings,
    assessmentOf: (accountId) => readAssessment(db, accountId),
  });
}

function decisionOn(db: Database, { accountId }: QueueEntry, zone: string) {
  const verdict = standingVerdict(db, accountId);
  return verdict && { choice: verdict.choice, on: localDay(verdict.at, zone), until: verdict.until };
}
