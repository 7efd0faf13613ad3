import type { Database } from './sqlite.ts';

/**
 * Takes or renews a lease until `now + ms`; call it inside a transaction. False while another holder has it. A lease
 * that reaches further than any could (the clock was set back) is cut, so that a dead holder never blocks for long.
 */
export function takeLease(
  db: Database,
  lease: {
    readonly name: string;
    readonly holder: string;
    readonly now: number;
    readonly ms: number;
    /** The longest this lease is ever given for; `ms` unless said. */
    readonly longest?: number;
  },
): boolean {
  const { name, holder, now, ms, longest = ms } = lease;
  const until = now + ms;
  const taken = db
    .prepare<unknown[]>(
      `insert into lease (name, holder, until) values (?, ?, ?)
       on conflict (name) do update set holder = excluded.holder, until = excluded.until
       where lease.holder = excluded.holder or lease.until <= ?`,
    )
    .run(name, holder, until, now);
  if (taken.changes > 0) return true;
  db.prepare<unknown[]>('update lease set until = ? where name = ? and until > ?').run(
    now + longest,
    name,
    now + longest,
  );
  return false;
}

/**
 * Gives a lease back, or keeps it until a moment so that nobody, not even this holder, takes up the work before.
 * Inside a transaction.
 */
export function releaseLease(db: Database, name: string, holder: string, keepUntil: number | null = null): void {
  if (keepUntil === null) db.prepare<unknown[]>('delete from lease where name = ? and holder = ?').run(name, holder);
  else
    db.prepare<unknown[]>("update lease set holder = '', until = ? where name = ? and holder = ?").run(
      keepUntil,
      name,
      holder,
    );
}
