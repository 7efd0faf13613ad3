import { BANDS, PLAY_IDS } from '../domain/assessment.ts';
import type { Ranking } from '../domain/delivery.ts';
import type { Document, Section } from '../domain/document.ts';
import { rankingCells, rankingColumns } from '../text/ranking-row.ts';
import type { Text } from '../text/text.ts';

/** All paid accounts by readiness, in the columns of spec section 4's portfolio table, with totals; conversion candidates apart. */
export function rankingReport(ranking: Ranking, text: Text): Document {
  const words = text.reports.ranking;
  return {
    title: words.title,
    subtitle: text.format.day(ranking.day),
    sections: [tableSection(ranking, text), ...totalSections(ranking, text), ...conversionSections(ranking, text)],
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
  const worth = (of: typeof all): number => of.reduce((sum, { account }) => sum + (account.arr ?? 0), 0);
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
    rows: rows.filter(({ of }) => of.length > 0).map(({ label, of }) => [label, of.length, format.money(worth(of))]),
  });
  const arr = format.money(worth(all));
  return [
    {
      kind: 'facts',
      heading: words.totals,
      facts: [
        { label: words.accounts, value: format.number(all.length) },
        { label: words.arr, value: unknown > 0 ? `${arr}, ${words.unknownArr(format.number(unknown))}` : arr },
      ],
    },
    table(words.bands, groups.slice(0, bands)),
    table(words.plays, groups.slice(bands)),
  ];
}

function conversionSections(ranking: Ranking, text: Text): Section[] {
  if (ranking.conversion.length === 0) return [];
  const words = text.reports.ranking;
  return [
    { kind: 'list', heading: words.conversion, items: ranking.conversion.map(({ name }) => name) },
    { kind: 'paragraph', text: words.conversionNote },
  ];
}
