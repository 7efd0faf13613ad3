import { expect, test } from 'vitest';
import { justRenewed, renewalOf } from '../../src/detectors/facts.ts';
import { aContext, aDossier, anEvent, aRequest } from '../support/a-dossier.ts';
import { findingsOf, table } from './rows.ts';

const none = { it: 'is silent without a date', given: {}, finds: [] };

table({
  'renewal-window': [
    { it: 'today', given: { facts: { renewal_date: '2025-06-02' } }, finds: ['medium'] },
    { it: 'in 90 days', given: { facts: { renewal_date: '2025-08-31' } }, finds: ['medium'] },
    { it: 'not in 91', given: { facts: { renewal_date: '2025-09-01' } }, finds: [] },
    { it: 'not yesterday', given: { facts: { renewal_date: '2025-06-01' } }, finds: [] },
    none,
  ],
  'renewal-imminent': [
    { it: 'in 30 days', given: { facts: { renewal_date: '2025-07-02' } }, finds: ['medium'] },
    { it: 'not in 31', given: { facts: { renewal_date: '2025-07-03' } }, finds: [] },
    none,
  ],
  'budget-cycle': [
    { it: '30 days before', given: { facts: { budget_cycle_start: '2025-07-02' } }, finds: ['medium'] },
    { it: '60 days before', given: { facts: { planning_dates: ['2025-08-01'] } }, finds: ['medium'] },
    {
      it: 'a fiscal year comes back every year',
      given: { facts: { fiscal_year_start: '2022-07-15' } },
      finds: ['medium'],
    },
    { it: 'not 29 days before', given: { facts: { budget_cycle_start: '2025-07-01' } }, finds: [] },
    { it: 'not 61 days before', given: { facts: { budget_cycle_start: '2025-08-02' } }, finds: [] },
    none,
  ],
  milestone: [
    {
      it: '30 days ago',
      given: { events: [anEvent('milestone', '2025-05-03', { detail: '1M orders' })] },
      finds: ['medium 1M orders'],
    },
    { it: 'not 31', given: { events: [anEvent('milestone', '2025-05-02')] }, finds: [] },
    none,
  ],
  'just-renewed': [
    { it: '60 days ago', given: { facts: { last_renewed_on: '2025-04-03' } }, finds: ['medium'] },
    { it: 'not 61', given: { facts: { last_renewed_on: '2025-04-02' } }, finds: [] },
    { it: 'a signed renewal', given: { events: [anEvent('renewal_signed', '2025-05-30')] }, finds: ['medium'] },
    {
      it: 'a renewal date that moved a year',
      given: { facts: { renewal_date: '2026-07-01' }, before: { renewal_date: '2025-07-01' } },
      finds: ['medium'],
    },
    {
      it: 'not one that moved five months',
      given: { facts: { renewal_date: '2025-12-01' }, before: { renewal_date: '2025-07-01' } },
      finds: [],
    },
    none,
  ],
  'post-renewal': [
    { it: 'two months after', given: { facts: { last_renewed_on: '2025-04-02' } }, finds: ['medium'] },
    { it: 'four months after', given: { facts: { last_renewed_on: '2025-02-02' } }, finds: ['medium'] },
    { it: 'not a day less', given: { facts: { last_renewed_on: '2025-04-03' } }, finds: [] },
    { it: 'not a day more', given: { facts: { last_renewed_on: '2025-02-01' } }, finds: [] },
    none,
  ],
  'trial-ending': [
    { it: 'in 14 days', given: { facts: { trial_ends_on: '2025-06-16' } }, finds: ['medium'] },
    { it: 'not in 15', given: { facts: { trial_ends_on: '2025-06-17' } }, finds: [] },
    { it: 'not over', given: { facts: { trial_ends_on: '2025-06-01' } }, finds: [] },
    none,
  ],
  'data-stale': [
    { it: 'a snapshot of 31 days ago', given: { day: '2025-05-02' }, finds: ['weak'] },
    { it: 'a number past its age', given: { facts: { nps: 9 }, stated: { nps: '2024-01-01' } }, finds: ['weak'] },
    { it: 'not 30 days', given: { day: '2025-05-03' }, finds: [] },
    { it: 'is silent where nothing but a name was stated', given: {}, finds: [] },
  ],
  'data-missing': [
    { it: 'a name alone', given: {}, finds: ['weak'] },
    {
      it: 'not where each factor has something',
      given: {
        facts: {
          seats_active: 1,
          seats_licensed: 2,
          usage_trend: 'growing',
          requests_none: true,
          nps: 9,
          renewal_date: '2026-01-01',
        },
      },
      finds: [],
    },
    {
      it: 'not where the last factor is known from a label alone',
      given: {
        facts: {
          seats_active: 1,
          seats_licensed: 2,
          company_growth: 'contracting',
          nps: 9,
          renewal_date: '2026-01-01',
        },
        requests: [aRequest('request', '2025-05-01', { feature: 'SSO' })],
      },
      finds: [],
    },
  ],
});

test.each([
  ['2025-06-02', 0],
  ['2025-07-02', 1],
  ['2025-09-02', 3],
  ['2026-02-02', 8],
  ['2026-06-02', 12],
  ['2025-05-02', -1],
])('%s is %i months away', (day, months) => {
  expect(renewalOf(aDossier({ facts: { renewal_date: day } }), aContext())?.months).toBe(months);
});

test('a first contract counts as just renewed for the play, not as a signal', () => {
  const given = { facts: { contract_start: '2025-05-01' } };
  expect(justRenewed(aDossier(given), aContext())?.day).toBe('2025-05-01');
  expect(findingsOf('just-renewed', given)).toEqual([]);
});
