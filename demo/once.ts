import { renderPlain } from '../blocks/plain.ts';
import type { Day } from '../src/domain/day.ts';
import type { Settings } from '../src/domain/settings.ts';
import { deliver } from '../src/jobs/deliver.ts';
import type { Database } from '../src/store/sqlite.ts';
import type { Text } from '../src/text/text.ts';
import { demoJobs } from './load.ts';
import { nameOfChannel, terminalMessenger } from './terminal-messenger.ts';

/** Delivers this morning's messages to the terminal: each CSM's digest and the team's ranking. */
export async function playOnce(
  db: Database,
  settings: Settings,
  day: Day,
  words: { readonly text: Text; readonly print: (line: string) => void },
): Promise<number> {
  const messenger = terminalMessenger();
  await deliver(demoJobs(db, settings, day, { messenger }), { day });
  const { play } = words.text.demo;
  for (const { channel, card } of messenger.received) {
    words.print(`\n\n${play.to(nameOfChannel(channel))}\n${'━'.repeat(RULE)}\n\n${renderPlain(card)}\n`);
  }
  return messenger.received.length;
}

const RULE = 88;
