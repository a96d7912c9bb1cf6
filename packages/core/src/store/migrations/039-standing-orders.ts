import { sql } from 'kysely'
import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

const BOOKS = `any ((select string_to_array(current_setting('cho40.books', true), ','))::text[])`

/** What buyers take again and again; who they are can be erased from it. */
export async function standingOrders(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_standing_order', {
    columns: {
      id: 'text',
      book_id: 'text',
      place_id: 'text',
      buyer_name: 'text?',
      buyer_phone: 'text?',
      rhythm: 'text',
      weekdays: 'text?',
      market_id: 'text?',
      first_day: 'text',
      last_day: 'text?',
      state: 'text',
      recorded_by: 'text',
      recorded_at: 'text',
      ended_by: 'text?',
      ended_at: 'text?',
      erased_at: 'text?',
    },
    key: ['id'],
    references: [
      ['book_id', 'cho_book', 'id'],
      ['place_id', 'cho_stock_place', 'id'],
      ['market_id', 'cho_market', 'id'],
      ['recorded_by', 'cho_person', 'id'],
      ['ended_by', 'cho_person', 'id'],
    ],
    checks: {
      state: "state in ('running', 'ended')",
      rhythm: `(rhythm = 'weekdays' and weekdays is not null and market_id is null)
        or (rhythm = 'market_days' and weekdays is null and market_id is not null)`,
    },
  })
  await createIndex(schema, 'cho_standing_order_book', 'cho_standing_order (book_id, recorded_at)')
  await createIndex(schema, 'cho_standing_order_phone', 'cho_standing_order (buyer_phone)')
  await createTable(schema, 'cho_standing_line', {
    columns: { standing_id: 'text', position: 'count', variant_id: 'text', quantity: 'count' },
    key: ['standing_id', 'position'],
    references: [
      ['standing_id', 'cho_standing_order', 'id'],
      ['variant_id', 'cho_variant', 'id'],
    ],
    checks: { quantity: 'quantity > 0', position: 'position > 0' },
  })
  await makeAppendOnly(schema, 'cho_standing_line')
  if (schema.dialect === 'sqlite') return
  const seen = {
    cho_standing_order: `book_id = ${BOOKS}`,
    cho_standing_line: 'standing_id in (select id from cho_standing_order)',
  }
  for (const [table, sees] of Object.entries(seen)) {
    await sql.raw(`alter table ${table} enable row level security`).execute(schema.db)
    await sql
      .raw(`create policy ${table}_reach on ${table} for select using (${sees})`)
      .execute(schema.db)
  }
}
