import type { PartialLists } from '../domain/facts.ts';
import { foldWord } from '../domain/names.ts';
import { quote } from './cell.ts';
import type { AccountRow } from './incoming.ts';
import type { RowSettings } from './record-row.ts';
import { finishContacts } from './related-cells.ts';
import type { RowState } from './row-state.ts';
import { finishUsage } from './usage-cells.ts';

const NO_LISTS: PartialLists = {};

/** The row as its cells add up; null when it is rejected, with the reason reported. */
export function finishRow(row: RowState, settings: RowSettings): AccountRow | null {
  const { facts } = row;
  const { warnings } = settings;
  if (row.refusedDay) {
    warnings.refuse(row.line, null, 'the row has no readable date, so it is left out');
    return null;
  }
  if (row.id === null && row.name === null) {
    warnings.refuse(row.line, null, 'the row names no account (no id and no name), so it is left out');
    return null;
  }
  if (isFooter(row)) {
    const reason = 'the row reads as the sum or the footer of the report, so it is left out';
    warnings.refuse(row.line, null, `${quote(row.name ?? row.id)}: ${reason}`, reason);
    return null;
  }
  finishUsage(row.usage);
  if (row.monthly !== null) finishMonthly(row, warnings);
  if (row.currency !== null && row.currency !== settings.currency) dropMoney(row, settings);
  if (row.touchTopic !== null && facts['last_cs_contact'] !== undefined) {
    facts['last_cs_contact'] = { ...(facts['last_cs_contact'] as object), topic: row.touchTopic };
  }
  if (row.contacts !== null) finishContacts(row);
  if (row.name !== null) facts['name'] = row.name;
  if (typeof facts['domain'] === 'string') facts['domain'] = hostOf(facts['domain']);
  const lists = row.usage.limits.size > 0 ? { limits: [...row.usage.limits.values()] } : NO_LISTS;
  return {
    kind: 'accounts',
    line: row.line,
    day: row.day,
    id: row.id,
    name: row.name,
    facts,
    lists,
    related: row.related,
    mergedInto: row.mergedInto,
  };
}

const SUMS =
  /^(?:(?:grand|sub|report|overall)?totals?|totalrecords|recordcount|sum|average|avg|median|summe|(?:gesamt|zwischen)summe|gesamt|insgesamt|durchschnitt|(?:sous)?total(?:general)?|somme|moyenne|suma|promedio|合计|总计|小计|共计|汇总|平均|平均值|合計|総計|小計|總計)$/u;
const FOOTER = /^(?:copyright\b.*\d{4}|©|confidential information\b|(?:grand )?total\s*[(:：])/iu;

/** Whether the row is what reports end with; a company may be called Total, so what says whose it is speaks for it. */
function isFooter({ id, name, facts }: RowState): boolean {
  const label = name ?? id;
  if (label === null || (name !== null && id !== null && name !== id)) return false;
  if (!SUMS.test(foldWord(label)) && !FOOTER.test(label)) return false;
  const { csm, renewal_date: renewal } = facts;
  return renewal === undefined && (csm === undefined || /^[\d.,]+$/.test(String(csm)));
}

/** `https://www.acme.com/en` as `acme.com`. */
const hostOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#].*$/, '');

const MONTHS_A_YEAR = 12;

const SAME_AMOUNT = 0.02;

/** The yearly amount from the monthly one (spec section 2), unless the row states it: then that one counts. */
function finishMonthly(row: RowState, warnings: RowSettings['warnings']): void {
  const yearly = (row.monthly ?? 0) * MONTHS_A_YEAR;
  const stated = row.facts['arr'];
  if (typeof stated !== 'number') {
    row.facts['arr'] = yearly;
    row.money = [...row.money, 'arr'];
  } else if (Math.abs(stated - yearly) > SAME_AMOUNT * Math.max(stated, yearly)) {
    const reason = 'the yearly amount is not twelve times the monthly one; the yearly amount is used';
    warnings.add(row.line, 'arr', `${stated} a year, but ${row.monthly} a month: ${reason}`, reason);
  }
}

function dropMoney(row: RowState, settings: RowSettings): void {
  for (const field of row.money) {
    row.facts[field] = undefined;
    settings.warnings.refuse(
      row.line,
      field,
      `the row is in ${row.currency}, but the portfolio counts in ${settings.currency}: convert it first, or change portfolio.currency`,
    );
  }
}
