import { closeSync, openSync, readSync } from 'node:fs';
import { HeadroomError } from '../domain/errors.ts';

/** What a file is by its first bytes, whatever its name says. */
export type Content = 'workbook' | 'records' | 'text';

const LOOKED_AT = 512;
const ZIP = 'PK\x03\x04';
const OLE = '\xD0\xCF\x11\xE0';

/** Tells what a file holds; throws where it is an old Excel file or a web page, which are often saved under other names. */
export function tellContent(path: string): Content {
  const start = readStart(path);
  if (start.startsWith(ZIP)) return 'workbook';
  if (start.startsWith(OLE)) {
    throw new HeadroomError('not-xlsx', `${path} is an old Excel file (.xls).`, {
      hint: 'Open it, save it as .xlsx or .csv, and import that file.',
    });
  }
  // Marks and the zero bytes of UTF-16 stand between the characters looked for.
  const text = start
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
    .replace(/\0/g, '')
    .trimStart();
  if (/^<(?:!doctype|html|head|body|table|\?xml)\b/i.test(text)) {
    throw new HeadroomError('not-table', `${path} is a web page or XML, not a table.`, {
      hint: 'The download may have ended at a login page. Export the table as CSV or XLSX and import that file.',
    });
  }
  return /^(?:\[\s*\{|\{\s*"|\[\s*\]|\{\s*\})/.test(text) ? 'records' : 'text';
}

function readStart(path: string): string {
  const handle = openSync(path, 'r');
  try {
    const start = Buffer.alloc(LOOKED_AT);
    return start.toString('latin1', 0, readSync(handle, start, 0, LOOKED_AT, 0));
  } finally {
    closeSync(handle);
  }
}
