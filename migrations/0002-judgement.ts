import { type Kysely, sql } from 'kysely';

// What scans concluded. Assessments live in two slots that alternate by run, so that readers see the last
// finished run while the next one is being written, and the table never grows with time.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('run')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('slot', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('started_at', 'integer', (c) => c.notNull())
    .addColumn('finished_at', 'integer')
    .addColumn('recorded', 'integer', (c) => c.notNull())
    .addColumn('settings', 'text', (c) => c.notNull())
    .addColumn('summary', 'text')
    .execute();

  await db.schema
    .createTable('signal')
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('family', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('prior', 'text')
    .addPrimaryKeyConstraint('signal_pk', ['account_id', 'family', 'subject'])
    .modifyEnd(sql`without rowid`)
    .execute();

  await db.schema
    .createTable('assessment')
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('slot', 'integer', (c) => c.notNull())
    .addColumn('run_id', 'integer', (c) => c.notNull())
    .addColumn('csm', 'text')
    .addColumn('score', 'integer', (c) => c.notNull())
    .addColumn('arr', 'real')
    .addColumn('band', 'text', (c) => c.notNull())
    .addColumn('play', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('assessment_pk', ['account_id', 'slot'])
    .modifyEnd(sql`without rowid`)
    .execute();

  // How an account stood, one row per change: the memory of plays and bands.
  await db.schema
    .createTable('standing')
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('score', 'integer', (c) => c.notNull())
    .addColumn('band', 'text', (c) => c.notNull())
    .addColumn('play', 'text', (c) => c.notNull())
    .addColumn('play_since', 'text', (c) => c.notNull())
    .addColumn('reasons', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('standing_pk', ['account_id', 'day'])
    .modifyEnd(sql`without rowid`)
    .execute();

  // What is worth telling once; a row without a delivery waits for room in the digest.
  await db.schema
    .createTable('news')
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('delivery_id', 'integer')
    .addPrimaryKeyConstraint('news_pk', ['account_id', 'kind', 'key', 'version'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await db.schema
    .createIndex('news_open')
    .on('news')
    .column('account_id')
    .where(sql.ref('delivery_id'), 'is', null)
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['news', 'standing', 'assessment', 'signal', 'run']) await db.schema.dropTable(table).execute();
}
