import { BANDS, PLAY_IDS } from '../src/domain/assessment.ts';
import type { Card, CardBlock } from '../src/domain/card.ts';
import type { Ranking, RankingRow } from '../src/domain/delivery.ts';
import { rankingCells, rankingColumns } from '../src/text/ranking-row.ts';
import { thisWeekOf } from '../src/text/say.ts';
import type { Text } from '../src/text/text.ts';
import { PLAY_MARKS } from './digest.ts';
import { barChart, blocksOf, context, divider, header, section, table } from './kit.ts';
import { bold, data, joinMarkup, type Markup, mrkdwn, prose } from './markup.ts';
import { CLIP, scoreOf, summaryOf } from './parts.ts';
import { LIMITS } from './slack-limits.ts';
import { bar } from './width.ts';

/** How a ranking is shown. */
export interface RankingCardOptions {
  /** Rows in the message (settings.attention.rankingRows); the rest is a count. */
  readonly rows: number;
  /** The weekly post to the team, or one person's own accounts. */
  readonly title?: 'week' | 'mine' | 'all';
  /** Small print below, e.g. how to see more. */
  readonly footer?: string;
}

const CONVERSION_SHOWN = 10;
// What totals, chart, foot and conversion candidates never need of a message's blocks and characters.
const ROW_BLOCKS = 40;
const ROW_CHARACTERS = 9_000;

/** The team's ranking with Slack's native chart and table, and the same in words where a surface takes neither. */
export function rankingCard(ranking: Ranking, text: Text, options: RankingCardOptions): { card: Card; fallback: Card } {
  const rows = rowsThatFit(ranking.rows.slice(0, options.rows), text);
  const [first] = rows;
  const words = text.cards.ranking;
  const summary = first
    ? words.summary(text.format.number(ranking.rows.length), summaryOf(first.assessment, text))
    : words.none;
  const message = (body: readonly CardBlock[]): Card => ({
    text: data(summary, 300).markup,
    blocks: [...headBlocks(ranking, text, options), ...body, ...footBlocks(ranking, rows.length, text, options)],
  });
  if (rows.length === 0) {
    const empty = message([section(mrkdwn`${words.none}`)]);
    return { card: empty, fallback: empty };
  }
  return { card: message(nativeRows(rows, text)), fallback: message(writtenRows(rows, text)) };
}

/** As many rows as one message holds; both forms show the same ones. */
function rowsThatFit(rows: readonly RankingRow[], text: Text): RankingRow[] {
  const fitting: RankingRow[] = [];
  let size = 0;
  for (const row of rows.slice(0, ROW_BLOCKS)) {
    const written = writtenRow(row, text).markup.length;
    const native = rankingCells(row, text).reduce((sum, cell) => sum + Math.min(cell.length, CLIP.name), 0);
    size += Math.max(written, native);
    if (size > ROW_CHARACTERS) break;
    fitting.push(row);
  }
  return fitting;
}

function headBlocks(ranking: Ranking, text: Text, options: RankingCardOptions): CardBlock[] {
  const words = text.cards.ranking;
  const title = options.title ?? 'week';
  return blocksOf(
    header(title === 'mine' ? words.mine : words.heading),
    context(mrkdwn`${title === 'week' ? words.title(text.format.day(ranking.day)) : text.format.day(ranking.day)}`),
    ranking.rows.length > 0 ? section(totals(ranking, text)) : null,
  );
}

