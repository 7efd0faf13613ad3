import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { changedSettings } from '../config/settings.ts';
import { resolveCsm } from '../domain/csm.ts';
import { daysBetween, workingDaysBetween } from '../domain/day.ts';
import { isAhead } from '../jobs/due.ts';
import { BOT_SCOPES, OPTIONAL_BOT_SCOPES } from '../slack/manifest.ts';
import { readCatalogue } from '../store/catalogue.ts';
import { troubledDeliveries } from '../store/deliveries.ts';
import { countAccounts, lastImportDay } from '../store/health.ts';
import { statedOwners } from '../store/news.ts';
import { lastRun } from '../store/runs.ts';
import type { Database } from '../store/sqlite.ts';
import { countWaiting } from '../store/waiting.ts';
import { createShell, type GlobalOptions, type Shell, withGlobalOptions } from './shell.ts';

/** Feeds silent for so many working days are remarked on (spec 12.6). */
const SILENT_FEED_DAYS = 3;
const DOUBTS_SHOWN = 20;
const STRANGERS_SHOWN = 5;

interface Check {
  readonly name: string;
  readonly status: 'good' | 'note' | 'bad';
  readonly message: string;
}

/** `headroom doctor`: what is in order, and what to do about the rest; exit 1 when something must be mended. */
export function addDoctor(program: Command): void {
  withGlobalOptions(program.command('doctor'))
    .description(
      'Check settings, database, tokens, scopes, feeds and deliveries in doubt, and say what to do about each.',
    )
    .option('--json', 'print the checks as JSON')
    .action(async (options: GlobalOptions & { json?: boolean }) => {
      const shell = createShell(options);
      const checks = await shell.withStore(async (db) => [
        settingsCheck(shell),
        ...storeChecks(shell, db),
        ...(await slackChecks(shell)),
        ...deliveryChecks(shell, db),
      ]);
      const { cli } = shell.text;
      if (options.json) shell.printJson({ checks });
      else
        for (const { name, status, message } of checks)
          shell.print(`${cli.check[status].padEnd(5)} ${name}: ${message}`);
      if (checks.some((check) => check.status === 'bad')) process.exitCode = 1;
    });
}

function settingsCheck(shell: Shell): Check {
  const { doctor } = shell.text.cli;
  const changed = Object.keys(changedSettings(shell.settings)).length;
  return { name: doctor.names.settings, status: 'good', message: doctor.settingsFine(changed) };
}

function storeChecks(shell: Shell, db: Database): Check[] {
  const { doctor } = shell.text.cli;
  const { names } = doctor;
  const accounts = countAccounts(db);
  if (accounts === 0) return [{ name: names.database, status: 'bad', message: doctor.noAccounts }];
  const checks: Check[] = [
    { name: names.database, status: 'good', message: doctor.databaseFine(accounts, sizeOf(db.path)) },
  ];

  const catalogue = readCatalogue(db, shell.day);
  const items = catalogue
    ? catalogue.tiers.length + catalogue.modules.length + catalogue.metered.length + catalogue.services.length
    : 0;
  checks.push(
    items > 0
      ? { name: names.catalogue, status: 'good', message: doctor.catalogueFine(items) }
      : { name: names.catalogue, status: 'note', message: doctor.noCatalogue },
  );

  const run = lastRun(db);
  const runAge = run ? daysBetween(run.day, shell.day) : 0;
  if (!run) checks.push({ name: names.scan, status: 'bad', message: doctor.noScan });
  else if (runAge > 1) checks.push({ name: names.scan, status: 'bad', message: doctor.oldScan(run.day, runAge) });
  else if (isAhead(run.day, shell.day))
    checks.push({ name: names.scan, status: 'bad', message: doctor.scanAhead(run.day, shell.day) });
  else checks.push({ name: names.scan, status: 'good', message: doctor.scanFine(run.day) });

  const imported = lastImportDay(db);
  if (imported !== null) {
    const { workingDays, holidays } = shell.settings.schedule;
    const age = workingDaysBetween(imported, shell.day, workingDays, holidays);
    checks.push(
      age >= SILENT_FEED_DAYS
        ? { name: names.feeds, status: 'bad', message: doctor.oldFeed(imported, age) }
        : { name: names.feeds, status: 'good', message: doctor.feedFine(imported) },
    );
  }
  const waiting = countWaiting(db).reduce((sum, { records }) => sum + records, 0);
  if (waiting > 0) checks.push({ name: names.waiting, status: 'note', message: doctor.waiting(waiting) });
  const strangers = statedOwners(db).filter((stated) => resolveCsm(stated, shell.settings) === null);
  if (strangers.length > 0) {
    const shown = strangers.slice(0, STRANGERS_SHOWN).map((stated) => stated ?? doctor.nobody);
    checks.push({
      name: names.owners,
      status: 'note',
      message: doctor.unowned(shown, strangers.length - shown.length),
    });
  }
  return checks;
}

