import { cards } from './en/cards.ts';
import { cli } from './en/cli.ts';
import { commands } from './en/commands.ts';
import { judgement } from './en/judgement.ts';
import { openers } from './en/openers.ts';
import { reports } from './en/reports.ts';
import { signals } from './en/signals.ts';

/** The source catalogue; every other language is typed by it. */
export const en = { cards, cli, commands, judgement, openers, reports, signals };
