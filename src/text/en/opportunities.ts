import type {
  BlockId,
  Conversion,
  DependencyId,
  MomentId,
  NothingReason,
  ObjectionId,
  Party,
  RestReason,
  RiskId,
  SaleType,
  Stage,
  StateChange,
  TierReason,
} from '../../domain/opportunity.ts';
import type { Format } from '../format.ts';
import type { Proof } from '../opportunity-words.ts';
import { because } from './because.ts';
import { counted } from './counted.ts';
import { dimensionName, items, outcomes, subjects } from './outcomes.ts';

/** What a moment's words are made of: its date and its fact, where they are known. */
interface MomentFacts {
  readonly on: string | null;
  readonly fact: string | null;
  /** The fact as it continues `because`. */
  readonly because: string | null;
  readonly tool: string | null;
}

/** Opportunities: English wording. */
export const opportunities = {
  /** Labels of spec section 6. */
  types: {
    SEAT: 'Seat Expansion',
    USAGE: 'Usage Expansion',
    TIER: 'Tier Upgrade',
    ADDON: 'Add-on/Module',
    DEPT: 'New Department/BU',
    XSELL: 'Cross-sell/new use case',
    DISP: 'Competitive Displacement',
    SERV: 'Professional Services',
    SUPP: 'Support Upgrade',
  } satisfies Record<SaleType, string>,
  /** The same inside a line of words. */
  kinds: {
    SEAT: 'seat expansion',
    USAGE: 'usage expansion',
    TIER: 'tier upgrade',
    ADDON: 'add-on',
    DEPT: 'new department',
    XSELL: 'cross-sell',
    DISP: 'displacement',
    SERV: 'services',
    SUPP: 'support upgrade',
  } satisfies Record<SaleType, string>,

  because,
  /** Where only the signal's name is at hand. */
  becauseOf: (name: string) => `of “${name}”`,
  dimensionName,
  items,
  subjects,
  outcomes,
  /** The customer's gain in one sentence; what it is worth to us never stands in it (spec R4). */
  gain: (subject: string, outcome: string) => `${subject} would ${outcome}`,
  sentence: (words: string) => `${words}.`,
  narrative: (reason: string, subject: string, outcome: string) => `Because ${reason}, ${subject} would ${outcome}.`,

  tiers: {
    1: { name: 'Pursue immediately', action: 'assign to owner this week' },
    2: { name: 'Pursue this quarter', action: 'plan, outreach within 30 days' },
    3: { name: 'Nurture', action: 'enablement, relationship or timing first' },
    4: { name: 'Monitor', action: 'log, revisit in 90 days' },
    5: { name: 'Deprioritise', action: 'document, move on' },
  } as Readonly<Record<number, { readonly name: string; readonly action: string }>>,
  tier: (tier: number, name: string) => `Tier ${tier}: ${name.toLowerCase()}`,
  tierShort: (tier: number) => `Tier ${tier}`,
  capped: 'held there until the new term has settled',
  tierReasons: {
    revenue: 'its worth changed',
    effort: 'the effort changed',
    likelihood: 'its chances changed',
    'just-renewed': 'they have just renewed',
    'term-settled': 'the new term has settled',
    rules: 'the scoring rules changed',
  } satisfies Record<TierReason, string>,
  scores: (revenue: string, effort: string, likelihood: string, composite: string) =>
    `revenue ${revenue}, effort ${effort}, likelihood ${likelihood} = ${composite}`,

  stages: {
    identified: 'identified',
    'outreach-sent': 'outreach sent',
    'in-conversation': 'in conversation',
    'verbal-commit': 'verbal commit',
    won: 'won',
    lost: 'lost',
  } satisfies Record<Stage, string>,

  /** What it is worth to us. */
  worth: (amount: string) => `${amount} a year`,
  worthLine: (amount: string) => `worth ${amount} a year`,
  cannotSize: (what: string, several: boolean) => `cannot size: ${what} ${several ? 'have' : 'has'} no price`,
  cannotCount: (what: string) => `cannot size: headcount of ${what} not known`,
  cannotCountSeats: 'cannot size: number of seats not known',
  seats: 'seats',
  withConfidence: (amount: string, expected: string, level: string) =>
    `${amount} a year, ${expected} weighted (confidence ${level.toLowerCase()})`,

  states: {
    from: {
      seats: (count: string) => counted(count, 'seat'),
      'seats-used': (used: string, count: string) => `${used} of ${counted(count, 'seat')}`,
      users: (count: string) => counted(count, 'user'),
    },
    change: (now: string, then: string) => `${now} → ${then}`,
    none: {
      seats: 'seats not known',
      pack: 'limit not known',
      tier: 'plan not known',
      module: 'not owned',
      line: 'not owned',
      users: 'no users',
      tool: 'another tool',
      service: 'not booked',
      support: 'support level not known',
    } satisfies Record<StateChange['measure'], string>,
    more: {
      seats: 'more seats',
      pack: 'one pack more',
      tier: 'a higher plan',
      module: 'in use',
      line: 'in use',
      users: 'a first group',
      tool: 'ours',
      service: 'booked',
      support: 'a higher level',
    } satisfies Record<StateChange['measure'], string>,
  },

  bestTime: 'Best time',
  window: {
    thisWeek: 'this week',
    by: (day: string) => `by ${day}`,
    on: (day: string) => `on ${day}`,
    between: (from: string, to: string) => `between ${from} and ${to}`,
  },
  /** The buying moment (spec R5). */
  moments: {
    now: ({ because: reason }) => (reason === null ? 'while it is fresh' : `because ${reason}`),
    headcount: ({ because: reason, fact }) =>
      fact === null ? 'while they plan for more people' : `while they plan for more people, because ${reason}`,
    milestone: ({ fact }) => (fact === null ? 'while their success is fresh' : `while their success is fresh: ${fact}`),
    announcement: ({ fact }) => (fact === null ? 'while their news is fresh' : `while their news is fresh: ${fact}`),
    qbr: ({ on }) => (on === null ? 'at the next QBR' : `at the QBR on ${on}`),
    planning: ({ on }) => (on === null ? 'while the next quarter is planned' : `before their planning period on ${on}`),
    'fiscal-year': ({ on }) =>
      on === null ? 'before their fiscal year starts' : `before their fiscal year starts on ${on}`,
    'budget-cycle': ({ on }) =>
      on === null ? 'before their budget cycle starts' : `before their budget cycle starts on ${on}`,
    renewal: ({ on }) => (on === null ? 'ahead of the renewal' : `ahead of the renewal on ${on}`),
    'renewal-talk': ({ on }) =>
      on === null ? 'as part of the renewal talk' : `as part of the renewal talk, renewal ${on}`,
    'after-renewal': () => 'after the renewal settles',
    'rival-renewal': ({ on, tool }) => {
      const contract = tool === null ? 'their other contract' : `their contract with ${tool}`;
      return on === null ? `before ${contract} renews` : `before ${contract} renews on ${on}`;
    },
  } satisfies Record<MomentId, (facts: MomentFacts) => string>,
  /** On a card, right under the reason itself. */
  sameReason: 'for that reason',
  best: (window: string, why: string) => `${window}, ${why}`,

  blocked: {
    defend: 'held back while the contract is in doubt',
    'fix-first': 'held back until what hurts is fixed',
    'adopt-first': 'held back until they use what they have',
    'low-adoption': 'held back: less than half of what they have is in use',
    'activate-first': 'held back: what they own for the same job is not in use yet',
  } satisfies Record<BlockId, string>,
  lifts: (reason: string, lift: string) => `${reason}; lifts when ${lift}`,
  blockLifts: {
    'low-adoption': 'at least half of it is used',
    'activate-first': 'it is in use',
  } as Readonly<Partial<Record<BlockId, string>>>,
  /** Under a guard: nothing of what it is, what it costs or how much there is. */
  heldBack: (lift: string) => `Anything beyond that is held back until ${lift}`,

  /** `they said no on 5 December` */
  rests: {
    lost: (since: string) => `they said no on ${since}`,
    'not-relevant': (since: string) => `marked not relevant on ${since}`,
    'recent-ask': (since: string) => `they were asked for something on ${since}`,
    'opt-out': (since: string) => `the last day to give notice is ${since}`,
  } satisfies Record<RestReason, (since: string) => string>,
  restsUntil: (wakes: string, why: string) => `rests until ${wakes}: ${why}`,
  restingItem: (item: string, rest: string) => `${item} ${rest}`,
  andMore: (count: string) => `and ${count} more`,
  askRests: {
    'opt-out': (since: string, wakes: string) => `The last day to give notice is ${since}; no new ask until ${wakes}`,
    other: (wakes: string, why: string) => `No new ask until ${wakes}: ${why}`,
  },

  risks: {
    'single-threaded': 'Only one active contact: if they go, so does this',
    'no-champion': 'Nobody inside argues for it yet',
    'rival-evaluated': 'They are comparing options for the same job',
    declining: 'Usage is falling',
    contracting: 'The company is shrinking',
    'low-confidence': 'Much about this account is not known',
    'renewal-near': 'The renewal is near and comes first',
    'just-renewed': 'They have just renewed, and a new ask so soon can sour it',
  } satisfies Record<RiskId, string>,

  dependencies: {
    price: (missing: string) => `a price for ${missing}`,
    activation: () => 'what they own put to use first',
    procurement: () => 'their procurement',
    approval: () => 'a budget approval on their side',
    headcount: () => 'how many people would come in',
    partner: () => 'the partner, who carries the talk',
  } satisfies Record<DependencyId, (missing: string) => string>,

  objections: {
    budget: {
      says: 'There is no budget for this.',
      answer: ({ funding, result }) => {
        if (funding !== null && result !== null)
          return `Their own news: ${funding}. Their own result: ${result}. Ask what it would take to plan it in.`;
        if (funding !== null)
          return `Their own news: ${funding}. Ask which plans it is meant for, and whether this is one.`;
        if (result !== null) return `Show what it has already brought: ${result}. Ask when budgets are set.`;
        return 'No round or result on record. Work out one result in their own numbers first, and ask when budgets are set.';
      },
    },
    rival: {
      says: 'We are looking at another tool.',
      answer: ({ use, result }) => {
        const proof = [use, result].flatMap((fact) => (fact === null ? [] : [fact]));
        return proof.length === 0
          ? 'Ask what it must do better, and what moving would cost them in time.'
          : `Ask what it must do better, and weigh what moving would cost them: ${proof.join('; ')}.`;
      },
    },
    'not-decider': {
      says: 'That is not my decision.',
      answer: ({ decider }) =>
        decider === null
          ? 'Map who decides, who pays and who uses it: nobody with the say is on record yet.'
          : `Ask to bring in ${decider}, and what they will want to see.`,
    },
    'wait-for-renewal': {
      says: 'Let us look at it at renewal.',
      answer: ({ limit, renewal }) => {
        const day = renewal ?? 'then';
        return limit === null
          ? `Ask what would have to be true by ${day}, and agree what is prepared for it.`
          : `The limit does not wait: ${limit}. Ask what holding out until ${day} would cost the team.`;
      },
    },
    'not-using-all': {
      says: 'We do not use all we have.',
      answer: ({ activation }) =>
        activation === null
          ? 'Agree, and begin with use: pick one part together, put it to work, and come back to this.'
          : `Agree, and begin there: ${activation}.`,
    },
  } satisfies Record<ObjectionId, { says: string; answer: (proof: Proof) => string }>,
  objection: (says: string, answer: string) => `“${says}” ${answer}`,

  roles: {
    champion: 'their champion',
    sponsor: 'their sponsor',
    'decision-maker': 'the decision maker',
    admin: 'their admin',
    team: 'the people who use it',
    department: 'the department',
    partner: 'the partner',
    asker: 'the person who asked',
  } satisfies Record<Party['role'], string>,
  person: (name: string, title: string | null) => (title === null ? name : `${name}, ${title}`),
  /** A role stands in for a person. */
  nobodyYet: (role: string) => `${role} (find out who)`,

  nothing: {
    'no-catalogue': () =>
      'No opportunities yet: what can a customer buy more of? Import a catalogue, and these signals point at items.',
    'fully-penetrated': () =>
      'They own all there is for them. A new item, another team or more people would open the next step.',
    'too-new': () =>
      'Too new to point anywhere. A first request, or a second reading of their usage, would show a direction.',
    'health-first': ({ lift }) =>
      lift === null ? 'Health comes first.' : `Health comes first: nothing is raised until ${lift}.`,
    'insufficient-data': ({ helps }) =>
      helps === null
        ? 'Too little is known to point at anything. Usage or requests would help most.'
        : `Too little is known to point at anything. Most useful to know: ${helps}.`,
    resting: ({ wakes }) =>
      wakes === null
        ? 'All that could be raised rests.'
        : `All that could be raised rests; the first wakes on ${wakes}.`,
    'no-trigger': () =>
      'Nothing they do or ask for points to an item yet. A request, a limit filling up or a new team would change that.',
  } satisfies Record<
    NothingReason,
    (facts: { readonly lift: string | null; readonly helps: string | null; readonly wakes: string | null }) => string
  >,

  activation: {
    /** Continues `Use first:`. */
    item: (item: string, fact: string) => `${item}, ${fact}`,
    whole: (fact: string) => `more of what they have, ${fact}`,
    unused: 'bought and not in use',
    holds: (held: string) => `${held} can wait for that`,
  },
  organic: (dimension: string, change: string | null, forecast: string | null) => {
    const pace =
      change === null
        ? `${dimension} is billed as it grows`
        : `${dimension} changes by ${change} a month and is billed as it grows`;
    return forecast === null
      ? `${pace}; too few readings or no price for a forecast`
      : `${pace}: about ${forecast} a year, on its own and outside the pipeline`;
  },
  conversion: {
    line: (score: string, level: string, parts: string) => `Conversion ${score}/100, ${level}: ${parts}`,
    levels: { likely: 'likely', possible: 'possible', unlikely: 'unlikely' } satisfies Record<
      Conversion['level'],
      string
    >,
    parts: {
      use: (points: string) => `usage ${points}`,
      intent: (points: string) => `intent ${points}`,
      trend: (points: string) => `trend ${points}`,
      deadline: (points: string) => `trial end ${points}`,
      people: (points: string) => `contacts ${points}`,
    } satisfies Record<keyof Conversion['parts'], (points: string) => string>,
  },

  card: {
    lead: 'Worth raising',
    later: 'Worth raising later',
    /** While they are not ready to expand. */
    prepare: 'Worth preparing',
    partner: 'For the partner to raise',
    /** `Enterprise plan (tier upgrade)` */
    title: (item: string, kind: string) => `${item} (${kind})`,
    stage: (stage: string) => `stage: ${stage}`,
    otherwise: (title: string, description: string) => `If that does not land: ${title}. ${description}`,
    people: (pitch: string | null, decider: string | null) => {
      if (pitch === null)
        return decider === null ? 'Find out who wants it and who decides' : `Find out who wants it; ${decider} decides`;
      return decider === null ? `Talk to ${pitch}, and find out who decides` : `Talk to ${pitch}; ${decider} decides`;
    },
    first: 'Use first',
    conversion: 'How likely they convert',
    why: 'What could come next',
  },

  report: {
    heading: 'What could be raised',
    blocked: 'Held back',
    resting: 'Resting',
    columns: {
      what: 'What',
      scores: 'Revenue / effort / likelihood',
      composite: 'Score',
      tier: 'Tier',
      arr: 'A year',
      best: 'Best time',
      status: 'Status',
    },
    open: 'open',
    reason: 'Why',
    worth: 'Worth',
    change: 'Change',
    best: 'Best time',
    urgency: 'Urgency',
    aligned: 'fits the renewal',
    pitch: 'Pitch to',
    decides: 'Decides',
    benefits: 'Benefits',
    evidence: 'Evidence',
    risks: 'Risks',
    objections: 'They may say',
    dependencies: 'Needs',
    stage: 'Stage',
    since: (stage: string, day: string) => `${stage}, found on ${day}`,
    revisit: 'Comes back',
    alternatives: 'One of several ways; the total counts one of them',
    otherwise: 'If the first does not land',
    activations: 'To be used first',
    organic: 'Growing on its own',
    nothing: 'Why there is nothing to raise',
    conversion: 'Conversion',
    askRest: 'No new ask',
    held: 'Held back',
  },

  pipeline: {
    best: 'Best opportunities',
    /** `1. Enterprise plan at DataFlow Inc` */
    at: (item: string, account: string) => `${account}: ${item}`,
    totals: (total: string, weighted: string, count: number) =>
      `Pipeline ${total} a year from ${count} ${count === 1 ? 'opportunity' : 'opportunities'}, ${weighted} weighted by confidence`,
    /** Marks what does not count, because something else stands for it. */
    mark: '°',
    alternative: '° another way to the same end; the totals count one of them',
    none: 'Nothing is open to raise',
    unsized: (count: number) => `${count} cannot be sized`,
    resting: (count: number) => `${count} ${count === 1 ? 'rests' : 'rest'}`,
    stabilise: (count: number) => `At risk, stabilise first (${count})`,
    stabiliseLine: (account: string, play: string, lift: string) => `${account}: ${play}, lifts when ${lift}`,
    organic: (amount: string, accounts: number) =>
      `Billed as they grow, apart from the pipeline: about ${amount} a year at ${accounts} ${accounts === 1 ? 'account' : 'accounts'}`,
    organicUnknown: (accounts: number) =>
      `Billed as they grow, apart from the pipeline: ${accounts} ${accounts === 1 ? 'account' : 'accounts'}, no forecast yet`,
    organicFlat: (accounts: number) =>
      `Billed as they grow, apart from the pipeline: ${accounts} ${accounts === 1 ? 'account' : 'accounts'}, not growing now`,
    /** Continues `organic`. */
    organicPart: (accounts: number) =>
      `part of it has no forecast at ${accounts} ${accounts === 1 ? 'account' : 'accounts'}`,
    total: 'Total',
    weighted: 'Weighted by confidence',
    counted: 'Counted',
    heading: 'Pipeline',
    bands: 'By worth a year',
    /** `$100K+`, `$50-99K`, `<$10K` (spec A35); both in dollars, half-open. */
    band: (from: number, to: number | null, { moneyShort }: Format) => {
      if (to === null) return `${moneyShort(from)}+`;
      if (from === 0) return `<${moneyShort(to)}`;
      const isThousands = from % 1_000 === 0 && to % 1_000 === 0 && to <= 1_000_000;
      return isThousands
        ? `${moneyShort(from).replace(/K$/, '')}-${to / 1_000 - 1}K`
        : `${moneyShort(from)} to ${moneyShort(to)}`;
    },
    columns: {
      rank: '#',
      account: 'Account',
      what: 'What',
      arr: 'A year',
      tier: 'Tier',
      best: 'Best time',
      count: 'Count',
      total: 'Total',
    },
    conversion: (name: string, score: string, level: string) => `${name} ${score} (${level})`,
    conversionColumns: { account: 'Account', score: 'Score', level: 'Converts' },
  },
};
