import type { RankingRow } from '../domain/delivery.ts';
import { thisWeekOf } from './say.ts';
import type { Text } from './text.ts';

/** The nine columns of spec section 4's portfolio table. */
export function rankingColumns(
  text: Text,
): { readonly label: string; readonly align?: 'left' | 'right'; readonly wrap?: boolean }[] {
  const { columns } = text.cards.ranking;
  return [
    { label: columns.rank, align: 'right' },
    { label: columns.account, wrap: true },
    { label: columns.score, align: 'right' },
    { label: columns.size },
    { label: columns.priority },
    { label: columns.expansion },
    { label: columns.timing },
    { label: columns.play },
    { label: columns.thisWeek, wrap: true },
  ];
}

/** One row of that table, as words. */
export function rankingCells({ rank, assessment }: RankingRow, text: Text): string[] {
  const { judgement } = text;
  const { play } = assessment;
  const priority = judgement.priorities[play.priority];
  return [
    String(rank),
    assessment.account.name,
    `${assessment.score}${assessment.flag}`,
    judgement.sizes[assessment.size],
    `${priority.emoji} ${priority.name}`,
    judgement.verdicts[play.verdict],
    judgement.timings[play.timing],
    judgement.rankingPlays[play.ranking],
    thisWeekOf(assessment, text),
  ];
}
