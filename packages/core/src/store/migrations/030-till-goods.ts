import { columnTypes } from '../columns.ts'
import { createTable, makeAppendOnly, type Schema } from './columns.ts'

/** A saved price may name a pack of the stall's stock, and a sale over the counter what it took. */
export async function tillGoods(schema: Schema): Promise<void> {
  const { text, count } = columnTypes(schema.dialect)
  for (const table of ['cho_price_step', 'cho_stall_price']) {
    const alter = () => schema.db.schema.alterTable(table)
    await alter()
      .addColumn('variant_id', text, (c) => c.references('cho_variant.id'))
      .execute()
    await alter().addColumn('quantity', count).execute()
  }
  await createTable(schema, 'cho_sale_goods', {
    columns: {
      sale_id: 'text',
      position: 'count',
      place_id: 'text',
      variant_id: 'text',
      /** In thousandths of the unit: above zero what went, below zero what came back. */
      quantity: 'count',
      move_id: 'text',
      recorded_at: 'text',
    },
    key: ['sale_id', 'position'],
    unique: [['move_id']],
    references: [
      ['sale_id', 'cho_sale', 'id'],
      ['move_id', 'cho_stock_move', 'id'],
    ],
    checks: { quantity: 'quantity <> 0' },
  })
  await makeAppendOnly(schema, 'cho_sale_goods')
}
