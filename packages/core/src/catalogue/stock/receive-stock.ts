import type {
  ArriveStock,
  BringStock,
  LotId,
  PersonId,
  Problem,
  StockMoveId,
  VariantId,
} from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../../store/deps.ts'
import { once } from '../../store/once.ts'
import { transact } from '../../store/transact.ts'
import { AT_HAND } from './for-day.ts'
import { moveStock, stockRow } from './move-stock.ts'
import { soldThere } from './sold-there.ts'

type By = { readonly by: PersonId }

/**
 * Goods came to a place, or are promised for a market day, so that buyers can order them before.
 * With a lot, the harvest it is of. Problems: NotFound (place, variant, a lot of the product),
 * InvalidInput (a day past, part of a whole thing), IdReused.
 */
export function receiveStock(
  deps: Deps,
  input: BringStock & By,
): Promise<Result<StockMoveId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.placeId, id: input.id, body: input }, async () => {
      const { id, placeId, variantId, quantity, forDay = AT_HAND, lotId, by } = input
      const known = await soldThere(tx, input)
      if (!known.ok) return known
      if (lotId !== undefined && !(await isLotOf(tx, { lotId, variantId }))) {
        return err({ type: 'NotFound', what: 'lot', id: lotId })
      }
      if (forDay !== AT_HAND && forDay < marketDayOf(tx.clock.now())) {
        return err({ type: 'InvalidInput', issues: [{ path: 'forDay', message: 'a day past' }] })
      }
      const kind = forDay === AT_HAND ? 'received' : 'promised'
      const at = { placeId, variantId, forDay }
      const lot = lotId && { subject: lotId }
      const moved = await moveStock(tx, { ...at, id, kind, onHand: quantity, by, ...lot })
      return moved.ok ? ok(id) : moved
    }),
  )
}

/**
 * A promise for a market day ends: what came of it beyond what is ordered is at hand from now on,
 * and no more can be ordered before. What is ordered keeps its place in the promise.
 * Problems: NotFound (place, variant), StockNotAvailable (less came than is ordered), IdReused.
 */
export function arriveStock(
  deps: Deps,
  input: ArriveStock & By,
): Promise<Result<StockMoveId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.placeId, id: input.id, body: input }, async () => {
      const { id, placeId, variantId, quantity, forDay, by } = input
      const known = await soldThere(tx, input)
      if (!known.ok) return known
      const at = { placeId, variantId, forDay }
      const promised = await stockRow(tx, at)
      const extra = quantity - promised.reserved
      if (extra < 0) {
        const wanted = promised.reserved
        return err({ type: 'StockNotAvailable', variantId, wanted, available: quantity })
      }
      const onHand = promised.reserved - promised.on_hand
      const common = { kind: 'arrived' as const, by }
      const ended = await moveStock(tx, { ...at, ...common, id, onHand })
      if (!ended.ok || extra === 0) return ended.ok ? ok(id) : ended
      const came = await moveStock(tx, { ...at, ...common, forDay: AT_HAND, onHand: extra })
      return came.ok ? ok(id) : came
    }),
  )
}

async function isLotOf(
  tx: Tx,
  { lotId, variantId }: { readonly lotId: LotId; readonly variantId: VariantId },
): Promise<boolean> {
  const row = await tx.db
    .selectFrom('cho_lot as lot')
    .innerJoin('cho_variant as variant', 'variant.listing_id', 'lot.listing_id')
    .select('lot.id')
    .where('lot.id', '=', lotId)
    .where('variant.id', '=', variantId)
    .executeTakeFirst()
  return row !== undefined
}
