import type {
  BookId,
  CooperativeId,
  PersonId,
  Problem,
  SellerCheckId,
  SellerCheckView,
  StallId,
  VerifySeller,
} from '@cho40/contract'
import { err, isId, marketDayOf, ok, type Result } from '@cho40/values'
import type { Deps, Reading } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'

/**
 * Writes down that somebody made sure a seller is who it says, or that this no longer stands; a
 * household is the same at all its stalls. No paper is kept, only its hash.
 * Problems: NotFound (stall, cooperative), IdReused.
 */
export function verifySeller(
  deps: Deps,
  input: VerifySeller & { readonly by: PersonId },
): Promise<Result<SellerCheckId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.sellerId, id: input.id, body: input }, async () => {
      const bookId = await bookOfSeller(tx, input.sellerId)
      if (!bookId) return err({ type: 'NotFound', what: 'seller', id: input.sellerId })
      const { n } = await tx.db
        .selectFrom('cho_seller_check')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('book_id', '=', bookId)
        .executeTakeFirstOrThrow()
      const now = tx.clock.now()
      await tx.db
        .insertInto('cho_seller_check')
        .values({
          id: input.id,
          book_id: bookId,
          position: n + 1,
          state: input.state,
          how: input.how,
          document_hash: input.documentHash ?? null,
          note: input.note ?? null,
          day: marketDayOf(now),
          person_id: input.by,
          recorded_at: now,
        })
        .execute()
      return ok(input.id)
    }),
  )
}

/** Everything that was said of a seller, the latest first. Problems: NotFound. */
export async function sellerChecks(
  reading: Reading,
  { sellerId }: Pick<VerifySeller, 'sellerId'>,
): Promise<Result<SellerCheckView[], Problem>> {
  const bookId = await bookOfSeller(reading, sellerId)
  if (!bookId) return err({ type: 'NotFound', what: 'seller', id: sellerId })
  const rows = await checksOf(reading, bookId)
  return ok(
    rows.map((row) => ({
      state: row.state,
      how: row.how,
      day: row.day,
      documentHash: row.document_hash,
      note: row.note,
      by: row.person_id,
    })),
  )
}

/** Whether a seller was looked at and it still stands. */
export async function isVerified(
  reading: Reading,
  sellerId: StallId | CooperativeId,
): Promise<boolean> {
  const bookId = await bookOfSeller(reading, sellerId)
  if (!bookId) return false
  const [last] = await checksOf(reading, bookId)
  return last?.state === 'verified'
}

function checksOf(reading: Reading, bookId: BookId) {
  return reading.db
    .selectFrom('cho_seller_check')
    .selectAll()
    .where('book_id', '=', bookId)
    .orderBy('position', 'desc')
    .execute()
}

async function bookOfSeller(
  reading: Reading,
  id: StallId | CooperativeId,
): Promise<BookId | undefined> {
  const row = isId('stall', id)
    ? await reading.db
        .selectFrom('cho_stall')
        .select('book_id')
        .where('id', '=', id)
        .executeTakeFirst()
    : await reading.db
        .selectFrom('cho_cooperative')
        .select('book_id')
        .where('id', '=', id)
        .executeTakeFirst()
  return row?.book_id
}
