import { createTable, type Schema } from './columns.ts'

/** The registry of printed codes; a row changes once at most, when its sign is withdrawn. */
export async function signs(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_sign', {
    columns: {
      id: 'text',
      book_id: 'text',
      stall_id: 'text',
      account_id: 'text',
      nth: 'count',
      code: 'text',
      bin: 'text',
      number: 'text',
      holder_name: 'text',
      payload: 'text',
      issued_at: 'text',
      issued_by: 'text',
      withdrawn_at: 'text?',
    },
    key: ['id'],
    unique: [['stall_id', 'nth'], ['account_id', 'code'], ['payload']],
    references: [
      ['book_id', 'cho_book', 'id'],
      ['stall_id', 'cho_stall', 'id'],
      ['account_id', 'cho_receiving_account', 'id'],
      ['issued_by', 'cho_person', 'id'],
    ],
    checks: { nth: 'nth > 0' },
  })
}
