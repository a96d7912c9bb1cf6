import type { CooperativeId, OpenCooperative, Problem } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import { addScope, placeScope, SYSTEM_SCOPE } from '../access/scopes.ts'
import { COOPERATIVE_CHART } from '../ledger/account.ts'
import { openBook } from '../ledger/open-book.ts'
import { placeExists } from '../places/places.ts'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'

/** Opens a cooperative with a book of its own. Problems: NotFound (place), IdReused. */
export function openCooperative(
  deps: Deps,
  input: OpenCooperative,
): Promise<Result<CooperativeId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: SYSTEM_SCOPE, id: input.id, body: input }, async () => {
      const now = tx.clock.now()
      if (!(await placeExists(tx, { code: input.placeCode, on: marketDayOf(now) }))) {
        return err({ type: 'NotFound', what: 'place', id: input.placeCode })
      }
      const book = await openBook(tx, {
        id: tx.ids.make('book'),
        kind: 'cooperative',
        chart: COOPERATIVE_CHART,
      })
      if (!book.ok) return book
      await tx.db
        .insertInto('cho_cooperative')
        .values({
          id: input.id,
          book_id: book.value,
          place_code: input.placeCode,
          name: input.name,
          demo: input.demo ? 1 : 0,
          opened_at: now,
        })
        .execute()
      await addScope(tx, { id: input.id, parentId: await placeScope(tx, input.placeCode) })
      return ok(input.id)
    }),
  )
}
