import { addDays, type Day } from '../../domain/day.ts';
import type {
  BestTime,
  OpportunityChange,
  OpportunityMemory,
  StoredOpportunity,
  TierReason,
} from '../../domain/opportunity.ts';
import { accountCode, CLOSED_STAGES } from '../../domain/opportunity.ts';
import type { Judging } from '../judging.ts';
import { type ItemName, isSameItem } from './rests.ts';
import type { Points } from './scores.ts';

/** The stored opportunity a draft continues; null: it is a new one. */
export function storedFor(name: ItemName, { dossier, context }: Judging): StoredOpportunity | null {
  const same = dossier.opportunities.filter((stored) => isSameItem(stored, name));
  const last = same.reduce<StoredOpportunity | null>(
    (latest, stored) => (latest === null || numberOf(stored.id) > numberOf(latest.id) ? stored : latest),
    null,
  );
  if (!last || !CLOSED_STAGES.includes(last.stage)) return last;
  // What was bought is answered; what is seen after it is another chance.
  if (last.stage === 'won') return null;
  // A no rests and is listed as resting; once it has rested, it is a new chance under a new name.
  return context.today < addDays(last.stageOn, context.settings.cooldown.declined) ? last : null;
}

const numberOf = (id: string): number => Number(/-(\d+)$/.exec(id)?.[1] ?? 0);

/**
 * The next name for a type: the account's name in capitals, letters and digits only, the type and a number that was
 * never used (spec section 6); `taken` holds what this scan has given out.
 */
export function nextId(name: ItemName, judging: Judging, taken: readonly string[]): string {
  const { dossier } = judging;
  const prefix = dossier.code ?? accountCode(dossier.name);
  const used = dossier.opportunities.filter(({ type }) => type === name.type).map(({ id }) => id);
  const given = taken.filter((id) => id.includes(`-${name.type}-`));
  const last = Math.max(0, ...[...used, ...given].map(numberOf));
  return `${prefix}-${name.type}-${last + 1}`;
}

/** How it was remembered before today's first scan; null where today brought it. */
export const priorOf = (stored: StoredOpportunity | null, { context }: Judging): OpportunityMemory | null =>
  stored === null ? null : stored.day === context.today ? stored.prior : stored.memory;

export interface Scored extends Points {
  readonly tier: number;
  readonly capped: boolean;
  readonly arr: number | null;
  readonly best: BestTime;
  /** What a win would add to; null: nothing that is counted. */
  readonly capacity: number | null;
  /** Neither blocked nor resting: only then it can come back on its day. */
  readonly free: boolean;
}

/** What to remember of an opportunity found today. */
export function remember(scored: Scored, prior: OpportunityMemory | null, judging: Judging): OpportunityMemory {
  const { today } = judging.context;
  const { tier, capped, arr, capacity, revenue, effort, likelihood, composite } = scored;
  return {
    tier,
    revenue,
    effort,
    likelihood,
    composite,
    capped,
    arr,
    ...(capacity === null ? {} : { capacity }),
    revisitOn: revisitDay(scored, prior, judging),
    lastSeen: today,
    lapsedOn: null,
  };
}

/**
 * Tier 3 returns when its best time begins, else after 30 days; Tier 4 after 90 (spec section 6). A day once planned
 * stands while the tier does. On that day, or when nothing holds it back any more, it has come, and the next is planned.
 */
function revisitDay({ best, free, tier }: Scored, prior: OpportunityMemory | null, { context }: Judging): Day | null {
  const { today } = context;
  const { tier3, tier4 } = context.settings.opportunities.revisitDays;
  if (tier === 3 && best.from > today) return best.from;
  const standing = prior !== null && prior.tier === tier && prior.lapsedOn === null ? prior.revisitOn : null;
  if (standing !== null && (standing > today || !free)) return standing;
  if (tier === 3) return addDays(today, tier3);
  return tier === 4 ? addDays(today, tier4) : null;
}

/** What changed since the last scan day, for the log: nothing changes tier without a reason. */
export function changesOf(
  id: string,
  scored: Scored,
  prior: OpportunityMemory | null,
  today: Day,
): OpportunityChange[] {
  const { tier } = scored;
  if (prior === null) return [{ id, kind: 'opened', from: null, to: tier, reasons: [] }];
  const changes: OpportunityChange[] = [];
  if (prior.lapsedOn !== null) changes.push({ id, kind: 'returned', from: prior.tier, to: tier, reasons: [] });
  if (prior.tier !== tier) {
    changes.push({ id, kind: 'tier', from: prior.tier, to: tier, reasons: tierReasons(scored, prior) });
  }
  if (scored.free && prior.revisitOn !== null && prior.revisitOn <= today && prior.tier === tier) {
    changes.push({ id, kind: 'revisit', from: prior.tier, to: tier, reasons: [] });
  }
  return changes;
}

function tierReasons(scored: Scored, prior: OpportunityMemory): readonly TierReason[] {
  const reasons: TierReason[] = (['revenue', 'effort', 'likelihood'] as const).filter(
    (part) => scored[part] !== prior[part],
  );
  if (scored.capped !== prior.capped) reasons.push(scored.capped ? 'just-renewed' : 'term-settled');
  // The same points in another tier: the settings were changed.
  return reasons.length > 0 ? reasons : ['rules'];
}

/** A stored opportunity whose evidence is gone, and the line for the log; null where nothing needs to be written. */
export function lapse(
  stored: StoredOpportunity,
  judging: Judging,
): { readonly stored: StoredOpportunity; readonly change: OpportunityChange | null } | null {
  const { today } = judging.context;
  const prior = priorOf(stored, judging);
  if (prior !== null && prior.lapsedOn !== null) {
    return stored.day === today ? { stored: { ...stored, memory: prior, prior }, change: null } : null;
  }
  const memory = { ...(prior ?? stored.memory), lapsedOn: today, revisitOn: null };
  const change = prior === null ? null : ({ kind: 'lapsed', from: prior.tier, to: null } as const);
  return {
    stored: { ...stored, day: today, memory, prior },
    change: change && { id: stored.id, reasons: [], ...change },
  };
}
