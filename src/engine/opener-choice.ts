import { isUseAtLeast, renewalOf, topUse } from '../detectors/facts.ts';
import type { OpenerFact, OpenerFactKind, Play } from '../domain/assessment.ts';
import { GUARD_PLAYS } from '../domain/assessment.ts';
import type { AskId, QuestionId } from '../domain/judgement.ts';
import type { Judging } from './judging.ts';
import { sayableFacts } from './opener-facts.ts';
import { keepsTimeAfterRenewal } from './plays.ts';

/** What an opener says and asks, before it is checked word by word. */
export interface OpenerChoice {
  readonly kind: 'expansion' | 'stabilising';
  readonly facts: readonly OpenerFact[];
  readonly ask: AskId;
  /** Said one at a time where none of the facts may be. */
  readonly spare: readonly OpenerFact[];
}

const NEWS: readonly OpenerFactKind[] = [
  'funding',
  'acquisition',
  'promotion',
  'office',
  'country',
  'launch',
  'milestone',
];
const PEOPLE: readonly OpenerFactKind[] = ['access', 'joined', 'department'];
const PLANS: readonly OpenerFactKind[] = ['initiative', 'rule'];
const LIMITS: readonly OpenerFactKind[] = ['throttled', 'cap', 'limit'];

/** The opener an account's play calls for; null where nothing known may be said to the customer. */
export function chooseOpener(judging: Judging, play: Play): OpenerChoice | null {
  const facts = sayableFacts(judging);
  if (play.id === 'conversion-candidate') return null;
  if (GUARD_PLAYS.includes(play.id) || !allowsExpansion(judging, play)) return stabilising(judging, play, facts);
  return expansion(judging, facts);
}

/** Pursue, a nurture that nothing holds back, and a fresh renewal that is already at its limit. */
function allowsExpansion({ signals }: Judging, play: Play): boolean {
  if (play.id === 'pursue') return true;
  if (play.id === 'just-renewed') return keepsTimeAfterRenewal(signals).length > 0;
  return play.id === 'nurture' && !play.reasons.some(({ id }) => id === 'declining' || id === 'contracting');
}

type Find = (...kinds: readonly OpenerFactKind[]) => OpenerFact | undefined;

const finderIn =
  (facts: readonly OpenerFact[]): Find =>
  (...kinds) =>
    facts.find((fact) => kinds.includes(fact.kind));

const present = (...facts: readonly (OpenerFact | undefined)[]): readonly OpenerFact[] =>
  facts.filter((fact) => fact !== undefined);

function expansion(judging: Judging, facts: readonly OpenerFact[]): OpenerChoice | null {
  const find = finderIn(facts);
  const choice =
    underPressure(judging, find) ??
    withWish(judging, find) ??
    withNews(find) ??
    withPlans(find) ??
    quiet(judging, find);
  return choice && choice.facts.length > 0 ? { kind: 'expansion', ...choice, spare: present(find('seats')) } : null;
}

type Said = Pick<OpenerChoice, 'facts' | 'ask'>;

/** Seats or a limit nearly used up: with the people on their way where they are known, else with the latest news. */
function underPressure({ dossier, context }: Judging, find: Find): Said | null {
  const { thresholds } = context.settings;
  const seated = find('seats');
  const isShort = seated !== undefined && isPressed(seated, thresholds.seatHigh);
  const news = find(...NEWS);
  const waiting = find('waitlist');
  if (isShort || waiting) {
    const lead = isShort ? seated : waiting;
    const hiring = find('hiring');
    if (hiring && isShort) return { facts: present(news, lead, hiring), ask: 'onboarding' };
    const second = isShort && waiting ? waiting : news ? undefined : find('surge', 'headcount');
    return { facts: present(news, lead, second), ask: waiting ? 'waiting' : 'room' };
  }
  const top = topUse(dossier, context);
  const near = top !== null && top.metric !== 'seats' && isUseAtLeast(top, thresholds.limitNear);
  const limit = find('throttled', 'cap') ?? (near ? find(...LIMITS) : undefined);
  if (!limit) return null;
  return { facts: present(news, limit, news ? undefined : find('usage-up', 'hiring')), ask: 'limit' };
}

