import type { Assessment } from '../../src/domain/assessment.ts';
import type {
  Activation,
  BestTime,
  Conversion,
  Opportunity,
  OrganicGrowth,
  StoredOpportunity,
} from '../../src/domain/opportunity.ts';
import type { Evidence, Signal } from '../../src/domain/signal.ts';
import { anAssessment, anEvidence, aSignal, TODAY } from './an-assessment.ts';

/** This week, because of the seats. */
export function aBestTime(changes: Partial<BestTime> = {}): BestTime {
  return { from: TODAY, to: '2025-06-08', code: 'N', moment: 'now', evidence: anEvidence(), ...changes };
}

/** DataFlow's seats (spec section 6: 8/9/8 = 8.3, Tier 1), unless changed. */
export function anOpportunity(changes: Partial<Opportunity> = {}): Opportunity {
  return {
    id: 'DATAFLOWINC-SEAT-1',
    type: 'SEAT',
    item: 'seats',
    replaces: null,
    backing: [{ id: 'seat-ceiling', subject: '', fit: 1 }],
    state: { measure: 'seats', from: 50, to: 70 },
    arr: 19_200,
    missing: [],
    best: aBestTime(),
    inWindow: true,
    urgency: 'high',
    renewalAligned: false,
    pitchTo: { role: 'champion', name: 'Priya Raman', title: 'VP Data' },
    decides: { role: 'decision-maker', name: null, title: null },
    benefits: { role: 'team', name: null, title: null },
    risks: [],
    objections: ['budget', 'wait-for-renewal'],
    dependencies: [],
    blocked: null,
    rest: null,
    stage: 'identified',
    createdOn: TODAY,
    revenue: 8,
    effort: 9,
    likelihood: 8,
    composite: 8.3,
    tier: 1,
    capped: false,
    confidence: 'high',
    fit: 1,
    relationship: 18,
    evidenceStrength: 9,
    expectedArr: 12_480,
    alternativeGroup: 'TIER Enterprise',
    counted: false,
    secondProduct: false,
    partner: false,
    revisitOn: null,
    ...changes,
  };
}

/** What a scan of that day remembers of it; the day brought it unless said. */
export function asStored(
  { id, type, item, createdOn, stage, tier, revenue, effort, likelihood, composite, ...rest }: Opportunity,
  day = TODAY,
  changes: Partial<StoredOpportunity> = {},
): StoredOpportunity {
  const points = { tier, revenue, effort, likelihood, composite, capped: rest.capped, arr: rest.arr };
  const memory = { ...points, revisitOn: rest.revisitOn, lastSeen: day, lapsedOn: null };
  return { id, type, item, createdOn, stage, stageOn: createdOn, day, memory, prior: null, ...changes };
}

const detailed = (changes: Partial<Evidence>): Evidence => {
  const { of: _, ...rest } = anEvidence();
  return { ...rest, detail: {}, ...changes };
};

/** What DataFlow's opportunities rest on: full seats, a full API, three requests, a round and 20 engineers. */
export function dataFlowSignals(): Signal[] {
  const request = (day: string, row: number): Evidence =>
    detailed({
      measure: 'request',
      value: 'Analytics',
      day,
      detail: { feature: 'Analytics', contact: 'Priya Raman, VP Data', module: 'Analytics' },
      source: { importId: 2, file: 'requests.csv', row, day },
    });
  const asked = [request('2025-05-26', 4), request('2025-05-12', 3), request('2025-04-14', 2)];
  const news = { importId: 3, file: 'events.csv', row: 2, day: '2025-05-20' };
  return [
    aSignal({ family: 'seats' }),
    aSignal({
      id: 'api-limit-near',
      family: 'api',
      subject: 'api',
      evidence: [anEvidence({ measure: 'limits', value: 92_000, of: 100_000, detail: { metric: 'api', percent: 92 } })],
    }),
    aSignal({ id: 'higher-tier-request', subject: 'Analytics', evidence: asked }),
    aSignal({ id: 'repeated-inquiry', subject: 'Analytics', strength: 'medium', evidence: asked }),
    aSignal({
      id: 'funding-round',
      subject: 'Series A',
      evidence: [
        detailed({
          measure: 'event',
          value: 'funding',
          day: '2025-05-20',
          detail: { round: 'Series A', amount: 15_000_000, publisher: 'TechCrunch' },
          source: news,
        }),
      ],
    }),
    aSignal({
      id: 'company-hiring',
      evidence: [
        detailed({
          measure: 'event',
          value: 'hiring',
          day: '2025-05-21',
          detail: { count: 20, role: 'engineer', publisher: 'careers page' },
          source: { ...news, row: 3 },
        }),
      ],
    }),
  ];
}

