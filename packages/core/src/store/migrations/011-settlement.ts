import { AMOUNT, BOOK, BOOKED, ENTRY, FEE, goodsTables } from './011-goods.ts'
import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

export async function settlement(schema: Schema): Promise<void> {
  await goodsTables(schema)
  await accounts(schema)
  await runs(schema)
  await lines(schema)
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
}

async function lines(schema: Schema): Promise<void> {
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
