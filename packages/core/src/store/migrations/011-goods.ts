import { createIndex, createTable, type Schema, type TableShape } from './columns.ts'

export const AMOUNT = 'amount between 1 and 1000000000000'
const QUANTITY = 'quantity between 1 and 1000000000'
const MODE = "mode in ('consignment', 'purchase')"

export const BOOKED = {
  entry_id: 'text',
  business_day: 'text',
  occurred_at: 'text',
  recorded_at: 'text',
} as const

export const FEE = {
  fee: 'text',
  basis: 'text',
  rate_bps: 'count',
  fee_amount: 'dong',
  per: 'count',
  vat_bps: 'count',
} as const

type References = NonNullable<TableShape['references']>

export const BOOK: References = [['book_id', 'cho_book', 'id']]
export const ENTRY: References = [...BOOK, ['entry_id', 'cho_entry', 'id']]

/** Agreements, lots and their movements, sales and returns: what runs settle. */
export async function goodsTables(schema: Schema): Promise<void> {
  await agreements(schema)
  await deliveries(schema)
  await movements(schema)
  await sales(schema)
}

async function agreements(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_supply_agreement', {
    columns: {
      id: 'text',
      book_id: 'text',
      member_id: 'text',
      product: 'text',
      mode: 'text',
      unit: 'text',
      unit_size: 'count',
      base: 'text',
      fee_income: 'text',
      valid_from: 'text',
      valid_until: 'text?',
      agreed_by: 'text',
      recorded_at: 'text',
    },
    key: ['id'],
    references: [...BOOK, ['member_id', 'cho_member', 'id']],
    checks: { mode: MODE, unit_size: 'unit_size between 1 and 1000000000' },
  })
  await createIndex(
    schema,
    'cho_supply_agreement_of',
    'cho_supply_agreement (book_id, member_id, product, valid_from)',
  )
  await createTable(schema, 'cho_agreement_price', {
    columns: { agreement_id: 'text', grade: 'text', price: 'dong' },
    key: ['agreement_id', 'grade'],
    references: [['agreement_id', 'cho_supply_agreement', 'id']],
  })
  await createTable(schema, 'cho_agreement_fee', {
    columns: { agreement_id: 'text', position: 'count', ...FEE, charged_on: 'text' },
    key: ['agreement_id', 'position'],
    references: [['agreement_id', 'cho_supply_agreement', 'id']],
    checks: {
      basis: "basis in ('share', 'quantity', 'delivery')",
      charged_on: "charged_on in ('delivery', 'sale')",
    },
  })
}

async function deliveries(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_delivery', {
    columns: {
      id: 'text',
      book_id: 'text',
      agreement_id: 'text?',
      member_id: 'text?',
      supplier: 'text?',
      product: 'text',
      mode: 'text',
      unit: 'text',
      unit_size: 'count',
      base: 'text',
      lot: 'text?',
      grade: 'text?',
      harvested_on: 'text?',
      price: 'dong',
      quantity: 'count',
      amount: 'dong',
      fee_income: 'text',
      received_by: 'text',
      ...BOOKED,
    },
    key: ['id'],
    references: [
      ...ENTRY,
      ['agreement_id', 'cho_supply_agreement', 'id'],
      ['member_id', 'cho_member', 'id'],
    ],
    checks: {
      mode: MODE,
      amount: AMOUNT,
      quantity: QUANTITY,
      from:
        '(member_id is null) = (agreement_id is null) and (member_id is null) = (supplier is not null)' +
        " and (member_id is not null or mode = 'purchase')",
    },
  })
  await createIndex(schema, 'cho_delivery_day', 'cho_delivery (book_id, business_day)')
  await createIndex(schema, 'cho_delivery_member', 'cho_delivery (member_id, business_day)')
}

async function movements(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_goods_act', {
    columns: {
      id: 'text',
      book_id: 'text',
      kind: 'text',
      delivery_id: 'text?',
      party: 'text?',
      before: 'count',
      after: 'count',
      amount: 'dong',
      reason: 'text?',
      acted_by: 'text',
      ...BOOKED,
    },
    key: ['id'],
    references: ENTRY,
  })
  await createTable(schema, 'cho_goods_move', {
    columns: {
      subject: 'text',
      position: 'count',
      book_id: 'text',
      delivery_id: 'text',
      kind: 'text',
      place: 'text',
      quantity: 'count',
      value: 'dong',
      ...BOOKED,
    },
    key: ['subject', 'position'],
    references: [...ENTRY, ['delivery_id', 'cho_delivery', 'id']],
  })
  await createIndex(schema, 'cho_goods_move_lot', 'cho_goods_move (delivery_id, place)')
  await createTable(schema, 'cho_goods_holding', {
    columns: {
      delivery_id: 'text',
      place: 'text',
      book_id: 'text',
      product: 'text',
      received_at: 'text',
      quantity: 'count',
      value: 'dong',
    },
    key: ['delivery_id', 'place'],
    references: [...BOOK, ['delivery_id', 'cho_delivery', 'id']],
    checks: { quantity: 'quantity >= 0', value: 'value >= 0' },
  })
  await createIndex(
    schema,
    'cho_goods_holding_of',
    'cho_goods_holding (book_id, product, place, received_at)',
  )
}

async function sales(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_goods_sale', {
    columns: {
      id: 'text',
      book_id: 'text',
      channel: 'text',
      income: 'text',
      paid: 'text',
      buyer_kind: 'text?',
      buyer: 'text?',
      agent: 'text?',
      agent_fee: 'dong',
      amount: 'dong',
      money_account: 'text',
      sold_by: 'text',
      ...BOOKED,
    },
    key: ['id'],
    references: [...ENTRY, ['book_id,money_account', 'cho_account', 'book_id,code']],
    checks: { amount: AMOUNT, income: "income in ('external', 'internal')" },
  })
  await createIndex(schema, 'cho_goods_sale_day', 'cho_goods_sale (book_id, business_day)')
  await createTable(schema, 'cho_goods_return', {
    columns: {
      id: 'text',
      book_id: 'text',
      sale_id: 'text',
      amount: 'dong',
      reason: 'text',
      returned_by: 'text',
      ...BOOKED,
    },
    key: ['id'],
    references: [...ENTRY, ['sale_id', 'cho_goods_sale', 'id']],
    checks: { amount: 'amount >= 0' },
  })
  await createTable(schema, 'cho_goods_part', {
    columns: {
      subject: 'text',
      position: 'count',
      book_id: 'text',
      sale_id: 'text',
      line: 'count',
      of_position: 'count',
      delivery_id: 'text',
      member_id: 'text?',
      mode: 'text',
      quantity: 'count',
      unit: 'text',
      unit_size: 'count',
      price: 'dong',
      amount: 'dong',
      vat: 'dong',
      value: 'dong',
      ...BOOKED,
    },
    key: ['subject', 'position'],
    references: [
      ...ENTRY,
      ['sale_id', 'cho_goods_sale', 'id'],
      ['delivery_id', 'cho_delivery', 'id'],
    ],
    checks: { mode: MODE, quantity: 'quantity <> 0' },
  })
  await createIndex(schema, 'cho_goods_part_sale', 'cho_goods_part (sale_id, of_position)')
  await createIndex(schema, 'cho_goods_part_lot', 'cho_goods_part (delivery_id)')
}
