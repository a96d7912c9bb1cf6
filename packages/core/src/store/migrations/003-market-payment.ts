import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

export async function marketAndPayment(schema: Schema): Promise<void> {
  await parties(schema)
  await codes(schema)
  await salesAndRequests(schema)
  await devices(schema)
}

async function parties(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_cooperative', {
    columns: {
      id: 'text',
      book_id: 'text',
      place_code: 'text',
      name: 'text',
      demo: 'count',
      opened_at: 'text',
    },
    key: ['id'],
    references: [['book_id', 'cho_book', 'id']],
  })
  await createTable(schema, 'cho_market', {
    columns: { id: 'text', place_code: 'text', name: 'text', demo: 'count', opened_at: 'text' },
    key: ['id'],
  })
  await createTable(schema, 'cho_receiving_account', {
    columns: {
      id: 'text',
      book_id: 'text',
      bin: 'text',
      number: 'text',
      holder_name: 'text',
      ledger_account: 'text',
      opened_at: 'text',
      closed_at: 'text?',
    },
    key: ['id'],
    unique: [
      ['bin', 'number'],
      ['book_id', 'ledger_account'],
    ],
    references: [['book_id,ledger_account', 'cho_account', 'book_id,code']],
  })
  await createTable(schema, 'cho_stall', {
    columns: {
      id: 'text',
      market_id: 'text',
      number: 'text',
      name: 'text',
      vendor_id: 'text',
      book_id: 'text',
      account_id: 'text',
      opened_at: 'text',
    },
    key: ['id'],
    unique: [['market_id', 'number']],
    references: [
      ['market_id', 'cho_market', 'id'],
      ['vendor_id', 'cho_person', 'id'],
      ['book_id', 'cho_book', 'id'],
      ['account_id', 'cho_receiving_account', 'id'],
    ],
  })
  await createIndex(schema, 'cho_stall_book', 'cho_stall (book_id)')
  await createIndex(schema, 'cho_stall_account', 'cho_stall (account_id)')
  // A bank's notice names an account by its number alone.
  await createIndex(schema, 'cho_receiving_account_number', 'cho_receiving_account (number)')
}

async function codes(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_code_series', {
    columns: { account_id: 'text', next_counter: 'count' },
    key: ['account_id'],
    references: [['account_id', 'cho_receiving_account', 'id']],
  })
  await createTable(schema, 'cho_code_lease', {
    columns: {
      id: 'text',
      account_id: 'text',
      stall_id: 'text',
      first_counter: 'count',
      size: 'count',
      leased_at: 'text',
    },
    key: ['id'],
    unique: [['account_id', 'first_counter']],
    references: [['stall_id', 'cho_stall', 'id']],
  })
}

async function salesAndRequests(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_sale', {
    columns: {
      id: 'text',
      book_id: 'text',
      stall_id: 'text',
      method: 'text',
      state: 'text',
      amount: 'dong',
      business_day: 'text',
      occurred_at: 'text',
      recorded_at: 'text',
      entry_id: 'text?',
    },
    key: ['id'],
    references: [
      ['stall_id', 'cho_stall', 'id'],
      ['entry_id', 'cho_entry', 'id'],
    ],
    checks: {
      method: "method in ('cash', 'qr')",
      state: "state in ('open', 'completed', 'cancelled', 'voided')",
      amount: 'amount > 0',
    },
  })
  await createIndex(schema, 'cho_sale_day', 'cho_sale (stall_id, business_day)')
  await createTable(schema, 'cho_payment_request', {
    columns: {
      id: 'text',
      book_id: 'text',
      account_id: 'text',
      stall_id: 'text?',
      sale_id: 'text?',
      code: 'text',
      due: 'dong',
      received: 'dong',
      credit_account: 'text',
      state: 'text',
      flags: 'text',
      business_day: 'text',
      created_at: 'text',
      recorded_at: 'text',
      expires_at: 'text',
    },
    key: ['id'],
    unique: [['account_id', 'code'], ['sale_id']],
    references: [
      ['book_id', 'cho_book', 'id'],
      ['account_id', 'cho_receiving_account', 'id'],
      ['sale_id', 'cho_sale', 'id'],
    ],
    checks: {
      state: "state in ('open', 'settled', 'cancelled')",
      money: 'due > 0 and received >= 0 and received <= due',
    },
  })
  await createIndex(schema, 'cho_request_day', 'cho_payment_request (stall_id, business_day)')
  await createIndex(
    schema,
    'cho_request_open',
    "cho_payment_request (account_id, created_at) where state = 'open'",
  )
}

async function devices(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_device', {
    columns: {
      id: 'text',
      stall_id: 'text',
      next_seq: 'count',
      clock_offset_ms: 'count',
      last_seen_at: 'text',
    },
    key: ['id'],
    references: [['stall_id', 'cho_stall', 'id']],
  })
  await createTable(schema, 'cho_device_event', {
    columns: {
      device_id: 'text',
      seq: 'count',
      id: 'text',
      body_hash: 'text',
      status: 'text',
      problem: 'text?',
      said_at: 'text',
      recorded_at: 'text',
    },
    key: ['device_id', 'seq'],
    unique: [['id']],
    references: [['device_id', 'cho_device', 'id']],
  })
  await makeAppendOnly(schema, 'cho_device_event')
}
