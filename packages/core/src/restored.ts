import type { BookId } from '@cho40/contract'
import { ok } from '@cho40/values'
import { seal } from './ledger/seal.ts'
import type { Deps, Reading } from './store/deps.ts'
import { transact } from './store/transact.ts'

/**
 * How far the series of reference codes jump at a restore: farther than stalls can have leased since
 * the copy was made, and a thousandth of an account's 148,035,889 codes.
 */
export const CODES_PASSED_OVER = 100_000

/**
 * Begins a database's next life after a restore, so that nothing which may have been given out since
 * the copy is given out twice: reference codes jump ahead, every session ends (one may have been
 * revoked since), and each book's chain says where it was restored. Devices send again what this
 * database does not know, by the number that it answers them with.
 */
export async function beginNextLife(
  deps: Deps,
  life: { readonly epoch: number },
): Promise<{ readonly books: number; readonly sessions: number }> {
  const begun = await transact(deps, async (tx) => {
    const books = await tx.db.selectFrom('cho_book').select('id').orderBy('id').execute()
    for (const { id } of books) {
      const sealed = await seal(tx, sealing(id, life.epoch))
      if (!sealed.ok) return sealed
    }
    await tx.db
      .updateTable('cho_code_series')
      .set((eb) => ({ next_counter: eb('next_counter', '+', CODES_PASSED_OVER) }))
      .execute()
    const ended = await tx.db
      .updateTable('cho_session')
      .set({ revoked_at: tx.clock.now() })
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    return ok({ books: books.length, sessions: Number(ended.numUpdatedRows) })
  })
  if (!begun.ok) throw new Error(`no next life: ${begun.problem.type}`)
  return begun.value
}

/** How often a database was restored, by the book whose chain tells of most. */
export async function restoresOf({ db }: Reading): Promise<number> {
  const rows = await db
    .selectFrom('cho_audit_record')
    .where('kind', '=', RESTORE)
    .groupBy('book_id')
    .select((eb) => eb.fn.countAll<number>().as('times'))
    .execute()
  return Math.max(0, ...rows.map(({ times }) => times))
}

const RESTORE = 'restore'

function sealing(bookId: BookId, epoch: number) {
  return {
    bookId,
    kind: RESTORE,
    subject: bookId,
    payload: ({ seq, recordedAt }: { seq: number; recordedAt: string }) => ({
      seq,
      epoch,
      recorded: recordedAt,
    }),
  }
}
