import { type Kysely, sql } from 'kysely';

// Messages and what people answered to them.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('delivery')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('recipient', 'text', (c) => c.notNull())
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('card', 'text', (c) => c.notNull())
    .addColumn('fallback', 'text')
    // What the card was built from, so that a click can build it again.
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('channel', 'text')
    .addColumn('ts', 'text')
    .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('created_at', 'integer', (c) => c.notNull())
    .addColumn('attempted_at', 'integer')
    .addColumn('due_at', 'integer')
    .addColumn('error', 'text')
    .addUniqueConstraint('delivery_once', ['kind', 'recipient', 'period'])
    .execute();
  await db.schema
    .createIndex('delivery_open')
    .on('delivery')
    .column('state')
    .where(sql.ref('state'), 'not in', ['posted', 'abandoned'])
    .execute();
  // The pace of a channel is read from its last message.
  await db.schema.createIndex('delivery_channel').on('delivery').columns(['channel', 'attempted_at']).execute();
  await db.schema.createIndex('delivery_recipient').on('delivery').columns(['recipient', 'period']).execute();
  // Whoever marks news as told by a delivery must find it again when the delivery comes to nothing.
  await db.schema
    .createIndex('news_told')
    .on('news')
    .column('delivery_id')
    .where(sql.ref('delivery_id'), 'is not', null)
    .execute();

  await db.schema
    .createTable('verdict')
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
    .addColumn('at', 'integer', (c) => c.notNull())
    .addUniqueConstraint('verdict_once', ['account_id', 'delivery_id', 'by', 'choice'])
    .execute();
  await db.schema.createIndex('verdict_account').on('verdict').columns(['account_id', 'at']).execute();

  // A CSM as Slack knows them, refreshed once a day.
  await db.schema
    .createTable('person')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('slack_id', 'text')
    .addColumn('email', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('timezone', 'text')
    .addColumn('locale', 'text')
    .addColumn('active', 'integer', (c) => c.notNull())
    // A guest, or a member of another organisation: customers sit in shared channels too.
    .addColumn('outsider', 'integer', (c) => c.notNull())
    .addColumn('checked_at', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('person_slack').on('person').column('slack_id').execute();

  await db.schema
    .createTable('lease')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('holder', 'text', (c) => c.notNull())
    .addColumn('until', 'integer', (c) => c.notNull())
    .execute();

  // Events Slack may send again, by their id (spec: a retry is not a second request).
  await db.schema
    .createTable('seen_event')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'integer', (c) => c.notNull())
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('news_told').execute();
  for (const table of ['seen_event', 'lease', 'person', 'verdict', 'delivery'])
    await db.schema.dropTable(table).execute();
}
