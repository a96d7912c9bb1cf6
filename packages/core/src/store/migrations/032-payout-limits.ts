import { sql } from 'kysely'
import { createIndex, createTable, type Schema } from './columns.ts'

/** A higher limit of payouts is asked for by one person and decided by another. */
export async function payoutLimits(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_payout_limit_wish', {
    columns: {
      id: 'text',
      book_id: 'text',
      valid_from: 'text',
      amount: 'dong',
      reason: 'text',
      state: 'text',
      asked_by: 'text',
      asked_at: 'text',
      decided_by: 'text?',
      decided_at: 'text?',
    },
    key: ['id'],
    references: [
      ['book_id', 'cho_book', 'id'],
      ['asked_by', 'cho_person', 'id'],
      ['decided_by', 'cho_person', 'id'],
    ],
    checks: {
      amount: 'amount > 0',
      state: "state in ('asked', 'approved', 'refused', 'withdrawn')",
      decided:
        "(state = 'asked') = (decided_at is null) and (state = 'asked') = (decided_by is null)",
      two: "state in ('asked', 'withdrawn') or decided_by <> asked_by",
    },
  })
  await createIndex(
    schema,
    'cho_payout_limit_wish_book',
    'cho_payout_limit_wish (book_id, state, asked_at)',
  )
  if (schema.dialect === 'sqlite') return
  const table = 'cho_payout_limit_wish'
  await sql.raw(`alter table ${table} enable row level security`).execute(schema.db)
  await sql
    .raw(
      `create policy ${table}_reach on ${table} for select using (book_id =
        any ((select string_to_array(current_setting('cho40.books', true), ','))::text[]))`,
    )
    .execute(schema.db)
}
