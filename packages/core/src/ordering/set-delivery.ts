import type { PersonId, Problem, SetDelivery, TariffId } from '@cho40/contract'
import { err, type MarketDay, marketDayOf, ok, type Result } from '@cho40/values'
import { lockBook } from '../ledger/seal.ts'
import { placeExists } from '../places/places.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'

/**
 * A seller says what it takes for bringing goods, from today or later; orders that were placed keep
 * theirs. Problems: NotFound (book, place), InvalidInput (a day past), IdReused.
 */
export function setDelivery(
  deps: Deps,
  input: SetDelivery & { readonly by: PersonId },
): Promise<Result<TariffId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.bookId, id: input.id, body: input }, async () => {
      const { id, bookId, validFrom, areas } = input
      const head = await lockBook(tx, bookId)
      if (!head.ok) return head
      if (validFrom < marketDayOf(tx.clock.now())) {
        return err({ type: 'InvalidInput', issues: [{ path: 'validFrom', message: 'a day past' }] })
      }
      const unknown = await unknownPlace(tx, input, validFrom)
      if (unknown !== undefined) return err({ type: 'NotFound', what: 'place', id: unknown })
      await insert(tx, input)
      if (areas.length > 0) {
        await tx.db
          .insertInto('cho_delivery_area')
          .values(
            areas.map(({ placeCode, charge }) => ({
              tariff_id: id,
              place_code: placeCode,
              charge,
            })),
          )
          .execute()
      }
      return ok(id)
    }),
  )
}

async function unknownPlace(
  tx: Tx,
  { areas }: SetDelivery,
  on: MarketDay,
): Promise<string | undefined> {
  for (const { placeCode } of areas) {
    if (!(await placeExists(tx, { code: placeCode, on }))) return placeCode
  }
  return undefined
}

async function insert(tx: Tx, input: SetDelivery & { readonly by: PersonId }): Promise<void> {
  const { n } = await tx.db
    .selectFrom('cho_delivery_tariff')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('book_id', '=', input.bookId)
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto('cho_delivery_tariff')
    .values({
      id: input.id,
      book_id: input.bookId,
      position: n + 1,
      valid_from: input.validFrom,
      delivers: input.delivers ? 1 : 0,
      flat: input.flat ?? null,
      free_from: input.freeFrom ?? null,
      set_by: input.by,
      recorded_at: tx.clock.now(),
    })
    .execute()
}
