import type { Signal, StoredSignal } from '../domain/signal.ts';
import type { Database } from './sqlite.ts';

export interface SignalRow {
  readonly account_id: string;
  readonly day: string;
  readonly data: string;
  readonly prior: string | null;
}

/** A stored row back as the value it was written from. */
export function toStoredSignal(row: SignalRow): StoredSignal {
  return {
    ...(JSON.parse(row.data) as Signal),
    day: row.day,
    prior: row.prior === null ? null : (JSON.parse(row.prior) as Signal),
  };
}

/** The function that writes one account's signals of a scan; call it inside a transaction. */
export function signalWriter(db: Database): (accountId: string, signals: readonly StoredSignal[]) => void {
  const statement = db.prepare<unknown[]>(
    'insert or replace into signal (account_id, family, subject, day, state, data, prior) values (?, ?, ?, ?, ?, ?, ?)',
  );
  return (accountId, signals) => {
    for (const { day, prior, ...signal } of signals) {
      statement.run(
        accountId,
        signal.family,
        signal.subject,
        day,
        signal.state,
        JSON.stringify(signal),
        prior === null ? null : JSON.stringify(prior),
      );
    }
  };
}
