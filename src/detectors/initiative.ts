import type { Context } from '../domain/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import { foldWord } from '../domain/names.ts';
import type { Finding, SignalId, Strength } from '../domain/signal.ts';
import { declare, found, NONE } from './declare.ts';
import type { Detector } from './detector.ts';
import { details, evidenceFor, evidenceOfEvent, freshFacts, ownsModule } from './facts.ts';
import { notedProjects, type PlanKind, plansOfKind } from './plans.ts';
import { priceToPay, replacementDetails, replacementOf } from './readings/rivals.ts';

const ofKind =
  (id: SignalId, strength: Strength, kind: PlanKind) =>
  (dossier: Dossier, context: Context): readonly Finding[] => {
    if (dossier.events.length === 0 && dossier.snapshot?.facts.initiatives === undefined) return NONE;
    return plansOfKind(kind, dossier, context).map(({ subject, evidence }) => found(id, strength, evidence, subject));
  };

/** Longest name of a rule that lies ahead, in characters. */
const LONGEST_RULE = 80;

/** A regulation that a module answers, for an industry the module is made for; it may lie ahead (spec section 3). */
function compliance(dossier: Dossier, context: Context): readonly Finding[] {
  const { catalogue } = context;
  if (!catalogue) return NONE;
  const { facts } = freshFacts(dossier, context);
  const ahead = dossier.events.filter((event) => event.type === 'regulation' && event.date > context.today);
  const rules = [
    ...plansOfKind('compliance', dossier, context),
    ...ahead.map((event) => ({
      subject: (event.detail ?? '').slice(0, LONGEST_RULE),
      evidence: [evidenceOfEvent(event)],
    })),
  ];
  return rules.flatMap(({ subject, evidence }) => {
    const text = foldWord(`${subject} ${evidence[0]?.detail?.['detail'] ?? ''}`);
    const module = catalogue.modules.find(
      ({ name, regulations, industries }) =>
        !ownsModule(name, facts, catalogue) &&
        regulations?.some((rule) => rule !== '' && text.includes(foldWord(rule))) &&
        (facts.industry === undefined ||
          !industries?.length ||
          industries.some((item) => foldWord(item) === foldWord(facts.industry ?? ''))),
    );
    if (!module) return [];
    const named = evidence.map((item) => ({ ...item, detail: { ...item.detail, module: module.name } }));
    return [found('compliance-need', 'medium', named, subject)];
  });
}

/** A saving programme where what we have for the job costs less than the tool that does it. */
function costReduction(dossier: Dossier, context: Context): readonly Finding[] {
  const tools = freshFacts(dossier, context).facts.competitors_in_use;
  if (!context.catalogue || !tools) return NONE;
  const programmes = plansOfKind('cost', dossier, context);
  if (programmes.length === 0) return NONE;
  const [cheaper] = tools.flatMap((tool) => {
    const item = replacementOf(tool, dossier, context);
    const price = item && priceToPay(item);
    if (tool.annual_cost === undefined || price === null || price >= tool.annual_cost) return [];
    const saving = tool.annual_cost - price;
    const detail = details({ tool: tool.name, function: item?.job, saving, ...replacementDetails(item) });
    return [evidenceFor(dossier, 'competitors_in_use', tool.name, { detail })];
  });
  if (!cheaper) return NONE;
  return programmes.map(({ subject, evidence }) => found('cost-reduction', 'medium', [...evidence, cheaper], subject));
}

const projects = (dossier: Dossier, context: Context): readonly Finding[] =>
  dossier.notes.length === 0
    ? NONE
    : notedProjects(dossier, context).map(({ subject, evidence }) =>
        found('project-mentioned', 'medium', evidence, subject),
      );

/** Category 5 of spec section 3: what the customer sets out to do. */
export const INITIATIVE: readonly Detector[] = [
  declare({
    id: 'new-initiative',
    category: 'initiative',
    mode: 'event',
    factors: ['growth'],
    types: ['ADDON', 'XSELL'],
    when: 'M',
    guards: ['g'],
    detect: ofKind('new-initiative', 'strong', 'initiative'),
  }),
  declare({
    id: 'digital-transformation',
    category: 'initiative',
    mode: 'event',
    factors: ['growth'],
    types: ['XSELL'],
    when: 'Q',
    guards: ['g'],
    detect: ofKind('digital-transformation', 'medium', 'transformation'),
  }),
  declare({
    id: 'product-launch',
    category: 'initiative',
    mode: 'event',
    factors: ['growth'],
    types: ['ADDON'],
    when: 'M',
    guards: ['b'],
    detect: ofKind('product-launch', 'medium', 'launch'),
  }),
  declare({
    id: 'compliance-need',
    category: 'initiative',
    mode: 'event',
    factors: ['growth'],
    types: ['ADDON'],
    when: 'M',
    guards: ['b'],
    detect: compliance,
  }),
  declare({
    id: 'cost-reduction',
    category: 'initiative',
    mode: 'event',
    factors: ['growth'],
    types: ['DISP'],
    when: 'B',
    guards: ['a'],
    detect: costReduction,
  }),
  declare({
    id: 'international-expansion',
    category: 'initiative',
    mode: 'event',
    factors: ['growth'],
    types: ['SEAT', 'ADDON'],
    when: 'M',
    guards: ['b'],
    detect: ofKind('international-expansion', 'medium', 'international'),
  }),
  declare({
    id: 'project-mentioned',
    category: 'initiative',
    mode: 'note',
    factors: ['growth'],
    when: 'N',
    guards: ['g'],
    detect: projects,
  }),
];
