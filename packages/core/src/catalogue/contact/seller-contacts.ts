import type { BookId, CooperativeId, SellerContact, SellerContactView } from '@cho40/contract'
import type { Reading } from '../../store/deps.ts'

/** What each seller publishes of itself today, by its book; nothing of those that publish nothing. */
export async function sellerContacts(
  reading: Reading,
  bookIds: readonly BookId[],
): Promise<ReadonlyMap<BookId, SellerContactView>> {
  if (bookIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('cho_seller_contact as said')
    .select(['book_id', 'phone', 'address', 'hours', 'recorded_at'])
    .where('book_id', 'in', [...new Set(bookIds)])
    // The last one said holds, also where it says nothing or was forgotten.
    .where('position', '=', (eb) =>
      eb
        .selectFrom('cho_seller_contact as of_book')
        .select((of) => of.fn.max('of_book.position').as('last'))
        .whereRef('of_book.book_id', '=', 'said.book_id'),
    )
    .execute()
  const last = new Map<BookId, SellerContactView>()
  for (const { book_id, phone, address, hours, recorded_at: since } of rows) {
    if (phone ?? address ?? hours) last.set(book_id, { phone, address, hours, since })
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
