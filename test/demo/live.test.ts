import { expect, test } from 'vitest';
import { checkCard } from '../../blocks/limits.ts';
import { CSMS, TEAM_CHANNEL } from '../../demo/book/people.ts';
import { startLive } from '../../demo/live.ts';
import { loadDemo } from '../../demo/load.ts';
import { findLocalSlack } from '../../demo/local-slack.ts';
import { demoSettings } from '../../demo/settings.ts';
import type { Card } from '../../src/domain/card.ts';
import { textFor } from '../../src/text/text.ts';
import { memoryStore } from '../support/temp-store.ts';

const DAY = '2025-06-03';

test('the demo puts the morning into a local Slack, answers there, and goes without a trace', {
  timeout: 60_000,
}, async () => {
  const binary = findLocalSlack();
  // The optional package is there for Linux alone; elsewhere the demo plays in the terminal.
  if (binary === null) return expect(process.platform).not.toBe('linux');
  const db = await memoryStore();
  const settings = demoSettings(null);
  await loadDemo(db, settings, DAY);

  const live = await startLive({ binary, db, settings, day: DAY, text: textFor('en'), print: () => {} });

  const get = async <T>(path: string): Promise<T> => (await (await fetch(`${live.url}_control${path}`)).json()) as T;
  const messages = async (channel: string) => (await get<{ messages: Card[] }>(`/messages/${channel}`)).messages;
  try {
    const { channels } = await get<{ channels: { id: string; is_im: boolean; members: string[] }[] }>('/state');
    for (const { slackId } of Object.values(CSMS)) {
      const channel = channels.find((one) => one.is_im && one.members.includes(slackId))?.id ?? '';
      const digests = await messages(channel);
      expect(digests).toHaveLength(1);
      expect(digests.flatMap(checkCard)).toEqual([]);
    }
    expect((await messages(TEAM_CHANNEL.id)).some(({ text }) => text.includes('BetaCorp'))).toBe(true);

    await fetch(`${live.url}_control/command`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ channel: TEAM_CHANNEL.id, user: CSMS.maya.slackId, command: '/expand', text: 'AcmeCo' }),
    });
    await expect
      .poll(async () => (await messages(TEAM_CHANNEL.id)).map(({ text }) => text), { timeout: 10_000 })
      .toContainEqual(expect.stringMatching(/^AcmeCo: 82\/100/));
  } finally {
    await live.stop();
  }
  await expect(fetch(live.url)).rejects.toThrow();
});
