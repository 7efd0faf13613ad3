import type { App } from '@slack/bolt';
import { type HomeFacts, homeView } from '../../blocks/home.ts';
import { ownedBy } from '../commands/support/access.ts';
import type { Assessment } from '../domain/assessment.ts';
import { rankAccounts } from '../engine/rank.ts';
import { readAssessments } from '../store/assessments.ts';
import type { Visible } from '../store/names.ts';
import { countPlays, statedOwners } from '../store/news.ts';
import { lastRun } from '../store/runs.ts';
import { type Known, recognise } from './asker.ts';
import type { SlackContext } from './context.ts';
import { attempt } from './place.ts';

/** Of each way the data names an owner, so many of the best accounts are looked at. */
const LOOKED_AT = 20;

/** The home page: the person's book as the last scan left it, drawn when they open it. */
export function register(app: App, context: SlackContext): void {
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab !== 'home') return;
    const known = await recognise(context, event.user);
    const view = homeView(homeFacts(context, known), known.text);
    const { client } = context;
    await attempt(context, 'home page', () =>
      client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [...view.blocks] } }),
    );
  });
}

function homeFacts({ db, settings }: SlackContext, { asker, outsider }: Known): HomeFacts {
  const command = settings.commands[0] ?? '/expand';
  const run = lastRun(db);
  if (!run) return { day: null, book: {}, top: [], command };
  const isMine: Visible = outsider ? () => false : ownedBy(asker, settings);
  const stated = statedOwners(db).filter((csm) => csm !== null && isMine({ id: '', name: '', csm }));
  const names = stated.filter((csm) => csm !== null);
  const top = rankAccounts(
    names.flatMap((csm) => firstOf(readAssessments(db, { csm }))),
    run.day,
  ).rows.map((row) => row.assessment);
  return { day: run.day, book: countPlays(db, { stated: names, nobody: false }, run), top, command };
}

function firstOf(assessments: Iterable<Assessment>): Assessment[] {
  const first: Assessment[] = [];
  for (const assessment of assessments) {
    first.push(assessment);
    if (first.length === LOOKED_AT) break;
  }
  return first;
}
