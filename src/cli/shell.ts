import { type Command, InvalidArgumentError } from 'commander';
import pino, { type Logger } from 'pino';
import { type Env, readEnv } from '../config/env.ts';
import { loadSettings } from '../config/settings.ts';
import { type Day, isDay } from '../domain/day.ts';
import { LANGUAGES, type Language, type Settings } from '../domain/settings.ts';
import { localDay } from '../domain/zone.ts';
import { openStore } from '../store/open.ts';
import type { Database } from '../store/sqlite.ts';
import { type Text, textFor } from '../text/text.ts';

/** Options every command takes (design: `--db`, `--day`, `--lang` work everywhere). */
export interface GlobalOptions {
  readonly db?: string;
  readonly settings?: string;
  readonly day?: Day;
  readonly lang?: Language;
}

/** What a command of the CLI works with; results go to stdout, everything else to stderr. */
export interface Shell {
  readonly env: Env;
  readonly settings: Settings;
  readonly day: Day;
  /** Whether `--day` was given, so that the hour does not matter. */
  readonly dayGiven: boolean;
  readonly language: Language;
  readonly text: Text;
  readonly log: Logger;
  readonly print: (text: string) => void;
  readonly printJson: (value: unknown) => void;
  readonly say: (text: string) => void;
  /** Opens the database for the length of the step. */
  readonly withStore: <T>(step: (db: Database) => T | Promise<T>) => Promise<T>;
}

const parseDay = (value: string): Day => {
  if (isDay(value)) return value;
  throw new InvalidArgumentError('It must be a date such as 2026-01-31.');
};

const parseLanguage = (value: string): Language => {
  const language = LANGUAGES.find(
    (one) => one.toLowerCase() === value.toLowerCase() || one.split('-')[0] === value.toLowerCase(),
  );
  if (language) return language;
  throw new InvalidArgumentError(`It must be one of ${LANGUAGES.join(', ')}.`);
};

/** Adds the options that every command takes. */
export function withGlobalOptions(command: Command): Command {
  return command
    .option('--db <file>', 'database file (default: HEADROOM_DB, else ./headroom.db)')
    .option('--settings <file>', 'settings file (default: HEADROOM_SETTINGS, else ./headroom.yml)')
    .option('--day <YYYY-MM-DD>', 'what "today" is (default: the date in the portfolio\'s time zone)', parseDay)
    .option('--lang <language>', `wording: ${LANGUAGES.join(' or ')} (default: the settings')`, parseLanguage);
}

/** The logger of a process: structured lines on stderr, tokens redacted. */
function createLog(level: string): Logger {
  return pino(
    { level, redact: ['token', '*.token', 'headers.authorization'], base: null },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** Reads environment and settings and prepares what a command works with. */
export function createShell(options: GlobalOptions): Shell {
  const env = readEnv();
  const settings = loadSettings(options.settings ?? env.settingsFile);
  const language = options.lang ?? settings.portfolio.language;
  const path = options.db ?? env.db;
  return {
    env,
    settings,
    day: options.day ?? localDay(Date.now(), settings.portfolio.timezone),
    dayGiven: options.day !== undefined,
    language,
    text: textFor(language, settings.portfolio.currency),
    log: createLog(env.logLevel),
    print: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    printJson: (value) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    say: (text) => process.stderr.write(`${text}\n`),
    withStore: async (step) => {
      const db = await openStore(path);
      try {
        return await step(db);
      } finally {
        db.close();
      }
    },
  };
}
