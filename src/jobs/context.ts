import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Messenger } from '../domain/messenger.ts';
import type { Settings } from '../domain/settings.ts';
import type { Database } from '../store/sqlite.ts';

/** The time, and waiting for it; tests bring their own. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** Where jobs write what happened: a fixed message with fields, no customer's words. A pino logger is one. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** All a job may know of the world. */
export interface JobContext {
  readonly db: Database;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly messenger: Messenger;
  readonly log: Log;
  /** Whether native charts and tables are tried at all (HEADROOM_RICH_BLOCKS). */
  readonly richBlocks: boolean;
  /** Who holds this context's leases; one per process. */
  readonly holder: string;
  /** Composes and stores nothing. */
  readonly dryRun?: boolean;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now(), sleep: (ms) => sleep(ms) };

/** A name for this process's leases that no other process has. */
export const newHolder = (): string => `${process.pid}-${randomUUID()}`;
