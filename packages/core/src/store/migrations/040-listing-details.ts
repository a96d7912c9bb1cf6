import { sql } from 'kysely'
import { columnTypes } from '../columns.ts'
import { createTable, makeAppendOnly, type Schema } from './columns.ts'

const DETAILS = ['ingredients', 'net_content', 'shelf_life', 'storage', 'warnings', 'origin']

const FIELDS = `field in ('name', 'producer', 'producerId', 'placeCode', 'set', 'story',
  'ingredients', 'netContent', 'shelfLife', 'storage', 'warnings', 'origin')`

/** What a label says of goods, beside their story, and its corrections in the same log. */
export async function listingDetails(schema: Schema): Promise<void> {
  const { text } = columnTypes(schema.dialect)
  for (const column of DETAILS) {
    await schema.db.schema.alterTable('cho_listing').addColumn(column, text).execute()
  }
  if (schema.dialect === 'sqlite') return logAnew(schema)
  await sql
    .raw(
      `alter table cho_listing_change drop constraint cho_listing_change_field,
        add constraint cho_listing_change_field check (${FIELDS})`,
    )
    .execute(schema.db)
}

/** SQLite knows no other way to let a column hold more: the log is copied, in a transaction of all. */
async function logAnew(schema: Schema): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(schema.db)
  await run('alter table cho_listing_change rename to cho_listing_change_before')
  await createTable(schema, 'cho_listing_change', {
    columns: {
      listing_id: 'text',
      position: 'count',
      field: 'text',
      before: 'text?',
      after: 'text?',
      person_id: 'text',
      recorded_at: 'text',
    },
    key: ['listing_id', 'position'],
    references: [
      ['listing_id', 'cho_listing', 'id'],
      ['person_id', 'cho_person', 'id'],
    ],
    checks: { position: 'position > 0', field: FIELDS },
  })
  await run('insert into cho_listing_change select * from cho_listing_change_before')
  await run('drop table cho_listing_change_before')
  await makeAppendOnly(schema, 'cho_listing_change')
}
