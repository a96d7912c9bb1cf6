import type { Problem, RoleStepId, SellerOrderId } from '@cho40/contract'
import { addDong, type Dong, dong, err, marketDayOf, ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import {
  keepWithheld,
  sumOfWithheld,
  termsOfRow,
  termsToday,
  type WithheldTerms,
} from './keep-withheld.ts'
import { netOfOrder } from './order-sales.ts'
import { roleOn } from './role-on.ts'
import type { TaxationTables } from './tables.ts'
import { changeTo, type Withheld } from './withholding.ts'

type Row = TaxationTables['cho_order_withholding']

export type WithheldOrder = Withheld & { readonly change: Withheld }

const NOTHING: Withheld = { base: dong(0), vat: dong(0), pit: dong(0) }

/**
 * Brings what a marketplace withholds of a household's part of an order to what it stands at in the
 * household's book: VAT and income tax when the goods are handed over, and back again, in the month
 * it happens, what a return took off. Of a cooperative's part nothing is withheld: it declares for
 * itself; of an order that came on another floor that floor withholds. In every other role nothing is withheld; what was withheld before is still given back.
 * Again without a change in between, it does nothing. Problems: NotFound.
 */
export function withholdOrder(
  deps: Deps,
  { id }: { readonly id: SellerOrderId },
): Promise<Result<WithheldOrder, Problem>> {
  return transact(deps, async (tx) => {
    const order = await orderOf(tx, id)
    if (!order) return err({ type: 'NotFound', what: 'order', id })
    const rows = await rowsOf(tx, id)
    const before = sumOfWithheld(rows)
    const terms = await termsOf(tx, order, rows[0])
    if (!terms) return ok({ ...before, change: NOTHING })
    const locked = await lockBook(tx, terms.of.operator_book_id)
    if (!locked.ok) return locked
    const rates = { vat: terms.of.vat_rate, pit: terms.of.pit_rate }
    const change = changeTo(await netOf(tx, order), before, rates)
    // After the marketplace has ended, or passed to another operator, nothing more is taken.
    if (change.base === 0 || (change.base > 0 && !terms.mayTake)) {
      return ok({ ...before, change: NOTHING })
    }
    const step = change.base > 0 ? terms.stepId : terms.of.role_step_id
    const row = { ...terms.of, ...change, role_step_id: step }
    const kept = await keepWithheld(tx, row, { sellerOrderId: id })
    if (!kept.ok) return kept
    return ok({
      base: addDong(before.base, change.base),
      vat: addDong(before.vat, change.vat),
      pit: addDong(before.pit, change.pit),
      change,
    })
  })
}

type Order = NonNullable<Awaited<ReturnType<typeof orderOf>>>

function orderOf(tx: Tx, id: SellerOrderId) {
  return tx.db
    .selectFrom('cho_seller_order as own')
    .innerJoin('cho_book as book', 'book.id', 'own.book_id')
    .innerJoin('cho_order as whole', 'whole.id', 'own.order_id')
    .leftJoin('cho_stall as stall', 'stall.id', 'own.stall_id')
    .select(['own.id', 'own.book_id', 'own.stall_id', 'own.cooperative_id', 'book.kind'])
    .select(['stall.market_id', 'whole.channel'])
    .where('own.id', '=', id)
    .executeTakeFirst()
}

function rowsOf(tx: Tx, id: SellerOrderId): Promise<Row[]> {
  return tx.db
    .selectFrom('cho_order_withholding')
    .selectAll()
    .where('seller_order_id', '=', id)
    .orderBy('position')
    .execute()
}

async function netOf(tx: Tx, { id, book_id }: Order): Promise<Dong> {
  const net = sql.raw<Dong>(netOfOrder('o.id', 'o.book_id'))
  const { rows } = await sql<{ net: Dong }>`
    select ${net} as net from cho_seller_order o
    where o.id = ${id} and o.book_id = ${book_id}`.execute(tx.db)
  return rows[0]?.net ?? dong(0)
}

/** Under which the order stays once anything was withheld; undefined where nothing is. */
async function termsOf(
  tx: Tx,
  order: Order,
  first: Row | undefined,
): Promise<
  { readonly of: WithheldTerms; readonly mayTake: boolean; readonly stepId: RoleStepId } | undefined
> {
  // Of an order of another floor that floor withholds.
  if (order.kind !== 'vendor' || order.channel === 'elsewhere') return undefined
  const day = marketDayOf(tx.clock.now())
  const scopeId = order.market_id ?? order.cooperative_id ?? ''
  const { role, operatorBookId, stepId } = await roleOn(tx, { scopeId, day })
  const isMarketplace = role === 'marketplace'
  if (first) {
    const mayTake = isMarketplace && operatorBookId === first.operator_book_id
    return { of: termsOfRow(first), mayTake, stepId: stepId ?? first.role_step_id }
  }
  if (!isMarketplace || operatorBookId === null || stepId === null) return undefined
  const sold = { saleId: null, stallId: order.stall_id, day }
  const under = { operatorBookId, sellerBookId: order.book_id, stepId, sold }
  return { of: await termsToday(tx, under), mayTake: true, stepId }
}
