import type { Asker } from '../commands/command.ts';
import { type Csm, resolveCsm } from '../domain/csm.ts';
import type { Settings } from '../domain/settings.ts';
import { findPerson, languageOf, zoneOf } from '../jobs/people.ts';
import { type Person, personOfSlackId, readPerson } from '../store/people.ts';
import { type Text, textFor } from '../text/text.ts';
import type { SlackContext } from './context.ts';

/** Someone who writes or clicks, with the words and the clock they read. */
export interface Known {
  readonly asker: Asker;
  readonly text: Text;
  /** IANA zone. */
  readonly timezone: string;
  /** A guest or a member of another organisation whom the settings do not name: told nothing about any account. */
  readonly outsider: boolean;
}

/** An answer waits so long for a profile that was never read; after that it is given in the portfolio's language. */
const PATIENCE_MS = 3000;

/** Who a Slack user is to us. The profile is read from Slack once a day, and from the store otherwise. */
export async function recognise(context: SlackContext, slackId: string, patienceMs = PATIENCE_MS): Promise<Known> {
  const { db, settings } = context;
  const stored = personOfSlackId(db, slackId) ?? readPerson(db, slackId);
  const asked = findPerson(context, { key: stored?.key ?? slackId, lookUp: slackId, name: stored?.name ?? slackId });
  const person = (await Promise.race([asked, giveUp(patienceMs)])) ?? stored;
  const csm = csmOf(slackId, person?.email ?? null, settings);
  return {
    asker: { key: csm?.key ?? null, slackId, email: person?.email ?? null },
    text: textFor(languageOf(csm, person, settings), settings.portfolio.currency),
    timezone: csm && person ? zoneOf(csm, person, settings) : settings.portfolio.timezone,
    outsider: person?.outsider === true && !isListed(slackId, person.email, settings),
  };
}

/** The CSM behind a Slack id and an e-mail: an entry of the settings before what either says by itself. */
function csmOf(slackId: string, email: string | null, settings: Settings): Csm | null {
  const byId = resolveCsm(slackId, settings);
  if (byId && byId.name !== slackId) return byId;
  return resolveCsm(email, settings) ?? byId;
}

/** Whether the settings name the person, as a CSM or an administrator. */
function isListed(slackId: string, email: string | null, { csms, portfolio }: Settings): boolean {
  const named = [...csms.flatMap((csm) => [csm.slackId, csm.email]), ...portfolio.admins].map((one) =>
    one?.toLowerCase(),
  );
  return named.includes(slackId.toLowerCase()) || (email !== null && named.includes(email.toLowerCase()));
}

function giveUp(ms: number): Promise<Person | null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), ms).unref();
  });
}
