import { expect, test } from 'vitest';
import { renderPlain } from '../../blocks/plain.ts';
import { loadDemo } from '../../demo/load.ts';
import { playOnce } from '../../demo/once.ts';
import { demoSettings } from '../../demo/settings.ts';
import { runCommand } from '../../src/commands/run.ts';
import { LANGUAGES } from '../../src/domain/settings.ts';
import { textFor } from '../../src/text/text.ts';
import { memoryStore } from '../support/temp-store.ts';

// A whole morning of the sample book and its best-known accounts, as text: any change of score or wording shows up
// as a readable diff. `npm run golden` accepts it.
const DAY = '2026-03-31';
const ASKED = ['DataFlow Inc', 'BetaCorp', 'EchoLLC', 'AlphaTech', 'DeltaInc', 'GammaCo', 'Acme', 'help'];

test.each(LANGUAGES)('the golden day in %s', async (language) => {
  const db = await memoryStore();
  const settings = demoSettings(language);
  const text = textFor(language, settings.portfolio.currency);
  await loadDemo(db, settings, DAY);

  const lines: string[] = [];
  await playOnce(db, settings, DAY, { text, print: (line) => lines.push(line) });
  for (const words of ASKED) {
    const asker = { key: null, slackId: null, email: null };
    const answer = await runCommand(words, { db, settings, text, day: DAY, asker, commandName: '/expand' });
    lines.push(`\n\n/expand ${words}\n${'━'.repeat(88)}\n`, renderPlain(answer.fallback ?? answer.card));
  }

  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`day.${language}.txt`);
});
