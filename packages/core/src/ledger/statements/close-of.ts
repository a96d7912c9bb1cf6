import type { BookId } from '@cho40/contract'
import { isMarketDay, type MarketDay } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import { printedHead } from '../audit-chain.ts'
import type { BookClose } from './book-table.ts'

/** Up to which day a record of the chain says the book is closed; null when no day is. */
function throughOf(payload: string): MarketDay | null {
  const { through, to, day } = JSON.parse(payload) as Readonly<Record<string, unknown>>
  return [through, to, day].find(isMarketDay) ?? null
}

/**
 * The close that covers a day: the first in the chain that reached it since it was last open, with
 * the head its slip printed. Null when the day is open.
 */
export async function closeOf(
  reading: Reading,
  bookId: BookId,
  day: MarketDay | null,
): Promise<BookClose | null> {
  if (day === null) return null
  const records = await reading.db
    .selectFrom('cho_audit_record')
    .select(['payload', 'hash'])
    .where('book_id', '=', bookId)
    .where((eb) => eb.or([eb('kind', 'like', '%_close'), eb('kind', 'like', '%reopen%')]))
    .orderBy('seq')
    .execute()
  let close: BookClose | null = null
  for (const { payload, hash } of records) {
    const through = throughOf(payload)
    if (through === null || through < day) close = null
    else close ??= { day: through, head: printedHead(hash) }
  }
  return close
}
