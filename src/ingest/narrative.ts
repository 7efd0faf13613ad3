import { readFileSync, statSync } from 'node:fs';
import { HeadroomError } from '../domain/errors.ts';
import type { Encoding } from './encoding.ts';
import type { Table } from './table.ts';

const LARGEST_NARRATIVE = 1_000_000;
const LONGEST_NAME = 80;

/**
 * Prose about one account (spec E8): the first heading or line names it, the whole text is kept as its narrative.
 * Throws `no-account` when the first line names none.
 */
export function openNarrative(path: string, name: string, encoding: Encoding): Table {
  if (statSync(path).size > LARGEST_NARRATIVE) {
    throw new HeadroomError('file-too-large', `${path} is longer than a description of one account.`, {
      hint: 'One text file describes one account; import tables as CSV, XLSX or JSON.',
    });
  }
  const text = new TextDecoder(encoding.name).decode(readFileSync(path).subarray(encoding.skip)).trim();
  const lines = text.split(/\r?\n/);
  const at = lines.findIndex((line) => line.trim() !== '');
  const account = nameIn(lines[at] ?? '');
  if (account === null) {
    throw new HeadroomError('no-account', `${path} does not say which account it describes.`, {
      hint: 'Begin the text with the account\'s name as a heading, e.g. "# DataFlow Inc" or "Account: DataFlow Inc".',
    });
  }
  return {
    name,
    header: ['name', 'narrative'],
    headerLine: 0,
    async *batches() {
      yield { rows: [[account, text]], lines: [at + 1] };
    },
  };
}

/** The account a first line names: a heading, `Account: …`, or a short line that is no sentence. */
function nameIn(line: string): string | null {
  const named = /^(?:#+\s*)?(?:account|company|customer|client|账户|客户|公司)(?:\s*name|名称)?\s*[:：]\s*(.+)$/iu.exec(
    line.trim(),
  );
  const heading = /^#+\s*(.+?)\s*#*$/.exec(line.trim());
  const name = (named?.[1] ?? heading?.[1] ?? line).trim().replace(/^[*_]+|[*_]+$/g, '');
  const isSentence = !named && !heading && /[.!?。！？]$/.test(name);
  return name === '' || name.length > LONGEST_NAME || isSentence ? null : name;
}
