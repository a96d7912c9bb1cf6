import { sql } from 'kysely'
import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

/**
 * What visitors report of goods and sellers, with the clock and the answers. Who reported can be
 * erased from it. No policy lets anybody but the owner see a row: a seller must not read who reported
 * it.
 */
export async function shopReports(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_shop_report', {
    columns: {
      id: 'text',
      token_hash: 'text?',
      about: 'text',
      seller_id: 'text',
      book_id: 'text',
      listing_id: 'text?',
      seller_order_id: 'text?',
      reason: 'text',
      words: 'text?',
      phone: 'text?',
      network: 'text?',
      state: 'text',
      reported_at: 'text',
      due_at: 'text',
      erased_at: 'text?',
    },
    key: ['id'],
    references: [
      ['book_id', 'cho_book', 'id'],
      ['listing_id', 'cho_listing', 'id'],
      ['seller_order_id', 'cho_seller_order', 'id'],
    ],
    checks: {
      about: `(about = 'listing' and listing_id is not null and seller_order_id is null)
        or (about = 'seller' and listing_id is null and seller_order_id is null)
        or (about = 'order' and listing_id is null and seller_order_id is not null)`,
      state: "state in ('received', 'taken_down', 'settled', 'rejected')",
      due: 'due_at > reported_at',
    },
  })
  await createIndex(schema, 'cho_shop_report_seller', 'cho_shop_report (seller_id, due_at)')
  await createIndex(schema, 'cho_shop_report_token', 'cho_shop_report (token_hash)')
  await createIndex(schema, 'cho_shop_report_phone', 'cho_shop_report (phone)')
  await createIndex(schema, 'cho_shop_report_network', 'cho_shop_report (network)')
  await createTable(schema, 'cho_shop_report_step', {
    columns: {
      report_id: 'text',
      position: 'count',
      state: 'text',
      answer: 'text',
      person_id: 'text',
      recorded_at: 'text',
    },
    key: ['report_id', 'position'],
    references: [
      ['report_id', 'cho_shop_report', 'id'],
      ['person_id', 'cho_person', 'id'],
    ],
    checks: { state: "state in ('taken_down', 'settled', 'rejected')", position: 'position > 0' },
  })
  await makeAppendOnly(schema, 'cho_shop_report_step')
  if (schema.dialect === 'sqlite') return
  for (const table of ['cho_shop_report', 'cho_shop_report_step']) {
    await sql.raw(`alter table ${table} enable row level security`).execute(schema.db)
  }
}
