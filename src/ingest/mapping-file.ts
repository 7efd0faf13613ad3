import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { HeadroomError } from '../domain/errors.ts';

/** A column of the table, or `join.column` of a joined one. */
const column = z.string().min(1);
const literal = z.union([z.string(), z.number(), z.boolean()]);

const test = z.union([
  literal,
  z.strictObject({
    is: literal.optional(),
    not: literal.optional(),
    in: z.array(literal).optional(),
    empty: z.boolean().optional(),
    /** An earlier date than this one: a date, a column, or `day` for the day of the import. */
    before: z.string().optional(),
    after: z.string().optional(),
    at_least: z.number().optional(),
    at_most: z.number().optional(),
  }),
]);

/** Column -> what must hold; all of them together. */
const conditions = z.record(column, test);

const value = z.union([
  column,
  z.strictObject({
    column,
    /** What each written value stands for; a value not listed states nothing. */
    values: z.record(z.string(), z.union([literal, z.null()])).optional(),
  }),
  /** Text with columns in braces: `{reason_code}: {feedback_text}`. */
  z.strictObject({ text: z.string() }),
]);

const options = {
  where: conditions.optional(),
  /** Only rows whose date lies 0 to `days` days before the day of the import. */
  within: z.strictObject({ days: z.number().int().positive(), of: column }).optional(),
  /** Stated when the account has rows, but none that count. */
  none: literal.optional(),
};

const fold = z.union([
  z.strictObject({ sum: column, ...options }),
  z.strictObject({ mean: column, ...options }),
  z.strictObject({ min: column, ...options }),
  z.strictObject({ max: column, ...options }),
  z.strictObject({ count: z.literal('rows'), ...options }),
  z.strictObject({ distinct: column, ...options }),
  z.strictObject({ any: column, ...options }),
  z.strictObject({ latest: column, by: column, ...options }),
  z.strictObject({ first: column, by: column, ...options }),
]);

const MappingSchema = z
  .strictObject({
    kind: z.enum(['accounts', 'usage', 'contacts', 'events', 'notes', 'requests']),
    /** The column that names the account: its id for accounts, its id or name for everything else. */
    account: column.optional(),
    /** Other files that say more about a row, by a key. */
    joins: z.record(z.string(), z.strictObject({ file: z.string(), key: column, on: column.optional() })).default({}),
    /** The column with the row's own day. */
    day: column.optional(),
    dates: z.enum(['dmy', 'mdy']).optional(),
    /** A column that holds a value once only: later rows with it are left out. */
    unique: column.optional(),
    leave_out: z.array(z.strictObject({ when: conditions, because: z.string().min(1) })).default([]),
    columns: z.record(z.string(), value).default({}),
    constants: z.record(z.string(), literal).default({}),
    fold: z.record(z.string(), fold).optional(),
  })
  .refine(
    ({ kind, account, columns, fold: folds }) =>
      account !== undefined || (kind === 'accounts' && !folds && 'name' in columns),
    {
      message: 'say which column names the account',
      path: ['account'],
    },
  )
  .refine(({ kind, fold: folds }) => !folds || kind === 'accounts' || kind === 'usage', {
    message: 'only accounts and usage can be folded',
    path: ['fold'],
  });

/** How the columns of a table become fields, and its rows accounts (the README shows one). */
export type Mapping = z.infer<typeof MappingSchema>;
export type MappedValue = z.infer<typeof value>;
export type Conditions = z.infer<typeof conditions>;
export type Fold = z.infer<typeof fold>;

/** Reads a mapping file; throws one error that lists every problem with its line. */
export function readMapping(path: string): Mapping {
  const text = readText(path);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors.map(
    (error) => `line ${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`,
  );
  if (broken.length > 0) throw problems(path, broken);
  const result = MappingSchema.safeParse(document.toJS());
  if (result.success) return result.data;
  throw problems(
    path,
    result.error.issues.map((issue) => {
      const node = document.getIn(issue.path, true) as { range?: [number, number, number] } | undefined;
      const where = node?.range ? `line ${lines.linePos(node.range[0]).line}, ` : '';
      return `${where}${issue.path.join('.') || 'the file'}: ${issue.message}`;
    }),
  );
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new HeadroomError('no-file', `There is no mapping file ${path}.`, {
      hint: 'Check the name after --map.',
      cause,
    });
  }
}

const problems = (path: string, list: readonly string[]): HeadroomError =>
  new HeadroomError('mapping', `The mapping ${path} has ${list.length} problem(s):\n  ${list.join('\n  ')}`, {
    hint: 'The files in examples/ravenstack show every part of a mapping.',
  });