/** Whether a seats fact is above a percentage of its licence. */
function isPressed({ evidence: { value, of = 100 } }: OpenerFact, percent: number): boolean {
  return typeof value === 'number' && value * 100 > of * percent;
}

/** Something they asked for, behind a fact about them that names nothing we sell. */
function withWish(judging: Judging, find: Find): Said | null {
  const wish = find('asked');
  if (!wish) {
    const workaround = find('workaround');
    return workaround ? { facts: [workaround], ask: 'workaround' } : null;
  }
  const lead = find(...NEWS) ?? nearRenewal(judging, find) ?? find('seats');
  return { facts: present(lead, wish), ask: 'demand' };
}

function withNews(find: Find): Said | null {
  const news = find(...NEWS);
  const hiring = find('hiring');
  if (!news) return hiring ? { facts: present(hiring, find('seats')), ask: 'growth' } : null;
  if (hiring) return { facts: [news, hiring], ask: 'growth' };
  const ask = news.kind === 'promotion' ? 'role' : news.kind === 'milestone' ? 'result' : 'growth';
  return { facts: [news], ask };
}

function withPlans(find: Find): Said | null {
  const people = find(...PEOPLE);
  if (people) return { facts: [people], ask: 'change' };
  const plan = find(...PLANS);
  if (plan) return { facts: [plan], ask: 'initiative' };
  const used = find('surge', 'usage-up');
  if (used) return { facts: present(used, find('seats')), ask: 'growth' };
  const growth = find('headcount', 'revenue');
  return growth ? { facts: [growth], ask: 'growth' } : null;
}

/** Nothing has happened: the contract, or how the product is used. */
function quiet(judging: Judging, find: Find): Said | null {
  const renewal = nearRenewal(judging, find);
  if (renewal) return { facts: present(renewal, find('seats')), ask: 'renewal' };
  const used = find('seats', 'adoption');
  return used ? { facts: [used], ask: 'adoption' } : null;
}

/** The renewal, where it is near enough to talk about. */
function nearRenewal({ dossier, context }: Judging, find: Find): OpenerFact | undefined {
  const renewal = renewalOf(dossier, context);
  return renewal && renewal.days <= context.settings.thresholds.renewalWindowDays ? find('renewal') : undefined;
}

/** What may be said of an account under a guard where its own trouble may not. */
const SPARE: readonly OpenerFactKind[] = ['seats', 'adoption', 'renewal', 'tickets', 'review'];

/** Asks about priorities or what is wrong; never about more (spec section 5, hard rule). */
function stabilising(judging: Judging, play: Play, facts: readonly OpenerFact[]): OpenerChoice | null {
  const find = finderIn(facts);
  const said = careful(judging, play, find);
  const spare = SPARE.flatMap((kind) => find(kind) ?? []);
  const chosen = said.facts.length > 0 ? said.facts.slice(0, 2) : spare.slice(0, 1);
  return chosen.length > 0 ? { kind: 'stabilising', facts: chosen, ask: said.ask, spare } : null;
}

function careful(judging: Judging, play: Play, find: Find): Said {
  const reasons = play.reasons.map(({ id }) => id);
  const contract = comingRenewal(judging, find);
  if (play.id === 'defend') {
    if (reasons.includes('sponsor-lost') && find('left'))
      return { facts: present(find('left'), contract), ask: 'handover' };
    const notice = find('notice');
    if (notice) return { facts: present(notice, find('seats')), ask: 'priorities' };
    const owner = find('acquired-by');
    if (owner) return { facts: present(owner, contract), ask: 'new-owner' };
    return { facts: present(contract, find('seats', 'adoption')), ask: 'priorities' };
  }
  if (play.id === 'fix-first') return unhappy(reasons, find, judging.context.settings.thresholds.seatCeiling);
  if (play.id === 'just-renewed') return { facts: present(find('new-term'), find('seats')), ask: 'new-term' };
  if (reasons.includes('declining')) return { facts: fallingUse(find, contract), ask: 'decline' };
  if (reasons.includes('contracting'))
    return { facts: present(contract, find('seats', 'adoption')), ask: 'priorities' };
  return { facts: present(find('adoption') ?? find('seats')), ask: 'adoption' };
}

