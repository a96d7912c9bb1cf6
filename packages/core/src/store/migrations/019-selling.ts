import { sql } from 'kysely'
import { columnTypes } from '../columns.ts'
import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

/** Pictures in several widths, delivery, orders of other floors, verified sellers, orders' tax. */
export async function selling(schema: Schema): Promise<void> {
  await photoVariants(schema)
  await prices(schema)
  await orderColumns(schema)
  await delivery(schema)
  await outsideOrders(schema)
  await verifications(schema)
  await orderWithholdings(schema)
}

async function photoVariants(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_photo_variant', {
    columns: { photo: 'text', width: 'count', height: 'count', hash: 'text', size: 'count' },
    key: ['photo', 'width'],
    references: [['photo', 'cho_photo', 'hash']],
    checks: {
      hash: 'length(hash) = 64',
      size: 'size between 1 and 153600',
      sides: 'width > 0 and height > 0',
    },
  })
  await createIndex(schema, 'cho_photo_variant_hash', 'cho_photo_variant (hash)')
}

/** A price by its day without a look at the row: everything that is found is priced. */
async function prices(schema: Schema): Promise<void> {
  await createIndex(schema, 'cho_price_day', 'cho_price (variant_id, channel, valid_from, price)')
}

async function orderColumns(schema: Schema): Promise<void> {
  const { dong } = columnTypes(schema.dialect)
  const add = (table: string, column: string) =>
    sql.raw(`alter table ${table} add column ${column}`).execute(schema.db)
  const whole = typeof dong === 'string' ? dong : 'bigint'
  await add('cho_seller_order', `delivery ${whole} not null default 0 check (delivery >= 0)`)
  await add('cho_seller_order', `delivery_asked ${whole} not null default 0`)
  await add('cho_order', 'place_code text')
  await add('cho_order', 'network text')
  await createIndex(schema, 'cho_order_phone', 'cho_order (buyer_phone, placed_at)')
  await createIndex(schema, 'cho_order_network', 'cho_order (network, placed_at)')
  await createIndex(schema, 'cho_seller_order_order', 'cho_seller_order (order_id)')
}

async function delivery(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_delivery_tariff', {
    columns: {
      id: 'text',
      book_id: 'text',
      position: 'count',
      valid_from: 'text',
      delivers: 'count',
      flat: 'dong?',
      free_from: 'dong?',
      set_by: 'text',
      recorded_at: 'text',
    },
    key: ['id'],
    unique: [['book_id', 'position']],
    references: [['book_id', 'cho_book', 'id']],
    checks: {
      delivers: 'delivers in (0, 1)',
      amounts: 'coalesce(flat, 0) >= 0 and coalesce(free_from, 1) > 0',
    },
  })
  await makeAppendOnly(schema, 'cho_delivery_tariff')
  await createTable(schema, 'cho_delivery_area', {
    columns: { tariff_id: 'text', place_code: 'text', charge: 'dong' },
    key: ['tariff_id', 'place_code'],
    references: [['tariff_id', 'cho_delivery_tariff', 'id']],
    checks: { charge: 'charge >= 0' },
  })
  await makeAppendOnly(schema, 'cho_delivery_area')
}

async function outsideOrders(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_order_outside', {
    columns: {
      book_id: 'text',
      floor: 'text',
      number: 'text',
      order_id: 'text',
      body_hash: 'text',
      recorded_at: 'text',
    },
    key: ['book_id', 'floor', 'number'],
    unique: [['order_id']],
    references: [
      ['book_id', 'cho_book', 'id'],
      ['order_id', 'cho_order', 'id'],
    ],
  })
}

async function verifications(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_seller_check', {
    columns: {
      id: 'text',
      book_id: 'text',
      position: 'count',
      state: 'text',
      how: 'text',
      document_hash: 'text?',
      note: 'text?',
      day: 'text',
      person_id: 'text',
      recorded_at: 'text',
    },
    key: ['id'],
    unique: [['book_id', 'position']],
    references: [['book_id', 'cho_book', 'id']],
    checks: {
      state: "state in ('verified', 'withdrawn')",
      how: "how in ('electronic_id', 'document', 'visit')",
    },
  })
  await makeAppendOnly(schema, 'cho_seller_check')
}

async function orderWithholdings(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_order_withholding', {
    columns: {
      id: 'text',
      operator_book_id: 'text',
      position: 'count',
      seller_book_id: 'text',
      seller_order_id: 'text',
      role_step_id: 'text',
      branch: 'text?',
      vat_rate: 'count',
      pit_rate: 'count',
      base: 'dong',
      vat: 'dong',
      pit: 'dong',
      day: 'text',
      entry_id: 'text?',
      recorded_at: 'text',
    },
    key: ['id'],
    unique: [['operator_book_id', 'position'], ['entry_id']],
    references: [
      ['operator_book_id', 'cho_book', 'id'],
      ['seller_book_id', 'cho_book', 'id'],
      ['seller_order_id', 'cho_seller_order', 'id'],
      ['role_step_id', 'cho_role_step', 'id'],
      ['entry_id', 'cho_entry', 'id'],
    ],
    checks: {
      change: 'base <> 0',
      sign: '(base > 0 and vat >= 0 and pit >= 0) or (base < 0 and vat <= 0 and pit <= 0)',
      entry: '(vat = 0 and pit = 0) = (entry_id is null)',
    },
  })
  await createIndex(
    schema,
    'cho_order_withholding_order',
    'cho_order_withholding (seller_order_id)',
  )
  await createIndex(
    schema,
    'cho_order_withholding_day',
    'cho_order_withholding (operator_book_id, day)',
  )
  await makeAppendOnly(schema, 'cho_order_withholding')
}
