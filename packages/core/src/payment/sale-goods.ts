import type {
  PersonId,
  Problem,
  SaleGoods,
  SaleId,
  StallId,
  StockPlaceId,
  VariantId,
} from '@cho40/contract'
import { err, type Instant, ok, type Result } from '@cho40/values'
import { AT_HAND } from '../catalogue/stock/for-day.ts'
import { moveStock } from '../catalogue/stock/move-stock.ts'
import { endOversells } from '../catalogue/stock/resolve-oversell.ts'
import { soldThere } from '../catalogue/stock/sold-there.ts'
import { sellingPlaceOf } from '../catalogue/stock/stall-goods.ts'
import { takeGoods } from '../catalogue/stock/take-goods.ts'
import { announce } from '../ledger/announce.ts'
import type { Tx } from '../store/deps.ts'

type OfSale = {
  readonly saleId: SaleId
  readonly occurredAt: Instant
  /** Left out when nobody is known to have done it. */
  readonly by?: PersonId | null
}

type Line = {
  readonly placeId: StockPlaceId
  readonly variantId: VariantId
  readonly quantity: number
}

/**
 * The goods that a sale over the counter names leave the stall's stock, in the sale's own
 * transaction. It happened: it is never refused for want of stock; what lacks for others becomes an
 * exception. Problems: NotFound (a stall without a place for goods, variant), InvalidInput (part of
 * a whole thing).
 */
export async function takeSaleGoods(
  tx: Tx,
  sale: OfSale & { readonly stallId: StallId; readonly goods?: readonly SaleGoods[] | undefined },
): Promise<Result<void, Problem>> {
  const { stallId, goods = [] } = sale
  // In one order for everybody, so that two phones never wait for each other.
  for (const line of goods.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1))) {
    const { variantId, quantity } = line
    const placeId = await sellingPlaceOf(tx, { stallId, variantId })
    if (placeId === undefined) return err({ type: 'NotFound', what: 'stock_place', id: stallId })
    const known = await soldThere(tx, { placeId, variantId, quantity })
    if (!known.ok) return known
    const taken = await take(tx, sale, { placeId, variantId, quantity })
    if (!taken.ok) return taken
  }
  if (goods.length > 0) await tellPhones(tx, sale.saleId)
  return ok(undefined)
}

/**
 * What a sale took is there again: it was voided, cancelled, or all of it was brought back. What it
 * lacked for others is theirs again, so that its exceptions end. A second time changes nothing.
 */
export async function goodsComeBack(tx: Tx, sale: OfSale): Promise<Result<void, Problem>> {
  const { saleId, occurredAt, by = null } = sale
  const lines = (await linesOf(tx, saleId)).filter(({ quantity }) => quantity > 0)
  if (lines.length === 0) return ok(undefined)
  for (const { quantity, first: _, ...at } of lines) {
    const id = tx.ids.make('smove')
    const bucket = { ...at, forDay: AT_HAND }
    const move = { ...bucket, id, kind: 'returned' as const, subject: saleId, occurredAt, by }
    const moved = await moveStock(tx, { ...move, onHand: quantity })
    if (!moved.ok) return moved
    await note(tx, sale, { ...at, quantity: 0 - quantity, moveId: id })
  }
  await tellPhones(tx, saleId)
  return endOversellsOf(tx, saleId, by)
}

async function endOversellsOf(
  tx: Tx,
  saleId: SaleId,
  by: PersonId | null,
): Promise<Result<void, Problem>> {
  const rows = await tx.db
    .selectFrom('cho_sale_goods as goods')
    .innerJoin('cho_oversell as oversell', 'oversell.move_id', 'goods.move_id')
    .select('oversell.id')
    .where('goods.sale_id', '=', saleId)
    .where('oversell.state', '=', 'open')
    .orderBy('oversell.id')
    .execute()
  return endOversells(
    tx,
    rows.map(({ id }) => id),
    by,
  )
}

/** A sale that was cancelled stands again, because its money came after all: its goods are gone again. */
export async function goodsGoAgain(tx: Tx, sale: OfSale): Promise<Result<void, Problem>> {
  const lines = (await linesOf(tx, sale.saleId)).filter(({ quantity }) => quantity === 0)
  if (lines.length === 0) return ok(undefined)
  for (const { first, ...at } of lines) {
    const taken = await take(tx, sale, { ...at, quantity: first })
    if (!taken.ok) return taken
  }
  await tellPhones(tx, sale.saleId)
  return ok(undefined)
}

/** What is left stands in the stall's home: its phones ask for it, those of older tills, too. */
async function tellPhones(tx: Tx, saleId: SaleId): Promise<void> {
  const { book_id: bookId, stall_id: stallId } = await tx.db
    .selectFrom('cho_sale')
    .select(['book_id', 'stall_id'])
    .where('id', '=', saleId)
    .executeTakeFirstOrThrow()
  const payload = { type: 'prices' as const, at: tx.clock.now() }
  await announce(tx, { bookId, type: 'prices', stallId, payload })
}

async function take(tx: Tx, sale: OfSale, line: Line): Promise<Result<void, Problem>> {
  const { saleId, occurredAt, by = null } = sale
  const moveId = tx.ids.make('smove')
  const move = { ...line, id: moveId, forDay: AT_HAND, kind: 'sold' as const, subject: saleId }
  const taken = await takeGoods(tx, { ...move, occurredAt, by })
  if (taken.ok) await note(tx, sale, { ...line, moveId })
  return taken
}

async function note(
  tx: Tx,
  { saleId }: OfSale,
  { moveId, ...line }: Line & { readonly moveId: ReturnType<typeof tx.ids.make<'smove'>> },
): Promise<void> {
  const { n } = await tx.db
    .selectFrom('cho_sale_goods')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('sale_id', '=', saleId)
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto('cho_sale_goods')
    .values({
      sale_id: saleId,
      position: n + 1,
      place_id: line.placeId,
      variant_id: line.variantId,
      quantity: line.quantity,
      move_id: moveId,
      recorded_at: tx.clock.now(),
    })
    .execute()
}

/** How each line of a sale stands: what of it is gone now, and what went at first. */
async function linesOf(tx: Tx, saleId: SaleId): Promise<(Line & { readonly first: number })[]> {
  const rows = await tx.db
    .selectFrom('cho_sale_goods')
    .selectAll()
    .where('sale_id', '=', saleId)
    .orderBy('position')
    .execute()
  const lines = new Map<VariantId, Line & { readonly first: number }>()
  for (const { variant_id: variantId, place_id: placeId, quantity } of rows) {
    const before = lines.get(variantId) ?? { placeId, variantId, quantity: 0, first: quantity }
    lines.set(variantId, { ...before, quantity: before.quantity + quantity })
  }
  return [...lines.values()]
}
