import type { Context } from '../domain/context.ts';
import { isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Initiative } from '../domain/facts.ts';
import { foldWord } from '../domain/names.ts';
import type { AccountEvent } from '../domain/records.ts';
import type { Evidence, Finding, SignalId, Strength } from '../domain/signal.ts';
import { declare, found, NONE } from './declare.ts';
import type { Detector } from './detector.ts';
import { details, evidenceFor, evidenceOfEvent, evidenceOfNote, freshFacts, originOf, ownsModule } from './facts.ts';
import { topicStatements } from './notes/read.ts';
import { subjectOfSentence } from './notes/topics.ts';
import { priceToPay, replacementDetails, replacementOf } from './readings/rivals.ts';
import { happenings } from './same-event.ts';

type Kind = 'initiative' | 'transformation' | 'launch' | 'compliance' | 'cost' | 'international';

// A recorded initiative counts once, under the most exact name it has.
const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['cost', /cost|saving|efficien|consolidat|降本|成本|节约|增效/],
  ['compliance', /complian|regulat|gdpr|hipaa|sox|iso ?27001|合规|监管|法规|等保/],
  ['international', /international|new country|overseas|global expansion|出海|海外|国际化/],
  ['launch', /product launch|launch|new product|发布新品|新产品|上市新品|产品发布/],
  ['transformation', /digital|transformation|moderni[sz]|cloud migration|数字化|数智化|转型|现代化|上云/],
];

const EVENT_KINDS: Readonly<Record<string, Kind>> = {
  product_launch: 'launch',
  regulation: 'compliance',
  cost_programme: 'cost',
  new_country: 'international',
};

function kindOf(text: string, stated: string | undefined): Kind {
  const words = (stated ?? text).toLowerCase();
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'initiative';
}

const kindOfEvent = (event: AccountEvent): Kind => EVENT_KINDS[event.type] ?? kindOf(event.detail ?? '', undefined);

const EVENTS: readonly string[] = ['initiative', 'product_launch', 'regulation', 'cost_programme', 'new_country'];

/** Everything recorded of one kind: events of the window, and stated initiatives dated inside it or not at all. */
function recorded(
  dossier: Dossier,
  context: Context,
  kind: Kind,
  family: string,
): { subject: string; evidence: Evidence[] }[] {
  const window = context.settings.windows.initiatives;
  const all = happenings(dossier, context, EVENTS, window, family, (event) => event.detail ?? event.company ?? '')
    .filter(({ events }) => kindOfEvent(events[0]) === kind)
    .map(({ subject, events }) => ({
      subject: subject.slice(0, LONGEST_SUBJECT),
      evidence: events.map((event) => evidenceOfEvent(event)),
    }));
  for (const initiative of freshFacts(dossier, context).facts.initiatives ?? []) {
    if (kindOf(initiative.text, initiative.kind) !== kind) continue;
    const evidence = initiativeEvidence(dossier, initiative);
    if (!isWithin(evidence.day, context.today, window)) continue;
    const same = all.find(({ subject }) => foldWord(subject) === foldWord(initiative.text));
    if (same) same.evidence.push(evidence);
    else all.push({ subject: initiative.text.slice(0, LONGEST_SUBJECT), evidence: [evidence] });
  }
  return all;
}

const LONGEST_SUBJECT = 80;

function initiativeEvidence(dossier: Dossier, { text, kind, date }: Initiative): Evidence {
  const source = originOf(dossier, 'initiatives');
  return {
    measure: 'initiatives',
    value: text,
    day: date ?? source.day,
    detail: details({ detail: text, kind }),
    source,
  };
}

const ofKind =
  (id: SignalId, strength: Strength, kind: Kind) =>
  (dossier: Dossier, context: Context): readonly Finding[] => {
    if (dossier.events.length === 0 && dossier.snapshot?.facts.initiatives === undefined) return NONE;
    return recorded(dossier, context, kind, id).map(({ subject, evidence }) => found(id, strength, evidence, subject));
  };

/** A regulation that a module answers, for an industry the module is made for; it may lie ahead (spec section 3). */
function compliance(dossier: Dossier, context: Context): readonly Finding[] {
  const { catalogue } = context;
  if (!catalogue) return NONE;
  const { facts } = freshFacts(dossier, context);
  const ahead = dossier.events.filter((event) => event.type === 'regulation' && event.date > context.today);
  const rules = [
    ...recorded(dossier, context, 'compliance', 'compliance-need'),
    ...ahead.map((event) => ({
      subject: (event.detail ?? '').slice(0, LONGEST_SUBJECT),
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
  const programmes = recorded(dossier, context, 'cost', 'cost-reduction');
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

function projects(dossier: Dossier, context: Context): readonly Finding[] {
  if (dossier.notes.length === 0) return NONE;
  return topicStatements(dossier, context, 'project').map(({ note, quote }) =>
    found('project-mentioned', 'medium', [evidenceOfNote(note, quote)], subjectOfSentence(quote)),
  );
}

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
