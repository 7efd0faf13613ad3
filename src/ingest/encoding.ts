import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { HeadroomError } from '../domain/errors.ts';

/** How a text file is encoded, and how many bytes of a byte order mark precede the text. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'gb18030' | 'windows-1252' | (string & {});
  readonly skip: number;
}

const CHUNK = 1 << 20;
const SAMPLE = 1 << 16;

/**
 * Tells the encoding of a text file: byte order mark, then the pattern of zero bytes, then whether all of it is
 * valid UTF-8, then Shift JIS (by its syllables), then GB18030, else Windows-1252. The whole file is looked at, so that a
 * name in line 90,000 counts; memory stays at one piece. `wanted` overrides the guess.
 */
export function detectEncoding(path: string, wanted?: string): Encoding {
  const handle = openSync(path, 'r');
  try {
    const sample = Buffer.alloc(SAMPLE);
    const head = sample.subarray(0, readSync(handle, sample, 0, SAMPLE, 0));
    const mark = byteOrderMark(head);
    if (wanted !== undefined) return { name: knownEncoding(wanted), skip: mark?.skip ?? 0 };
    if (mark) return mark;
    const wide = zeroPattern(head);
    if (wide) return { name: wide, skip: 0 };
    if (head.includes(0) && looksBinary(head)) {
      throw new HeadroomError('not-text', `${path} is not a text file.`, {
        hint: 'Export the table as CSV, TSV, XLSX, JSON or NDJSON and import that file.',
      });
    }
    if (wholeFile(handle, utf8Check())) return { name: 'utf-8', skip: 0 };
    const japanese = japaneseCheck();
    if (wholeFile(handle, japanese.check) && japanese.likely()) return { name: 'shift_jis', skip: 0 };
    const chinese = chineseCheck();
    const isChinese = wholeFile(handle, chinese.check) && chinese.likely();
    return { name: isChinese ? 'gb18030' : 'windows-1252', skip: 0 };
  } finally {
    closeSync(handle);
  }
}

function byteOrderMark(head: Buffer): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: 'utf-8', skip: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', skip: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', skip: 2 };
  return null;
}

/** UTF-16 without a mark: commas, digits and line ends have a zero byte, always on the same side. */
function zeroPattern(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = head.length / 2;
  if (odd > half * 0.2 && even < odd * 0.05) return 'utf-16le';
  return even > half * 0.2 && odd < even * 0.05 ? 'utf-16be' : null;
}

const BINARY_STARTS = ['%PDF', '\x89PNG', 'GIF8', '\xFF\xD8\xFF', 'SQLite', '\xD0\xCF\x11\xE0', '\x7FELF', '\x1F\x8B'];

function looksBinary(head: Buffer): boolean {
  const start = head.subarray(0, 8).toString('latin1');
  if (BINARY_STARTS.some((magic) => start.startsWith(magic))) return true;
  let odd = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32)) odd += 1;
  return odd > head.length * 0.1;
}

type Check = (piece: Buffer, last: boolean) => boolean;

function wholeFile(handle: number, check: Check): boolean {
  const buffer = Buffer.alloc(CHUNK);
  for (let at = 0; ; ) {
    const read = readSync(handle, buffer, 0, CHUNK, at);
    at += read;
    if (!check(buffer.subarray(0, read), read === 0)) return false;
    if (read === 0) return true;
  }
}

/** Valid UTF-8 across pieces: a character cut at the end of one is judged with the next. */
function utf8Check(): Check {
  let rest = Buffer.alloc(0);
  return (piece, last) => {
    const whole = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    const end = last ? whole.length : completeLength(whole);
    // The piece's memory is used again for the next one.
    rest = Buffer.from(whole.subarray(end));
    return isUtf8(whole.subarray(0, end));
  };
}

/** Bytes up to the last complete character: at most three belong to a cut one. */
function completeLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Valid in an encoding that the platform decodes, across pieces. */
function validIn(encoding: string): Check {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (piece, last) => {
    try {
      decoder.decode(piece, { stream: !last });
      return true;
    } catch {
      return false;
    }
  };
}

interface Likelihood {
  readonly check: Check;
  readonly likely: () => boolean;
}

/** Japanese has a syllable in every few characters; in no other encoding do their bytes come in such numbers. */
const SYLLABLES_AT_LEAST = 0.05;

/** Valid Shift JIS, and likely so: among its characters of two bytes are syllables (hiragana, katakana). */
function japaneseCheck(): Likelihood {
  const isValid = validIn('shift_jis');
  let pairs = 0;
  let syllables = 0;
  const count = (piece: Buffer): void => {
    for (let at = 0; at + 1 < piece.length; at += 1) {
      const lead = piece[at] ?? 0;
      if (lead < 0x81 || (lead > 0x9f && lead < 0xe0)) continue;
      at += 1;
      const trail = piece[at] ?? 0;
      pairs += 1;
      if ((lead === 0x82 && trail >= 0x9f && trail <= 0xf1) || (lead === 0x83 && trail >= 0x40 && trail <= 0x96))
        syllables += 1;
    }
  };
  return {
    check(piece, last) {
      count(piece);
      return isValid(piece, last);
    },
    likely: () => syllables > 1 && syllables >= pairs * SYLLABLES_AT_LEAST,
  };
}

const FIRST_HIGH = 0x81;
/** Common Chinese characters have both bytes from here on (GB 2312). */
const FIRST_COMMON = 0xa1;

/**
 * Valid GB18030, and likely so: a European letter before an ASCII one, as in "Müller", is a valid pair too, but such
 * pairs are rare in Chinese.
 */
function chineseCheck(): Likelihood {
  const isValid = validIn('gb18030');
  let common = 0;
  let withAscii = 0;
  const count = (piece: Buffer): void => {
    for (let at = 0; at + 1 < piece.length; at += 1) {
      if ((piece[at] ?? 0) < FIRST_HIGH) continue;
      at += 1;
      if ((piece[at] ?? 0) >= FIRST_COMMON) common += 1;
      else withAscii += 1;
    }
  };
  return {
    check(piece, last) {
      count(piece);
      return isValid(piece, last);
    },
    likely: () => common > withAscii,
  };
}

const ALIASES: Readonly<Record<string, string>> = {
  gbk: 'gb18030',
  gb2312: 'gb18030',
  latin1: 'windows-1252',
  cp1252: 'windows-1252',
  utf8: 'utf-8',
  utf16: 'utf-16le',
};

function knownEncoding(name: string): string {
  const lower = name.toLowerCase();
  try {
    return new TextDecoder(ALIASES[lower] ?? lower).encoding;
  } catch (cause) {
    throw new HeadroomError('encoding', `"${name}" is no encoding we can read.`, {
      hint: 'Use --encoding with utf-8, utf-16le, utf-16be, gb18030, big5, shift_jis, euc-kr or windows-1252.',
      cause,
    });
  }
}
