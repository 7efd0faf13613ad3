import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCard } from '../../blocks/limits.ts';
import { renderPlain } from '../../blocks/plain.ts';
import { CSMS, TEAM_CHANNEL } from '../../demo/book/people.ts';
import { STORIES } from '../../demo/book/stories.ts';
import { demoJobs, loadDemo } from '../../demo/load.ts';
import { demoSettings } from '../../demo/settings.ts';
import { type Received, terminalMessenger } from '../../demo/terminal-messenger.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import { deliver } from '../../src/jobs/deliver.ts';
import { readAssessments } from '../../src/store/assessments.ts';
import { openStore } from '../../src/store/open.ts';
import type { Database } from '../../src/store/sqlite.ts';

// A Tuesday, and a Sunday: what happened over the weekend comes in on the day that is played.
describe.each(['2025-06-03', '2025-06-08'])('the sample book on %s', (day) => {
  const settings = demoSettings(null);
  let db: Database;
  let received: readonly Received[];
  let book: ReadonlyMap<string, Assessment>;

  beforeAll(async () => {
    db = await openStore(':memory:');
    await loadDemo(db, settings, day);
    const messenger = terminalMessenger();
    await deliver(demoJobs(db, settings, day, { messenger }), { day });
    received = messenger.received;
    book = new Map([...readAssessments(db)].map((assessment) => [assessment.account.name, assessment]));
  }, 60_000);

  afterAll(() => db.close());

  const judged = (name: string): Assessment => {
    const assessment = book.get(name);
    if (!assessment) throw new Error(`${name} was not judged`);
    return assessment;
  };

  test.each([
    ['DataFlow Inc', 88, '', [25, 20, 15, 18, 10], 100, [88, 88]],
    ['BetaCorp', 92, '', [25, 20, 7, 20, 20], 65, [85, 100]],
    ['EchoLLC', 68, '*', [25, 10, 15, 8, 10], 80, [58, 78]],
    ['AlphaTech', 55, '', [5, 10, 8, 12, 20], 60, [33, 73]],
    ['DeltaInc', 45, '', [15, 10, 7, 0, 13], 65, [28, 63]],
    ['GammaCo', 22, '', [5, 0, 0, 12, 5], 70, [10, 30]],
  ])('%s scores as the worked example says', (name, score, flag, points, confidence, range) => {
    const { confidence: sure, factors, ...assessment } = judged(name);

    expect(assessment).toMatchObject({ score, flag });
    expect(
      [factors.ceiling, factors.growth, factors.features, factors.health, factors.timing].map((f) => f.points),
    ).toEqual(points);
    expect(sure).toMatchObject({ value: confidence, range });
  });

  test.each([
    ['AcmeCo', 'pursue'],
    ['Harbor and Pine', 'defend'],
    ['江南织道集团', 'defend'],
    ['Juniper Analytics', 'defend'],
    ['Silverline Media', 'fix-first'],
    ['Solvane Chemicals', 'fix-first'],
    ['北辰驿物流', 'fix-first'],
    ['Peakform Fitness', 'adopt-first'],
    ['Cedar Valley Schools', 'adopt-first'],
    ['Orchard Vale Foods', 'just-renewed'],
    ['Pixelforge Studio', 'conversion-candidate'],
    ['Kestrel Freight', 'pursue'],
    ['墨言互动', 'nurture'],
  ])('%s: %s', (name, play) => {
    expect(judged(name).play.id).toBe(play);
  });

  test.each([
    ['Lumen Robotics', 'seat-ceiling', 'escalated'],
    ['Verity Health Group', 'user-waitlist', 'ongoing'],
    ['Kestrel Freight', 'vendor-review', 'cleared'],
    ['DeltaInc', 'vendor-review', 'new'],
    ['BetaCorp', 'champion-promoted', 'new'],
    ['Castellan Security', 'competitor-evaluation', null],
    ['Cobalt Mutual Insurance', 'new-executive', null],
    ['Brenner Maschinenbau GmbH', 'api-limit-hit', null],
    ['Fjordline Seafood', 'manual-work', 'ongoing'],
  ])('%s: %s is %s this morning', (name, id, state) => {
    const signal = judged(name).signals.find((one) => one.id === id);

    expect(signal).toBeDefined();
    if (state !== null) expect(signal?.state).toBe(state);
  });

  test('a round from two feeds is one signal with two sources', () => {
    const rounds = judged('Northstar Biologics').signals.filter((signal) => signal.id === 'funding-round');

    expect(rounds.map((signal) => signal.evidence.length)).toEqual([2]);
  });

  test('seats nobody reported for two months are unknown, and a note that denies a review is no signal', () => {
    expect(judged('Aurelia Wines').factors.ceiling.known).toBe(false);
    expect(judged('墨言互动').signals.map((signal) => signal.id)).not.toContain('vendor-review');
    expect(judged('Tidewater Logistics').play.partner).toBe(true);
  });

  test('every customer of the book was judged', () => {
    expect([...book.keys()].sort()).toEqual(STORIES.map((story) => story.name).sort());
  });

  test('four CSMs get a digest, and the channel the ranking and the card of the account nobody owns', () => {
    const channels = received.map((message) => message.channel);

    for (const csm of Object.values(CSMS)) expect(channels.filter((one) => one === csm.slackId)).toHaveLength(1);
    const inChannel = received
      .filter((message) => message.channel === TEAM_CHANNEL.id)
      .map(({ card }) => renderPlain(card));
    expect(inChannel.some((message) => message.includes('Granite Peak Minerals'))).toBe(true);
    expect(inChannel.some((message) => message.includes('1. BetaCorp'))).toBe(true);
    expect(received.flatMap(({ card }) => checkCard(card))).toEqual([]);
  });

  test('each digest tells this morning’s news in its reader’s language', () => {
    const digestOf = (slackId: string) =>
      renderPlain(received.find((message) => message.channel === slackId)?.card ?? { text: '', blocks: [] });

    for (const name of ['DataFlow Inc', 'AcmeCo', 'Harbor and Pine', 'Lumen Robotics'])
      expect(digestOf(CSMS.maya.slackId)).toContain(name);
    for (const name of ['BetaCorp', 'DeltaInc', 'Kestrel Freight', 'Silverline Media'])
      expect(digestOf(CSMS.oliver.slackId)).toContain(name);
    for (const name of ['EchoLLC', 'Brenner Maschinenbau GmbH', 'Baltica Shipping'])
      expect(digestOf(CSMS.sofia.slackId)).toContain(name);
    expect(digestOf(CSMS.xiaowen.slackId)).toContain('早上好');
    expect(digestOf(CSMS.xiaowen.slackId)).toContain('江南织道集团');
  });
});
