import { type Kysely, sql } from 'kysely';

// Facts as imported. Snapshots are clustered by (day, account): a day's import appends to the end of the table, and
// a scan, which goes by account, reads the latest day and the one before as two streams side by side. Clustered by
// account, each row of a day fell into a page of its own: four times slower to import, twice as slow to scan. The
// columns beside `facts` are what detectors follow over time without parsing it.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('import')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'integer', (c) => c.notNull())
    .addColumn('rows', 'integer', (c) => c.notNull())
    .addColumn('accepted', 'integer', (c) => c.notNull())
    .addColumn('rejected', 'integer', (c) => c.notNull())
    .addColumn('report', 'text', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('account')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('csm', 'text')
    .addColumn('latest_on', 'text')
    .addColumn('previous_on', 'text')
    .modifyEnd(sql`without rowid`)
    .execute();

  await db.schema.createIndex('account_csm').on('account').column('csm').execute();

  // Every name, former name and domain an account is found by, under its matching key.
  await db.schema
    .createTable('account_name')
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('account_name_pk', ['key', 'account_id', 'kind'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await db.schema.createIndex('account_name_account').on('account_name').column('account_id').execute();

  await db.schema
    .createTable('snapshot')
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('recorded', 'integer', (c) => c.notNull())
    .addColumn('seats_active', 'real')
    .addColumn('seats_licensed', 'real')
    .addColumn('arr', 'real')
    .addColumn('employees', 'real')
    .addColumn('nps', 'real')
    .addColumn('volume', 'real')
    .addColumn('volume_of', 'text')
    .addColumn('renewal_date', 'text')
    .addColumn('facts', 'text', (c) => c.notNull())
    .addColumn('stated', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('snapshot_pk', ['day', 'account_id'])
    .modifyEnd(sql`without rowid`)
    .execute();

  // One account through the days.
  await db.schema.createIndex('snapshot_account').on('snapshot').columns(['account_id', 'day']).execute();

  // What a later import of the same day replaced, kept so that any past scan can be recomputed.
  await db.schema
    .createTable('snapshot_replaced')
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('recorded', 'integer', (c) => c.notNull())
    .addColumn('replaced_by', 'integer', (c) => c.notNull())
    .addColumn('facts', 'text', (c) => c.notNull())
    .addColumn('stated', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('snapshot_replaced_pk', ['account_id', 'day', 'recorded', 'replaced_by'])
    .modifyEnd(sql`without rowid`)
    .execute();

  await db.schema
    .createTable('contact')
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('recorded', 'integer', (c) => c.notNull())
    .addColumn('row', 'integer', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('contact_pk', ['account_id', 'key', 'day', 'recorded'])
    .modifyEnd(sql`without rowid`)
    .execute();

  // Events, notes and requests share a shape: a dated record that is the same record when its fingerprint is.
  for (const table of ['event', 'note', 'request'] as const) {
    await db.schema
      .createTable(table)
      .addColumn('account_id', 'text', (c) => c.notNull())
      .addColumn('date', 'text', (c) => c.notNull())
      .addColumn('fingerprint', 'text', (c) => c.notNull())
      .addColumn('kind', 'text')
      .addColumn('recorded', 'integer', (c) => c.notNull())
      .addColumn('row', 'integer', (c) => c.notNull())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint(`${table}_pk`, ['account_id', 'date', 'fingerprint'])
      .modifyEnd(sql`without rowid`)
      .execute();
  }

  await db.schema
    .createTable('catalogue')
    .addColumn('recorded', 'integer', (c) => c.primaryKey())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .execute();

  // Records whose account is not known yet; they are read again when it is.
  await db.schema
    .createTable('waiting_record')
    .addColumn('account_key', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('account', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('recorded', 'integer', (c) => c.notNull())
    .addColumn('row', 'integer', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('waiting_record_pk', ['account_key', 'kind', 'fingerprint'])
    .modifyEnd(sql`without rowid`)
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'waiting_record',
    'catalogue',
    'request',
    'note',
    'event',
    'contact',
    'snapshot_replaced',
    'snapshot',
    'account_name',
    'account',
    'import',
  ]) {
    await db.schema.dropTable(table).execute();
  }
}
