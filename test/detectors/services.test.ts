import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import type { Cohort, PeerStats, Portfolio } from '../../src/domain/benchmark.ts';
import { aContext, aNote, anEvent, aReading, aRequest } from '../support/a-dossier.ts';
import { findingsOf, table } from './rows.ts';

const none = { it: 'is silent when nothing is recorded', given: {}, finds: [] };
const noted = (text: string, day = '2025-05-20') => ({ notes: [aNote(text, day)] });

/** Peers of retail accounts that file so many tickets each, at the median. */
function peersWith(median: number | null) {
  const stats: readonly (readonly [string, PeerStats])[] =
    median === null ? [] : [['tickets', { count: 9, mean: median, median, p75: median }]];
  const cohort: Cohort = { kind: 'industry', industry: 'Retail', accounts: 9, stats: new Map(stats) };
  const portfolio: Portfolio = { accounts: 9, cohortOf: (industry) => (industry === 'Retail' ? cohort : null) };
  return aContext(undefined, { portfolio });
}
const retail = (tickets_90d: number) => ({ facts: { industry: 'Retail', tickets_90d } });
const dated = (count: number, date: string) => ({
  facts: { tickets: Array.from({ length: count }, (_, index) => ({ date, topic: `${index}` })) },
});
const grown = (active: number, from: number, day = '2025-04-10') => ({
  facts: { seats_active: active },
  before: {},
  readings: [aReading(day, { seats_active: from })],
});