async function slackChecks(shell: Shell): Promise<Check[]> {
  const { doctor } = shell.text.cli;
  const { names } = doctor;
  const { env, settings } = shell;
  const needed: readonly (readonly [string, string | null])[] = [
    ['SLACK_BOT_TOKEN', env.slackBotToken],
    env.mode === 'socket' ? ['SLACK_APP_TOKEN', env.slackAppToken] : ['SLACK_SIGNING_SECRET', env.slackSigningSecret],
  ];
  const checks: Check[] = needed
    .filter(([, value]) => value === null)
    .map(([name]) => ({ name: names.tokens, status: 'bad', message: doctor.noToken(name) }));
  checks.push(
    settings.portfolio.teamChannel === null
      ? { name: names.channel, status: 'note', message: doctor.noChannel }
      : { name: names.channel, status: 'good', message: doctor.channelFine(settings.portfolio.teamChannel) },
  );
  if (env.slackBotToken === null) return checks;

  const { inspectToken } = await import('../slack/inspect.ts');
  const inspection = await inspectToken({ token: env.slackBotToken, apiUrl: env.slackApiUrl, log: shell.log });
  if ('error' in inspection)
    return [...checks, { name: names.slack, status: 'bad', message: doctor.slackFails(inspection.error) }];
  checks.push({ name: names.slack, status: 'good', message: doctor.slackFine(inspection.team, inspection.user) });
  const lacks = (scopes: object): string[] => Object.keys(scopes).filter((scope) => !inspection.scopes.includes(scope));
  const missing = lacks(BOT_SCOPES);
  checks.push(
    missing.length > 0
      ? { name: names.scopes, status: 'bad', message: doctor.scopesMissing(missing.join(', ')) }
      : { name: names.scopes, status: 'good', message: doctor.scopesFine },
  );
  const optional = lacks(OPTIONAL_BOT_SCOPES);
  if (optional.length > 0)
    checks.push({ name: names.scopes, status: 'note', message: doctor.scopesOptional(optional.join(', ')) });
  return checks;
}

function deliveryChecks(shell: Shell, db: Database): Check[] {
  const { doctor } = shell.text.cli;
  const inDoubt = troubledDeliveries(db, DOUBTS_SHOWN);
  if (inDoubt.length === 0) return [{ name: doctor.names.deliveries, status: 'good', message: doctor.deliveriesFine }];
  return inDoubt.map((delivery) => ({
    name: doctor.names.deliveries,
    status: 'bad',
    message: doctor.deliveryInDoubt(
      delivery.kind,
      delivery.recipient,
      delivery.period,
      delivery.error ?? delivery.state,
    ),
  }));
}

function sizeOf(path: string): string {
  if (path === ':memory:') return path;
  return `${(statSync(path).size / 1_048_576).toFixed(1)} MB`;
}
