import { isUseAtLeast, topUse } from '../detectors/facts.ts';
import type { OpenerFact, OpenerFactKind } from '../domain/assessment.ts';
import type { Judging } from './judging.ts';
import { type Find, finderIn, isPressed, type OpenerChoice, present, renewalWithin, type Said } from './opener-find.ts';
import { LIMITS, PEOPLE, PLANS } from './opener-questions.ts';

const NEWS: readonly OpenerFactKind[] = [
  'funding',
  'acquisition',
  'promotion',
  'office',
  'country',
  'launch',
  'milestone',
];

/** An opener for an account that may be asked about growing; null where nothing known may be said. */
export function expansion(judging: Judging, facts: readonly OpenerFact[]): OpenerChoice | null {
  const find = finderIn(facts);
  const choice =
    underPressure(judging, find) ??
    withWish(judging, find) ??
    withNews(find) ??
    withPlans(find) ??
    quiet(judging, find);
  return choice && choice.facts.length > 0 ? { kind: 'expansion', ...choice, spare: present(find('seats')) } : null;
}

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
const nearRenewal = (judging: Judging, find: Find): OpenerFact | undefined =>
  renewalWithin(judging, find, judging.context.settings.thresholds.renewalWindowDays);