table({
  'complex-implementation': [
    {
      it: 'several systems, in a note',
      given: noted('They want to integrate with SAP, Salesforce and two in-house systems.'),
      finds: ['medium'],
    },
    { it: 'several countries', given: noted('Rolling out across five countries this autumn.'), finds: ['medium'] },
    { it: 'made to measure', given: noted('It will be a bespoke implementation.'), finds: ['medium'] },
    { it: 'in Chinese', given: noted('客户要打通三套系统，分阶段上线。'), finds: ['medium'] },
    { it: 'private deployment in Chinese', given: noted('客户要求私有化部署。'), finds: ['medium'] },
    {
      it: 'an initiative',
      given: { facts: { initiatives: [{ text: 'Multi-site rollout of one planning tool' }] } },
      finds: ['medium'],
    },
    {
      it: 'an event',
      given: { events: [anEvent('initiative', '2025-05-20', { detail: '多工厂分批上线' })] },
      finds: ['medium'],
    },
    {
      it: 'five systems connected',
      given: { facts: { integrations_used: ['SAP', 'Salesforce', 'Jira', 'Slack', 'Okta'] } },
      finds: ['medium'],
    },
    {
      it: 'not four',
      given: { facts: { integrations_used: ['SAP', 'Salesforce', 'Jira', 'Slack'] } },
      finds: [],
    },
    { it: 'not a plain rollout', given: noted('The rollout to the sales team went well.'), finds: [] },
    { it: 'not one they do not want', given: noted('They do not want a custom implementation.'), finds: [] },
    { it: 'not one that was cancelled', given: noted('The multi-country rollout was cancelled.'), finds: [] },
    { it: 'not one in a question', given: noted('Is it a multi-site deployment?'), finds: [] },
    { it: 'not one without its wish in Chinese', given: noted('客户不需要私有化部署。'), finds: [] },
    { it: 'not after 90 days', given: noted('It will be a bespoke implementation.', '2025-03-03'), finds: [] },
    {
      it: 'not an initiative of last year',
      given: { facts: { initiatives: [{ text: 'Multi-site rollout', date: '2024-06-01' }] } },
      finds: [],
    },
    none,
  ],
  'ticket-volume': [
    { it: '10', given: { facts: { tickets_90d: 10 } }, finds: ['medium'] },
    { it: 'not 9', given: { facts: { tickets_90d: 9 } }, finds: [] },
    { it: 'ten dated tickets', given: dated(10, '2025-03-04'), finds: ['medium'] },
    { it: 'not where they are 91 days old', given: dated(10, '2025-03-03'), finds: [] },
    { it: 'not where nobody dated them', given: { facts: { tickets: [{ topic: 'login' }] } }, finds: [] },
    { it: 'twice the median of peers', given: retail(6), context: peersWith(3), finds: ['medium'] },
    { it: 'not a ticket less', given: retail(5), context: peersWith(3), finds: [] },
    { it: 'half tickets of a median count', given: retail(5), context: peersWith(2.5), finds: ['medium'] },
    { it: 'not beside peers without tickets', given: retail(5), context: peersWith(0), finds: [] },
    { it: 'not beside peers nobody counted', given: retail(5), context: peersWith(null), finds: [] },
    {
      it: 'not beside other peers',
      given: { facts: { industry: 'Banking', tickets_90d: 6 } },
      context: peersWith(3),
      finds: [],
    },
    {
      it: 'not a count past its age',
      given: { facts: { tickets_90d: 40 }, stated: { tickets_90d: '2025-05-02' } },
      finds: [],
    },
    none,
  ],
  'new-users-training': [
    { it: '40 -> 44', given: grown(44, 40), finds: ['medium'] },
    { it: 'not 40 -> 43', given: grown(43, 40), finds: [] },
    { it: 'where nobody used it before, everybody is new', given: grown(3, 0), finds: ['medium'] },
    { it: '60 days ago', given: grown(44, 40, '2025-04-03'), finds: ['medium'] },
    { it: 'not 61', given: grown(44, 40, '2025-04-02'), finds: [] },
    { it: 'not fewer', given: grown(30, 40), finds: [] },
    { it: 'not a first number', given: { facts: { seats_active: 44 }, before: {} }, finds: [] },
    none,
  ],
  'custom-request': [
    {
      it: 'a request of 180 days ago',
      given: { requests: [aRequest('request', '2024-12-04', { feature: 'custom integration' })] },
      finds: ['medium'],
    },
    { it: 'not without requests or notes', given: {}, finds: [] },
    {
      it: 'not a request of 181 days ago',
      given: { requests: [aRequest('request', '2024-12-03', { feature: 'custom integration' })] },
      finds: [],
    },
  ],
  'dedicated-contact': [
    {
      it: 'in a request',
      given: { requests: [aRequest('request', '2025-05-01', { feature: 'Dedicated CSM' })] },
      finds: ['medium'],
    },
    { it: 'a note of 90 days ago', given: noted('They asked for a dedicated CSM.', '2025-03-04'), finds: ['medium'] },
    { it: 'not a note of 91 days ago', given: noted('They asked for a dedicated CSM.', '2025-03-03'), finds: [] },
    { it: 'not without requests or notes', given: {}, finds: [] },
  ],
});

test('an administrator adds words for a complex rollout', () => {
  const settings = { ...DEFAULT_SETTINGS, phrases: { 'complex-rollout': ['big bang', '大爆炸'] } };
  const context = aContext(undefined, { settings });
  for (const text of ['They go live as a big bang.', '他们计划大爆炸式切换。']) {
    expect(findingsOf('complex-implementation', noted(text), context), text).toHaveLength(1);
    expect(findingsOf('complex-implementation', noted(text)), text).toHaveLength(0);
  }
});

test('many tickets are told beside the median of peers', () => {
  const [finding] = findingsOf('ticket-volume', retail(6), peersWith(3));
  expect(finding?.evidence[0]).toMatchObject({ measure: 'tickets_90d', value: 6, detail: { median: 3 } });
});

test('new users are told with what they were counted from', () => {
  const [finding] = findingsOf('new-users-training', grown(52, 40));
  expect(finding?.evidence[0]).toMatchObject({ value: 52, from: 40, fromDay: '2025-04-10', detail: { added: 12 } });
});
