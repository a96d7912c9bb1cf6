import type { MarketId, MarketView, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Reading } from '../store/deps.ts'

function marketRows(reading: Reading) {
  return reading.db.selectFrom('cho_market').select(['id', 'name', 'place_code', 'demo'])
}

type MarketRow = Awaited<ReturnType<ReturnType<typeof marketRows>['executeTakeFirstOrThrow']>>

function rowToMarket(row: MarketRow): MarketView {
  return { id: row.id, name: row.name, placeCode: row.place_code, demo: row.demo === 1 }
}

/** All markets, by name; who may see which is for the caller to ask. */
export async function markets(reading: Reading): Promise<MarketView[]> {
  const rows = await marketRows(reading).orderBy('name').orderBy('id').execute()
  return rows.map(rowToMarket)
}

/** One market. Problems: NotFound. */
export async function market(reading: Reading, id: MarketId): Promise<Result<MarketView, Problem>> {
  const row = await marketRows(reading).where('id', '=', id).executeTakeFirst()
  return row ? ok(rowToMarket(row)) : err({ type: 'NotFound', what: 'market', id })
}
