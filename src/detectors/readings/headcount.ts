import type { Context } from '../../domain/context.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Evidence } from '../../domain/signal.ts';
import { evidenceFor } from './evidence.ts';
import { freshFacts } from './fresh.ts';
import { changeSince } from './usage.ts';

/** Days of a year, leap years included: how far back an earlier headcount may lie. */
const YEAR_DAYS = 366;

export interface HeadcountChange {
  readonly from: number;
  readonly to: number;
  readonly evidence: Evidence;
}

/** Staff now against twelve months ago, as stated or as read then; the first import of a number is no change. */
export function headcountChange(dossier: Dossier, context: Context): HeadcountChange | null {
  const { employees: to, employees_12m_ago: from } = freshFacts(dossier, context).facts;
  if (to === undefined) return null;
  if (from !== undefined) {
    if (from <= 0) return null;
    return { from, to, evidence: evidenceFor(dossier, 'employees', to, { from, detail: { months: 12 } }) };
  }
  const change = changeSince(dossier, context, YEAR_DAYS, 'employees', to);
  return change && change.from > 0 ? change : null;
}
