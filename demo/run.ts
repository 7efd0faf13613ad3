import type { Day } from '../src/domain/day.ts';
import type { Language } from '../src/domain/settings.ts';
import { openStore } from '../src/store/open.ts';
import { textFor } from '../src/text/text.ts';
import { STORIES } from './book/stories.ts';
import { HISTORY_DAYS } from './book/story.ts';
import { playLive } from './live.ts';
import { loadDemo } from './load.ts';
import { findLocalSlack } from './local-slack.ts';
import { playOnce } from './once.ts';
import { demoSettings } from './settings.ts';

export interface DemoOptions {
  /** Prints one day's messages and returns, without any server. */
  readonly once: boolean;
  /** The morning that is played. */
  readonly day: Day;
  /** For everybody; null: each CSM's own. */
  readonly language: Language | null;
}

/** Loads the sample book into memory and plays its morning: in a local Slack, or in the terminal. */
export async function runDemo({ once, day, language }: DemoOptions): Promise<void> {
  const settings = demoSettings(language);
  const text = textFor(settings.portfolio.language, settings.portfolio.currency);
  const words = text.demo;
  const db = await openStore(':memory:');
  try {
    const startedAt = performance.now();
    say(words.loading(text.format.number(STORIES.length), text.format.number(HISTORY_DAYS)));
    await loadDemo(db, settings, day);
    say(words.loaded(((performance.now() - startedAt) / 1000).toFixed(1)));
    const binary = once ? null : findLocalSlack();
    if (binary) return await playLive({ binary, db, settings, day, text, print });
    if (!once) say(words.live.noBinary);
    print(words.play.morning(text.format.day(day)));
    const count = await playOnce(db, settings, day, { text, print });
    print(words.play.done(count));
  } finally {
    db.close();
  }
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
