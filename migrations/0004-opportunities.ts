import { type Kysely, sql } from 'kysely';

// What could be sold, how far people have taken it, and every move. Nothing is ever deleted here: an id stands in
// somebody's mail or CRM, so it is never given to anything else.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('opportunity')
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('item', 'text', (c) => c.notNull())
    .addColumn('created_on', 'text', (c) => c.notNull())
    // The stage is people's alone, the memory is the scan's alone.
    .addColumn('stage', 'text', (c) => c.notNull())
    .addColumn('stage_on', 'text', (c) => c.notNull())
    .addColumn('stage_by', 'text')
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('memory', 'text', (c) => c.notNull())
    .addColumn('prior', 'text')
    .addPrimaryKeyConstraint('opportunity_pk', ['account_id', 'id'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await db.schema.createIndex('opportunity_id').unique().on('opportunity').column('id').execute();

  // Whose ids begin with what: the letters of a name belong to the first account that has an opportunity.
  await db.schema
    .createTable('opportunity_code')
    .addColumn('code', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .modifyEnd(sql`without rowid`)
    .execute();
  await db.schema.createIndex('opportunity_code_account').on('opportunity_code').column('account_id').execute();

  // Stages by name, tiers by number. `by` is null for the scan; `delivery_id` is null unless a card was clicked.
  await db.schema
    .createTable('opportunity_log')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('opportunity_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('was', 'text')
    .addColumn('became', 'text')
    .addColumn('reasons', 'text', (c) => c.notNull())
    .addColumn('by', 'text')
    .addColumn('delivery_id', 'integer')
    .execute();
  await db.schema.createIndex('opportunity_log_account').on('opportunity_log').columns(['account_id', 'day']).execute();
  // What people did is read by every scan, what scans noted by nobody but the curious.
  await db.schema
    .createIndex('opportunity_log_stage')
    .on('opportunity_log')
    .column('account_id')
    .where(sql.ref('kind'), '=', sql.lit('stage'))
    .execute();

  await db.schema.alterTable('assessment').addColumn('lead_tier', 'integer').execute();
  await db.schema.alterTable('assessment').addColumn('lead_composite', 'real').execute();

  // An answer to a command may be about another opportunity tomorrow, so a choice is one per opportunity.
  await replaceVerdicts(db, true);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await replaceVerdicts(db, false);
  await db.schema.alterTable('assessment').dropColumn('lead_composite').execute();
  await db.schema.alterTable('assessment').dropColumn('lead_tier').execute();
  for (const table of ['opportunity_log', 'opportunity_code', 'opportunity'])
    await db.schema.dropTable(table).execute();
}

/** SQLite cannot change a constraint: the table is made anew, with its rows. */
async function replaceVerdicts(db: Kysely<unknown>, withOpportunity: boolean): Promise<void> {
  const table = db.schema
    .createTable('verdict_anew')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('delivery_id', 'integer', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('choice', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('note', 'text')
    .addColumn('until', 'text')
    // When the choice was first made (the action's time) and when it last became the one that stands.
    .addColumn('first_at', 'integer', (c) => c.notNull())
    .addColumn('at', 'integer', (c) => c.notNull());
  const key = ['account_id', 'delivery_id', 'by', 'choice'] as const;
  await (withOpportunity
    ? // The card's leading opportunity at the click, empty where it had none, and the portfolio's day of the choice.
      table
        .addColumn('opportunity', 'text', (c) => c.notNull().defaultTo(''))
        .addColumn('day', 'text')
        .addUniqueConstraint('verdict_once', [...key, 'opportunity'])
    : table.addUniqueConstraint('verdict_once', [...key])
  ).execute();
  const columns = sql.raw('id, account_id, delivery_id, "by", choice, reason, note, until, first_at, at');
  await sql`insert or ignore into verdict_anew (${columns}) select ${columns} from verdict order by at desc`.execute(
    db,
  );
  await db.schema.dropTable('verdict').execute();
  await db.schema.alterTable('verdict_anew').renameTo('verdict').execute();
  await db.schema.createIndex('verdict_account').on('verdict').columns(['account_id', 'at']).execute();
}
