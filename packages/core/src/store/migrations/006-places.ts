import { createTable, type Schema } from './columns.ts'

/** Real units are data of the library; kept here is only what a deployment knows about them. */
export async function places(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_place_split', {
    columns: {
      of_id: 'text',
      to_code: 'text',
      share: 'count',
      source: 'text',
      recorded_at: 'text',
    },
    key: ['of_id', 'to_code'],
    checks: { share: 'share >= 0 and share <= 10000', source: "source <> ''" },
  })
}
