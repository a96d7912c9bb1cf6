import { sql } from 'kysely'
import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

export async function reconciliation(schema: Schema): Promise<void> {
  await sources(schema)
  await transfers(schema)
  await observations(schema)
  await allocations(schema)
  await closes(schema)
  for (const table of [
    'cho_inbox_message',
    'cho_allocation',
    'cho_statement_import',
    'cho_day_close',
  ]) {
    await makeAppendOnly(schema, table)
  }
}

async function sources(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_feed', {
    columns: {
      id: 'text',
      provider: 'text',
      authentication: 'text',
      reach: 'text',
      opened_at: 'text',
      closed_at: 'text?',
    },
    key: ['id'],
    references: [['reach', 'cho_scope', 'id']],
  })
  await createTable(schema, 'cho_inbox_message', {
    columns: {
      feed_id: 'text',
      sha256: 'text',
      body: 'text',
      set_aside: 'text',
      received_at: 'text',
    },
    key: ['feed_id', 'sha256'],
    references: [['feed_id', 'cho_feed', 'id']],
  })
}

async function transfers(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_bank_transfer', {
    columns: {
      id: 'text',
      book_id: 'text',
      account_id: 'text',
      direction: 'text',
      amount: 'dong',
      occurred_at: 'text',
      time_precision: 'text',
      business_day: 'text',
      grade: 'text',
      memo: 'text',
      allocated: 'dong',
      receipt_entry_id: 'text',
      recorded_at: 'text',
    },
    key: ['id'],
    unique: [['receipt_entry_id']],
    references: [
      ['account_id', 'cho_receiving_account', 'id'],
      ['receipt_entry_id', 'cho_entry', 'id'],
    ],
    checks: {
      direction: "direction in ('in', 'out')",
      money: 'amount > 0 and allocated >= 0 and allocated <= amount',
    },
  })
  await createIndex(
    schema,
    'cho_transfer_alike',
    'cho_bank_transfer (account_id, amount, direction, occurred_at)',
  )
  await createIndex(schema, 'cho_transfer_day', 'cho_bank_transfer (account_id, business_day)')
}

async function observations(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_observation', {
    columns: {
      id: 'text',
      book_id: 'text',
      account_id: 'text',
      source: 'text',
      source_kind: 'text',
      event_id: 'text',
      direction: 'text',
      amount: 'dong',
      occurred_at: 'text',
      time_precision: 'text',
      bank_reference: 'text?',
      balance_after: 'dong?',
      memo: 'text',
      state: 'text',
      transfer_id: 'text?',
      import_id: 'text?',
      statement_row: 'count?',
      recorded_at: 'text',
    },
    key: ['id'],
    unique: [
      ['source', 'event_id'],
      ['source', 'transfer_id'],
    ],
    references: [['transfer_id', 'cho_bank_transfer', 'id']],
    checks: { linked: "(state = 'linked') = (transfer_id is not null)" },
  })
  await createIndex(schema, 'cho_observation_transfer', 'cho_observation (transfer_id)')
  await createIndex(
    schema,
    'cho_observation_held',
    "cho_observation (account_id, occurred_at) where state = 'held'",
  )
  await createTable(schema, 'cho_transfer_code', {
    columns: { transfer_id: 'text', account_id: 'text', code: 'text', how: 'text' },
    key: ['transfer_id', 'code'],
    references: [['transfer_id', 'cho_bank_transfer', 'id']],
    checks: { how: "how in ('exact', 'corrected', 'unissued')" },
  })
  await createIndex(schema, 'cho_transfer_code_code', 'cho_transfer_code (account_id, code)')
}

async function allocations(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_allocation', {
    columns: {
      id: 'text',
      book_id: 'text',
      transfer_id: 'text',
      request_id: 'text?',
      amount: 'dong',
      evidence: 'text',
      entry_id: 'text',
      recorded_at: 'text',
      // Null says: to the request. Else what the money was, see reconciliation/purpose.ts.
      purpose: 'text?',
      payout_id: 'text?',
      decision_id: 'text?',
      undoes_id: 'text?',
    },
    key: ['id'],
    // One entry serves two transfers when money went from one account of a book to another.
    unique: [['entry_id', 'transfer_id'], ['undoes_id']],
    references: [
      ['transfer_id', 'cho_bank_transfer', 'id'],
      ['request_id', 'cho_payment_request', 'id'],
      ['entry_id', 'cho_entry', 'id'],
      ['undoes_id', 'cho_allocation', 'id'],
    ],
    checks: {
      amount: 'amount <> 0 and (amount < 0) = (undoes_id is not null)',
      evidence:
        "evidence in ('virtual_account', 'code_exact', 'code_corrected', 'sign_code', 'payout_code', 'human')",
      machine: "request_id is not null or payout_id is not null or evidence = 'human'",
      purpose: '(request_id is null) = (purpose is not null)',
    },
  })
  await createIndex(schema, 'cho_allocation_transfer', 'cho_allocation (transfer_id)')
  await createIndex(schema, 'cho_allocation_request', 'cho_allocation (request_id)')
  await createIndex(
    schema,
    'cho_allocation_decision',
    'cho_allocation (decision_id) where decision_id is not null',
  )
  await createTable(schema, 'cho_exception', {
    columns: {
      id: 'text',
      book_id: 'text',
      stall_id: 'text?',
      type: 'text',
      transfer_id: 'text',
      state: 'text',
      resolution: 'text?',
      opened_at: 'text',
      resolved_at: 'text?',
    },
    key: ['id'],
    references: [['transfer_id', 'cho_bank_transfer', 'id']],
    checks: { state: "state in ('open', 'resolved')" },
  })
  await createIndex(
    schema,
    'cho_exception_waiting',
    "cho_exception (stall_id) where state = 'open'",
  )
  await sql`create unique index cho_exception_one_open on cho_exception (transfer_id)
    where state = 'open'`.execute(schema.db)
}

async function closes(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_statement_import', {
    columns: {
      id: 'text',
      book_id: 'text',
      account_id: 'text',
      file_sha256: 'text',
      layout: 'text',
      rows: 'count',
      opening: 'dong?',
      closing: 'dong?',
      first_day: 'text',
      last_day: 'text',
      balance_proof: 'text',
      report: 'text',
      recorded_at: 'text',
    },
    key: ['id'],
    references: [['account_id', 'cho_receiving_account', 'id']],
  })
  await createTable(schema, 'cho_day_close', {
    columns: {
      id: 'text',
      book_id: 'text',
      stall_id: 'text',
      day: 'text',
      seq: 'count',
      hash: 'text',
      slip: 'text',
      recorded_at: 'text',
    },
    key: ['id'],
    unique: [['book_id', 'day']],
    references: [['stall_id', 'cho_stall', 'id']],
  })
}
