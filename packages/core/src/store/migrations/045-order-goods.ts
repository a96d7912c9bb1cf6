import { sql } from 'kysely'
import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

const BOOKS = `any ((select string_to_array(current_setting('cho40.books', true), ','))::text[])`

/** Whose goods orders sell: what somebody said of a pack, and what was found for a line. */
export async function orderGoods(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_pack_goods', {
    columns: {
      id: 'text',
      book_id: 'text',
      variant_id: 'text',
      position: 'count',
      product: 'text?',
      grade: 'text?',
      vat_bps: 'count',
      named_by: 'text',
      recorded_at: 'text',
    },
    key: ['id'],
    unique: [['variant_id', 'position']],
    references: [
      ['book_id', 'cho_book', 'id'],
      ['variant_id', 'cho_variant', 'id'],
      ['named_by', 'cho_person', 'id'],
    ],
    checks: {
      position: 'position > 0',
      vat: 'vat_bps between 0 and 10000',
      own: 'product is not null or (grade is null and vat_bps = 0)',
    },
  })
  await createTable(schema, 'cho_order_goods', {
    columns: {
      id: 'text',
      book_id: 'text',
      line_id: 'text',
      sale_id: 'text?',
      quantity: 'count',
      amount: 'dong',
      unit_size: 'count',
      named_by: 'text',
      recorded_at: 'text',
    },
    key: ['id'],
    unique: [['sale_id']],
    references: [
      ['book_id', 'cho_book', 'id'],
      ['line_id', 'cho_order_line', 'id'],
      ['sale_id', 'cho_goods_sale', 'id'],
      ['named_by', 'cho_person', 'id'],
    ],
    checks: { quantity: 'quantity > 0', amount: 'amount >= 0', unit: 'unit_size > 0' },
  })
  await createIndex(schema, 'cho_order_goods_line', 'cho_order_goods (line_id)')
  for (const table of ['cho_pack_goods', 'cho_order_goods']) {
    await makeAppendOnly(schema, table)
    if (schema.dialect === 'sqlite') continue
    await sql.raw(`alter table ${table} enable row level security`).execute(schema.db)
    await sql
      .raw(`create policy ${table}_reach on ${table} for select using (book_id = ${BOOKS})`)
      .execute(schema.db)
  }
}
