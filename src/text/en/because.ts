import type { SignalId } from '../../domain/signal.ts';

type Turn = (fact: string) => string;

const clause: Turn = (fact) => fact;
const of: Turn = (fact) => `of ${fact}`;

/** A fact that says what the customer does begins with its verb; the others are named. */
const plain: Turn = (fact) => {
  if (/^(asked|complained|acquired|viewed|renewed)\b/.test(fact)) return `they ${fact}`;
  if (/^uses\b/.test(fact)) return `they ${fact.replace(/^uses/, 'use').replaceAll('; uses', ' and')}`;
  if (/^(hiring|evaluating)\b/.test(fact)) return `they are ${fact}`;
  return of(fact);
};

const seats: Turn = (fact) =>
  fact
    .replace(/ active(?= \(|$)/, ' are active')
    .replace(/, no free seat$/, ' and none is free')
    .replace(/, (\S+ more than licensed)$/, ' and that is $1');

/** `API calls at 92 …` and `storage at 92%` become clauses, and so does a limit that was hit. */
const limit: Turn = (fact) => {
  if (fact.startsWith('API limit reached')) return `the ${fact.replace('limit reached', 'limit was reached')}`;
  return fact.replace(/^(.+?) at (?=\d)/, (_, name: string) => `${name} ${/storage/i.test(name) ? 'is' : 'are'} at `);
};

/** `staff 100 → 120 (+20% …)`, `active users 40 → 48 (+20%) …` */
const grew: Turn = (fact) =>
  fact.includes('→')
    ? `their ${fact.replace(/^(staff|.*?users|usage) (\S+) → (\S+)/, '$1 went from $2 to $3')}`
    : of(fact);

/** News is named with an article: `new office: Berlin (…)` is `of the new office, Berlin (…)`. */
const news: Turn = (fact) =>
  of(
    fact.replace(/^(new [a-z]+): /, 'the $1, ').replace(/^(initiative|launch|milestone|success story): /, 'their $1, '),
  );

/** `Rotas ↔ Planner; Shifts ↔ Planner` */
const fits: Turn = (fact) => {
  const pairs = fact.split('; ').map((pair) => pair.split(' ↔ '));
  const jobs = pairs.map(([job = '']) => job).join(' and ');
  return `their ${jobs} is what ${pairs[0]?.[1] ?? ''} is made for`;
};

/** How a signal's fact continues `because`, where `plain` would not do. */
const TURNS: Readonly<Partial<Record<SignalId, Turn>>> = {
  'seat-approaching': seats,
  'seat-high': seats,
  'seat-ceiling': seats,
  'seat-full': seats,
  'seat-surge': (fact) => fact.replace(/^(1 user) added/, '$1 was added').replace(/(users) added/, '$1 were added'),
  'peak-limit': (fact) => `of a ${fact}`,
  'api-limit-near': limit,
  'api-limit-hit': limit,
  'storage-near': limit,
  'metered-near': limit,
  'tier-feature-limit': clause,
  'user-waitlist': clause,
  'power-users-maxed': clause,
  'higher-tier-request': (fact) => (/^(asked|complained)/.test(fact) ? plain(fact) : fact),
  'repeated-inquiry': (fact) => (/^(asked|complained)/.test(fact) ? plain(fact) : fact),
  // The hours come back in the gain.
  'manual-work': (fact) => `of the note ${fact.replace(/^[^“]*: (?=“)/, '')}`,
  workaround: (fact) => fact.replace(/^works around/, 'somebody works around'),
  'dept-access-request': clause,
  'headcount-12m': grew,
  'headcount-signing': grew,
  'usage-growing': (fact) => (fact === 'usage is growing' ? fact : grew(fact)),
  'new-office': news,
  'new-department': news,
  'new-initiative': news,
  'digital-transformation': news,
  'product-launch': news,
  'international-expansion': news,
  milestone: news,
  'value-realised': news,
  'company-hiring': (fact) => (fact.startsWith('hiring') ? plain(fact) : fact),
  'job-post-use-case': clause,
  'pricing-explored': clause,
  'champion-joined': clause,
  'new-executive': clause,
  'module-fit': fits,
  'single-product': (fact) => fact.replace(/^owns/, 'they own'),
  'white-space': (fact) => fact.replace(/^does not/, 'they do not'),
  'single-department': clause,
  'department-unreached': (fact) => fact.replace(/, no users$/, ' has no users'),
  'adjacent-team': clause,
  'benchmark-gap': (fact) => `they are below comparable accounts: ${fact}`,
  'competitor-renewal': clause,
  // What was said before the release stands among the evidence.
  'gap-closed': (fact) => fact.replace(/; .*$/s, ''),
  'consolidation-saving': clause,
  'competitor-frustration': (fact) => `of the ${fact}`,
  'exec-engagement': (fact) => (/ (has been|is a new) /.test(fact) ? fact : of(fact)),
  'usage-concentrated': (fact) => fact.replace(' of activity from ', ' of activity comes from '),
};

/** A signal's fact as it continues `because`: `48 of 50 seats are active (96%)`, `of the note “…” (25 May)`. */
export function because(id: SignalId, fact: string): string {
  if (fact.startsWith('“')) return `of the note ${fact}`;
  return (TURNS[id] ?? plain)(fact);
}
