import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

/** Goods that can be sold and where they lie, lots and what happened to them, orders. */
export async function ordering(schema: Schema): Promise<void> {
  await stock(schema)
  await oversells(schema)
  await lots(schema)
  await channels(schema)
  await photos(schema)
  await orders(schema)
  await orderLines(schema)
  await orderHistory(schema)
  await orderMoney(schema)
}

async function stock(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_stock_place', {
    columns: {
      id: 'text',
      kind: 'text',
      name: 'text',
      book_id: 'text',
      account_id: 'text',
      cooperative_id: 'text?',
      stall_id: 'text?',
      opened_at: 'text',
    },
    key: ['id'],
    references: [
      ['book_id', 'cho_book', 'id'],
      ['account_id', 'cho_receiving_account', 'id'],
      ['cooperative_id', 'cho_cooperative', 'id'],
      ['stall_id', 'cho_stall', 'id'],
    ],
    checks: {
      kind: `(kind = 'store' and cooperative_id is not null and stall_id is null)
        or (kind = 'stall' and stall_id is not null and cooperative_id is null)`,
    },
  })
  await createTable(schema, 'cho_stock', {
    columns: {
      place_id: 'text',
      variant_id: 'text',
      for_day: 'text',
      on_hand: 'count',
      reserved: 'count',
      short: 'count',
    },
    key: ['place_id', 'variant_id', 'for_day'],
    clustered: true,
    references: [
      ['place_id', 'cho_stock_place', 'id'],
      ['variant_id', 'cho_variant', 'id'],
    ],
    checks: { amounts: 'reserved >= 0 and short >= 0 and on_hand >= reserved' },
  })
  await createIndex(schema, 'cho_stock_variant', 'cho_stock (variant_id)')
  await createTable(schema, 'cho_stock_move', {
    columns: {
      id: 'text',
      place_id: 'text',
      variant_id: 'text',
      for_day: 'text',
      kind: 'text',
      on_hand: 'count',
      reserved: 'count',
      short: 'count',
      reason: 'text?',
      subject: 'text?',
      person_id: 'text?',
      occurred_at: 'text',
      recorded_at: 'text',
    },
    key: ['id'],
    references: [['place_id,variant_id,for_day', 'cho_stock', 'place_id,variant_id,for_day']],
  })
  await createIndex(
    schema,
    'cho_stock_move_bucket',
    'cho_stock_move (place_id, variant_id, for_day, recorded_at)',
  )
  await makeAppendOnly(schema, 'cho_stock_move')
}

async function oversells(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_oversell', {
    columns: {
      id: 'text',
      place_id: 'text',
      variant_id: 'text',
      move_id: 'text',
      quantity: 'count',
      state: 'text',
      resolution: 'text?',
      resolved_by: 'text?',
      occurred_at: 'text',
      recorded_at: 'text',
      resolved_at: 'text?',
    },
    key: ['id'],
    unique: [['move_id']],
    references: [['move_id', 'cho_stock_move', 'id']],
    checks: {
      quantity: 'quantity > 0',
      state: `(state = 'open' and resolution is null)
        or (state = 'resolved' and resolution in ('more_than_written', 'taken'))`,
    },
  })
  await createIndex(schema, 'cho_oversell_open', 'cho_oversell (place_id, state)')
}

async function lots(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_lot', {
    columns: {
      id: 'text',
      listing_id: 'text',
      number: 'text',
      brand: 'text?',
      harvested_on: 'text?',
      expires_on: 'text?',
      origin: 'text',
      producer: 'text',
      producer_address: 'text',
      standards: 'text',
      opened_by: 'text',
      opened_at: 'text',
      changed_at: 'text',
    },
    key: ['id'],
    unique: [['listing_id', 'number']],
    references: [['listing_id', 'cho_listing', 'id']],
    checks: {
      days: 'harvested_on is null or expires_on is null or harvested_on <= expires_on',
    },
  })
  await createTable(schema, 'cho_trace_event', {
    columns: {
      lot_id: 'text',
      position: 'count',
      kind: 'text',
      happened_at: 'text',
      place: 'text',
      note: 'text?',
      corrects: 'count?',
      person_id: 'text',
      recorded_at: 'text',
    },
    key: ['lot_id', 'position'],
    references: [
      ['lot_id', 'cho_lot', 'id'],
      ['lot_id,corrects', 'cho_trace_event', 'lot_id,position'],
    ],
    checks: { corrects: 'corrects is null or corrects < position' },
  })
  await makeAppendOnly(schema, 'cho_trace_event')
  await createTable(schema, 'cho_lot_change', {
    columns: {
      lot_id: 'text',
      position: 'count',
      field: 'text',
      before: 'text?',
      after: 'text',
      person_id: 'text',
      recorded_at: 'text',
    },
    key: ['lot_id', 'position'],
    references: [['lot_id', 'cho_lot', 'id']],
  })
  await makeAppendOnly(schema, 'cho_lot_change')
}

async function channels(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_listing_channel', {
    columns: {
      listing_id: 'text',
      channel: 'text',
      from_day: 'text',
      last_day: 'text?',
      url: 'text?',
      recorded_at: 'text',
    },
    key: ['listing_id', 'channel', 'from_day'],
    references: [['listing_id', 'cho_listing', 'id']],
    checks: { days: 'last_day is null or last_day >= from_day' },
  })
  await createIndex(
    schema,
    'cho_listing_channel_days',
    'cho_listing_channel (channel, from_day, last_day)',
  )
}

