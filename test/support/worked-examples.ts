import type { Dossier } from '../../src/domain/dossier.ts';
import { aDossier, aNote, anEvent, aRequest } from './a-dossier.ts';

/** The six accounts of spec section 4, each with nothing known but what its row says. */
export const dataFlow: Dossier = {
  ...aDossier({
    name: 'DataFlow Inc',
    facts: {
      arr: 48_000,
      plan_tier: 'Professional',
      seats_licensed: 50,
      seats_active: 48,
      limits: [{ metric: 'api', used: 92_000, limit: 100_000 }],
      adoption_pct: 85,
      power_users: 12,
      nps: 9,
      health_label: 'healthy',
      renewal_date: '2026-02-02',
    },
    events: [
      anEvent('funding', '2025-05-20', { round: 'Series A', amount: 15_000_000, source: 'TechCrunch' }),
      anEvent('hiring', '2025-05-25', { count: 20, role: 'engineer', detail: 'hiring 20 engineers this quarter' }),
    ],
    requests: ['2025-03-10', '2025-04-14', '2025-05-19'].map((date) =>
      aRequest('request', date, { feature: 'analytics', contact: 'VP Data' }),
    ),
  }),
  accountId: 'dataflow',
};

export const betaCorp: Dossier = {
  ...aDossier({
    name: 'BetaCorp',
    facts: { seats_licensed: 100, seats_active: 95, usage_change_pct: 20 },
    events: [
      anEvent('champion_promoted', '2025-05-23', { person: 'Dana Lee', title: 'VP Operations' }),
      anEvent('funding', '2025-05-12', { round: 'Series B' }),
    ],
  }),
  accountId: 'betacorp',
};

export const echoLlc: Dossier = {
  ...aDossier({
    name: 'EchoLLC',
    facts: { seats_licensed: 100, seats_active: 100, nps: 4, renewal_date: '2025-12-02' },
    requests: [aRequest('workaround', '2025-05-05', { text: 'exports to spreadsheets', pervasive: true })],
  }),
  accountId: 'echo',
};

export const alphaTech: Dossier = {
  ...aDossier({
    name: 'AlphaTech',
    facts: { seats_licensed: 100, seats_active: 70, usage_trend: 'stable', renewal_date: '2025-09-02' },
    requests: [aRequest('request', '2025-04-15', { feature: 'premium' })],
  }),
  accountId: 'alphatech',
};

export const deltaInc: Dossier = {
  ...aDossier({
    name: 'DeltaInc',
    facts: { seats_licensed: 100, seats_active: 85, usage_trend: 'stable', renewal_date: '2025-07-02' },
    notes: [aNote('CFO is reviewing vendors.', '2025-05-28')],
  }),
  accountId: 'delta',
};

export const gammaCo: Dossier = {
  ...aDossier({
    name: 'GammaCo',
    facts: {
      seats_licensed: 100,
      seats_active: 60,
      usage_trend: 'declining',
      renewal_date: '2026-06-02',
      requests_none: true,
    },
  }),
  accountId: 'gamma',
};
