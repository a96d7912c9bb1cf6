import type { PersonId, Problem, SellerContactId, SetSellerContact } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { lockBook } from '../../ledger/seal.ts'
import type { Deps, Tx } from '../../store/deps.ts'
import { forgetKeptAnswers } from '../../store/kept-answer.ts'
import { once } from '../../store/once.ts'
import { transact } from '../../store/transact.ts'

/**
 * A seller says how everybody may reach it, from now on; with nothing in it, that nothing is published
 * any more. What stood there before is kept, until somebody asks for it to be forgotten.
 * Problems: NotFound (book), IdReused.
 */
export function setSellerContact(
  deps: Deps,
  input: SetSellerContact & { readonly by: PersonId },
): Promise<Result<SellerContactId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.bookId, id: input.id, body: input }, async () => {
      const { id, bookId, phone, address, hours, by } = input
      const head = await lockBook(tx, bookId)
      if (!head.ok) return head
      await tx.db
        .insertInto('cho_seller_contact')
        .values({
          id,
          book_id: bookId,
          position: (await saidBefore(tx, input)) + 1,
          phone: phone ?? null,
          address: address ?? null,
          hours: hours ?? null,
          set_by: by,
          recorded_at: tx.clock.now(),
          erased_at: null,
        })
        .execute()
      return ok(id)
    }),
  )
}

async function saidBefore(tx: Tx, { bookId }: SetSellerContact): Promise<number> {
  const { n } = await tx.db
    .selectFrom('cho_seller_contact')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('book_id', '=', bookId)
    .executeTakeFirstOrThrow()
  return n
}

/** Forgets a number that was published, with the address and hours that stood beside it. Twice is once. */
export function eraseSellerContact(
  deps: Deps,
  { id }: { readonly id: SellerContactId },
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const now = tx.clock.now()
    await tx.db
      .updateTable('cho_seller_contact')
      .set({ phone: null, address: null, hours: null, erased_at: now })
      .where('id', '=', id)
      .where('erased_at', 'is', null)
      .execute()
    // A program may have been answered with it.
    await forgetKeptAnswers(tx, now)
    return ok(undefined)
  })
}
