import { cards } from './en/cards.ts';
import { cli } from './en/cli.ts';
import { commands } from './en/commands.ts';
import { deliveries } from './en/deliveries.ts';
import { demo } from './en/demo.ts';
import { judgement } from './en/judgement.ts';
import { openers } from './en/openers.ts';
import { opportunities } from './en/opportunities.ts';
import { people } from './en/people.ts';
import { reports } from './en/reports.ts';
import { signals } from './en/signals.ts';
import { slack } from './en/slack.ts';

/** The source catalogue; every other language is typed by it. */
export const en = {
  cards,
  cli,
  commands,
  deliveries,
  demo,
  judgement,
  openers,
  opportunities,
  people,
  reports,
  signals,
  slack,
};
