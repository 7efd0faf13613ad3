import type { en } from './en.ts';
import { cards } from './zh-CN/cards.ts';
import { cli } from './zh-CN/cli.ts';
import { commands } from './zh-CN/commands.ts';
import { deliveries } from './zh-CN/deliveries.ts';
import { demo } from './zh-CN/demo.ts';
import { judgement } from './zh-CN/judgement.ts';
import { openers } from './zh-CN/openers.ts';
import { opportunities } from './zh-CN/opportunities.ts';
import { people } from './zh-CN/people.ts';
import { reports } from './zh-CN/reports.ts';
import { signals } from './zh-CN/signals.ts';
import { slack } from './zh-CN/slack.ts';

export const zhCN: typeof en = {
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
