import { expect, test } from 'vitest';
import { buttonsOf } from '../support/fake-slack-people.ts';
import { startBot, wordsOf } from '../support/slack-app.ts';

const shownTo = (view: { readonly view: Record<string, unknown> } | undefined): string =>
  wordsOf({ text: '', blocks: (view?.view['blocks'] ?? []) as unknown[] });

test('the home page shows a person’s own book, in their language', async () => {
  const { slack } = await startBot();

  await slack.openHome('U01');
  await slack.openHome('U02');
  const ana = await slack.eventually(() => slack.home('U01'));
  const bo = await slack.eventually(() => slack.home('U02'));

  expect(shownTo(ana)).toContain('Account acc-1');
  expect(shownTo(ana)).not.toContain('Account acc-3');
  expect(shownTo(bo)).toContain('Account acc-3');
  expect(shownTo(bo)).toMatch(/[\u4e00-\u9fff]{4}/);
});

test('the other tab draws nothing, and opening again draws afresh', async () => {
  const { slack } = await startBot();

  await slack.openHome('U01', 'messages');
  await slack.openHome('U01');
  await slack.openHome('U01');
  await slack.eventually(() => slack.home('U01')?.revision === 1);

  expect(slack.calls('views.publish')).toHaveLength(2);
});

test('someone without a book is told so', async () => {
  const { slack } = await startBot({ book: [{ id: 'acc-1', csm: 'someone@example.com' }] });

  await slack.openHome('U01');

  expect(shownTo(await slack.eventually(() => slack.home('U01')))).not.toContain('Account acc-1');
});

test('Open on the home page answers in the direct conversation', async () => {
  const { slack } = await startBot();
  await slack.openHome('U01');
  const home = await slack.eventually(() => slack.home('U01'));

  await slack.click('U01', home, 'open');

  const card = await slack.eventually(() => slack.messages('DU01')[0]);
  expect(buttonsOf(card.blocks).map((button) => button.action_id)).toContain('taking-action');
});
