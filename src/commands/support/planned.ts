import type { Text } from '../../text/text.ts';
import type { Answer, CommandContext } from '../command.ts';
import { findAccounts } from '../find-account.ts';
import { visibleTo } from './access.ts';
import { noticeAnswer } from './notices.ts';

export type PlannedName = keyof Text['commands']['planned']['does'];

/** What serves until a command exists. */
type Instead = 'account' | 'rank' | 'importing' | 'notes';

/**
 * The sub-commands still to come (spec sections 0 and 12) and what to use until then. The file of a new command
 * takes its line out of here; a test says so when it stays.
 */
export const PLANNED: Readonly<Record<PlannedName, Instead>> = {
  assess: 'account',
  opener: 'account',
  outreach: 'account',
  qbr: 'account',
  champion: 'account',
  compete: 'account',
  objections: 'account',
  compare: 'account',
  plan30: 'account',
  whitespace: 'account',
  why: 'account',
  'as-of': 'account',
  'what-if': 'account',
  benchmarks: 'account',
  portfolio: 'rank',
  scan: 'rank',
  report: 'rank',
  playbook: 'rank',
  segments: 'rank',
  coverage: 'rank',
  rebalance: 'rank',
  migrate: 'rank',
  territory: 'rank',
  metrics: 'rank',
  import: 'importing',
  note: 'notes',
};

const isPlanned = (word: string): word is PlannedName => Object.hasOwn(PLANNED, word);

/** The planned command a word names, or null. */
export function plannedName(word: string): PlannedName | null {
  return isPlanned(word) ? word : null;
}

/** Says what the command will do and what works today. */
export function plannedAnswer(
  name: PlannedName,
  { args, whole }: { readonly args: string; readonly whole: string },
  context: CommandContext,
): Answer {
  const { commandName, text } = context;
  const planned = text.commands.planned;
  return noticeAnswer('not-yet', {
    title: planned.title(name),
    paragraphs: [planned.will(planned.does[name]), insteadOf(name, args, context)],
    ...(args === '' ? {} : { footer: planned.quotes(commandName, whole) }),
  });
}

function insteadOf(name: PlannedName, args: string, context: CommandContext): string {
  const { commandName, text } = context;
  const planned = text.commands.planned;
  switch (PLANNED[name]) {
    case 'account':
      return planned.account(commandName, accountIn(args, context) ?? planned.anyAccount);
    case 'rank':
      return planned.rank(commandName);
    case 'importing':
      return planned.importing;
    case 'notes':
      return planned.notes;
  }
}

/** The name of the account the words find, so that the hint can be typed as it stands. */
function accountIn(args: string, { asker, db, settings }: CommandContext): string | null {
  if (args === '') return null;
  const found = findAccounts(db, args, visibleTo(asker, settings));
  return 'found' in found ? found.found.name : null;
}
