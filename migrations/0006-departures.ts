import { type Kysely, sql } from 'kysely';

// The few people who left for a company that was named, and the few events that tell of a departure: found without
// reading everybody. `src/store/arrivals.ts` asks with the very same words, or SQLite would not use them.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index contact_moved on contact (account_id, key) where instr(data, '"new_company"') > 0`.execute(db);
  await sql`create index event_leaving on event (date) where kind in ('champion_left', 'executive_left')`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('event_leaving').execute();
  await db.schema.dropIndex('contact_moved').execute();
}
