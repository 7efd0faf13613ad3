import type { Day } from './day.ts';

export const RECORD_KINDS = ['accounts', 'usage', 'contacts', 'events', 'notes', 'requests', 'catalogue'] as const;
/** What a file holds (design.md section 4). */
export type RecordKind = (typeof RECORD_KINDS)[number];

/** One remark on a cell, a row or the whole file; line 0 is the file. */
export interface ImportWarning {
  readonly line: number;
  readonly column: string | null;
  readonly reason: string;
}

/** How one file was read; `accepted + rejected = rows`, and a row with a rejected cell is accepted and warned about. */
export interface FileReport {
  readonly file: string;
  readonly kind: RecordKind | null;
  readonly day: Day;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Accepted rows whose account is not known yet. */
  readonly waiting: number;
  /** Whether anything in the store changed. */
  readonly changed: boolean;
  readonly warnings: readonly ImportWarning[];
  /** How many more warnings of the kinds listed there were, by reason; never a silent cut. */
  readonly moreWarnings: number;
}

export interface ImportReport {
  readonly files: readonly FileReport[];
  /** False when `--strict` refused the import and nothing was stored. */
  readonly stored: boolean;
}
