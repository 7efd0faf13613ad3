import { type Cell, type ColumnContext, cellText, type Parsed, refuse } from './cell.ts';
import { readNumber, scaleOf } from './numbers.ts';

/** Signs and words that name a currency; longer ones are tried first. */
const CURRENCY_WORDS: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['HK$', 'HKD'],
  ['NZ$', 'NZD'],
  ['NT$', 'TWD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['￥', '¥'],
  ['¥', '¥'],
  ['人民币', 'CNY'],
  ['RMB', 'CNY'],
  ['美元', 'USD'],
  ['美金', 'USD'],
  ['欧元', 'EUR'],
  ['英镑', 'GBP'],
  ['日元', 'JPY'],
  ['円', 'JPY'],
  ['港币', 'HKD'],
  ['港元', 'HKD'],
  ['dollars', 'USD'],
  ['dollar', 'USD'],
  ['euros', 'EUR'],
  ['euro', 'EUR'],
  ['pounds', 'GBP'],
  ['yuan', 'CNY'],
  ['元', 'CNY'],
];
const CODES =
  /(?<![A-Za-z])(USD|EUR|GBP|CNY|JPY|AUD|CAD|CHF|INR|HKD|SGD|NZD|SEK|NOK|DKK|PLN|BRL|MXN|ZAR|KRW|TWD|ILS|AED|CZK|HUF|TRY)(?![A-Za-z])/i;
const DOLLARS = new Set(['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'TWD']);
const PER_YEAR =
  /\s*\b(?:arr|acv)$|\s*(?:\/|per\s+|a\s+|pro\s+|par\s+)\s*(?:yr|year|annum|jahr|an)\.?$|\s*(?:p\.?a\.?|annually|yearly)$|\s*[/每]?\s*年$/i;
const PER_MONTH =
  /\s*\bmrr$|\s*(?:\/|per\s+|a\s+|pro\s+|par\s+)\s*(?:mo|month|monat|mois)\.?$|\s*(?:monthly)$|\s*[/每]\s*月$/i;

/** The currency a text names and the text without it; null where it names none, `$` for a bare dollar sign. */
export function findCurrency(text: string): { readonly currency: string | null; readonly rest: string } {
  const code = CODES.exec(text);
  if (code) {
    const rest = `${text.slice(0, code.index)} ${text.slice(code.index + code[0].length)}`;
    return { currency: (code[1] ?? '').toUpperCase(), rest: rest.replace('$', ' ').trim() };
  }
  const lower = text.toLowerCase();
  for (const [word, currency] of CURRENCY_WORDS) {
    const at = lower.indexOf(word.toLowerCase());
    if (at >= 0) return { currency, rest: `${text.slice(0, at)} ${text.slice(at + word.length)}`.trim() };
  }
  const dollar = text.search(/[$＄]/u);
  if (dollar >= 0) return { currency: '$', rest: `${text.slice(0, dollar)} ${text.slice(dollar + 1)}`.trim() };
  return { currency: null, rest: text };
}

/** Whether an amount named in `currency` may be read as the settings' currency. */
function isOwnCurrency(currency: string, own: string): boolean {
  return (
    currency === own || (currency === '$' && DOLLARS.has(own)) || (currency === '¥' && (own === 'CNY' || own === 'JPY'))
  );
}

const PLAIN_AMOUNT = /^\d{1,15}(?:\.\d{1,2})?$/;

/**
 * An amount in the settings' currency: `$48K`, `48,000`, `1.2M`, `10万`, `$4,000/month` (times 12). Another currency
 * is refused, never read as dollars; so is a negative amount.
 */
export function parseMoney(cell: Cell, context: ColumnContext): Parsed<number> {
  if (context.headerCurrency !== null && !isOwnCurrency(context.headerCurrency, context.currency)) {
    if (cellText(cell) === '') return undefined;
    return refuse(context, cell, otherCurrency(context.headerCurrency, context.currency));
  }
  if (typeof cell === 'number') {
    return cell < 0 ? refuse(context, cell, 'is negative') : cell * context.scale;
  }
  const written = cellText(cell);
  if (written === '') return undefined;
  if (PLAIN_AMOUNT.test(written) && context.decimal !== 'comma') return Number(written) * context.scale;
  const { currency, rest } = findCurrency(written);
  if (currency !== null && !isOwnCurrency(currency, context.currency)) {
    return refuse(context, cell, otherCurrency(currency, context.currency));
  }
  const monthly = PER_MONTH.test(rest);
  const body = rest
    .replace(PER_MONTH, '')
    .replace(PER_YEAR, '')
    .replace(/\s+(?=[\p{L}])/u, '')
    .trim();
  const value = readNumber(body.replace(/^([-+−(])\s+/, '$1'), context.decimal);
  if (value === null) return refuse(context, cell, 'is not an amount of money');
  if (value === 'ambiguous') {
    return refuse(
      context,
      cell,
      'can be read with a decimal point or with a thousands point, and the column does not tell: write it without separators',
    );
  }
  if (value < 0) return refuse(context, cell, 'is negative');
  return value * context.scale * (monthly ? 12 : 1);
}

const otherCurrency = (currency: string, own: string): string =>
  `is in ${currency === '$' ? 'dollars' : currency}, but the portfolio counts in ${own}: convert it first, or change portfolio.currency`;

/** Reads `ARR ($K)`, `refund_amount_usd`, `金额（万元）`: what the header says amounts are counted in. */
export function readMoneyHeader(header: string): { readonly currency: string | null; readonly scale: number } {
  const spaced = header.normalize('NFKC').replace(/_/g, ' ');
  const { currency } = findCurrency(spaced);
  const unit = /[([]([^)\]]*)[)\]]/.exec(spaced)?.[1] ?? (/\bin thousands\b/i.exec(spaced) ? 'k' : '');
  const word = findCurrency(unit)
    .rest.replace(/[^\p{L}]/gu, '')
    .toLowerCase();
  const scale = word === 'thousands' || word === '000s' ? 1e3 : word === 'millions' ? 1e6 : scaleOf(word);
  return { currency, scale: scale ?? (/[($€£]\s*['’]?000/.test(spaced) ? 1e3 : 1) };
}
