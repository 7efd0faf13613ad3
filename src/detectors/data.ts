import type { Context } from '../domain/context.ts';
import { daysBetween, isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import { type Evidence, FACTORS, type FactorId, type Finding } from '../domain/signal.ts';
import { declare, found, NONE } from './declare.ts';
import type { Detector } from './detector.ts';
import { details, evidenceFor, freshFacts, limitUses, originOf, promotions, renewalOf } from './facts.ts';

/** An old snapshot, or single fields past their maximum age (spec 12.5). */
function stale(dossier: Dossier, context: Context): readonly Finding[] {
  const { snapshot } = dossier;
  if (!snapshot) return NONE;
  const evidence: Evidence[] = [];
  const age = daysBetween(snapshot.day, context.today);
  if (age > context.settings.confidence.agedDays) {
    evidence.push(evidenceFor(dossier, 'name', snapshot.day, { detail: { field: 'snapshot', age } }));
  }
  for (const item of freshFacts(dossier, context).stale) {
    evidence.push({
      measure: item.field,
      value: null,
      day: item.day,
      detail: details({ field: item.field, age: item.age, entries: item.entries?.join(', ') }),
      source: originOf(dossier, item.field),
    });
  }
  return evidence.length > 0 ? [found('data-stale', 'weak', evidence)] : NONE;
}

const GROWTH_EVENTS: readonly string[] = [
  'funding',
  'acquisition',
  'new_office',
  'hiring',
  'new_department',
  'revenue_growth',
  'initiative',
  'new_country',
  'product_launch',
  'layoffs',
];

const TIMING_EVENTS: readonly string[] = ['milestone', 'funding', 'champion_promoted'];

/** Whether anything is recorded that a factor could be read from; the engine alone gives points. */
function isKnown(factor: FactorId, dossier: Dossier, context: Context): boolean {
  const { facts } = freshFacts(dossier, context);
  const { windows } = context.settings;
  switch (factor) {
    case 'ceiling':
      return limitUses(dossier, context).length > 0 || facts.waitlist !== undefined || facts.features !== undefined;
    case 'growth':
      return (
        facts.usage_change_pct !== undefined ||
        (facts.usage_trend !== undefined && facts.usage_trend !== 'stable') ||
        facts.company_growth !== undefined ||
        facts.revenue_growth_pct !== undefined ||
        (facts.employees !== undefined && (facts.employees_12m_ago ?? facts.employees_at_signing) !== undefined) ||
        facts.initiatives !== undefined ||
        dossier.events.some(
          ({ type, date }) => GROWTH_EVENTS.includes(type) && isWithin(date, context.today, windows.events),
        )
      );
    case 'features':
      return (
        facts.requests_none === true ||
        dossier.requests.some(({ date }) => isWithin(date, context.today, windows.requests))
      );
    case 'health':
      return (
        (facts.nps ?? facts.csat ?? facts.health_label ?? facts.health_score) !== undefined ||
        promotions(dossier, context).length > 0
      );
    case 'timing':
      return (
        renewalOf(dossier, context) !== null ||
        promotions(dossier, context).some(({ day }) => isWithin(day, context.today, windows.milestone)) ||
        dossier.events.some(
          ({ type, date }) => TIMING_EVENTS.includes(type) && isWithin(date, context.today, windows.milestone),
        )
      );
  }
}

/** One remark for the account: the factors nothing is known of. */
function missing(dossier: Dossier, context: Context): readonly Finding[] {
  const factors = FACTORS.filter((factor) => !isKnown(factor, dossier, context));
  if (factors.length === 0) return NONE;
  const source = originOf(dossier, 'name');
  return [
    found(
      'data-missing',
      'weak',
      factors.map((factor) => ({ measure: 'factor', value: null, day: source.day, detail: { factor }, source })),
    ),
  ];
}

/** Remarks on the data itself: they lower the confidence and open no digest item. */
export const DATA: readonly Detector[] = [
  declare({ id: 'data-stale', category: 'data', mode: 'level', detect: stale }),
  declare({ id: 'data-missing', category: 'data', mode: 'level', detect: missing }),
];