/** A fall that is only a label needs a number before it. */
function fallingUse(find: Find, contract: OpenerFact | undefined): readonly OpenerFact[] {
  const fall = find('decline');
  const use = find('seats', 'adoption');
  if (fall && typeof fall.evidence.value === 'number') return present(fall, use);
  return use || contract ? present(use ?? contract, fall) : [];
}

/** What hurts, in their own measure; how full they are only where that may be the pain. */
function unhappy(reasons: readonly string[], find: Find, crowded: number): Said {
  const low = reasons.includes('nps-low') ? find('nps') : undefined;
  const open = reasons.includes('escalation-open') ? find('escalations') : undefined;
  const lead = low ?? open ?? find('tickets');
  const seats = find('seats');
  const full = seats && isPressed(seats, crowded) ? seats : undefined;
  const second = low && open ? open : full;
  return { facts: present(lead ?? seats, lead ? second : undefined), ask: 'frustration' };
}

/** The renewal, where it lies within twice the renewal window: later it is no reason to call. */
function comingRenewal({ dossier, context }: Judging, find: Find): OpenerFact | undefined {
  const renewal = renewalOf(dossier, context);
  return renewal && renewal.days <= 2 * context.settings.thresholds.renewalWindowDays ? find('renewal') : undefined;
}

/** What a closing question is about; without one of these it would ask about something the opener never said. */
const NEEDS: Readonly<Partial<Record<AskId, readonly OpenerFactKind[]>>> = {
  onboarding: ['hiring'],
  room: ['seats'],
  waiting: ['waitlist'],
  limit: LIMITS,
  demand: ['asked'],
  workaround: ['workaround'],
  change: PEOPLE,
  initiative: PLANS,
  renewal: ['renewal'],
  role: ['promotion'],
  result: ['milestone'],
  handover: ['left'],
  'new-owner': ['acquired-by'],
  'new-term': ['new-term'],
};

/** The closing question for what is left of an opener's facts, where some of them could not be said. */
export function askAbout(facts: readonly OpenerFact[], ask: AskId): AskId {
  const fits = (one: AskId) => {
    const needs = NEEDS[one];
    return needs === undefined || facts.some((fact) => needs.includes(fact.kind));
  };
  if (ask === 'handover' || ask === 'new-owner' || ask === 'new-term') return fits(ask) ? ask : 'priorities';
  if (fits(ask)) return ask;
  return (['demand', 'limit', 'renewal', 'change', 'initiative'] as const).find(fits) ?? 'adoption';
}

/** Three discovery questions that suit a closing question: need, owner or decision, timing (spec section 8.3). */
export const QUESTIONS: Readonly<Record<AskId, readonly [QuestionId, QuestionId, QuestionId]>> = {
  onboarding: ['need-people', 'owner-joint', 'timing-growth'],
  room: ['need-people', 'owner-team', 'timing-limit'],
  waiting: ['need-people', 'owner-team', 'timing-limit'],
  limit: ['need-limit', 'owner-team', 'timing-limit'],
  demand: ['need-demand', 'owner-joint', 'timing-plan'],
  workaround: ['need-demand', 'owner-team', 'timing-plan'],
  growth: ['need-change', 'owner-joint', 'timing-plan'],
  change: ['need-change', 'owner-team', 'timing-plan'],
  initiative: ['need-change', 'owner-joint', 'timing-plan'],
  renewal: ['need-result', 'owner-joint', 'timing-renewal'],
  role: ['need-result', 'owner-team', 'timing-plan'],
  result: ['need-result', 'owner-joint', 'timing-plan'],
  priorities: ['need-priorities', 'owner-work', 'timing-renewal'],
  frustration: ['need-frustration', 'owner-work', 'timing-fix'],
  adoption: ['need-adoption', 'owner-work', 'timing-fix'],
  decline: ['need-adoption', 'owner-work', 'timing-fix'],
  handover: ['need-priorities', 'owner-work', 'timing-renewal'],
  'new-owner': ['need-priorities', 'owner-work', 'timing-fix'],
  'new-term': ['need-result', 'owner-joint', 'timing-plan'],
  partner: ['partner-need', 'partner-owner', 'partner-timing'],
  'partner-care': ['partner-need', 'partner-owner', 'partner-timing'],
};
