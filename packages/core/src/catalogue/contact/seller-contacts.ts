import type { BookId, CooperativeId, SellerContact, SellerContactView } from '@cho40/contract'
import type { Reading } from '../../store/deps.ts'

/** What each seller publishes of itself today, by its book; nothing of those that publish nothing. */
export async function sellerContacts(
  reading: Reading,
  bookIds: readonly BookId[],
): Promise<ReadonlyMap<BookId, SellerContactView>> {
  if (bookIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('cho_seller_contact')
    .select(['book_id', 'phone', 'address', 'hours', 'recorded_at'])
    .where('book_id', 'in', [...new Set(bookIds)])
    .orderBy('book_id')
    .orderBy('position')
    .execute()
  const last = new Map<BookId, SellerContactView>()
  for (const { book_id, phone, address, hours, recorded_at: since } of rows) {
    // The last one said holds: also where it says nothing, or was forgotten.
    if (phone ?? address ?? hours) last.set(book_id, { phone, address, hours, since })
    else last.delete(book_id)
  }
  return last
}

/** The same of one seller; undefined when it publishes nothing. */
export async function sellerContact(
  reading: Reading,
  { bookId }: { readonly bookId: BookId },
): Promise<SellerContactView | undefined> {
  return (await sellerContacts(reading, [bookId])).get(bookId)
}

/** The same of a cooperative. */
export async function contactOfCooperative(
  reading: Reading,
  id: CooperativeId,
): Promise<SellerContact | undefined> {
  const seller = await reading.db
    .selectFrom('cho_cooperative')
    .select('book_id as bookId')
    .where('id', '=', id)
    .executeTakeFirst()
  return seller && sellerContact(reading, seller)
}
