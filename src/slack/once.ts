import type { App } from '@slack/bolt';
import { rememberEvent } from '../store/seen-events.ts';
import type { SlackContext } from './context.ts';

// Slack sends an event again up to three times, the last after about five minutes.
const REMEMBERED_MS = 3_600_000;

/** Lets each event through once: Slack repeats one it doubts we got, and Bolt would answer it again. */
export function register(app: App, context: SlackContext): void {
  app.use(async ({ body, next }) => {
    const { db, clock } = context;
    const id = 'event_id' in body && typeof body['event_id'] === 'string' ? body['event_id'] : null;
    if (id !== null) {
      const now = clock.now();
      const isNew = await db.write(() => rememberEvent(db, id, now, now - REMEMBERED_MS));
      if (!isNew) {
        context.log.info({ event: id }, 'event seen before');
        return;
      }
    }
    await next();
  });
}
