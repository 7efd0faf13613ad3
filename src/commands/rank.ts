import { setImmediate as nextTurn } from 'node:timers/promises';
import { renderMarkdown } from '../../blocks/markdown.ts';
import { rankingCard } from '../../blocks/ranking.ts';
import { rankingReport } from '../analyses/ranking.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Ranking } from '../domain/delivery.ts';
import { rankingPart } from '../engine/pipeline.ts';
import { rankAccounts } from '../engine/rank.ts';
import { readAssessments } from '../store/assessments.ts';
import { hasAccounts, type Visible } from '../store/names.ts';
import { lastRun } from '../store/runs.ts';
import type { Answer, Args, Command, CommandContext } from './command.ts';
import { ownedBy, visibleTo } from './support/access.ts';
import { noAccounts, noScan, noticeAnswer } from './support/notices.ts';
import { rankJson } from './support/rank-json.ts';
import { foldCommand } from './support/words.ts';

/** Paid accounts by score: the team's, the asker's own, or as many rows as asked for. */
const rank: Command = {
  name: 'rank',
  aliases: ['ranking', '排名', '排行'],
  usage: (text) => text.commands.rank.usage,
  summary: (text) => text.commands.rank.summary,
  run: answerRank,
};

export default rank;

const MINE = ['mine', 'my', 'me', '我的', '我'];
const ALL = ['all', 'team', '全部', '所有', '全队'];
// A large book is read in pages, so that other people's clicks are answered in between.
const PAGE = 200;

interface Question {
  readonly whose: 'team' | 'mine';
  /** Rows asked for; null: as many as the ranking shows. */
  readonly rows: number | null;
}

async function answerRank(args: Args, context: CommandContext): Promise<Answer> {
  const { commandName, db, text } = context;
  const question = readQuestion(args);
  if (!question) {
    return noticeAnswer('unclear', {
      title: text.commands.rank.unclearTitle,
      paragraphs: [text.commands.rank.unclear(args, commandName, `rank ${args}`)],
    });
  }
  if (!hasAccounts(db)) return noAccounts(context);
  const run = lastRun(db);
  if (!run) return noScan(context);
  const ranking = rankAccounts(await readRows(question, context), run.day);
  if (question.whose === 'mine' && ranking.rows.length + ranking.conversion.length === 0) {
    return noticeAnswer('none-yours', {
      title: text.commands.rank.noneMineTitle,
      paragraphs: [text.commands.rank.noneMine(commandName)],
    });
  }
  return answerWith(ranking, question, context);
}

function answerWith(ranking: Ranking, question: Question, { commandName, settings, text }: CommandContext): Answer {
  const { revenueBands } = settings.opportunities;
  const shown = question.rows === null ? ranking : { ...ranking, rows: ranking.rows.slice(0, question.rows) };
  const { card, fallback } = rankingCard(ranking, text, {
    rows: question.rows ?? settings.attention.rankingRows,
    title: question.whose === 'mine' ? 'mine' : 'all',
    footer: question.whose === 'mine' ? text.commands.rank.team(commandName) : text.commands.rank.mine(commandName),
  });
  return {
    ok: true,
    json: rankJson(shown, text, revenueBands),
    card,
    fallback,
    markdown: renderMarkdown(rankingReport(shown, text, revenueBands), text.cards.colon),
  };
}

/** What was asked: nothing or all, one's own, a number of rows, or both of these; null for anything else. */
function readQuestion(args: Args): Question | null {
  let question: Question = { whose: 'team', rows: null };
  for (const word of foldCommand(args).split(' ').filter(Boolean)) {
    if (MINE.includes(word)) question = { ...question, whose: 'mine' };
    else if (/^[1-9]\d{0,5}$/.test(word)) question = { ...question, rows: Number(word) };
    else if (!ALL.includes(word)) return null;
  }
  return question;
}

async function readRows(question: Question, { asker, db, settings }: CommandContext): Promise<Assessment[]> {
  const wanted: Visible = question.whose === 'mine' ? ownedBy(asker, settings) : visibleTo(asker, settings);
  const rows: Assessment[] = [];
  let read = 0;
  for (const assessment of readAssessments(db)) {
    if (wanted(assessment.account)) rows.push(rankingPart(assessment));
    read += 1;
    if (read % PAGE === 0) await nextTurn();
  }
  return rows;
}
