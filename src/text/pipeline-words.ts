import type { Day } from '../domain/day.ts';
import type { Pipeline, PipelineEntry } from '../domain/pipeline.ts';
import { titleOf, worthOf } from './opportunity.ts';
import { bestTimeOf } from './opportunity-time.ts';
import type { Text } from './text.ts';

/** The columns of a list of opportunities across accounts (spec section 8.5). */
export function pipelineColumns(
  text: Text,
): { readonly label: string; readonly align?: 'left' | 'right'; readonly wrap?: boolean }[] {
  const { columns } = text.opportunities.pipeline;
  return [
    { label: columns.rank, align: 'right' },
    { label: columns.account, wrap: true },
    { label: columns.what, wrap: true },
    { label: columns.arr, align: 'right' },
    { label: columns.tier, align: 'right' },
    { label: columns.best, wrap: true },
  ];
}

/** One row of it, as words. */
export function pipelineCells(entry: PipelineEntry, rank: number, day: Day, text: Text): string[] {
  const { account, counts, opportunity } = entry;
  const { arr, tier } = opportunity;
  const worth = arr === null ? worthOf(opportunity, text) : text.format.money(arr);
  return [
    text.format.number(rank),
    account.name,
    titleOf(opportunity, text),
    counts ? worth : `${worth} ${text.opportunities.pipeline.mark}`,
    text.format.number(tier),
    bestTimeOf(opportunity, { day, signals: [] }, text),
  ];
}

/** Total, weighted total and what is left out of them, in one line. */
export function pipelineTotals({ counted, resting, total, unsized, weighted }: Pipeline, text: Text): string {
  const { format } = text;
  const words = text.opportunities.pipeline;
  return [
    counted === 0 ? words.none : words.totals(format.money(total), format.money(weighted), counted),
    ...(unsized > 0 ? [words.unsized(unsized)] : []),
    ...(resting > 0 ? [words.resting(resting)] : []),
  ].join(text.cards.semicolon);
}

/** Growth that is billed by itself, in one line; null where there is none. */
export function organicTotals({ organic }: Pipeline, text: Text): string | null {
  const { accounts, forecast, unknown } = organic;
  if (accounts === 0) return null;
  const words = text.opportunities.pipeline;
  if (forecast === 0) return unknown > 0 ? words.organicUnknown(accounts) : words.organicFlat(accounts);
  const said = words.organic(text.format.money(forecast), accounts);
  return unknown > 0 ? [said, words.organicPart(unknown)].join(text.cards.semicolon) : said;
}
