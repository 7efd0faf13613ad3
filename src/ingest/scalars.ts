import { type Cell, type ColumnContext, cellText, REFUSED, refuse } from './cell.ts';
import { parseDate } from './dates.ts';
import type { FieldType } from './fields/rules.ts';
import { parseMoney } from './money.ts';
import { parseNumber } from './numbers.ts';
import { listItems } from './shapes.ts';
import { parseBoolean, parseWord } from './words.ts';

const LONGEST_TEXT = 100_000;

/** Reads a cell as the field's plain type; undefined when it states nothing, REFUSED with the reason in the context. */
export function parseScalar(type: FieldType, cell: Cell, context: ColumnContext): unknown {
  switch (type.is) {
    case 'text':
      return parseText(cell, context);
    case 'number':
      return parseNumber(cell, context, type.bounds);
    case 'money':
      return parseMoney(cell, context);
    case 'date':
      return parseDate(cell, context);
    case 'boolean':
      return parseBoolean(cell, context);
    case 'word':
      return parseWord(cell, context, type.vocabulary);
    case 'texts': {
      const items = listItems(cell)
        .map((item) => cellText(item))
        .filter(Boolean);
      return items.length > 0 ? items : undefined;
    }
    case 'days':
      return parseDays(cell, context);
    default:
      return undefined;
  }
}

/** Text of a bearable length; undefined when it states nothing. */
function parseText(cell: Cell, context: ColumnContext): unknown {
  const text = cellText(named(cell));
  if (text === '') return undefined;
  if (text.length <= LONGEST_TEXT) return text;
  return refuse(context, text, `is longer than ${LONGEST_TEXT.toLocaleString('en')} characters`);
}

/** JSON may hold the person or the thing itself, `{"name": …, "email": …}`: the email address tells people apart. */
function named(cell: Cell): Cell {
  if (typeof cell !== 'object' || cell === null || Array.isArray(cell) || cell instanceof Date) return cell;
  const { email, name } = cell as Record<string, unknown>;
  return [email, name].find((part) => typeof part === 'string' && part.trim() !== '') ?? cell;
}

function parseDays(cell: Cell, context: ColumnContext): unknown {
  const days: string[] = [];
  for (const item of cell instanceof Date ? [cell] : listItems(cell)) {
    const day = parseDate(item, context);
    if (day === REFUSED) return REFUSED;
    if (day !== undefined) days.push(day);
  }
  return days.length > 0 ? days : undefined;
}
