import type { Context } from '../domain/context.ts';
import { daysBetween } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { CompetitorInUse } from '../domain/facts.ts';
import { foldWord } from '../domain/names.ts';
import type { Evidence, Finding } from '../domain/signal.ts';
import { found, foundBySubject, NONE } from './declare.ts';
import { details, evidenceFor, freshFacts } from './facts.ts';
import { perDossier } from './readings/per-dossier.ts';
import { priceToPay, type Replacement, replacementDetails, replacementOf } from './readings/rivals.ts';

/** A tool the account uses for something we do too. */
interface CoveredTool {
  readonly tool: CompetitorInUse;
  readonly item: Replacement;
  readonly detail: Readonly<Record<string, string | number>>;
}

/** A tool, the job it is used for, and the item of ours for that job. */
export function toolDetails(
  tool: CompetitorInUse,
  dossier: Dossier,
  context: Context,
): Readonly<Record<string, string | number>> {
  return detailsOf(tool, replacementOf(tool, dossier, context));
}

const coveredTools = perDossier((dossier, context): readonly CoveredTool[] => {
  const tools = freshFacts(dossier, context).facts.competitors_in_use;
  if (!tools || !context.catalogue) return [];
  return tools.flatMap((tool) => {
    const item = replacementOf(tool, dossier, context);
    return item ? [{ tool, item, detail: detailsOf(tool, item) }] : [];
  });
});

const detailsOf = (tool: CompetitorInUse, item: Replacement | null): CoveredTool['detail'] =>
  details({ tool: tool.name, function: tool.function ?? item?.job, ...replacementDetails(item) });

const inUse = (
  dossier: Dossier,
  { tool, detail }: CoveredTool,
  more: Readonly<Record<string, string | number>> = {},
): readonly [string, Evidence] => [
  tool.name,
  evidenceFor(dossier, 'competitors_in_use', tool.name, { detail: { ...detail, ...more } }),
];

/** Tools in use for a function we cover. */
export const overlaps = (dossier: Dossier, context: Context): readonly Finding[] =>
  foundBySubject(
    'competitor-overlap',
    'medium',
    coveredTools(dossier, context).map((covered) => inUse(dossier, covered)),
  );

/** Contracts of such tools that end soon: one of the dates that may lie ahead (spec section 3). */
export function rivalRenewals(dossier: Dossier, context: Context): readonly Finding[] {
  const { rivalRenewalDays } = context.settings.thresholds;
  const ending = coveredTools(dossier, context).flatMap((covered) => {
    const renewal = covered.tool.renewal_date;
    if (renewal === undefined) return [];
    const days = daysBetween(context.today, renewal);
    return days < 0 || days > rivalRenewalDays ? [] : [inUse(dossier, covered, { renewal, days })];
  });
  return foundBySubject('competitor-renewal', 'strong', ending);
}

/** Fewer vendors than this is no consolidation. */
const SEVERAL = 2;

/**
 * Tools that together cost more than what they lack of ours to do without them. Every cost and price must be known:
 * a saving with a hole in it is a guess.
 */
export function savings(dossier: Dossier, context: Context): readonly Finding[] {
  const covered = coveredTools(dossier, context);
  if (new Set(covered.map(({ tool }) => foldWord(tool.name))).size < SEVERAL) return NONE;
  const bundle = new Map<string, number>();
  let spend = 0;
  for (const { tool, item } of covered) {
    const price = priceToPay(item);
    if (price === null || tool.annual_cost === undefined) return NONE;
    bundle.set(item.name, price);
    spend += tool.annual_cost;
  }
  const saving = spend - [...bundle.values()].reduce((sum, price) => sum + price, 0);
  if (saving <= 0) return NONE;
  const evidence = covered.map((each, index) => {
    // The sum belongs to all of them: it stands once, so that nobody adds it up.
    const sum = index === 0 ? { saving } : {};
    return inUse(dossier, each, { cost: each.tool.annual_cost ?? 0, ...sum })[1];
  });
  return [found('consolidation-saving', 'medium', evidence)];
}
