import type { BookId, CooperativeId, DeliveryId, SettlementId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

/** The cooperative that decides about a run or a delivery; undefined when it is unknown. */
export async function scopeInSettlement(
  reading: Reading,
  thing: { readonly settlementId: SettlementId } | { readonly deliveryId: DeliveryId },
): Promise<CooperativeId | undefined> {
  const bookId = await bookOfThing(reading, thing)
  if (bookId === undefined) return undefined
  const row = await reading.db
    .selectFrom('cho_cooperative')
    .select('id')
    .where('book_id', '=', bookId)
    .executeTakeFirst()
  return row?.id
}

async function bookOfThing(
  { db }: Reading,
  thing: Parameters<typeof scopeInSettlement>[1],
): Promise<BookId | undefined> {
  const row =
    'settlementId' in thing
      ? await db
          .selectFrom('cho_settlement')
          .select('book_id')
          .where('id', '=', thing.settlementId)
          .executeTakeFirst()
      : await db
          .selectFrom('cho_delivery')
          .select('book_id')
          .where('id', '=', thing.deliveryId)
          .executeTakeFirst()
  return row?.book_id
}
