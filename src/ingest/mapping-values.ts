import { HeadroomError } from '../domain/errors.ts';
import type { Cell } from './cell.ts';
import type { Columns, ColumnUse, JoinedRow } from './columns-of.ts';
import { usesOf } from './conditions.ts';
import type { FieldType, FlatKind } from './fields/rules.ts';
import { FIELDS } from './fields.ts';
import { foldUses } from './fold.ts';
import { nearestField } from './headers.ts';
import type { MappedValue, Mapping } from './mapping-file.ts';

/** A field's value, worked out of a row. */
export type Value = (row: JoinedRow) => Cell;

/** Every column the mapping names, and as what it is read. */
export function columnUses(mapping: Mapping): ColumnUse[] {
  const text: FieldType = { is: 'text' };
  const uses: ColumnUse[] = [];
  if (mapping.account) uses.push({ name: mapping.account, type: text });
  if (mapping.day) uses.push({ name: mapping.day, type: { is: 'date' } });
  if (mapping.unique) uses.push({ name: mapping.unique, type: text });
  for (const { when } of mapping.leave_out) uses.push(...usesOf(when));
  for (const [field, value] of Object.entries(mapping.columns)) {
    for (const name of columnsIn(value))
      uses.push({ name, type: typeof value === 'string' ? typeOf(mapping.kind, field) : text });
  }
  for (const [field, fold] of Object.entries(mapping.fold ?? {}))
    uses.push(...foldUses(fold, typeOf(mapping.kind, field)));
  for (const field of Object.keys(mapping.constants)) typeOf(mapping.kind, field);
  return uses;
}

const IN_BRACES = /\{([^{}]+)\}/g;

/** The columns a mapped value is made of. */
export function columnsIn(value: MappedValue): string[] {
  if (typeof value === 'string') return [value];
  if ('column' in value) return [value.column];
  return [...value.text.matchAll(IN_BRACES)].map((match) => (match[1] ?? '').trim());
}

/** How a field of the kind is read; throws `mapping` for a field there is not. */
export function typeOf(kind: FlatKind, field: string): FieldType {
  const rule = FIELDS[kind].find((one) => one.field === field);
  if (rule) return rule.type.is === 'special' && rule.type.special === 'seat_pair' ? SEATS : rule.type;
  const nearest = nearestField(kind, field);
  throw new HeadroomError('mapping', `The mapping names the field ${field}, and ${kind} have none of that name.`, {
    hint: nearest ? `Did you mean ${nearest}?` : 'The fields are listed in the README.',
  });
}

const SEATS: FieldType = { is: 'number', bounds: { min: 0, integer: true } };

/** A field's value from the row: a column, a column with its words translated, or a text made of columns. */
export function compileValue(value: MappedValue, columns: Columns): Value {
  if (typeof value === 'string') return columns.of(value).cell;
  if ('column' in value) {
    const column = columns.of(value.column);
    if (!value.values) return column.cell;
    const words = new Map(Object.entries(value.values).map(([word, meant]) => [word.toLowerCase(), meant]));
    return (row) => words.get(column.text(row).toLowerCase()) ?? null;
  }
  const found = new Map(columnsIn(value).map((name) => [name, columns.of(name)]));
  return (row) => fillText(value.text, (name) => found.get(name)?.text(row) ?? '');
}

/** The text with its columns filled in; '' when all of them are empty, without the punctuation an empty one leaves. */
function fillText(text: string, wordOf: (name: string) => string): string {
  let filled = false;
  const result = text.replace(IN_BRACES, (_, name: string) => {
    const value = wordOf(name.trim());
    if (value !== '') filled = true;
    return value;
  });
  return filled ? result.replace(/^[\s:;,·-]+|[\s:;,·-]+$/g, '') : '';
}