async function photos(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_photo', {
    columns: { hash: 'text', size: 'count', width: 'count', height: 'count', recorded_at: 'text' },
    key: ['hash'],
    checks: { hash: 'length(hash) = 64', size: 'size between 1 and 153600' },
  })
  await createTable(schema, 'cho_listing_photo', {
    columns: {
      listing_id: 'text',
      hash: 'text',
      position: 'count',
      alt: 'text',
      added_by: 'text',
      recorded_at: 'text',
    },
    key: ['listing_id', 'position'],
    unique: [['listing_id', 'hash']],
    references: [
      ['listing_id', 'cho_listing', 'id'],
      ['hash', 'cho_photo', 'hash'],
    ],
  })
}

async function orders(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_order', {
    columns: {
      id: 'text',
      token_hash: 'text?',
      channel: 'text',
      buyer_name: 'text?',
      buyer_phone: 'text?',
      handing: 'text',
      pick_up_day: 'text?',
      market_id: 'text?',
      address: 'text?',
      placed_at: 'text',
      erased_at: 'text?',
    },
    key: ['id'],
    unique: [['token_hash']],
    references: [['market_id', 'cho_market', 'id']],
    checks: {
      handing: `(handing = 'pick_up' and pick_up_day is not null and address is null)
        or (handing = 'deliver' and pick_up_day is null)`,
      erased: `erased_at is null
        or (buyer_name is null and buyer_phone is null and address is null and token_hash is null)`,
    },
  })
  await createTable(schema, 'cho_seller_order', {
    columns: {
      id: 'text',
      order_id: 'text',
      book_id: 'text',
      account_id: 'text',
      stall_id: 'text?',
      cooperative_id: 'text?',
      state: 'text',
      amount: 'dong',
      placed_at: 'text',
    },
    key: ['id'],
    unique: [['order_id', 'account_id']],
    references: [
      ['order_id', 'cho_order', 'id'],
      ['book_id', 'cho_book', 'id'],
      ['account_id', 'cho_receiving_account', 'id'],
    ],
    checks: {
      state: `state in ('placed', 'confirmed', 'packed', 'shipped', 'delivered', 'cancelled',
        'return_requested', 'returned')`,
      amount: 'amount >= 0',
    },
  })
  await createIndex(schema, 'cho_seller_order_book', 'cho_seller_order (book_id, state, placed_at)')
}

async function orderLines(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_order_line', {
    columns: {
      id: 'text',
      seller_order_id: 'text',
      position: 'count',
      place_id: 'text',
      variant_id: 'text',
      for_day: 'text',
      name: 'text',
      unit: 'text',
      price: 'dong',
      ordered: 'count',
      ordered_amount: 'dong',
      quantity: 'count',
      amount: 'dong',
      held: 'count',
      held_until: 'text?',
      lot_id: 'text?',
    },
    key: ['id'],
    unique: [['seller_order_id', 'position']],
    references: [
      ['seller_order_id', 'cho_seller_order', 'id'],
      ['place_id,variant_id,for_day', 'cho_stock', 'place_id,variant_id,for_day'],
      ['lot_id', 'cho_lot', 'id'],
    ],
    checks: {
      amounts: 'quantity >= 0 and amount >= 0 and ordered > 0 and ordered_amount >= 0',
      held: 'held = 0 or held = quantity',
    },
  })
  await createIndex(schema, 'cho_order_line_lot', 'cho_order_line (lot_id)')
  await createIndex(
    schema,
    'cho_order_line_held',
    'cho_order_line (place_id, variant_id, for_day, held_until) where held > 0',
  )
}

async function orderHistory(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_order_step', {
    columns: {
      seller_order_id: 'text',
      position: 'count',
      step: 'text',
      state: 'text',
      actor: 'text',
      person_id: 'text?',
      reason: 'text?',
      recorded_at: 'text',
    },
    key: ['seller_order_id', 'position'],
    references: [['seller_order_id', 'cho_seller_order', 'id']],
    checks: { actor: "actor in ('buyer', 'seller', 'machine')" },
  })
  await makeAppendOnly(schema, 'cho_order_step')
  await createTable(schema, 'cho_order_change', {
    columns: {
      id: 'text',
      line_id: 'text',
      reason: 'text',
      quantity_before: 'count',
      quantity_after: 'count',
      amount_before: 'dong',
      amount_after: 'dong',
      person_id: 'text?',
      recorded_at: 'text',
    },
    key: ['id'],
    references: [['line_id', 'cho_order_line', 'id']],
  })
  await createIndex(schema, 'cho_order_change_line', 'cho_order_change (line_id)')
  await makeAppendOnly(schema, 'cho_order_change')
}

async function orderMoney(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_order_request', {
    columns: { request_id: 'text', seller_order_id: 'text' },
    key: ['request_id'],
    references: [
      ['request_id', 'cho_payment_request', 'id'],
      ['seller_order_id', 'cho_seller_order', 'id'],
    ],
  })
  await createIndex(schema, 'cho_order_request_order', 'cho_order_request (seller_order_id)')
  await createTable(schema, 'cho_order_cash', {
    columns: {
      seller_order_id: 'text',
      position: 'count',
      amount: 'dong',
      entry_id: 'text',
      person_id: 'text',
      recorded_at: 'text',
    },
    key: ['seller_order_id', 'position'],
    unique: [['entry_id']],
    references: [
      ['seller_order_id', 'cho_seller_order', 'id'],
      ['entry_id', 'cho_entry', 'id'],
    ],
    checks: { amount: 'amount <> 0' },
  })
  await makeAppendOnly(schema, 'cho_order_cash')
}
