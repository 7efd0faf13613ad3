import { foldWord } from './names.ts';
import type { CsmSettings, Language, Settings } from './settings.ts';

/** A customer success manager as the data and the settings name them; Slack may know more. */
export interface Csm {
  /** What deliveries and askers are matched by: the e-mail in lower case, else the Slack id. */
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  readonly slackId: string | null;
  /** Set by the administrator; null leaves it to the Slack profile. */
  readonly timezone: string | null;
  readonly language: Language | null;
  /** E-mail, Slack id or listed name of the manager. */
  readonly manager: string | null;
}

const EMAIL = /^[^\s@<>|]+@[^\s@<>|]+$/;
const SLACK_ID = /^[UW][A-Z0-9]{2,}$/;

/**
 * The CSM an account's `csm` field means: an e-mail, a Slack id or a name the settings list; null when the field
 * is empty or names nobody who can be written to (spec E10).
 */
export function resolveCsm(stated: string | null, settings: Settings): Csm | null {
  const words = stated?.trim() ?? '';
  if (words === '') return null;
  const listed = settings.csms.find((one) => isNamed(one, words));
  if (listed) return fromSettings(listed);
  const unlisted = { name: words, timezone: null, language: null, manager: null };
  if (EMAIL.test(words)) return { ...unlisted, key: words.toLowerCase(), email: words.toLowerCase(), slackId: null };
  if (SLACK_ID.test(words)) return { ...unlisted, key: words, email: null, slackId: words };
  return null;
}

function isNamed(listed: CsmSettings, words: string): boolean {
  if (listed.slackId === words) return true;
  if (listed.email?.toLowerCase() === words.toLowerCase()) return true;
  return foldWord(listed.name) !== '' && foldWord(listed.name) === foldWord(words);
}

function fromSettings(listed: CsmSettings): Csm | null {
  const email = listed.email?.toLowerCase() ?? null;
  const slackId = listed.slackId ?? null;
  // A name alone leads nowhere: somebody listed it, but nobody can be written to.
  const key = email ?? slackId;
  if (key === null) return null;
  return {
    key,
    name: listed.name,
    email,
    slackId,
    timezone: listed.timezone ?? null,
    language: listed.language ?? null,
    manager: listed.manager ?? null,
  };
}
