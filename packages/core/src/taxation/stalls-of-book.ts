import type { BookId, StallId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

export type BusinessPlace = {
  readonly id: StallId
  readonly number: string
  readonly name: string
  readonly marketName: string
  readonly demo: boolean
}

/** Where a household sells: all stalls that keep this book, in the order they were opened. */
export async function stallsOfBook(reading: Reading, bookId: BookId): Promise<BusinessPlace[]> {
  const rows = await reading.db
    .selectFrom('cho_stall as stall')
    .innerJoin('cho_market as market', 'market.id', 'stall.market_id')
    .select(['stall.id', 'stall.number', 'stall.name', 'market.name as marketName', 'market.demo'])
    .where('stall.book_id', '=', bookId)
    .orderBy('stall.opened_at')
    .orderBy('stall.id')
    .execute()
  return rows.map((row) => ({ ...row, demo: row.demo === 1 }))
}
