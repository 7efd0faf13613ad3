import type { Catalogue } from '../domain/catalogue.ts';
import type { Context } from '../domain/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import { foldWord } from '../domain/names.ts';
import type { Finding } from '../domain/signal.ts';
import { declare, found, NONE } from './declare.ts';
import type { Detector } from './detector.ts';
import { details, evidenceFor, freshFacts, isCalled, isUsing, suitsIndustry, type Unit, unitsOf } from './facts.ts';

/** One department has all the users, while others are known to have none: an unknown number is not none. */
function singleDepartment(dossier: Dossier, context: Context): readonly Finding[] {
  const departments = unitsOf(dossier, context).filter(({ field }) => field === 'departments');
  const [only, ...more] = departments.filter(({ users }) => users === null || users > 0);
  if (!only || only.users === null || more.length > 0 || departments.length < 2) return NONE;
  // Not under `dept`, which names whom to win: these are the people who use it already.
  const detail = details({ only: only.name, users: only.users });
  return [
    found('single-department', 'medium', [
      evidenceFor(dossier, 'departments', only.name, { of: departments.length, detail }),
    ]),
  ];
}

/** A department or business unit known to have no users, for which we have something. */
function unreached(dossier: Dossier, context: Context): readonly Finding[] {
  const { catalogue } = context;
  if (!catalogue) return NONE;
  return unitsOf(dossier, context).flatMap((unit) => {
    const { name, field, users, contracted, headcount } = unit;
    if (users !== 0 || contracted === true || headcount === 0) return [];
    const fit = fitOf(unit, dossier, context, catalogue);
    if (!fit) return [];
    const detail = details({ dept: name, headcount, function: unit.function, ...fit });
    return [found('department-unreached', 'medium', [evidenceFor(dossier, field, 0, { detail })], name)];
  });
}

type Fit = { readonly module?: string; readonly line?: string; readonly beside?: string };

/** What makes a unit one of ours: a module or product line made for it, or a neighbour that uses the product. */
function fitOf(unit: Unit, dossier: Dossier, context: Context, catalogue: Catalogue): Fit | null {
  const { facts } = freshFacts(dossier, context);
  const isFor = (words: readonly string[] = []): boolean => words.some((word) => isCalled(unit, word));
  const module = catalogue.modules.find(
    (one) => (isFor(one.departments) || isFor(one.functions)) && suitsIndustry(one, facts),
  );
  if (module) return { module: module.name };
  const line = catalogue.product_lines.find(({ functions }) => isFor(functions));
  if (line) return { line: line.name };
  const beside = neighbours(dossier, context, catalogue).find(({ function: job }) => isCalled(unit, job));
  return beside ? { beside: beside.unit.name } : null;
}

/** Functions that the catalogue puts beside a department that uses the product, each once. */
function neighbours(
  dossier: Dossier,
  context: Context,
  catalogue: Catalogue,
): readonly { readonly function: string; readonly unit: Unit }[] {
  const using = unitsOf(dossier, context).filter(isUsing);
  const found = new Map<string, { function: string; unit: Unit }>();
  for (const [job, others] of Object.entries(catalogue.adjacent_functions)) {
    const unit = using.find((one) => isCalled(one, job));
    if (!unit) continue;
    for (const other of others) {
      if (!found.has(foldWord(other))) found.set(foldWord(other), { function: other, unit });
    }
  }
  return [...found.values()];
}

/** A function beside the people who use the product, where nobody is known to use it yet. */
function adjacentTeams(dossier: Dossier, context: Context): readonly Finding[] {
  const { catalogue } = context;
  if (!catalogue) return NONE;
  const units = unitsOf(dossier, context);
  return neighbours(dossier, context, catalogue).flatMap(({ function: job, unit }) => {
    const known = units.filter((one) => isCalled(one, job));
    if (known.some(isUsing)) return [];
    const { name: dept = job, headcount = null } = known[0] ?? {};
    const detail = details({ dept, function: job, headcount, beside: unit.name });
    return [found('adjacent-team', 'weak', [evidenceFor(dossier, 'departments', job, { detail })], job)];
  });
}

/** The busiest users make nearly all the activity; a margin is left to a signal that stands. */
function concentrated(dossier: Dossier, context: Context, margin = 0): readonly Finding[] {
  const { concentratedShare, concentratedUsers } = context.settings.thresholds;
  const { top_user_share: share, seats_active: active } = freshFacts(dossier, context).facts;
  if (share === undefined || share < concentratedShare - margin) return NONE;
  const users = active === undefined ? null : Math.ceil((active * concentratedUsers) / WHOLE);
  // Where those few are everybody, nothing is concentrated.
  if (users !== null && active !== undefined && users >= active) return NONE;
  const detail = details({ users, topPct: concentratedUsers });
  return [found('usage-concentrated', 'medium', [evidenceFor(dossier, 'top_user_share', share, { detail })])];
}

const WHOLE = 100;

/** Category 3 of spec section 3, what stands: who at the account the product has not reached. */
export const REACH: readonly Detector[] = [
  declare({
    id: 'single-department',
    category: 'teams',
    mode: 'level',
    types: ['DEPT'],
    when: 'Q',
    guards: ['c'],
    detect: singleDepartment,
  }),
  declare({
    id: 'department-unreached',
    category: 'teams',
    mode: 'level',
    types: ['DEPT'],
    when: 'Q',
    guards: ['g'],
    detect: unreached,
  }),
  declare({
    id: 'adjacent-team',
    category: 'teams',
    mode: 'level',
    types: ['DEPT'],
    when: 'Q',
    guards: ['g'],
    detect: adjacentTeams,
  }),
  declare({
    id: 'usage-concentrated',
    category: 'teams',
    mode: 'level',
    types: ['ACT', 'DEPT'],
    when: 'Q',
    guards: ['c'],
    detect: (dossier, context) => concentrated(dossier, context),
    hold: (dossier, context) => concentrated(dossier, context, context.settings.thresholds.clearMargin)[0] ?? null,
  }),
];
