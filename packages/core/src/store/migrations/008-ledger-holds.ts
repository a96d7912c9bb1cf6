import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

export async function ledgerHolds(schema: Schema): Promise<void> {
  await holds(schema)
  await periods(schema)
  for (const table of ['cho_period_close', 'cho_reopening_request', 'cho_reopening']) {
    await makeAppendOnly(schema, table)
  }
}

async function holds(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_hold', {
    columns: {
      id: 'text',
      book_id: 'text',
      account_code: 'text',
      amount: 'dong',
      subject: 'text',
      until: 'text?',
      reserved_at: 'text',
      state: 'text',
      posted: 'dong',
      ended_at: 'text?',
    },
    key: ['id'],
    references: [['book_id,account_code', 'cho_account', 'book_id,code']],
    checks: {
      amount: 'amount between 1 and 1000000000000',
      state: "state in ('open', 'posted', 'voided', 'expired')",
      posted: "case when state = 'posted' then posted between 1 and amount else posted = 0 end",
      ended: "(state = 'open') = (ended_at is null)",
    },
  })
  await createIndex(
    schema,
    'cho_hold_open',
    "cho_hold (book_id, account_code, until) where state = 'open'",
  )
  await createIndex(schema, 'cho_hold_subject', 'cho_hold (subject)')
}

async function periods(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_period_close', {
    columns: {
      id: 'text',
      book_id: 'text',
      period: 'text',
      from_day: 'text',
      to_day: 'text',
      through_before: 'text?',
      through: 'text',
      debits: 'dong',
      credits: 'dong',
      trial_digest: 'text',
      closed_by: 'text',
      recorded_at: 'text',
      seq: 'count',
      hash: 'text',
    },
    key: ['id'],
    unique: [['book_id', 'seq']],
    references: [['book_id', 'cho_book', 'id']],
    checks: {
      period: "period in ('month', 'quarter', 'year')",
      days: 'from_day < to_day and to_day <= through',
      totals: 'debits = credits',
    },
  })
  await createTable(schema, 'cho_reopening_request', {
    columns: {
      id: 'text',
      book_id: 'text',
      close_id: 'text',
      reason: 'text',
      requested_by: 'text',
      requested_at: 'text',
    },
    key: ['id'],
    references: [
      ['book_id', 'cho_book', 'id'],
      ['close_id', 'cho_period_close', 'id'],
    ],
  })
  await createTable(schema, 'cho_reopening', {
    columns: {
      id: 'text',
      book_id: 'text',
      close_id: 'text',
      through: 'text?',
      approved_by: 'text',
      recorded_at: 'text',
      seq: 'count',
      hash: 'text',
    },
    key: ['id'],
    unique: [['close_id'], ['book_id', 'seq']],
    references: [
      ['id', 'cho_reopening_request', 'id'],
      ['book_id', 'cho_book', 'id'],
      ['close_id', 'cho_period_close', 'id'],
    ],
  })
}
