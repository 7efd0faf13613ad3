import { BANDS, PLAY_IDS } from '../src/domain/assessment.ts';
import type { Card, CardBlock } from '../src/domain/card.ts';
import type { Day } from '../src/domain/day.ts';
import type { ConversionRow, Ranking, RankingRow } from '../src/domain/delivery.ts';
import type { Pipeline, PipelineEntry } from '../src/domain/pipeline.ts';
import { titleOf } from '../src/text/opportunity.ts';
import { windowOf } from '../src/text/opportunity-time.ts';
import { organicTotals, pipelineTotals } from '../src/text/pipeline-words.ts';
import { rankingCells, rankingColumns } from '../src/text/ranking-row.ts';
import { thisWeekOf } from '../src/text/say.ts';
import type { Text } from '../src/text/text.ts';
import { PLAY_MARKS } from './digest.ts';
import { barChart, blocksOf, context, divider, header, section, table } from './kit.ts';
import { bold, data, joinMarkup, type Markup, mrkdwn, prose } from './markup.ts';
import { CLIP, labelled, scoreOf, summaryOf } from './parts.ts';
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
  /** How many of the best opportunities (spec section 8.5: ten, when left out). */
  readonly opportunities?: number;
}

const OPPORTUNITIES_SHOWN = 10;
const STABILISE_SHOWN = 5;
const CONVERSION_SHOWN = 10;
// What totals, chart, opportunities, foot and conversion candidates never need of a message's blocks and characters.
const ROW_BLOCKS = 36;
const ROW_CHARACTERS = 6_000;

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
      bold(words.totals(format.number(all.length), known.length > 0 ? format.money(arr) : null)),
      known.length === 0 ? text.cards.arrUnknown : unknown > 0 ? words.arrUnknown(format.number(unknown)) : null,
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
      words.expansion(
        judgement.verdicts[play.verdict].toLowerCase(),
        play.timing === 'n/a' ? null : judgement.timings[play.timing].toLowerCase(),
      ),
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
  ].flatMap((note) => (note === null ? [] : [note.startsWith('*') ? keep(note) : prose(note)]));
  return [
    ...blocksOf(notes.length > 0 ? context(joinMarkup(notes, '\n')) : null),
    ...pipelineBlocks(ranking, text, options),
    ...blocksOf(
      ranking.conversion.length > 0 ? divider() : null,
      ranking.conversion.length > 0 ? section(conversion(ranking, text)) : null,
      options.footer === undefined ? null : context(prose(options.footer)),
    ),
  ];
}

/** The best opportunities, what all of them add up to, and apart from them who must be stabilised first (spec section 6). */
function pipelineBlocks(ranking: Ranking, text: Text, options: RankingCardOptions): CardBlock[] {
  const { pipeline } = ranking;
  const words = text.opportunities.pipeline;
  if (ranking.rows.length === 0) return [];
  const best = pipeline.open.filter(({ counts }) => counts).slice(0, options.opportunities ?? OPPORTUNITIES_SHOWN);
  const organic = organicTotals(pipeline, text);
  const lines = best.map((entry, index) => opportunityLine(entry, index + 1, ranking.day, text));
  return blocksOf(
    divider(),
    lines.length > 0 ? section(joinMarkup([bold(words.best), ...lines], '\n')) : null,
    section(
      joinMarkup(
        [
          mrkdwn`${pipelineTotals(pipeline, text)}`,
          pipeline.stabilise.length > 0 ? stabilise(pipeline, text) : null,
          organic === null ? null : mrkdwn`${organic}`,
        ],
        '\n',
      ),
    ),
  );
}

/** `1. DataFlow Inc: Enterprise plan (tier upgrade), $48.8K a year · Tier 1 · this week`. */
function opportunityLine({ account, opportunity }: PipelineEntry, rank: number, day: Day, text: Text): Markup {
  const name = bold(data(account.name, CLIP.name));
  const worth = opportunity.arr === null ? null : text.opportunities.worth(text.format.moneyShort(opportunity.arr));
  const what = joinMarkup([data(titleOf(opportunity, text), CLIP.name), worth], text.cards.comma);
  const when = windowOf(opportunity.best, day, text);
  const tier = text.opportunities.tierShort(opportunity.tier);
  return mrkdwn`${rank}. ${name}${text.cards.colon}${keep(text.cards.gap)}${what} · ${tier} · ${when}`;
}

/** Who must be protected first, by name alone. */
function stabilise({ stabilise: held }: Pipeline, text: Text): Markup {
  const names = held.slice(0, STABILISE_SHOWN).map(({ account }) => data(account.name, CLIP.name));
  const rest = held.length - names.length;
  const more = rest > 0 ? text.cards.more(text.format.number(rest)) : null;
  const label = `${PLAY_MARKS.defend} ${text.opportunities.pipeline.stabilise(held.length)}${text.cards.colon}`;
  return labelled(label, namesAnd(names, more, text), text);
}

function conversion(ranking: Ranking, text: Text): Markup {
  const words = text.cards.ranking;
  const names = ranking.conversion
    .slice(0, CONVERSION_SHOWN)
    .map((row) => data(conversionWords(row, text), CLIP.name + 30));
  const rest = ranking.conversion.length - names.length;
  return joinMarkup(
    [
      bold(`${PLAY_MARKS['conversion-candidate']} ${words.conversion(text.format.number(ranking.conversion.length))}`),
      namesAnd(names, rest > 0 ? text.cards.more(text.format.number(rest)) : null, text),
    ],
    '\n',
  );
}

/** Names in a row, and how many more there are. */
const namesAnd = (names: readonly Markup[], more: string | null, { cards }: Text): Markup =>
  joinMarkup([joinMarkup(names, cards.between), more], cards.comma);

/** `TrialCo 95 (likely)`. */
function conversionWords({ name, conversion: scored }: ConversionRow, text: Text): string {
  if (scored === null) return name;
  const { conversion: words, pipeline } = text.opportunities;
  const short = name.length > CLIP.name ? `${name.slice(0, CLIP.name - 1)}…` : name;
  return pipeline.conversion(short, text.format.number(scored.score), words.levels[scored.level]);
}
