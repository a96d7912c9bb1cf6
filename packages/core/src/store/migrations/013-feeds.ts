import { createTable, type Schema } from './columns.ts'

/** How a person said the statements of an account are to be read, by the heading they bear. */
export async function feeds(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_statement_map', {
    columns: {
      book_id: 'text',
      account_id: 'text',
      fingerprint: 'text',
      map: 'text',
      recorded_at: 'text',
    },
    key: ['book_id', 'account_id', 'fingerprint'],
    references: [
      ['book_id', 'cho_book', 'id'],
      ['account_id', 'cho_receiving_account', 'id'],
    ],
    checks: { fingerprint: "fingerprint <> ''" },
  })
}
