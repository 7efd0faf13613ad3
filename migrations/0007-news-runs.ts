import type { Kysely } from 'kysely';

// Which scan found a piece of news: what a scan that is running, or that died, has written so far is not told before a
// scan has finished. What was queued before this counts as found by a finished one.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('news')
    .addColumn('run_id', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('news').dropColumn('run_id').execute();
}
