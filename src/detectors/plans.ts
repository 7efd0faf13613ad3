import type { Context } from '../domain/context.ts';
import { daysBetween, isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Initiative } from '../domain/facts.ts';
import { foldWord } from '../domain/names.ts';
import type { AccountEvent } from '../domain/records.ts';
import type { Evidence, SignalId } from '../domain/signal.ts';
import { details, evidenceOfEvent, evidenceOfNote, freshFacts, originOf } from './facts.ts';
import { topicStatements } from './notes/read.ts';
import { subjectOfSentence } from './notes/topics.ts';
import { perDossier } from './readings/per-dossier.ts';
import { phraseOf } from './readings/phrase.ts';
import { happenings } from './same-event.ts';
import { isSameTopic } from './same-topic.ts';

export type PlanKind = 'initiative' | 'transformation' | 'launch' | 'compliance' | 'cost' | 'international';

/** Something the customer sets out to do, with everything that tells of it. */
export interface Plan {
  readonly subject: string;
  readonly evidence: readonly Evidence[];
}

// A recorded initiative counts once, under the most exact name it has.
const KINDS: readonly (readonly [PlanKind, RegExp])[] = [
  ['cost', /cost|saving|efficien|consolidat|降本|成本|节约|增效/],
  ['compliance', /complian|regulat|gdpr|hipaa|sox|iso ?27001|合规|监管|法规|等保/],
  ['international', /international|new country|overseas|global expansion|出海|海外|国际化/],
  ['launch', /product launch|launch|new product|发布新品|新产品|上市新品|产品发布/],
  ['transformation', /digital|transformation|moderni[sz]|cloud migration|数字化|数智化|转型|现代化|上云/],
];

const EVENT_KINDS: Readonly<Record<string, PlanKind>> = {
  product_launch: 'launch',
  regulation: 'compliance',
  cost_programme: 'cost',
  new_country: 'international',
};

const FAMILIES: Readonly<Record<PlanKind, SignalId>> = {
  initiative: 'new-initiative',
  transformation: 'digital-transformation',
  launch: 'product-launch',
  compliance: 'compliance-need',
  cost: 'cost-reduction',
  international: 'international-expansion',
};

/** Kinds that are a signal whatever we sell: a note about one of them adds to it and is none of its own. */
const ALWAYS_TOLD: readonly PlanKind[] = ['initiative', 'transformation', 'launch', 'international'];

function kindOf(text: string, stated: string | undefined): PlanKind {
  const words = (stated ?? text).toLowerCase();
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'initiative';
}

const kindOfEvent = (event: AccountEvent): PlanKind => EVENT_KINDS[event.type] ?? kindOf(event.detail ?? '', undefined);

const EVENTS: readonly string[] = ['initiative', 'product_launch', 'regulation', 'cost_programme', 'new_country'];

interface Plans {
  readonly byKind: Readonly<Record<PlanKind, readonly Plan[]>>;
  /** Projects that notes alone tell of, or that rest on a plan which may be no signal. */
  readonly projects: readonly Plan[];
}

/** What the customer sets out to do: each project once, whether an event, a list of initiatives or a note tells of it. */
const plansOf = perDossier(readPlans);

/** Everything recorded of one kind: events of the window, and stated initiatives dated inside it or not at all. */
export const plansOfKind = (kind: PlanKind, dossier: Dossier, context: Context): readonly Plan[] =>
  plansOf(dossier, context).byKind[kind];

/** Projects that only notes tell of. */
export const notedProjects = (dossier: Dossier, context: Context): readonly Plan[] =>
  plansOf(dossier, context).projects;

interface Group {
  readonly subject: string;
  readonly evidence: Evidence[];
}

