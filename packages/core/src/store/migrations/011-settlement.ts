import {
  createIndex,
  createTable,
  makeAppendOnly,
  type Schema,
  type TableShape,
} from './columns.ts'

const AMOUNT = 'amount between 1 and 1000000000000'
const QUANTITY = 'quantity between 1 and 1000000000'
const MODE = "mode in ('consignment', 'purchase')"

const BOOKED = {
  entry_id: 'text',
  business_day: 'text',
  occurred_at: 'text',
  recorded_at: 'text',
} as const

const FEE = {
  fee: 'text',
  basis: 'text',
  rate_bps: 'count',
  fee_amount: 'dong',
  per: 'count',
  vat_bps: 'count',
} as const

type References = NonNullable<TableShape['references']>

const BOOK: References = [['book_id', 'cho_book', 'id']]
const ENTRY: References = [...BOOK, ['entry_id', 'cho_entry', 'id']]

export async function settlement(schema: Schema): Promise<void> {
  await agreements(schema)
  await goods(schema)
  await sales(schema)
  await accounts(schema)
  await runs(schema)
  await payments(schema)
  for (const table of [
    'cho_supply_agreement',
    'cho_agreement_price',
    'cho_agreement_fee',
    'cho_delivery',
    'cho_goods_act',
    'cho_goods_move',
    'cho_goods_sale',
    'cho_goods_return',
    'cho_goods_part',
    'cho_member_item',
    'cho_advance',
    'cho_settlement_step',
    'cho_settlement_line',
    'cho_settlement_item',
    'cho_settlement_entry',
    'cho_settlement_payout',
  ]) {
    await makeAppendOnly(schema, table)
  }
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

async function goods(schema: Schema): Promise<void> {
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

async function accounts(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_member_item', {
    columns: {
      subject: 'text',
      position: 'count',
      book_id: 'text',
      member_id: 'text',
      kind: 'text',
      delivery_id: 'text',
      of_position: 'count',
      sale_id: 'text?',
      quantity: 'count',
      charged_of: 'count',
      amount: 'dong',
      vat: 'dong',
      income: 'text',
      ...FEE,
      fee: 'text?',
      basis: 'text?',
      ...BOOKED,
    },
    key: ['subject', 'position'],
    references: [
      ...ENTRY,
      ['member_id', 'cho_member', 'id'],
      ['delivery_id', 'cho_delivery', 'id'],
    ],
    checks: { kind: "kind in ('sale', 'purchase', 'fee')" },
  })
  await createIndex(
    schema,
    'cho_member_item_of',
    'cho_member_item (book_id, member_id, business_day)',
  )
  await createIndex(schema, 'cho_member_item_lot', 'cho_member_item (delivery_id)')
  await createIndex(schema, 'cho_member_item_sale', 'cho_member_item (sale_id)')
  await createTable(schema, 'cho_advance', {
    columns: {
      id: 'text',
      book_id: 'text',
      member_id: 'text',
      amount: 'dong',
      payout_id: 'text?',
      note: 'text?',
      given_by: 'text',
      ...BOOKED,
    },
    key: ['id'],
    references: [...ENTRY, ['member_id', 'cho_member', 'id']],
    checks: { amount: AMOUNT },
  })
  await createIndex(schema, 'cho_advance_of', 'cho_advance (book_id, member_id, business_day)')
}

async function runs(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_settlement', {
    columns: {
      id: 'text',
      book_id: 'text',
      from_day: 'text',
      to_day: 'text',
      set_off: 'text',
      state: 'text',
      version: 'count',
      through_seq: 'count',
      draft_hash: 'text?',
      opened_at: 'text',
    },
    key: ['id'],
    references: BOOK,
    checks: {
      state: "state in ('draft', 'checked', 'approved', 'exported', 'closed', 'void')",
    },
  })
  await createIndex(schema, 'cho_settlement_book', 'cho_settlement (book_id, state)')
  await createTable(schema, 'cho_settlement_step', {
    columns: {
      settlement_id: 'text',
      position: 'count',
      state: 'text',
      person_id: 'text',
      reason: 'text?',
      recorded_at: 'text',
    },
    key: ['settlement_id', 'position'],
    references: [['settlement_id', 'cho_settlement', 'id']],
  })
  await createTable(schema, 'cho_settlement_line', {
    columns: {
      settlement_id: 'text',
      version: 'count',
      member_id: 'text',
      book_id: 'text',
      sales: 'dong',
      purchases: 'dong',
      fees: 'dong',
      brought: 'dong',
      withheld: 'dong',
      advances: 'dong',
      inputs: 'dong',
      net: 'dong',
      carried: 'dong',
    },
    key: ['settlement_id', 'version', 'member_id'],
    references: [
      ['settlement_id', 'cho_settlement', 'id'],
      ['member_id', 'cho_member', 'id'],
    ],
    checks: {
      sides: 'net >= 0 and carried <= 0 and withheld >= 0 and advances >= 0 and inputs >= 0',
    },
  })
  await createIndex(schema, 'cho_settlement_line_member', 'cho_settlement_line (member_id)')
  await createTable(schema, 'cho_settlement_item', {
    columns: {
      settlement_id: 'text',
      version: 'count',
      subject: 'text',
      position: 'count',
      member_id: 'text',
    },
    key: ['settlement_id', 'version', 'subject', 'position'],
    references: [
      ['settlement_id', 'cho_settlement', 'id'],
      ['subject,position', 'cho_member_item', 'subject,position'],
    ],
  })
  await createIndex(schema, 'cho_settlement_item_of', 'cho_settlement_item (subject, position)')
}

async function payments(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_settlement_entry', {
    columns: { settlement_id: 'text', member_id: 'text', entry_id: 'text' },
    key: ['settlement_id', 'member_id'],
    unique: [['entry_id']],
    references: [
      ['settlement_id', 'cho_settlement', 'id'],
      ['entry_id', 'cho_entry', 'id'],
    ],
  })
  await createTable(schema, 'cho_settlement_payout', {
    columns: {
      settlement_id: 'text',
      member_id: 'text',
      attempt: 'count',
      payout_id: 'text',
      amount: 'dong',
      method: 'text',
      ordered_by: 'text',
      recorded_at: 'text',
    },
    key: ['settlement_id', 'member_id', 'attempt'],
    unique: [['payout_id']],
    references: [
      ['settlement_id', 'cho_settlement', 'id'],
      ['payout_id', 'cho_payout', 'id'],
    ],
    checks: { amount: AMOUNT, method: "method in ('bank', 'cash')" },
  })
}
