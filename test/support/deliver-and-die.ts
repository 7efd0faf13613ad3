import { pino } from 'pino';
import { newHolder, systemClock } from '../../src/jobs/context.ts';
import { composeDigests } from '../../src/jobs/daily-digest.ts';
import { runOutbox } from '../../src/jobs/outbox.ts';
import { createMessenger } from '../../src/slack/messenger.ts';
import { openStore } from '../../src/store/open.ts';
import { settingsWith } from './a-job.ts';

// A process of its own that delivers a day and is killed on the way: after the claim, or after the post.
const [path = '', apiUrl = '', token = '', day = '', moment = ''] = process.argv.slice(2);
const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('still alive');
};

const log = pino({ level: 'silent' });
const slack = createMessenger({ token, apiUrl, log });
const context = {
  db: await openStore(path),
  settings: settingsWith({}),
  clock: systemClock,
  messenger: {
    ...slack,
    post: async (...args: Parameters<typeof slack.post>) => {
      if (moment === 'before-post') die();
      await slack.post(...args);
      return die();
    },
  },
  log,
  richBlocks: true,
  holder: newHolder(),
};
await composeDigests(context, day);
if (moment === 'after-claim') die();
await runOutbox(context);
