import { releaseLease, takeLease } from '../store/leases.ts';
import type { JobContext } from './context.ts';

const RENEWALS_PER_LEASE = 3;

export interface LeaseOptions {
  /** After a failure nobody takes the work up again for so long, in milliseconds. */
  readonly restAfterFailure?: number;
}

/**
 * Does the work while this process alone holds the lease of that name, renewing it until the work ends; null when
 * somebody else holds it. A holder that dies loses it when it runs out.
 */
export async function withLease<T>(
  context: Pick<JobContext, 'db' | 'settings' | 'clock' | 'holder' | 'log'>,
  name: string,
  work: () => Promise<T>,
  options: LeaseOptions = {},
): Promise<T | null> {
  const { db, clock, holder } = context;
  const ms = context.settings.delivery.leaseSeconds * 1000;
  const longest = Math.max(ms, options.restAfterFailure ?? 0);
  const take = (): Promise<boolean> => db.write(() => takeLease(db, { name, holder, now: clock.now(), ms, longest }));
  if (!(await take())) return null;
  const renewal = setInterval(() => {
    take().catch((error: unknown) => context.log.warn({ lease: name, error: String(error) }, 'lease not renewed'));
  }, ms / RENEWALS_PER_LEASE);
  renewal.unref();
  let keepUntil: number | null = null;
  try {
    return await work();
  } catch (error) {
    if (options.restAfterFailure !== undefined) keepUntil = clock.now() + options.restAfterFailure;
    throw error;
  } finally {
    clearInterval(renewal);
    await db.write(() => releaseLease(db, name, holder, keepUntil));
  }
}
