import { z } from 'zod';
import type { Shown } from './click.ts';

/** What a dialog carries to its submission: ids, and where the card stands that it was opened from. */
export interface ModalData {
  readonly deliveryId: number;
  /** As the card names it, which may be merged by the time it is sent off. */
  readonly accountId: string;
  readonly shown: Shown | null;
}

const Data = z.object({
  deliveryId: z.number().int().nonnegative(),
  accountId: z.string().min(1),
  shown: z
    .object({ channel: z.string(), ts: z.string(), ephemeral: z.boolean(), responseUrl: z.string().nullable() })
    .nullable(),
});

/** The data as a dialog's private metadata (at most 3,000 characters: a button's value holds 2,000 at most). */
export function writeModalData({ deliveryId, accountId, shown }: ModalData): string {
  return JSON.stringify({ deliveryId, accountId, shown });
}

/** Reads a dialog's private metadata back; null when it is none of ours. */
export function readModalData(metadata: string): ModalData | null {
  try {
    return Data.parse(JSON.parse(metadata));
  } catch {
    return null;
  }
}
