import { inDays, inMonths, type Story, steady } from './story.ts';

/**
 * The six worked examples of the score (spec section 4) and nothing beside: what an example leaves unknown stays
 * unknown here, or its score would be another.
 */
export const WORKED_EXAMPLES: readonly Story[] = [
  {
    name: 'DataFlow Inc',
    csm: 'maya',
    shows: 'a hot account: seats full this morning, fresh funding, twenty engineers on the way',
    facts: {
      industry: 'Data infrastructure',
      region: 'US',
      arr: 48_000,
      plan_tier: 'Premium',
      adoption_pct: 85,
      power_users: 12,
      nps: 9,
      health_label: 'healthy',
      renewal_date: inMonths(8),
    },
    seats: {
      licensed: 50,
      active: [
        [63, 40],
        [10, 44],
        [3, 45],
        [1, 45],
        [0, 48],
      ],
    },
    limits: {
      api: {
        limit: 100_000,
        used: [
          [63, 74_000],
          [1, 89_500],
          [0, 92_000],
        ],
      },
    },
    contacts: [
      {
        name: 'Priya Raman',
        email: 'priya.raman@dataflow.example',
        title: 'VP Data',
        dept: 'Data',
        role: 'champion',
        status: 'active',
      },
    ],
    events: [
      {
        ago: 12,
        type: 'funding',
        round: 'Series A',
        amount: 15_000_000,
        source: 'Startup Ledger',
        detail: 'DataFlow raises $15M Series A',
      },
      {
        ago: 6,
        type: 'hiring',
        count: 20,
        role: 'engineer',
        source: 'DataFlow careers page',
        detail: '20 engineering openings this quarter',
      },
    ],
    requests: [
      { ago: 47, kind: 'request', feature: 'Analytics', contact: 'Priya Raman, VP Data' },
      { ago: 20, kind: 'request', feature: 'Analytics', contact: 'Priya Raman, VP Data' },
      { ago: 1, kind: 'request', feature: 'Analytics', contact: 'Priya Raman, VP Data' },
    ],
  },
  {
    name: 'BetaCorp',
    csm: 'oliver',
    shows: 'the highest score with a third of it unknown: the champion was promoted yesterday',
    facts: { arr: 120_000, plan_tier: 'Premium', usage_change_pct: 20 },
    seats: {
      licensed: 100,
      active: [
        [63, 86],
        [20, 93],
        [0, 95],
      ],
    },
    contacts: [
      {
        name: 'Tom Okafor',
        email: 'tom.okafor@betacorp.example',
        title: 'Director of Operations',
        role: 'champion',
        status: 'active',
      },
      {
        ago: 0,
        name: 'Tom Okafor',
        email: 'tom.okafor@betacorp.example',
        title: 'VP Operations',
        role: 'champion',
        status: 'active',
      },
    ],
    events: [{ ago: 34, type: 'funding', round: 'Series B', amount: 42_000_000, source: 'Startup Ledger' }],
  },
  {
    name: 'EchoLLC',
    csm: 'sofia',
    shows: 'no seat left, work-arounds everywhere, and an NPS of 4 this morning: fix first',
    facts: { arr: 36_000, plan_tier: 'Business', renewal_date: inMonths(6) },
    changes: [{ ago: 0, facts: { nps: 4 } }],
    seats: { licensed: 40, active: steady(40) },
    requests: [
      {
        ago: 30,
        kind: 'workaround',
        feature: 'shared reporting',
        text: 'every team keeps its own export in spreadsheets',
        pervasive: true,
      },
    ],
  },
  {
    name: 'AlphaTech',
    csm: 'maya',
    shows: 'warm, with room left: asked about Premium once, renewal in three months',
    facts: { arr: 30_000, plan_tier: 'Business', usage_trend: 'stable', renewal_date: inMonths(3) },
    seats: { licensed: 40, active: steady(28) },
    requests: [{ ago: 0, kind: 'request', feature: 'Premium', contact: 'Dana Whitfield' }],
  },
  {
    name: 'DeltaInc',
    csm: 'oliver',
    shows: 'a guard: the CFO is reviewing vendors a month before renewal',
    facts: { arr: 64_000, plan_tier: 'Premium', usage_trend: 'stable', renewal_date: inDays(32) },
    seats: { licensed: 80, active: steady(68) },
    notes: [
      {
        ago: 0,
        author: 'Oliver Grant',
        text: 'Call with Hannah. Their CFO is reviewing vendors ahead of the renewal and wants a short list by month end.',
      },
    ],
  },
  {
    name: 'GammaCo',
    csm: 'sofia',
    shows: 'use falls and nothing is asked for: adoption first',
    facts: {
      arr: 22_000,
      plan_tier: 'Business',
      usage_trend: 'declining',
      renewal_date: inMonths(12),
      requests: 'none',
    },
    seats: {
      licensed: 50,
      active: [
        [63, 36],
        [0, 30],
      ],
    },
  },
];
