import { type Notice, noticeCard, noticeMarkdown } from '../../blocks/notice.ts';
import { GUARD_PLAYS } from '../domain/assessment.ts';
import { ASKED_STAGES, foldOpportunityId, STAGES, type Stage } from '../domain/opportunity.ts';
import { readAssessment } from '../store/assessments.ts';
import { type AccountRef, accountById } from '../store/names.ts';
import { personOfSlackId } from '../store/people.ts';
import { type OpportunityRef, opportunityById, opportunityToday, readStageMoves, setStage } from '../store/stages.ts';
import type { Answer, Args, Command, CommandContext } from './command.ts';
import { visibleTo } from './support/access.ts';
import { closeIds } from './support/close-ids.ts';
import { noticeAnswer } from './support/notices.ts';
import { stageOf } from './support/stage-words.ts';

/** How far an opportunity has come; with a stage after its id, moves it there. */
const stage: Command = {
  name: 'stage',
  aliases: ['阶段'],
  usage: (text) => text.commands.stage.usage,
  summary: (text) => text.commands.stage.summary,
  run: answerStage,
};

export default stage;

const COMMAND_LINE = 'command-line';

async function answerStage(args: Args, context: CommandContext): Promise<Answer> {
  const { commandName, text } = context;
  const words = text.commands.stage;
  const [typed = '', ...rest] = args.split(' ');
  if (typed === '') {
    return noticeAnswer('nothing-asked', {
      title: words.whichTitle,
      paragraphs: [words.which(commandName), words.stages(stageList(context))],
    });
  }
  const found = find(typed, context);
  if (!found) return unknown(namedIn(args), context);
  const wanted = rest.join(' ');
  if (wanted === '') return shown(found, { changed: false, line: null }, context);
  const to = stageOf(wanted);
  if (!to) {
    return noticeAnswer('unclear', {
      title: words.unclearTitle(wanted),
      paragraphs: [words.stages(stageList(context))],
    });
  }
  return move(found, to, context);
}

interface Found {
  /** The id that was typed, where a merge carried it on under another one; else null. */
  readonly former: string | null;
  readonly opportunity: OpportunityRef;
  readonly account: AccountRef;
}

/** The opportunity, where it exists and the asker may see its account; otherwise it is as if it were not there. */
function find(typed: string, { asker, db, settings }: CommandContext): Found | null {
  const opportunity = opportunityToday(db, typed);
  const account = opportunity && accountById(db, opportunity.accountId);
  if (!opportunity || !account || !visibleTo(asker, settings)(account)) return null;
  const id = foldOpportunityId(typed);
  return { former: id === opportunity.id ? null : id, opportunity, account };
}

/** The part of what was typed that names an opportunity: without a stage behind it, and of an id nothing but itself. */
function namedIn(args: Args): string {
  const words = args.split(' ');
  const first = words[0] ?? '';
  if (/-[A-Z]+-\d+$/.test(foldOpportunityId(first))) return first;
  const stageAt = words.findIndex((_, at) => at > 0 && stageOf(words.slice(at).join(' ')) !== null);
  return stageAt === -1 ? args : words.slice(0, stageAt).join(' ');
}

async function move(found: Found, to: Stage, context: CommandContext): Promise<Answer> {
  const { asker, db, day, now, text } = context;
  const { opportunity } = found;
  const by = asker.slackId ?? asker.email ?? asker.key ?? COMMAND_LINE;
  const at = now?.() ?? Date.now();
  const changed = await db.write(() => setStage(db, { id: opportunity.id, stage: to, day, at, by, deliveryId: null }));
  const words = text.commands.stage;
  const { stages } = text.opportunities;
  const line = changed ? words.moved(stages[opportunity.stage], stages[to]) : words.already(stages[to]);
  const after = opportunityById(db, opportunity.id) ?? opportunity;
  return shown({ ...found, opportunity: after }, { changed, line }, context);
}

function shown(
  { former, opportunity, account }: Found,
  { changed, line }: { readonly changed: boolean; readonly line: string | null },
  context: CommandContext,
): Answer {
  const { commandName, text } = context;
  const words = text.commands.stage;
  const { id, stage: now } = opportunity;
  const isOpen = isUnguarded(opportunity, context);
  const notice: Notice = {
    title: words.title(id, account.name),
    paragraphs: [
      ...(former === null ? [] : [words.carriedOn(former, id)]),
      ...(line === null ? [] : [line]),
      ...(isOpen ? [aboutOf(opportunity, context)] : []),
      words.now(text.opportunities.stages[now], text.format.dayShort(opportunity.stageOn, context.day)),
      ...(changed && isOpen ? restsAfter(now, context) : []),
      ...historyOf(opportunity, context),
    ],
    footer: words.move(commandName, id, stageList(context)),
  };
  return {
    ok: true,
    json: { opportunity: id, stage: now, changed },
    card: noticeCard(notice),
    markdown: noticeMarkdown(notice),
  };
}

/** Under a guard nothing is said of what could be sold (spec section 5), though its stage may be set by hand. */
function isUnguarded({ accountId }: OpportunityRef, { db }: CommandContext): boolean {
  const play = readAssessment(db, accountId)?.play.id;
  return play !== undefined && !GUARD_PLAYS.includes(play);
}

function aboutOf({ type, item }: OpportunityRef, { text }: CommandContext): string {
  const kind = text.opportunities.types[type];
  // The seats of the account as a whole have no name of their own.
  return type === 'SEAT' && item === 'seats' ? kind : text.cards.pair(kind, item);
}

/** What the move means for what is suggested (spec 12.4). */
function restsAfter(now: Stage, { settings, text }: CommandContext): string[] {
  const words = text.commands.stage;
  if (now === 'lost') return [words.itemRests(settings.cooldown.declined)];
  return ASKED_STAGES.includes(now) ? [words.othersRest(settings.cooldown.asked)] : [];
}

/** Who moved it when, the last move first. */
function historyOf(opportunity: OpportunityRef, { db, day, text }: CommandContext): string[] {
  const words = text.commands.stage;
  const { stages } = text.opportunities;
  const lines = readStageMoves(db, opportunity)
    .toReversed()
    .slice(0, 10)
    .map(({ day: on, from, to, by }) => {
      const who = by === COMMAND_LINE ? words.commandLine : (personOfSlackId(db, by)?.name ?? by);
      return `• ${words.line(text.format.dayShort(on, day), stages[from], stages[to], who)}`;
    });
  return lines.length === 0 ? [] : [lines.join('\n')];
}

const stageList = ({ text }: CommandContext): string =>
  STAGES.map((one) => text.opportunities.stages[one]).join(text.cards.between);

function unknown(name: string, context: CommandContext): Answer {
  const { asker, commandName, db, settings, text } = context;
  const close = closeIds(db, name, visibleTo(asker, settings));
  const words = text.commands.stage;
  return noticeAnswer('unknown-opportunity', {
    title: words.unknown(name),
    paragraphs: [close.length > 0 ? text.commands.find.close : words.hint(commandName)],
    choices: close.map(({ id, accountId }) => ({ id: accountId, name: id })),
    choose: text.cards.buttons.open,
  });
}
