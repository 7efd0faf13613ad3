import type { Cell } from './cell.ts';
import type { Columns, JoinedRow, MappedColumn } from './columns-of.ts';
import { compileConditions, type Holds } from './conditions.ts';
import type { Mapping } from './mapping-file.ts';
import type { ReadOptions } from './read-file.ts';
import type { Warnings } from './warnings.ts';

/** Decides which rows count: those that are joined, not met before, and not left out by a rule of the mapping. */
export interface Sieve {
  /** A fresh one for each reading of the table. */
  start(warnings: Warnings): (cells: readonly Cell[], line: number) => JoinedRow | null;
}

/** The sieve of a mapping. */
export function createSieve(mapping: Mapping, columns: Columns, options: ReadOptions): Sieve {
  const rules = mapping.leave_out.map(({ when, because }): { readonly holds: Holds; readonly because: string } => ({
    holds: compileConditions(when, columns, options.day),
    because,
  }));
  const unique = mapping.unique === undefined ? null : columns.of(mapping.unique);
  return {
    start(warnings) {
      const met = new Set<string>();
      return (cells, line) => {
        const row = columns.join(cells, line);
        if (typeof row === 'string') {
          warnings.refuse(
            line,
            null,
            `${row}, so the row is left out`,
            'the key is not in the joined file, so the row is left out',
          );
          return null;
        }
        const broken = rules.find(({ holds }) => holds(row));
        if (broken) {
          warnings.add(line, null, `left out by the mapping: ${broken.because}`);
          return null;
        }
        return isRepeated(row, unique, met, warnings) ? null : row;
      };
    },
  };
}

function isRepeated(row: JoinedRow, unique: MappedColumn | null, met: Set<string>, warnings: Warnings): boolean {
  const key = unique?.text(row) ?? '';
  if (!unique || key === '') return false;
  if (!met.has(key)) {
    met.add(key);
    return false;
  }
  const group =
    'an earlier row has the same value in this column, which the mapping calls unique; this row is left out';
  warnings.add(row.line, unique.name, `"${key}": ${group}`, group);
  return true;
}