/** Accounts and ARR in all, by band and by play. */
function totals(ranking: Ranking, text: Text): Markup {
  const words = text.cards.ranking;
  const { format, judgement } = text;
  const all = ranking.rows.map((row) => row.assessment);
  const known = all.filter(({ account }) => account.arr !== null);
  const arr = known.reduce((sum, { account }) => sum + (account.arr ?? 0), 0);
  const bands = BANDS.flatMap((band) => {
    const count = all.filter((assessment) => assessment.band === band).length;
    return count === 0 ? [] : [mrkdwn`${judgement.bands[band].emoji} ${judgement.bands[band].name} ${count}`];
  });
  const plays = PLAY_IDS.flatMap((play) => {
    const of = all.filter((assessment) => assessment.play.id === play);
    const worth = of.reduce((sum, { account }) => sum + (account.arr ?? 0), 0);
    const name = `${judgement.plays[play]} ${of.length}`;
    if (of.length === 0) return [];
    return [mrkdwn`${PLAY_MARKS[play]} ${worth > 0 ? text.cards.aside(name, format.moneyShort(worth)) : name}`];
  });
  const unknown = all.length - known.length;
  return joinMarkup(
    [
      bold(words.totals(format.number(all.length), format.money(arr))),
      unknown > 0 ? words.arrUnknown(format.number(unknown)) : null,
      joinMarkup(bands, ' · '),
      joinMarkup(plays, ' · '),
    ],
    '\n',
  );
}

// Our own figure with the space before it, which `data` would trim.
const keep = (words: string): Markup => ({ markup: words });

function nativeRows(rows: readonly RankingRow[], text: Text): CardBlock[] {
  const words = text.cards.ranking;
  const points = rows
    .slice(0, LIMITS.chart.points)
    .map(({ assessment }) => ({ label: assessment.account.name, value: assessment.score }));
  return [
    barChart(words.chart, words.score, points),
    table(
      rankingColumns(text),
      rows.map((row) => rankingCells(row, text)),
      CLIP.name,
    ),
  ];
}

/** The same rows as lines that read well on a phone: who and how they stand, then what to do. */
function writtenRows(rows: readonly RankingRow[], text: Text): CardBlock[] {
  return rows.map((row) => section(writtenRow(row, text)));
}

function writtenRow({ rank, assessment }: RankingRow, text: Text): Markup {
  const { judgement } = text;
  const words = text.cards.ranking.line;
  const { play } = assessment;
  const priority = judgement.priorities[play.priority];
  const name = data(assessment.account.name, CLIP.name);
  const action = data(thisWeekOf(assessment, text), CLIP.line);
  const more = joinMarkup(
    [
      mrkdwn`${judgement.rankingPlays[play.ranking]}${text.cards.colon}${keep(text.cards.gap)}${action}`,
      words.size(judgement.sizes[assessment.size].toLowerCase()),
      words.expansion(judgement.verdicts[play.verdict].toLowerCase(), judgement.timings[play.timing].toLowerCase()),
    ],
    ' · ',
  );
  return mrkdwn`${rank}. ${bold(name)} · ${bar(assessment.score, 100, 5)} ${scoreOf(assessment, text)} · ${priority.emoji} ${priority.name}
${more}`;
}

function footBlocks(ranking: Ranking, shown: number, text: Text, options: RankingCardOptions): CardBlock[] {
  const words = text.cards.ranking;
  const { format } = text;
  const rest = ranking.rows.length - shown;
  const flagged = ranking.rows.slice(0, shown).some(({ assessment }) => assessment.flag === '*');
  const notes = [
    rest > 0 ? words.shown(format.number(shown), format.number(rest)) : null,
    flagged ? words.flag : null,
    options.footer ?? null,
  ].flatMap((note) => (note === null ? [] : [note.startsWith('*') ? keep(note) : prose(note)]));
  return blocksOf(
    notes.length > 0 ? context(joinMarkup(notes, '\n')) : null,
    ranking.conversion.length > 0 ? divider() : null,
    ranking.conversion.length > 0 ? section(conversion(ranking, text)) : null,
  );
}

function conversion(ranking: Ranking, text: Text): Markup {
  const words = text.cards.ranking;
  const names = ranking.conversion.slice(0, CONVERSION_SHOWN).map(({ name }) => data(name, CLIP.name));
  const rest = ranking.conversion.length - names.length;
  return joinMarkup(
    [
      bold(`${PLAY_MARKS['conversion-candidate']} ${words.conversion(text.format.number(ranking.conversion.length))}`),
      joinMarkup([...names, rest > 0 ? text.cards.more(text.format.number(rest)) : null], ', '),
    ],
    '\n',
  );
}
