import type { Backing, SaleType } from '../../domain/opportunity.ts';
import type { Signal, SignalId } from '../../domain/signal.ts';

const ASKED: readonly SignalId[] = [
  'higher-tier-request',
  'limit-complaint',
  'repeated-inquiry',
  'workaround',
  'dept-access-request',
  'custom-request',
  'dedicated-contact',
];

/** Reaching a cap of these is reaching the end of the item itself. */
const CAPPED: Readonly<Partial<Record<SignalId, readonly SaleType[]>>> = {
  'seat-full': ['SEAT'],
  'user-waitlist': ['SEAT'],
  'api-limit-hit': ['USAGE'],
  'tier-feature-limit': ['TIER'],
};

const MATCHED: readonly SignalId[] = [
  'ticket-topic',
  'manual-work',
  'module-fit',
  'adjacent-use-case',
  'job-post-use-case',
  'compliance-need',
  'department-unreached',
  'competitor-overlap',
  'competitor-renewal',
  'competitor-frustration',
  'competitor-evaluation',
  'gap-closed',
];

/** How closely a signal points at an item (spec section 6): 3 asked, worked around or capped, 2 tag or job, 1 else. */
export function fitOf({ id, evidence }: Signal, type: SaleType): Backing['fit'] {
  if (CAPPED[id]?.includes(type) === true) return 3;
  // What was asked for may be only a part of the tier that brings it.
  if (ASKED.includes(id)) return type === 'TIER' && !evidence.some(({ detail }) => detail?.['tier']) ? 2 : 3;
  return MATCHED.includes(id) ? 2 : 1;
}