function readPlans(dossier: Dossier, context: Context): Plans {
  const recorded = (kind: PlanKind): Group[] => recordedPlans(kind, dossier, context);
  const byKind = {
    initiative: recorded('initiative'),
    transformation: recorded('transformation'),
    launch: recorded('launch'),
    compliance: recorded('compliance'),
    cost: recorded('cost'),
    international: recorded('international'),
  };
  const projects = projectsInNotes(dossier, context).flatMap((project): Group[] => {
    const isTold = ({ evidence }: Group): boolean =>
      evidence.some((item) => project.evidence.some((note) => isSamePlan(item, note, context)));
    const told = ALWAYS_TOLD.flatMap((kind) => byKind[kind]).find(isTold);
    if (told) {
      told.evidence.push(...project.evidence);
      return [];
    }
    const other = [...byKind.compliance, ...byKind.cost].find(isTold);
    return [{ ...project, evidence: [...project.evidence, ...(other?.evidence ?? [])] }];
  });
  return { byKind, projects };
}

function recordedPlans(kind: PlanKind, dossier: Dossier, context: Context): Group[] {
  const window = context.settings.windows.initiatives;
  const about = (event: AccountEvent): string => event.detail ?? event.company ?? '';
  const all: Group[] = happenings(dossier, context, EVENTS, window, FAMILIES[kind], about)
    .filter(({ events }) => kindOfEvent(events[0]) === kind)
    .map(({ subject, events }) => ({
      subject: subject.slice(0, LONGEST_SUBJECT),
      evidence: events.map((event) => evidenceOfEvent(event)),
    }));
  for (const initiative of freshFacts(dossier, context).facts.initiatives ?? []) {
    if (kindOf(initiative.text, initiative.kind) !== kind) continue;
    const evidence = initiativeEvidence(dossier, initiative);
    if (!isWithin(evidence.day, context.today, window)) continue;
    const same = all.find(
      (group) =>
        foldWord(group.subject) === foldWord(initiative.text) ||
        // Two entries of one list are two plans, however alike.
        group.evidence.some((item) => item.measure === 'event' && isSamePlan(item, evidence, context)),
    );
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

/** The projects notes speak of, sentences about one and the same together; the subject stays the one an earlier scan gave it. */
function projectsInNotes(dossier: Dossier, context: Context): readonly Group[] {
  if (dossier.notes.length === 0) return [];
  const groups: Evidence[][] = [];
  for (const { note, quote } of topicStatements(dossier, context, 'project')) {
    const evidence = evidenceOfNote(note, quote);
    const same = groups.find((group) => group.some((item) => isSamePlan(item, evidence, context)));
    if (same) same.push(evidence);
    else groups.push([evidence]);
  }
  const standing = dossier.signals.filter(({ family }) => family === 'project-mentioned');
  return groups.map((evidence) => {
    const subjects = evidence.map(({ value }) => subjectOfSentence(String(value)));
    const known = standing.find(({ subject, evidence: told }) =>
      subjects.some((one) => one === subject || told.some(({ value }) => subjectOfSentence(String(value)) === one)),
    );
    return { subject: known?.subject ?? subjects[0] ?? '', evidence };
  });
}

/** Whether two reports tell of one plan: of one thing, at about the same time. */
const isSamePlan = (a: Evidence, b: Evidence, context: Context): boolean =>
  isNear(a, b, context) && isSameTopic(wordsOf(a), wordsOf(b));

const isNear = (a: Evidence, b: Evidence, { settings }: Context): boolean =>
  isUndated(a) || isUndated(b) || Math.abs(daysBetween(a.day, b.day)) <= settings.thresholds.sameEventDays;

/** Whether two reports name one place, at about the same time (`Berlin`, `Germany, first office in Berlin`). */
export function isSamePlace(a: Evidence, b: Evidence, context: Context): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const isNamed = phraseOf(one)?.isIn(other) === true || phraseOf(other)?.isIn(one) === true;
  return isSamePlan(a, b, context) || (isNamed && isNear(a, b, context));
}

/** A stated initiative without a date of its own is as old as its list: that says nothing of when it began. */
const isUndated = ({ measure, day, source }: Evidence): boolean => measure === 'initiatives' && day === source.day;

const wordsOf = ({ value, detail }: Evidence): string => String(detail?.['detail'] ?? detail?.['quote'] ?? value ?? '');
