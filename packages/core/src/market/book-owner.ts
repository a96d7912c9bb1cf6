import type { BookId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

/**
 * Who decides about a book: the stall whose household keeps it, the cooperative, or the market
 * whose board keeps it; undefined when the book is unknown. Of several stalls the first, since one vendor holds them all.
 */
export async function scopeOfBook(reading: Reading, id: BookId): Promise<string | undefined> {
  const cooperative = await reading.db
    .selectFrom('cho_cooperative')
    .select('id')
    .where('book_id', '=', id)
    .executeTakeFirst()
  if (cooperative) return cooperative.id
  const stall = await reading.db
    .selectFrom('cho_stall')
    .select('id')
    .where('book_id', '=', id)
    .orderBy('id')
    .executeTakeFirst()
  if (stall) return stall.id
  const board = await reading.db
    .selectFrom('cho_market_board')
    .select('market_id')
    .where('book_id', '=', id)
    .executeTakeFirst()
  return board?.market_id
}
