import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

/** What a stall sells often, as its phones say it: every change, and what holds of them. */
export async function stallPrices(schema: Schema): Promise<void> {
  const change = {
    event_id: 'text',
    stall_id: 'text',
    name: 'text',
    /** Null takes the price off the pad. */
    amount: 'dong?',
    /** When the phone’s owner did it, by the market’s clock. */
    changed_at: 'text',
  } as const
  const checks = { amount: 'amount is null or amount > 0' }
  await createTable(schema, 'cho_price_step', {
    columns: { ...change, changed_by: 'text?', recorded_at: 'text' },
    key: ['event_id'],
    references: [
      ['stall_id', 'cho_stall', 'id'],
      ['changed_by', 'cho_person', 'id'],
    ],
    checks,
  })
  await createIndex(schema, 'cho_price_step_stall', 'cho_price_step (stall_id, name)')
  await makeAppendOnly(schema, 'cho_price_step')
  await createTable(schema, 'cho_stall_price', {
    columns: { ...change, first_at: 'text' },
    key: ['stall_id', 'name'],
    references: [
      ['stall_id', 'cho_stall', 'id'],
      ['event_id', 'cho_price_step', 'event_id'],
    ],
    checks,
  })
}
