import type { Command } from 'commander';
import { renderPlain } from '../../blocks/plain.ts';
import { isWorkingDay } from '../domain/day.ts';
import { HeadroomError } from '../domain/errors.ts';
import type { Messenger } from '../domain/messenger.ts';
import { newHolder, systemClock } from '../jobs/context.ts';
import { deliver } from '../jobs/deliver.ts';
import { lastRun } from '../store/runs.ts';
import type { Database } from '../store/sqlite.ts';
import { createShell, type GlobalOptions, type Shell, withGlobalOptions } from './shell.ts';

interface DeliverOptions extends GlobalOptions {
  readonly dryRun?: boolean;
  readonly retry?: boolean;
  readonly json?: boolean;
}

/** `headroom deliver`: compose and post what is due. */
export function addDeliver(program: Command): void {
  withGlobalOptions(program.command('deliver'))
    .description("Compose and post what is due: each CSM's digest, the weekly ranking, messages left over.")
    .option('--dry-run', 'print the messages, post and store nothing')
    .option('--retry', 'give messages that were given up another round')
    .option('--json', 'print the counts as JSON; with --dry-run the messages')
    .addHelpText('after', '\nWith --day that day is served at any hour. --dry-run needs no Slack.')
    .action(async (options: DeliverOptions) => {
      const shell = createShell(options);
      const { cli } = shell.text;
      const dryRun = options.dryRun ?? false;
      const messenger = await messengerFor(shell, dryRun);
      const { result, whyNothing } = await shell.withStore(async (db) => ({
        whyNothing: reasonForNothing(shell, db),
        result: await deliver(
          {
            db,
            settings: options.lang ? inLanguage(shell) : shell.settings,
            clock: systemClock,
            messenger,
            log: shell.log,
            richBlocks: shell.env.richBlocks,
            holder: newHolder(),
          },
          { dryRun, retry: options.retry ?? false, ...(shell.dayGiven && { day: shell.day }) },
        ),
      }));
      const { messages, ...counts } = result;
      if (options.json) shell.printJson(messages ?? counts);
      else if (messages) {
        for (const message of messages)
          shell.print(`${cli.messageTo(message.kind, message.recipient)}\n\n${renderPlain(message)}\n`);
        if (messages.length === 0) shell.print(whyNothing);
      } else shell.print(cli.delivered(counts));
      if (counts.failed > 0 || counts.unknown > 0) process.exitCode = 1;
    });
}

/** What a reader of an empty dry run wants to know. */
function reasonForNothing({ day, settings, text }: Shell, db: Database): string {
  const { cli } = text;
  if (lastRun(db) === null) return cli.doctor.noScan;
  const { workingDays, holidays } = settings.schedule;
  return isWorkingDay(day, workingDays, holidays) ? cli.nothingDue : cli.dayOff(day);
}

async function messengerFor(shell: Shell, dryRun: boolean): Promise<Messenger> {
  const { slackBotToken, slackApiUrl } = shell.env;
  if (slackBotToken !== null) {
    const { createMessenger } = await import('../slack/messenger.ts');
    return createMessenger({ token: slackBotToken, apiUrl: slackApiUrl, log: shell.log });
  }
  if (dryRun) return noSlack(shell);
  throw new HeadroomError('no-slack', 'SLACK_BOT_TOKEN is not set, so nothing can be posted.', {
    hint: 'Set it (README, "Connect Slack"), or look at the messages with --dry-run.',
  });
}

/** Stands in for Slack on a dry run: everybody exists, nothing can be posted. */
function noSlack({ language }: Shell): Messenger {
  const refused = { outcome: 'refused', error: 'no_slack', retryAfterSeconds: null, permanent: true } as const;
  return {
    openConversation: async (recipient) => ({ channel: recipient }),
    post: async () => refused,
    update: async () => refused,
    find: async () => ({ ts: null }),
    findPerson: async (idOrEmail) => ({
      slackId: idOrEmail,
      email: idOrEmail.includes('@') ? idOrEmail : null,
      name: idOrEmail,
      timezone: null,
      locale: language,
      active: true,
    }),
  };
}

/** The settings with one language for everybody: what `--lang` asks for. */
function inLanguage({ settings, language }: Shell): Shell['settings'] {
  return {
    ...settings,
    portfolio: { ...settings.portfolio, language },
    csms: settings.csms.map((csm) => ({ ...csm, language })),
  };
}
