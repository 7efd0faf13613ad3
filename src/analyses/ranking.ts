import { BANDS, PLAY_IDS } from '../domain/assessment.ts';
import type { Ranking } from '../domain/delivery.ts';
import type { Document, Section } from '../domain/document.ts';
import type { Pipeline } from '../domain/pipeline.ts';
import { bandsOf } from '../engine/pipeline.ts';
import { organicTotals, pipelineCells, pipelineColumns, pipelineTotals } from '../text/pipeline-words.ts';
import { rankingCells, rankingColumns } from '../text/ranking-row.ts';
import type { Text } from '../text/text.ts';

/**
 * All paid accounts by readiness, in the columns of spec section 4's portfolio table, with totals; what they could grow by,
 * in bands whose lower ends are `bands`, the highest first; conversion candidates apart.
 */
export function rankingReport(ranking: Ranking, text: Text, bands: readonly number[]): Document {
  const words = text.reports.ranking;
  return {
    title: words.title,
    subtitle: text.format.day(ranking.day),
    sections: [
      tableSection(ranking, text),
      ...pipelineSections(ranking, text, bands),
      ...totalSections(ranking, text),
      ...conversionSections(ranking, text),
    ],
  };
}

function tableSection(ranking: Ranking, text: Text): Section {
  if (ranking.rows.length === 0) return { kind: 'paragraph', text: text.cards.ranking.none };
  const flagged = ranking.rows.some((row) => row.assessment.flag === '*');
  return {
    kind: 'table',
    columns: rankingColumns(text),
    rows: ranking.rows.map((row) => rankingCells(row, text)),
    ...(flagged ? { more: text.reports.ranking.flag } : {}),
  };
}

function totalSections(ranking: Ranking, text: Text): Section[] {
  const { format, judgement } = text;
  const words = text.reports.ranking;
  const all = ranking.rows.map((row) => row.assessment);
  if (all.length === 0) return [];
  // Of accounts whose ARR nobody knows there is no sum: $0 would say that they pay nothing.
  const worth = (of: typeof all): string | null =>
    of.some(({ account }) => account.arr !== null)
      ? format.money(of.reduce((sum, { account }) => sum + (account.arr ?? 0), 0))
      : null;
  const unknown = all.filter(({ account }) => account.arr === null).length;
  const groups = [
    ...BANDS.map((band) => ({ label: judgement.bands[band].name, of: all.filter((one) => one.band === band) })),
    ...PLAY_IDS.map((play) => ({ label: judgement.plays[play], of: all.filter((one) => one.play.id === play) })),
  ];
  const bands = BANDS.length;
  const table = (heading: string, rows: typeof groups): Section => ({
    kind: 'table',
    heading,
    columns: [{ label: heading }, { label: words.count, align: 'right' }, { label: words.arr, align: 'right' }],
    rows: rows.filter(({ of }) => of.length > 0).map(({ label, of }) => [label, of.length, worth(of)]),
  });
  return [
    {
      kind: 'facts',
      heading: words.totals,
      facts: [
        { label: words.accounts, value: format.number(all.length) },
        { label: words.arr, value: words.arrTotal(worth(all), unknown > 0 ? format.number(unknown) : null) },
      ],
    },
    table(words.bands, groups.slice(0, bands)),
    table(words.plays, groups.slice(bands)),
  ];
}

/** Every open opportunity in order, what they add up to, and apart from them what must come first or grows by itself. */
function pipelineSections({ day, pipeline, rows }: Ranking, text: Text, bands: readonly number[]): Section[] {
  if (rows.length === 0) return [];
  const words = text.opportunities.pipeline;
  const organic = organicTotals(pipeline, text);
  const best: Section = {
    kind: 'table',
    heading: words.best,
    columns: pipelineColumns(text),
    rows: pipeline.open.map((entry, index) => pipelineCells(entry, index + 1, day, text)),
    ...(pipeline.open.some(({ counts }) => !counts) ? { more: words.alternative } : {}),
  };
  return [
    ...(pipeline.open.length > 0 ? [best] : []),
    { kind: 'paragraph', heading: words.heading, text: pipelineTotals(pipeline, text) },
    ...(pipeline.counted > 0 ? [bandSection(pipeline, text, bands)] : []),
    ...stabiliseSections(pipeline, text),
    ...(organic === null ? [] : [{ kind: 'paragraph', text: organic } as const]),
  ];
}

/** Those that count, by what each is worth (spec A35). */
function bandSection(pipeline: Pipeline, text: Text, limits: readonly number[]): Section {
  const words = text.opportunities.pipeline;
  return {
    kind: 'table',
    heading: words.bands,
    columns: [
      { label: words.bands },
      { label: words.columns.count, align: 'right' },
      { label: words.columns.total, align: 'right' },
    ],
    rows: bandsOf(pipeline, limits)
      .filter(({ count }) => count > 0)
      .map(({ from, to, count, total }) => [words.band(from, to, text.format), count, text.format.money(total)]),
  };
}

/** Accounts under a guard and what lifts it; what they could buy is not told (spec section 5, hard rule). */
function stabiliseSections({ stabilise }: Pipeline, text: Text): Section[] {
  if (stabilise.length === 0) return [];
  const { judgement, opportunities } = text;
  const words = opportunities.pipeline;
  const items = stabilise.map(({ account, play, liftsWhen }) =>
    liftsWhen === null
      ? text.cards.pair(account.name, judgement.plays[play])
      : words.stabiliseLine(account.name, judgement.plays[play], judgement.lifts[liftsWhen]),
  );
  return [{ kind: 'list', heading: words.stabilise(stabilise.length), items }];
}

function conversionSections(ranking: Ranking, text: Text): Section[] {
  if (ranking.conversion.length === 0) return [];
  const words = text.reports.ranking;
  const { conversion, pipeline } = text.opportunities;
  const columns = pipeline.conversionColumns;
  return [
    {
      kind: 'table',
      heading: words.conversion,
      columns: [{ label: columns.account }, { label: columns.score, align: 'right' }, { label: columns.level }],
      rows: ranking.conversion.map(({ name, conversion: scored }) => [
        name,
        scored?.score ?? null,
        scored ? conversion.levels[scored.level] : null,
      ]),
    },
    { kind: 'paragraph', text: words.conversionNote },
  ];
}
