import { type Kysely, sql } from 'kysely';

// Accounts that turned out to be another one's duplicate: where they went, what their rows are known by, and which
// fields the survivor has from them alone.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('merged_account')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('survivor', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('recorded', 'integer', (c) => c.notNull())
    .addColumn('keys', 'text', (c) => c.notNull())
    .addColumn('fields', 'text', (c) => c.notNull())
    .modifyEnd(sql`without rowid`)
    .execute();
  await db.schema.createIndex('merged_account_survivor').on('merged_account').column('survivor').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('merged_account').execute();
}
