import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { HeadroomError } from '../domain/errors.ts';
import type { Cell } from './cell.ts';
import { isBlank, ROWS_PER_BATCH, type RowBatch, readHeader, type Table } from './table.ts';
import type { Warnings } from './warnings.ts';

const MOST_UNPACKED = 256 * 1024 * 1024;
const WORKER_MEMORY_MB = 512;
const PATIENCE_MS = 120_000;

interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly Cell[])[];
}

/** The sheets of a workbook that hold a table. Refuses a file that would unpack to more than 256 MB. */
export async function openXlsx(path: string, name: string, isField: (header: string) => boolean): Promise<Table[]> {
  const unpacked = unpackedSize(path);
  if (unpacked > MOST_UNPACKED) {
    throw new HeadroomError(
      'file-too-large',
      `${path} would unpack to ${Math.round(unpacked / 1024 / 1024)} MB, more than a table of this size needs.`,
      { hint: 'Save the sheet as CSV and import that file.' },
    );
  }
  const sheets = (await readInWorker(path)).filter(({ data }) => data.some((row) => !isBlank(row)));
  if (sheets.length === 0) {
    throw new HeadroomError('no-rows', `${path} has no filled sheet.`, {
      hint: 'Export the table again and import that file.',
    });
  }
  return sheets.map((sheet) => toTable(sheet, sheets.length > 1 ? `${name}#${sheet.sheet}` : name, isField));
}

function toTable({ data }: Sheet, name: string, isField: (header: string) => boolean): Table {
  const { header, at, last } = readHeader(data, isField);
  return {
    name,
    header,
    headerLine: at + 1,
    async *batches(warnings) {
      for (let from = last + 1; from < data.length; from += ROWS_PER_BATCH) {
        yield toBatch(data.slice(from, from + ROWS_PER_BATCH), from + 1, header.length, warnings);
      }
    },
  };
}

function toBatch(rows: readonly (readonly Cell[])[], firstLine: number, width: number, warnings: Warnings): RowBatch {
  const lines = rows.map((row, index) => {
    const line = firstLine + index;
    if (!isBlank(row.slice(width))) {
      warnings.add(line, null, 'cells to the right of the last header belong to no column; they are not used');
    }
    return line;
  });
  return { rows, lines };
}

type Answer = { readonly sheets: readonly Sheet[] } | { readonly problem: string };

function readInWorker(path: string): Promise<readonly Sheet[]> {
  const unreadable = (cause: string): HeadroomError =>
    new HeadroomError('not-xlsx', `${path} cannot be read as an Excel workbook: ${cause}.`, {
      hint: 'Open it, save it as .xlsx or .csv, and import that file.',
    });
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./xlsx-worker.mjs', import.meta.url), {
      workerData: { path },
      resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY_MB },
    });
    const timer = setTimeout(() => {
      void worker.terminate();
      reject(unreadable(`it takes longer than ${PATIENCE_MS / 1000} s`));
    }, PATIENCE_MS);
    const settle = (step: () => void): void => {
      clearTimeout(timer);
      step();
    };
    worker.once('message', (answer: Answer) =>
      settle(() => ('sheets' in answer ? resolve(answer.sheets) : reject(unreadable(answer.problem)))),
    );
    worker.once('error', (error: Error & { code?: string }) =>
      settle(() =>
        reject(unreadable(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it needs too much memory' : error.message)),
      ),
    );
    worker.once('exit', () => settle(() => reject(unreadable('reading stopped'))));
  });
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LONGEST_END = 65_557;
const ENTRY_BYTES = 46;
/** Stands for "see the 64-bit record": no workbook is that large. */
const SIZE_64 = 0xffffffff;

/** Sum of the sizes the zip's directory declares for its files; throws `not-xlsx` when it is no zip. */
function unpackedSize(path: string): number {
  const handle = openSync(path, 'r');
  try {
    const { size } = fstatSync(handle);
    const tail = Buffer.alloc(Math.min(size, LONGEST_END));
    readSync(handle, tail, 0, tail.length, size - tail.length);
    let end = tail.length - 22;
    while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
    if (end < 0) {
      throw new HeadroomError('not-xlsx', `${path} is not an Excel workbook (.xlsx).`, {
        hint: 'Old .xls files and renamed CSV files do not work: save it as .xlsx or .csv.',
      });
    }
    const directory = Buffer.alloc(Math.min(tail.readUInt32LE(end + 12), size));
    readSync(handle, directory, 0, directory.length, tail.readUInt32LE(end + 16));
    return sumSizes(directory);
  } finally {
    closeSync(handle);
  }
}

function sumSizes(directory: Buffer): number {
  let sum = 0;
  for (let at = 0; at + ENTRY_BYTES <= directory.length && directory.readUInt32LE(at) === DIRECTORY_ENTRY; ) {
    const size = directory.readUInt32LE(at + 24);
    sum += size === SIZE_64 ? Number.POSITIVE_INFINITY : size;
    at +=
      ENTRY_BYTES + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return sum;
}
