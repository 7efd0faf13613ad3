import { addDays, type Day } from '../src/domain/day.ts';
import type { Facts } from '../src/domain/facts.ts';
import type { Database } from '../src/store/sqlite.ts';
import { type BenchRow, benchRow } from './generate.ts';

export const LAST_DAY: Day = '2026-03-31';
export const HISTORY_DAYS = 30;

/** The facts an import would read from the row. */
export function factsOf(row: BenchRow): Facts {
  const [used, limit] = row.api.split('/').map(Number);
  return {
    name: row.name,
    industry: row.industry,
    region: row.region,
    arr: Number(row.arr),
    plan_tier: row.plan_tier,
    csm: row.csm,
    contract_start: row.contract_start,
    renewal_date: row.renewal_date,
    seats_licensed: Number(row.seats_licensed),
    seats_active: Number(row.seats_active),
    limits: [{ metric: 'api', used: used ?? 0, limit: limit ?? 0 }],
    features_available: Number(row.features_available),
    features_adopted: Number(row.features_adopted),
    usage_trend: row.usage_trend as NonNullable<Facts['usage_trend']>,
    employees: Number(row.employees),
    employees_12m_ago: Number(row.employees_12m_ago),
    nps: Number(row.nps),
    health_label: row.health_label as NonNullable<Facts['health_label']>,
    health_score: Number(row.health_score),
    tickets_90d: Number(row.tickets_90d),
    open_escalations: Number(row.open_escalations),
    domain: row.domain,
    power_users: Number(row.power_users),
    support_tier: row.support_tier,
  };
}

/** Inserts the days before the last one directly: history is scenery, the import under test reads the last day only. */
export function insertHistory(db: Database, accounts: number, days = HISTORY_DAYS - 1): void {
  const insertImport = db.prepare<unknown[]>(
    "insert into import (file, kind, day, recorded_at, rows, accepted, rejected, report) values ('history', 'accounts', ?, 0, 0, 0, 0, '{}')",
  );
  const insertAccount = db.prepare<unknown[]>(
    'insert into account (id, name, csm, latest_on, previous_on) values (?, ?, ?, ?, ?)',
  );
  const insertName = db.prepare<unknown[]>(
    'insert or ignore into account_name (key, account_id, kind) values (?, ?, ?)',
  );
  const insertSnapshot = db.prepare<unknown[]>(
    `insert into snapshot (account_id, day, recorded, seats_active, seats_licensed, arr, employees, nps, volume, volume_of, renewal_date, facts, stated)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const dayOf = (number: number): Day => addDays(LAST_DAY, number - days);
  db.bulk(() => {
    for (let number = 0; number < days; number += 1) insertImport.run(dayOf(number));
  });
  for (let from = 0; from < accounts; from += 500) {
    db.bulk(() => {
      for (let index = from; index < Math.min(accounts, from + 500); index += 1) {
        for (let number = 0; number < days; number += 1) {
          const day = dayOf(number);
          const row = benchRow(index, number);
          const facts = factsOf(row);
          if (number === 0) {
            insertAccount.run(row.account_id, row.name, row.csm, dayOf(days - 1), days > 1 ? dayOf(days - 2) : null);
            insertName.run(row.name.toLowerCase().replaceAll(' ', ''), row.account_id, 'name');
          }
          insertSnapshot.run(
            row.account_id,
            day,
            number + 1,
            facts.seats_active,
            facts.seats_licensed,
            facts.arr,
            facts.employees,
            facts.nps,
            facts.limits?.[0]?.used ?? null,
            'api||',
            facts.renewal_date,
            JSON.stringify(facts),
            JSON.stringify([[day, number + 1, index + 2, null]]),
          );
        }
      }
    });
  }
}