/** DataFlow's four opportunities in their order (spec section 6): one group, the tier counts. */
export function dataFlowOpportunities(): [Opportunity, Opportunity, Opportunity, Opportunity] {
  const asked = { id: 'higher-tier-request', subject: 'Analytics', fit: 3 } as const;
  const seats = { id: 'seat-ceiling', subject: '', fit: 1 } as const;
  const api = { id: 'api-limit-near', subject: 'api', fit: 1 } as const;
  const hiring = { id: 'company-hiring', subject: '', fit: 1 } as const;
  return [
    anOpportunity({
      id: 'DATAFLOWINC-TIER-1',
      type: 'TIER',
      item: 'Enterprise',
      backing: [asked, seats, api],
      state: { measure: 'tier', from: 'Pro', to: 'Enterprise' },
      arr: 48_800,
      revenue: 10,
      effort: 7,
      composite: 8.5,
      expectedArr: 31_720,
      fit: 2,
      counted: true,
    }),
    anOpportunity({ backing: [seats, hiring] }),
    anOpportunity({
      id: 'DATAFLOWINC-ADDON-1',
      type: 'ADDON',
      item: 'Analytics',
      backing: [asked, { id: 'repeated-inquiry', subject: 'Analytics', fit: 3 }],
      state: { measure: 'module', from: null, to: 'Analytics' },
      best: aBestTime({ to: '2025-07-02', code: 'M' }),
      arr: 15_000,
      revenue: 7,
      effort: 7,
      composite: 7.3,
      tier: 2,
      expectedArr: 9_750,
      fit: 3,
    }),
    anOpportunity({
      id: 'DATAFLOWINC-USAGE-1',
      type: 'USAGE',
      item: 'api',
      backing: [api],
      state: { measure: 'pack', from: 100_000, to: 200_000 },
      arr: 6_000,
      revenue: 5,
      composite: 7.1,
      tier: 2,
      expectedArr: 3_900,
    }),
  ];
}

/** DataFlow with everything its opportunities rest on. */
export function dataFlow(changes: Partial<Assessment> = {}): Assessment {
  return anAssessment({ signals: dataFlowSignals(), opportunities: dataFlowOpportunities(), ...changes });
}

/** An unused module that an add-on waits for. */
export function anActivation(changes: Partial<Activation> = {}): Activation {
  return {
    item: 'Automation',
    backing: [{ id: 'unactivated-module', subject: 'Automation', fit: 3 }],
    holds: ['Analytics'],
    ...changes,
  };
}

/** API calls that grow and are billed as they grow. */
export function anOrganicGrowth(changes: Partial<OrganicGrowth> = {}): OrganicGrowth {
  return {
    dimension: 'api',
    monthlyChange: 4_000,
    forecast: 2_880,
    evidence: anEvidence({ measure: 'limits', value: 92_000, of: 100_000, detail: { metric: 'api' } }),
    ...changes,
  };
}

/** A23: 30 + 25 + 20 + 15 + 5 = 95, likely. */
export function aConversion(changes: Partial<Conversion> = {}): Conversion {
  return {
    score: 95,
    level: 'likely',
    parts: { use: 30, intent: 25, trend: 20, deadline: 15, people: 5 },
    ...changes,
  };
}
