import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { isDay } from '../domain/day.ts';
import { HeadroomError } from '../domain/errors.ts';
import { PHRASE_LISTS } from '../domain/phrase-lists.ts';
import { LANGUAGES, type Settings } from '../domain/settings.ts';
import { DEFAULT_SETTINGS } from './defaults.ts';

const DEFAULT_FILE = 'headroom.yml';

const zone = z.string().refine((name) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}, 'is not a time zone; use a name such as Europe/Berlin');

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 08:30');
const day = z.string().refine(isDay, 'must be a date such as 2026-12-25');
const command = z
  .string()
  .regex(/^\/[a-z0-9_-]{1,31}$/, 'must start with / and hold up to 31 lower-case letters, digits, - or _');

// Settings people write by hand are checked in full; tables of numbers are checked against the shape of the defaults.
const HAND_WRITTEN = {
  portfolio: z.strictObject({
    name: z.string().min(1),
    currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO code such as USD'),
    timezone: zone,
    language: z.enum(LANGUAGES),
    access: z.enum(['team', 'owner']),
    teamChannel: z
      .string()
      .regex(/^[CG][A-Z0-9]+$/, 'must be a channel id such as C0123456789 (channel details, at the bottom)')
      .nullable(),
    admins: z.array(z.string().min(1)),
  }),
  commands: z.array(command).min(1),
  csms: z.array(
    z.strictObject({
      name: z.string().min(1),
      email: z.email().optional(),
      slackId: z
        .string()
        .regex(/^[UW][A-Z0-9]+$/, 'must be a Slack member id such as U0123456789')
        .optional(),
      timezone: zone.optional(),
      language: z.enum(LANGUAGES).optional(),
      manager: z.string().optional(),
    }),
  ),
  schedule: z.strictObject({
    scan: time,
    digest: time,
    ranking: z.strictObject({ weekday: z.number().int().min(1).max(7), time }),
    workingDays: z.array(z.number().int().min(1).max(7)).min(1),
    holidays: z.array(day),
  }),
  phrases: z.record(z.string(), z.array(z.string().min(1))).superRefine((lists, problems) => {
    for (const name of Object.keys(lists)) {
      if (PHRASE_LISTS.some((list) => list === name)) continue;
      const message = `is no list of phrases; the lists are ${PHRASE_LISTS.join(', ')}`;
      problems.addIssue({ code: 'custom', path: [name], message });
    }
  }),
  freshness: z.record(z.string(), z.number().int().positive()),
};

/** A schema of the same shape as a default value: numbers stay numbers, lists keep their element's kind, keys are known. */
function shapeOf(value: unknown): z.ZodType {
  // Only what takes points away is negative by default, and only that may be.
  if (typeof value === 'number') return value < 0 ? z.number().nonpositive() : z.number().nonnegative();
  if (typeof value === 'boolean') return z.boolean();
  if (Array.isArray(value)) return z.array(z.union(value.map(shapeOf))).min(1);
  if (value !== null && typeof value === 'object') {
    return z.strictObject(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)])));
  }
  return value === null ? z.number().nullable() : z.string();
}

const SettingsSchema = z.strictObject({
  ...Object.fromEntries(Object.entries(DEFAULT_SETTINGS).map(([key, value]) => [key, shapeOf(value)])),
  ...HAND_WRITTEN,
});

type Path = readonly PropertyKey[];

/** The defaults with what the file states laid over them; lists are replaced whole. */
function overlay(base: unknown, stated: unknown): unknown {
  const isPlain = (value: unknown): value is Record<string, unknown> =>
    value !== null && typeof value === 'object' && !Array.isArray(value);
  if (!isPlain(base) || !isPlain(stated)) return stated;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(stated)) {
    merged[key] = Object.hasOwn(base, key) ? overlay(base[key], value) : value;
  }
  return merged;
}

/** Reads settings from YAML text; throws one error that lists every problem by line. */
export function parseSettings(yaml: string, file: string): Settings {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  if (document.errors.length > 0) {
    throw settingsError(
      file,
      document.errors.map((error) => `line ${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`),
    );
  }
  const merged = overlay(DEFAULT_SETTINGS, document.toJS() ?? {});
  const result = SettingsSchema.safeParse(merged);
  if (!result.success) {
    const lineOf = (path: Path): string => {
      for (let length = path.length; length > 0; length -= 1) {
        const node = document.getIn(path.slice(0, length), true);
        const range = (node as { range?: [number, number, number] } | undefined)?.range;
        if (range) return `line ${lines.linePos(range[0]).line}: `;
      }
      return '';
    };
    throw settingsError(
      file,
      result.error.issues.map(
        (issue) => `${lineOf(issue.path)}${issue.path.map(String).join('.') || 'settings'}: ${issue.message}`,
      ),
    );
  }
  const problems = contradictions(merged as Settings);
  if (problems.length > 0) throw settingsError(file, problems);
  return merged as Settings;
}

/** What no single value shows: figures that must rise together. */
function contradictions(settings: Settings): string[] {
  const { bands } = settings.score;
  const { seatWatch, seatHigh, seatCeiling, seatFull } = settings.thresholds;
  const problems: string[] = [];
  if (!(bands.hot > bands.warm && bands.warm > bands.nurture))
    problems.push('score.bands: hot, warm and nurture must fall in this order');
  if (!(seatWatch <= seatHigh && seatHigh <= seatCeiling && seatCeiling <= seatFull)) {
    problems.push('thresholds: seatWatch, seatHigh, seatCeiling and seatFull must rise in this order');
  }
  const names = settings.csms.map((csm) => csm.name.toLowerCase());
  const twice = settings.csms.filter((csm, index) => names.indexOf(csm.name.toLowerCase()) !== index);
  for (const csm of twice) problems.push(`csms: ${csm.name} is listed twice`);
  return problems;
}

function settingsError(file: string, problems: readonly string[]): HeadroomError {
  return new HeadroomError('settings', `${file} has ${problems.length} problem(s):\n  ${problems.join('\n  ')}`, {
    hint: `Correct ${file}; headroom.example.yml shows every setting with its default.`,
  });
}

/**
 * The settings of an installation: the named file (it must exist), else ./headroom.yml where there is one,
 * else the defaults. Throws `settings`, listing all problems at once.
 */
export function loadSettings(file: string | null): Settings {
  const path = file ?? DEFAULT_FILE;
  if (!existsSync(path)) {
    if (file === null) return DEFAULT_SETTINGS;
    throw new HeadroomError('settings', `The settings file ${file} does not exist.`, {
      hint: 'Create it (headroom.example.yml is a start) or unset HEADROOM_SETTINGS.',
    });
  }
  return parseSettings(readFileSync(path, 'utf8'), path);
}

/** The settings that differ from the defaults, by dotted key: what doctor prints. */
export function changedSettings(settings: Settings): Record<string, unknown> {
  const changed: Record<string, unknown> = {};
  const walk = (base: unknown, value: unknown, path: string): void => {
    if (isDeepStrictEqual(base, value)) return;
    if (
      base !== null &&
      value !== null &&
      typeof base === 'object' &&
      typeof value === 'object' &&
      !Array.isArray(value)
    ) {
      for (const [key, inner] of Object.entries(value))
        walk((base as Record<string, unknown>)[key], inner, path ? `${path}.${key}` : key);
    } else changed[path] = value;
  };
  walk(DEFAULT_SETTINGS, settings, '');
  return changed;
}
