import { sql } from 'kysely'
import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

const AMOUNT = 'amount between 1 and 1000000000000'

export async function ledger(schema: Schema): Promise<void> {
  if (schema.dialect === 'postgres') {
    await sql`create or replace function cho_refuse_change() returns trigger language plpgsql as
      $$ begin raise exception '% is append-only', tg_table_name; end $$`.execute(schema.db)
  }
  await books(schema)
  await entries(schema)
  await trail(schema)
  for (const table of [
    'cho_entry',
    'cho_posting',
    'cho_audit_record',
    'cho_event',
    'cho_command',
  ]) {
    await makeAppendOnly(schema, table)
  }
}

async function books(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_book', {
    columns: {
      id: 'text',
      kind: 'text',
      head_seq: 'count',
      head_hash: 'text',
      event_position: 'count',
      last_recorded_at: 'text',
      closed_through: 'text?',
      opened_at: 'text',
    },
    key: ['id'],
    checks: { kind: "kind in ('vendor', 'cooperative', 'market_board')" },
  })
  await createTable(schema, 'cho_account', {
    columns: {
      book_id: 'text',
      code: 'text',
      role: 'text',
      kind: 'text',
      rule: 'text',
      min_balance: 'dong?',
      max_balance: 'dong?',
      parent_code: 'text?',
      party: 'text?',
      closed_seq: 'count?',
    },
    key: ['book_id', 'code'],
    unique: [['book_id', 'parent_code', 'party']],
    references: [['book_id', 'cho_book', 'id']],
    checks: {
      kind: "kind in ('asset', 'liability', 'equity', 'income', 'expense', 'off_balance')",
      rule: "rule in ('none', 'debits_lte_credits', 'credits_lte_debits')",
      limits: 'min_balance <= max_balance',
    },
  })
  await createTable(schema, 'cho_balance', {
    columns: {
      book_id: 'text',
      account_code: 'text',
      debits: 'dong',
      credits: 'dong',
      held: 'dong',
    },
    key: ['book_id', 'account_code'],
    references: [['book_id,account_code', 'cho_account', 'book_id,code']],
    checks: { held: 'held >= 0' },
  })
  await createIndex(schema, 'cho_account_role', 'cho_account (book_id, role)')
}

async function entries(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_entry', {
    columns: {
      book_id: 'text',
      seq: 'count',
      id: 'text',
      kind: 'text',
      business_day: 'text',
      occurred_at: 'text',
      recorded_at: 'text',
      subject: 'text',
      reverses_id: 'text?',
    },
    key: ['book_id', 'seq'],
    unique: [['id'], ['reverses_id']],
    references: [
      ['book_id', 'cho_book', 'id'],
      ['reverses_id', 'cho_entry', 'id'],
    ],
    checks: { seq: 'seq > 0' },
  })
  await createTable(schema, 'cho_posting', {
    columns: {
      book_id: 'text',
      seq: 'count',
      line: 'count',
      account_code: 'text',
      side: 'text',
      amount: 'dong',
    },
    key: ['book_id', 'seq', 'line'],
    clustered: true,
    references: [
      ['book_id,seq', 'cho_entry', 'book_id,seq'],
      ['book_id,account_code', 'cho_account', 'book_id,code'],
    ],
    checks: { side: "side in ('debit', 'credit')", amount: AMOUNT },
  })
  await createIndex(schema, 'cho_posting_account', 'cho_posting (book_id, account_code, seq)')
  await createIndex(schema, 'cho_entry_subject', 'cho_entry (subject)')
  await createIndex(schema, 'cho_entry_day', 'cho_entry (book_id, business_day)')
}

async function trail(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_audit_record', {
    columns: {
      book_id: 'text',
      seq: 'count',
      kind: 'text',
      subject: 'text',
      payload: 'text',
      previous_hash: 'text',
      hash: 'text',
    },
    key: ['book_id', 'seq'],
    unique: [['hash']],
    references: [['book_id', 'cho_book', 'id']],
  })
  await createTable(schema, 'cho_event', {
    columns: {
      book_id: 'text',
      position: 'count',
      type: 'text',
      stall_id: 'text?',
      payload: 'text',
      recorded_at: 'text',
    },
    key: ['book_id', 'position'],
    references: [['book_id', 'cho_book', 'id']],
  })
  await createTable(schema, 'cho_command', {
    columns: {
      scope: 'text',
      id: 'text',
      request_hash: 'text',
      answer: 'text',
      recorded_at: 'text',
    },
    key: ['scope', 'id'],
  })
}
