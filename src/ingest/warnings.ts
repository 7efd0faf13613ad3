import type { ImportWarning } from '../domain/import.ts';

/** Collects what a file's report will say; the same remark on many cells of a column becomes a few lines and a count. */
export interface Warnings {
  /** A remark; `group` is the reason without the value, by which remarks are counted together. */
  add(line: number, column: string | null, reason: string, group?: string): void;
  /** The same for a cell or row that could not be read: with `--strict` it fails the import. */
  refuse(line: number, column: string | null, reason: string, group?: string): void;
  readonly refused: number;
  /** How many remarks the counts stand for. */
  readonly more: number;
  /** Everything remarked, in order of the lines. */
  list(): readonly ImportWarning[];
}

const SHOWN_PER_REASON = 5;

interface Group {
  readonly column: string | null;
  readonly group: string;
  shown: number;
  hidden: number;
  firstHidden: number;
  lastHidden: number;
}

/** An empty collection. */
export function createWarnings(): Warnings {
  const shown: ImportWarning[] = [];
  const groups = new Map<string, Group>();
  let refused = 0;
  let more = 0;
  const add = (line: number, column: string | null, reason: string, group = reason): void => {
    const key = `${column ?? ''}\n${group}`;
    let entry = groups.get(key);
    if (!entry) {
      entry = { column, group, shown: 0, hidden: 0, firstHidden: 0, lastHidden: 0 };
      groups.set(key, entry);
    }
    if (entry.shown < SHOWN_PER_REASON) {
      entry.shown += 1;
      shown.push({ line, column, reason });
      return;
    }
    more += 1;
    entry.hidden += 1;
    if (entry.hidden === 1) entry.firstHidden = line;
    entry.lastHidden = line;
  };
  return {
    add,
    refuse(line, column, reason, group) {
      refused += 1;
      add(line, column, reason, group);
    },
    get refused() {
      return refused;
    },
    get more() {
      return more;
    },
    list() {
      const counts = [...groups.values()]
        .filter((entry) => entry.hidden > 0)
        .map((entry) => ({ line: entry.firstHidden, column: entry.column, reason: summary(entry) }));
      return [...shown, ...counts].sort((a, b) => a.line - b.line);
    },
  };
}

function summary(entry: Group): string {
  const where = entry.hidden === 1 ? '' : `, up to line ${entry.lastHidden}`;
  return `and ${entry.hidden} more like this${where}: ${entry.group}`;
}
