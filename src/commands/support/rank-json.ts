import type { RankingRow } from '../../domain/delivery.ts';
import { thisWeekOf } from '../../text/say.ts';
import type { Text } from '../../text/text.ts';

/** What `expand rank --json` prints (design.md section 4). */
export function rankJson(rows: readonly RankingRow[], text: Text): object {
  return {
    rows: rows.map(({ rank, assessment }) => ({
      rank,
      account: assessment.account.name,
      score: assessment.score,
      flag: assessment.flag,
      size: assessment.size,
      priority: assessment.play.priority,
      expansion: assessment.play.verdict,
      timing: assessment.play.timing,
      play: assessment.play.ranking,
      thisWeek: thisWeekOf(assessment, text),
    })),
  };
}
