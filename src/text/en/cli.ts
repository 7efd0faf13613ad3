import type { FileReport } from '../../domain/import.ts';
import { judgement } from './judgement.ts';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const counted = (counts: Readonly<Record<string, number>>, names: Readonly<Record<string, string>> = {}): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([id, count]) => `${names[id] ?? id} ${count.toLocaleString('en')}`)
    .join(', ') || 'none';

const BANDS = Object.fromEntries(Object.entries(judgement.bands).map(([id, { name }]) => [id, name]));

/** What the command line says: English wording. */
export const cli = {
  fileRead: (file: FileReport): string => {
    const head = `${file.file}: ${plural(file.rows, 'row')} of ${file.kind ?? 'an unknown kind'}, ${file.accepted} accepted, ${file.rejected} rejected`;
    const waiting = file.waiting > 0 ? `, ${file.waiting} waiting for their account` : '';
    return `${head}${waiting}${file.changed ? '' : ' (nothing new)'}`;
  },
  warning: (line: number, column: string | null, reason: string): string =>
    `  ${line > 0 ? `line ${line}` : 'file'}${column === null ? '' : `, ${column}`}: ${reason}`,
  moreWarnings: (count: number): string =>
    `  and ${count.toLocaleString('en')} more like these (--json lists what is kept)`,
  notStored: 'Nothing was stored: --strict refuses an import with rejected cells or rows.',
  nextAfterImport: 'Next: headroom scan',
  importing: (file: string, rows: number): string => `${file}: ${rows.toLocaleString('en')} rows read`,
  scanned: (result: {
    day: string;
    accounts: number;
    signals: Readonly<Record<string, number>>;
    bands: Readonly<Record<string, number>>;
    plays: Readonly<Record<string, number>>;
    opportunities?: Readonly<Record<string, number>>;
    ms: number;
  }): string =>
    [
      `${result.day}: ${plural(result.accounts, 'account')} judged in ${(result.ms / 1000).toFixed(1)} s`,
      `Signals: ${counted(result.signals)}`,
      `Bands: ${counted(result.bands, BANDS)}`,
      `Plays: ${counted(result.plays, judgement.plays)}`,
      `Opportunities: ${counted(result.opportunities ?? {})}`,
    ].join('\n'),
  scanAhead: (day: string, today: string): string =>
    `${day} lies ahead: today is ${today}. Until then the bot scans no other day. If this is a mistake: headroom scan --day ${today} --take-back`,
  notJudged: (count: number, failure: string): string => `${plural(count, 'account')} could not be judged: ${failure}`,
  delivered: (counts: { posted: number; skipped: number; failed: number; unknown: number }): string =>
    `${counts.posted} posted, ${counts.skipped} skipped, ${counts.failed} failed, ${counts.unknown} in doubt`,
  nothingDue:
    'Nothing is due: everybody is served, nothing is new, or it is not their hour yet (--day ignores the hour).',
  dayOff: (day: string): string =>
    `Nothing is due: ${day} is no working day (schedule.workingDays and holidays in the settings).`,
  messageTo: (kind: string, recipient: string): string => `── ${kind} to ${recipient} ──`,
  check: { good: 'ok', note: 'note', bad: 'fix' },
  doctor: {
    settingsFine: (changed: number): string =>
      changed === 0 ? 'every setting at its default' : `${plural(changed, 'setting')} changed from the default`,
    databaseFine: (accounts: number, size: string): string => `${plural(accounts, 'account')}, ${size}`,
    noAccounts: 'no accounts yet. Import a file: headroom import accounts.csv',
    noCatalogue:
      'no catalogue, so nothing can be sized. What can a customer buy more of? Import it: headroom import catalogue.json',
    catalogueFine: (items: number): string => plural(items, 'item'),
    scanFine: (day: string): string => `last scan ${day}`,
    noScan: 'no scan yet. Run: headroom scan',
    oldScan: (day: string, days: number): string =>
      `last scan ${day}, ${plural(days, 'day')} ago. Is the bot running (headroom serve)?`,
    scanAhead: (day: string, today: string): string =>
      `last scan ${day}, which lies ahead: nothing is scanned until then. Take it back: headroom scan --day ${today} --take-back`,
    feedFine: (day: string): string => `last import ${day}`,
    oldFeed: (day: string, days: number): string =>
      `last import ${day}, ${plural(days, 'working day')} ago. Check the export that feeds it.`,
    waiting: (count: number): string =>
      `${plural(count, 'record waits', 'records wait')} for an account that is not known. Import the accounts file they belong to.`,
    noToken: (name: string): string => `${name} is not set. Copy it from the Slack app page (README, "Connect Slack").`,
    slackFine: (team: string, user: string): string => `connected to ${team} as ${user}`,
    slackFails: (error: string): string =>
      `Slack refuses the token: ${error}. Reinstall the app and copy the bot token again.`,
    scopesFine: 'all needed scopes granted',
    scopesMissing: (scopes: string): string =>
      `missing scopes: ${scopes}. Add them under OAuth & Permissions and reinstall the app.`,
    scopesOptional: (scopes: string): string =>
      `without ${scopes} a ranking whose posting failed unclearly cannot be looked up, so it is shown here instead of being posted again.`,
    noChannel:
      'portfolio.teamChannel is not set, so no weekly ranking is posted and accounts without a CSM have nowhere to go.',
    channelFine: (channel: string): string => `weekly ranking goes to ${channel}`,
    deliveriesFine: 'no delivery in doubt',
    deliveryInDoubt: (kind: string, recipient: string, period: string, error: string): string =>
      `${kind} to ${recipient} for ${period}: ${error}. Look in the conversation; if it is not there, it was not posted.`,
    nobody: '(empty)',
    unowned: (owners: readonly string[], more: number): string =>
      `no CSM can be written to under ${owners.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Give an e-mail or Slack id in the data, or list them under csms in the settings; until then their cards go to the team channel.`,
    names: {
      settings: 'settings',
      database: 'database',
      catalogue: 'catalogue',
      scan: 'scan',
      feeds: 'feeds',
      waiting: 'waiting records',
      tokens: 'tokens',
      slack: 'Slack',
      scopes: 'scopes',
      channel: 'team channel',
      deliveries: 'deliveries',
      owners: 'owners',
    },
  },
};
