import type { PersonId, Problem, RecordStandingOrder, StandingOrderId } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import { wholeWhereWhole } from '../catalogue/stock/sale-quantity.ts'
import { type StockPlaceRow, stockPlace } from '../catalogue/stock/stock-places.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'

/**
 * Writes down what a buyer takes again and again. Nothing is reserved, no price is fixed and no order
 * comes of it by itself. Problems: NotFound (stock_place, market, variant not on sale there),
 * InvalidInput (a last day past, part of a whole thing), IdReused.
 */
export function recordStandingOrder(
  deps: Deps,
  input: RecordStandingOrder & { readonly by: PersonId },
): Promise<Result<StandingOrderId, Problem>> {
  return transact(deps, async (tx) => {
    const place = await stockPlace(tx, input.placeId)
    if (!place.ok) return place
    const { book_id: bookId } = place.value
    return once(tx, { scope: bookId, id: input.id, body: input }, async () => {
      const head = await lockBook(tx, bookId)
      if (!head.ok) return head
      const sound = await isSound(tx, input, place.value)
      if (!sound.ok) return sound
      await insert(tx, input, place.value)
      return ok(input.id)
    })
  })
}

async function isSound(
  tx: Tx,
  { rhythm, lastDay, lines }: RecordStandingOrder,
  place: StockPlaceRow,
): Promise<Result<void, Problem>> {
  if (lastDay !== undefined && lastDay < marketDayOf(tx.clock.now())) {
    return err({ type: 'InvalidInput', issues: [{ path: 'lastDay', message: 'a day past' }] })
  }
  if (rhythm.kind === 'market_days') {
    const { marketId: id } = rhythm
    const market = await tx.db
      .selectFrom('cho_market')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!market) return err({ type: 'NotFound', what: 'market', id })
  }
  for (const { variantId, quantity } of lines) {
    const unit = await unitSoldAt(tx, place, variantId)
    if (unit === undefined) return err({ type: 'NotFound', what: 'variant', id: variantId })
    const whole = wholeWhereWhole(unit, quantity)
    if (!whole.ok) return whole
  }
  return ok(undefined)
}

/** A store sells its cooperative's goods, a stall what was ever brought there. */
async function unitSoldAt(
  tx: Tx,
  { id, cooperative_id: cooperativeId }: StockPlaceRow,
  variantId: RecordStandingOrder['lines'][number]['variantId'],
): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom('cho_variant as variant')
    .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
    .leftJoin('cho_stock as stock', (join) =>
      join.onRef('stock.variant_id', '=', 'variant.id').on('stock.place_id', '=', id),
    )
    .select(['variant.unit', 'listing.cooperative_id', 'stock.place_id'])
    .where('variant.id', '=', variantId)
    .where('listing.state', '=', 'published')
    .executeTakeFirst()
  const isThere = row && (row.place_id !== null || row.cooperative_id === cooperativeId)
  return isThere ? row.unit : undefined
}

async function insert(
  tx: Tx,
  input: RecordStandingOrder & { readonly by: PersonId },
  { book_id: bookId }: StockPlaceRow,
): Promise<void> {
  const { id, buyer, rhythm } = input
  await tx.db
    .insertInto('cho_standing_order')
    .values({
      id,
      book_id: bookId,
      place_id: input.placeId,
      buyer_name: buyer.name,
      buyer_phone: buyer.phone,
      rhythm: rhythm.kind,
      weekdays: rhythm.kind === 'weekdays' ? rhythm.days.join(' ') : null,
      market_id: rhythm.kind === 'market_days' ? rhythm.marketId : null,
      first_day: input.firstDay,
      last_day: input.lastDay ?? null,
      state: 'running',
      recorded_by: input.by,
      recorded_at: tx.clock.now(),
      ended_by: null,
      ended_at: null,
      erased_at: null,
    })
    .execute()
  await tx.db
    .insertInto('cho_standing_line')
    .values(
      input.lines.map(({ variantId, quantity }, at) => ({
        standing_id: id,
        position: at + 1,
        variant_id: variantId,
        quantity,
      })),
    )
    .execute()
}
