import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { checkCard, checkView } from '../../blocks/limits.ts';
import type { HomeView, ModalView } from '../../blocks/view.ts';
import { CSMS, TEAM_CHANNEL } from '../../demo/book/people.ts';
import { findLocalSlack, startLocalSlack } from '../../demo/local-slack.ts';
import { readEnv } from '../../src/config/env.ts';
import type { Card } from '../../src/domain/card.ts';
import { deliver } from '../../src/jobs/deliver.ts';
import { serve } from '../../src/slack/serve.ts';
import { seedScan } from '../support/a-book.ts';
import { handClock, settingsWith } from '../support/a-job.ts';
import { buttonsOf } from '../support/fake-slack-people.ts';
import { DAY, nameAccounts } from '../support/slack-app.ts';
import { memoryStore } from '../support/temp-store.ts';

interface Message extends Card {
  readonly ts: string;
  readonly channel: string;
}

interface Channel {
  readonly id: string;
  readonly is_im: boolean;
  readonly members: readonly string[];
}

interface LogEntry {
  readonly summary: string;
  readonly detail?: { readonly text?: string; readonly blocks?: Card['blocks']; readonly view?: HomeView | ModalView };
}

const MAYA = CSMS.maya;
const settings = settingsWith({
  portfolio: { teamChannel: TEAM_CHANNEL.id },
  csms: [MAYA].map(({ inData: _, ...csm }) => csm),
});

/** What a person does on the local Slack's page, through its control address. */
function control(url: string) {
  const get = async <T>(path: string): Promise<T> => (await (await fetch(`${url}/_control${path}`)).json()) as T;
  const post = async (path: string, body: object): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    await fetch(`${url}/_control${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  };
  return {
    messages: async (channel: string) => (await get<{ messages: Message[] }>(`/messages/${channel}`)).messages,
    log: async () => (await get<{ log: LogEntry[] }>('/log')).log,
    directChannel: async (user: string) => {
      const { channels } = await get<{ channels: Channel[] }>('/state');
      return channels.find((one) => one.is_im && one.members.includes(user))?.id;
    },
    command: (text: string, channel: string) =>
      post('/command', { channel, user: MAYA.slackId, command: '/expand', text }),
    write: (text: string, channel: string) => post('/message', { channel, user: MAYA.slackId, text }),
    openHome: () => post('/open-home', { user: MAYA.slackId }),
    click: async (message: Message, action: string) => {
      const button = buttonsOf(message.blocks).find((one) => one.action_id === action);
      await post('/interact', {
        channel: message.channel,
        messageTs: message.ts,
        user: MAYA.slackId,
        action: { type: 'button', ...button },
      });
    },
  };
}

async function eventually<T>(check: () => Promise<T | undefined | false>): Promise<T> {
  const giveUpAt = performance.now() + 8000;
  for (;;) {
    const found = await check();
    if (found) return found;
    if (performance.now() > giveUpAt) throw new Error(`waited in vain for ${check.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The page's own socket: the dialog on show, the home pages, and how to submit the dialog. */
async function page(url: string) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/ui`);
  const state = await new Promise<{ modalStack: ModalView[]; homeViews: Record<string, Record<string, HomeView>> }>(
    (resolve) => socket.once('message', (data) => resolve(JSON.parse(String(data)).state)),
  );
  onTestFinished(() => socket.close());
  return { ...state, submit: () => socket.send(JSON.stringify({ t: 'view_submit', user: MAYA.slackId, values: {} })) };
}

const actions = (message: Card): string[] => buttonsOf(message.blocks).map((button) => button.action_id);

test('a morning in a real local Slack: digest, ranking, command, buttons, dialog, mention, message, home', async () => {
  const binary = findLocalSlack();
  // The program exists for Linux on x64 only; elsewhere the demo plays in the terminal, and so may this.
  if (binary === null) {
    expect(`${process.platform}-${process.arch}`).not.toBe('linux-x64');
    return;
  }
  const slack = await startLocalSlack(binary);
  const db = await memoryStore();
  seedScan(db, settings, DAY, [
    { id: 'acc-1', csm: MAYA.inData, score: 88 },
    { id: 'acc-2', csm: MAYA.inData, score: 60, play: 'defend' },
  ]);
  nameAccounts(db);
  const env = readEnv({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: `${slack.url}/api/`,
    HEADROOM_RICH_BLOCKS: 'off',
  });
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const served = await serve({ db, settings, env, log: quiet, clock: handClock(`${DAY}T13:00:00Z`), schedule: false });
  onTestFinished(async () => {
    await served.stop();
    await slack.stop();
  });
  const { command, click, directChannel, log, messages, openHome, write } = control(slack.url);

  expect(await deliver(served.context, { day: DAY })).toMatchObject({ posted: 2, failed: 0, unknown: 0 });
  const direct = await eventually(() => directChannel(MAYA.slackId));
  const [digest] = await messages(direct);
  if (!digest) throw new Error('no digest was delivered');
  expect(JSON.stringify(digest.blocks)).toContain('Account acc-1');
  expect(await messages(TEAM_CHANNEL.id)).toHaveLength(1);

  await click(digest, 'taking-action');
  await eventually(async () => actions((await messages(direct))[0] ?? digest).includes('undo'));

  await command('Account acc-1', TEAM_CHANNEL.id);
  const card = await eventually(async () => (await messages(TEAM_CHANNEL.id))[1]);
  await click(card, 'snooze');
  const dialog = await eventually(async () => {
    const shown = await page(slack.url);
    return shown.modalStack[0]?.callback_id === 'snooze-until' && shown;
  });
  dialog.submit();
  await eventually(async () => actions((await messages(TEAM_CHANNEL.id))[1] ?? card).join() === 'undo');

  await write('Account acc-2', direct);
  await eventually(async () => (await messages(direct)).at(-1)?.text.startsWith('Account acc-2'));
  await write('<@U0HEADROOM> help', TEAM_CHANNEL.id);
  await eventually(async () => (await messages(TEAM_CHANNEL.id)).at(-1)?.text.includes('What I can do'));
  await openHome();
  const home = await eventually(async () => Object.values((await page(slack.url)).homeViews[MAYA.slackId] ?? {})[0]);
  expect(JSON.stringify(home.blocks)).toContain('Account acc-1');

  const sent = (await log()).filter((entry) => /^(chat|views)\./.test(entry.summary)).map((entry) => entry.detail);
  expect(sent.length).toBeGreaterThan(5);
  expect(
    sent.flatMap((one) =>
      one?.view ? checkView(one.view) : checkCard({ text: one?.text ?? '', blocks: one?.blocks ?? [] }),
    ),
  ).toEqual([]);
});
