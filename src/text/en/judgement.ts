import type {
  Band,
  Confidence,
  Level,
  PlayId,
  Priority,
  RankingPlay,
  SizingLine,
  Timing,
  Verdict,
} from '../../domain/assessment.ts';
import type { Field } from '../../domain/facts.ts';
import type {
  CautionId,
  FactorReason,
  LiftId,
  NeedsHumanId,
  ReasonId,
  StepId,
  WarningId,
} from '../../domain/judgement.ts';
import type { FactorId } from '../../domain/signal.ts';
import type { Format } from '../format.ts';
import { counted } from './counted.ts';
import { dimensionName } from './outcomes.ts';

const factors: Record<FactorId, string> = {
  ceiling: 'Ceiling',
  growth: 'Growth',
  features: 'Feature demand',
  health: 'Health',
  timing: 'Timing',
};

/** A feature inside a sentence: `Premium features` is `premium`, `SSO` stays. */
function featureName(item: string): string {
  const name = item.trim().replace(/\s+features?$/i, '');
  return /^[A-Z][a-z]+(?: [A-Z]?[a-z]+)*$/.test(name) ? name.toLowerCase() : name;
}

/** Judgement: English wording. */
export const judgement = {
  factors,

  /** Why a factor has its points, beside its evidence. */
  factorReasons: {
    unknown: 'not known, counted as neutral',
    utilisation: 'highest use of any limit',
    cap: 'a limit was reached',
    waitlist: 'people are waiting for access',
    strong: 'strong growth',
    several: 'several signs of growth',
    some: 'one sign of growth',
    flat: 'no sign of growth',
    declining: 'usage is falling',
    contracting: 'the company is shrinking',
    multiple: 'asked for more than once',
    one: 'asked for once',
    none: 'asked, and they want nothing',
    nps: 'NPS',
    label: 'health label',
    score: 'health score',
    csat: 'satisfaction score',
    'vendor-review': 'reviewing vendors',
    promotion: 'read from a champion’s promotion',
    renewal: 'renewal date',
    'renewal-past': 'the renewal date has passed',
    notice: 'counted to the last day to give notice',
    moment: 'a recent good moment',
    'budget-cycle': 'a budget cycle is near',
    milestone: 'a recent milestone',
  } satisfies Record<FactorReason, string>,

  bands: {
    hot: { emoji: '🔥', name: 'Hot', meaning: 'engage this week' },
    warm: { emoji: '🟢', name: 'Warm', meaning: 'engage this month' },
    nurture: { emoji: '🟡', name: 'Nurture', meaning: 'build toward expansion' },
    wait: { emoji: '⏸', name: 'Wait', meaning: 'focus on adoption and health' },
  } satisfies Record<Band, { emoji: string; name: string; meaning: string }>,

  plays: {
    'conversion-candidate': 'Conversion candidate',
    defend: 'Defend',
    'fix-first': 'Fix first',
    'adopt-first': 'Adopt first',
    'just-renewed': 'Just renewed',
    pursue: 'Pursue',
    nurture: 'Nurture',
    wait: 'Wait',
  } satisfies Record<PlayId, string>,
  partner: 'through the partner',
  partnerNote: 'The partner runs this account, so we see only part of it. Work through them.',

  priorities: {
    'this-week': { emoji: '🔥', name: 'This week' },
    'this-month': { emoji: '🟢', name: 'This month' },
    'build-toward': { emoji: '🟡', name: 'Build toward' },
    wait: { emoji: '⏸', name: 'Wait' },
    'defend-first': { emoji: '🛡', name: 'Defend first' },
    'fix-first': { emoji: '⚠', name: 'Fix first' },
    'adopt-first': { emoji: '⏸', name: 'Adopt first' },
    'after-renewal': { emoji: '🌱', name: 'After renewal' },
    convert: { emoji: '🎟', name: 'Convert' },
    'get-data-first': { emoji: '🔎', name: 'Get data first' },
  } satisfies Record<Priority, { emoji: string; name: string }>,

  verdicts: {
    yes: 'Yes',
    maybe: 'Maybe',
    'not-yet': 'Not yet',
    no: 'No',
    'not-now': 'Not now',
  } satisfies Record<Verdict, string>,

  timings: {
    now: 'Now',
    '30-days': '30 days',
    'next-quarter': 'Next quarter',
    '6-months': '6+ months',
    'n/a': 'N/A',
    'after-fix': 'After fix',
    'after-renewal': 'After renewal',
  } satisfies Record<Timing, string>,

  /** The verdict as a card says it on its own: `Yes, after fix`. */
  verdictInFull: (verdict: Verdict, timing: Timing): string => {
    if (verdict === 'yes' && timing === 'after-fix') return 'Yes, after fix';
    return judgement.verdicts[verdict];
  },

  rankingPlays: {
    'growth-planning': 'Growth planning',
    'build-interest': 'Build interest',
    nurture: 'Nurture',
    wait: 'Wait',
    retention: 'Retention',
    'solve-expand': 'Solve + expand',
    adoption: 'Adoption',
    'settle-in': 'Settle in',
    conversion: 'Conversion',
  } satisfies Record<RankingPlay, string>,

  sizes: { high: 'High', medium: 'Medium', low: 'Low' } satisfies Record<Level, string>,
  urgencies: { high: 'High', medium: 'Medium', low: 'Low' } satisfies Record<Level, string>,

  /** This week's action, one line a row of the ranking; `item` is the feature the customer asked for last. */
  thisWeek: {
    'growth-planning': () => 'Schedule growth planning call',
    'build-interest': (item: string | null) =>
      item === null ? 'Send a case study close to their work' : `Send ${featureName(item)} feature case study`,
    nurture: () => 'Keep in touch, ask what is changing',
    wait: () => 'Check adoption and health',
    retention: () => 'Pull ROI data, prepare retention',
    'solve-expand': () => 'Urgent health check call',
    adoption: () => 'Assign to adoption review',
    'settle-in': () => 'Ask how the new term has started',
    conversion: () => 'Ask what they need to see to decide',
  } satisfies Record<RankingPlay, (item: string | null) => string>,
  thisWeekPartner: 'Brief the partner, plan a joint review',
  thisWeekData: (factor: FactorId) => `Find out ${judgement.helps[factor]}`,
  thisWeekFollowUp: 'Follow up on the last ask, nothing new beside it',
  thisWeekNoAsk: 'Keep in touch, nothing new to ask for',
  thisWeekWhy: 'Find out why usage is falling',

  steps: {
    'follow-up': 'Follow up on what they were last asked, and ask for nothing new beside it',
    'no-new-ask': 'Keep in touch without asking for anything new',
    'growth-call': 'Schedule a growth planning call this week',
    'bring-numbers': 'Bring their own numbers, and ask before proposing',
    'find-decider': 'Find out who decides and by when',
    'send-case-study': 'Send a case study close to their work',
    'learn-priorities': 'Learn their plans for the next two quarters',
    'adoption-alongside': 'Raise adoption alongside',
    'keep-in-touch': 'Keep in touch, and share what similar teams do',
    'watch-changes': 'Watch for new people, projects and limits',
    'find-out-why': 'Find out why usage is falling before anything else',
    'fill-in-data': 'Fill in the missing data; the score rests on too little',
    'lift-adoption': 'Help more of the team get value from what they own',
    'check-health': 'Check how they feel about the product',
    'defensive-posture': 'Go on the defensive: listen first, promise little, deliver it',
    'roi-documentation': 'Document their results in their own numbers',
    'executive-outreach': 'Have one of our executives call theirs',
    'no-expansion-talk': 'No expansion talk until the contract is secured',
    'understand-frustration': 'Call to understand the frustration',
    'fix-cause': 'Fix it, and show them it is fixed',
    'relief-if-limit': 'Only then, and only if the pain is a limit, offer room as relief',
    'adoption-review': 'Run an adoption review with their team',
    'success-plan': 'Agree a success plan with dates and owners',
    'understand-decline': 'Understand why usage is falling',
    'shelve-six-months': 'Shelve expansion for six months or more',
    'shelve-until-adopted': 'Shelve expansion until the team uses what it has',
    'start-of-term': 'Ask how the new term has started',
    'return-later': 'Come back to growth two to four months into the term',
    'ease-limit-now': 'Ease the limit they have hit now; that need not wait',
    'trial-outcome': 'Ask what they need to see to decide',
    'trial-decider': 'Find out who decides, and meet them',
    'partner-enablement': 'Give the partner these facts and what to listen for',
    'joint-review': 'Plan a joint business review with the partner',
  } satisfies Record<StepId, string>,

  liftsLabel: 'Lifts when',
  lifts: {
    secured: 'the renewal is signed, or a note says the review is closed',
    'renewal-signed': 'the renewal is signed',
    fixed: 'NPS is 7 or more or health is OK again, and no escalation is open',
    'escalation-closed': 'the escalation is closed: open escalations are stated as 0, or an event says so',
    'steady-and-adopted': 'usage holds steady on two readings a month apart and adoption is no longer low',
    adopted: 'the team uses at least half of what it has',
    'term-settled': 'the new term is two months old',
    'usage-steady': 'usage has stopped falling',
    'company-steady': 'the company has stopped shrinking',
    'data-known': 'enough is known to rely on the score',
  } satisfies Record<LiftId, string>,

  reasons: {
    free: 'on a free plan',
    trial: 'on a trial',
    'no-arr': 'pays nothing yet',
    'vendor-review': 'reviewing vendors',
    'termination-notice': 'gave notice',
    'sponsor-lost': 'lost its champion or sponsor, and has no active sponsor',
    'acquired-by': 'was acquired',
    'nps-low': 'is a detractor (NPS)',
    'health-at-risk': 'health is at risk',
    'escalation-open': 'has an open escalation',
    'contract-reduction': 'reduced its contract',
    declining: 'usage is falling',
    'low-adoption': 'uses less than half of what it has',
    'just-renewed': 'renewed recently',
    contracting: 'the company is shrinking',
    confidence: 'too little is known',
  } satisfies Record<ReasonId, string>,
  /** A guard that stands although its trigger can no longer be read: nothing has lifted it yet. */
  stillStands: 'nothing has lifted it yet',

  cautions: {
    'adoption-before-push': 'Adoption before push: there is room left in what they have',
  } satisfies Record<CautionId, string>,

  needsHumanLabel: 'Needs a human',
  needsHuman: {
    strategic: 'a strategic account: decide the approach in person',
    'at-risk-need': 'at risk and short of room; decide together which comes first',
    bundle: 'the offer spans product lines: a person puts it together',
  } satisfies Record<NeedsHumanId, string>,

  warnings: {
    'renewal-past': 'The renewal date has passed. Check whether they renewed.',
    'no-usage': 'No usage data. Seats or any metered limit would sharpen this most.',
    'health-conflict': 'The health measures disagree. The lowest counts.',
    narrative: 'Read from prose alone, so confidence is capped.',
  } satisfies Record<WarningId, string>,
  staleEntries: (field: string, entries: readonly string[]) => `${field} (${entries.join(', ')})`,
  stale: (field: string, days: string) => `${field} is ${counted(days, 'day')} old and counts as unknown`,

  confidence: { high: 'High', medium: 'Medium', low: 'Low' } satisfies Record<Level, string>,
  /** What to find out when a factor is unknown; continues `Find out …` and `Most useful to know: …`. */
  helps: {
    ceiling: 'how much of their seats or limits they use',
    growth: 'whether they are hiring or growing',
    features: 'what they have asked for, or that they want nothing',
    health: 'their NPS or health',
    timing: 'when they renew',
  } satisfies Record<FactorId, string>,
  /** `Confidence 65 (medium)` with what is unknown, the range and the field that would help most. */
  confidenceLine: (confidence: Confidence, format: Format): string => {
    const head = `Confidence ${confidence.value} (${judgement.confidence[confidence.level].toLowerCase()})`;
    if (confidence.unknown.length === 0) return head;
    const unknown = format.list(confidence.unknown.map((id) => factors[id].toLowerCase()));
    const [low, high] = confidence.range;
    const helps = confidence.helps === null ? '' : ` Most useful to know: ${judgement.helps[confidence.helps]}.`;
    return `${head}. Unknown, counted as neutral: ${unknown}; the score could be ${low} to ${high}.${helps}`;
  },

  sizing: {
    nothing: 'Nothing to size yet: no seats, limits or requests point to more.',
    noCatalogue: 'Cannot size: what can a customer buy more of? Import a catalogue.',
    missing: (items: string) => `Cannot size: price missing for ${items}`,
    seatCount: 'Cannot size seats: how many they have is not known',
    missingPart: (items: string) => `left out, price missing: ${items}`,
    potential: (low: string, high: string) => `Potential ${low} to ${high} a year`,
    potentialOne: (amount: string) => `Potential ${amount} a year`,
    recommended: (low: string, high: string) => `plan on ${low} to ${high}`,
    share: (percent: string) => `${percent} of ARR`,
    conservative: 'Conservative',
    aggressive: 'Aggressive',
    offer: 'Offer',
    saves: (tier: string, amount: string) => `${tier} saves ${amount} against the same items one by one`,
    costsMore: (tier: string, amount: string) => `${tier} costs ${amount} more than the same items one by one`,
    /** What a line is for, without its amount. */
    part: (line: SizingLine, format: Format): string => {
      if (line.kind === 'seats') return `${format.number(line.quantity)} ${line.quantity === 1 ? 'seat' : 'seats'}`;
      if (line.kind === 'headroom') return `headroom of ${format.number(line.quantity)} seats`;
      return line.kind === 'pack' ? `${dimensionName(line.item)} pack` : line.item;
    },
    line: (line: SizingLine, format: Format): string =>
      `${judgement.sizing.part(line, format)} ${format.money(line.amount)}`,
    seats: 'seats',
  },

  /** What a person calls a value that stands in the data as a word. */
  labels: {
    healthy: 'healthy',
    ok: 'OK',
    'at-risk': 'at risk',
    growing: 'growing',
    stable: 'stable',
    declining: 'declining',
    hiring: 'hiring',
    flat: 'flat',
    contracting: 'contracting',
  },

  /** What a person calls each field of the data. */
  fields: {
    name: 'name',
    industry: 'industry',
    region: 'region',
    arr: 'ARR',
    domain: 'domain',
    former_names: 'former names',
    manager: 'manager',
    notice_days: 'notice period',
    next_qbr: 'next QBR',
    support_tier: 'support tier',
    use_cases: 'use cases',
    products_owned: 'products owned',
    plan_tier: 'plan',
    account_type: 'account type',
    contract_term: 'contract term',
    contract_start: 'contract start',
    renewal_date: 'renewal date',
    last_renewed_on: 'last renewal',
    trial_ends_on: 'end of trial',
    auto_grow_billing: 'usage billing',
    csm: 'CSM',
    account_exec: 'account executive',
    coverage_model: 'coverage model',
    csm_hours_month: 'CSM hours a month',
    contacts: 'what is known of their people',
    contacts_month: 'contacts a month',
    seats_licensed: 'licensed seats',
    seats_active: 'active seats',
    seat_util: 'seat utilisation',
    seats_peak: 'peak seats',
    seats: 'seats by product',
    limits: 'usage limits',
    features: 'features used',
    features_available: 'features available',
    features_adopted: 'features adopted',
    adoption_pct: 'adoption',
    usage_trend: 'usage trend',
    usage_change_pct: 'usage change',
    usage_change_months: 'months of the usage change',
    power_users: 'power users',
    casual_users: 'casual users',
    top_user_share: 'share of the top users',
    power_user_flows: 'what power users do',
    usage_intensity: 'usage intensity',
    waitlist: 'waiting list',
    integrations_used: 'integrations used',
    integrations_available: 'integrations available',
    integration_errors_30d: 'integration errors in 30 days',
    employees: 'employees',
    employees_12m_ago: 'employees 12 months ago',
    employees_at_signing: 'employees at signing',
    company_revenue: 'company revenue',
    revenue_growth_pct: 'revenue growth',
    company_growth: 'company growth',
    departments: 'departments',
    business_units: 'business units',
    initiatives: 'initiatives',
    budget_cycle_start: 'start of the budget cycle',
    fiscal_year_start: 'start of the fiscal year',
    planning_dates: 'planning dates',
    competitors_in_use: 'other tools in use',
    nps: 'NPS',
    csat: 'satisfaction score',
    health_score: 'health score',
    health_label: 'health label',
    tickets: 'support tickets',
    tickets_90d: 'tickets in 90 days',
    open_escalations: 'open escalations',
    engagement: 'engagement',
    last_cs_contact: 'last contact',
    qbrs: 'QBRs',
    first_expansion_talk: 'first expansion talk',
    last_expansion_talk: 'last expansion talk',
    value_metrics: 'results achieved',
    success_stories: 'success stories',
    requests_none: 'no requests',
    max_potential_arr: 'highest potential ARR',
    complexity: 'complexity',
    maturity: 'maturity',
    strategic: 'strategic importance',
    competitive_risk: 'competitive risk',
    budget_approved: 'approved budget',
    need_by_date: 'needed by',
    other: 'other columns',
    narrative: 'description',
  } satisfies Record<Field | 'contacts', string>,
};
