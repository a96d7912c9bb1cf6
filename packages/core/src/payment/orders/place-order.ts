import type { BookId, OrderAnswer, PlaceOrder, Problem } from '@cho40/contract'
import { err, type MarketDay, ok, type Result } from '@cho40/values'
import type { StockPlaceRow } from '../../catalogue/stock/stock-places.ts'
import { lockBook } from '../../ledger/seal.ts'
import { enterOrder } from '../../ordering/enter-order.ts'
import type { OrderActor } from '../../ordering/take-step.ts'
import { type WantedLine, wantedLines } from '../../ordering/wanted-lines.ts'
import type { ClockDep, Deps, Reading, Tx } from '../../store/deps.ts'
import { once } from '../../store/once.ts'
import { transact } from '../../store/transact.ts'
import { openRequestFor } from './align-requests.ts'
import { type OrderLimitDep, tooMany } from './order-limits.ts'
import { letGoUnpaid } from './release-unpaid.ts'

export type OrderPolicyDep = {
  /**
   * Whether the law lets this deployment take orders for a seller today: not where it is a stall's
   * tool or a listing board (decree 248/2026, law 122/2025). Answered by whoever knows the role.
   */
  readonly mayOrder: (
    seller: Pick<StockPlaceRow, 'book_id' | 'cooperative_id' | 'stall_id'>,
    /** The order's own transaction, to ask on. */
    reading: Reading & ClockDep,
  ) => Promise<boolean>
}

/**
 * A buyer orders goods of one or several sellers: the goods are reserved, each seller gets a part of
 * the order and asks for its money on its own account. All of it or nothing. The same id with the
 * same body is the same order.
 * Problems: NotAllowed (`order.place`: the legal role), NotFound (pack, place, market), WrongState (a
 * price or a delivery charge that is another today), StockNotAvailable, InvalidInput, IdReused,
 * TooManyRequests (a buyer beyond the limits), CodesExhausted.
 */
export function placeOrder(
  deps: Deps & OrderPolicyDep & OrderLimitDep,
  input: PlaceOrder & {
    readonly actor?: OrderActor
    /** A hash of the network a buyer comes from. */
    readonly network?: string | undefined
  },
): Promise<Result<OrderAnswer, Problem>> {
  const { actor = 'buyer', network, ...order } = input
  return transact(deps, (tx) =>
    once(tx, { scope: 'order', id: order.id, body: order }, async () => {
      const limited = actor === 'buyer' && (await tooMany(tx, deps, { ...order, network }))
      if (limited) return err(limited)
      const wanted = await wantedLines(tx, order)
      if (!wanted.ok) return wanted
      const lines = wanted.value
      for (const { place } of lines) {
        if (!(await deps.mayOrder(place, tx))) {
          return err({ type: 'NotAllowed', permission: 'order.place' })
        }
      }
      const locked = await lockSellers(tx, lines)
      if (!locked.ok) return locked
      const freed = await letGoUnpaid(tx, { at: tx.clock.now(), lines })
      if (!freed.ok) return freed
      const entered = await enterOrder(tx, { ...order, network }, { lines, actor })
      if (!entered.ok) return entered
      const sellerOrders: OrderAnswer['sellerOrders'][number][] = []
      for (const row of entered.value) {
        const closedThrough = locked.value.get(row.book_id) ?? null
        const asked = await openRequestFor(tx, row, { due: row.amount, closedThrough })
        if (!asked.ok) return asked
        const { id: requestId, code } = asked.value
        sellerOrders.push({ id: row.id, requestId, code, amount: row.amount })
      }
      return ok({ id: order.id, sellerOrders })
    }),
  )
}

/**
 * In one order for everybody, so that two orders over the same sellers never wait for each other.
 * Answers through which day each book is closed.
 */
async function lockSellers(
  tx: Tx,
  lines: readonly WantedLine[],
): Promise<Result<ReadonlyMap<BookId, MarketDay | null>, Problem>> {
  const books = [...new Set<BookId>(lines.map(({ place }) => place.book_id))].toSorted()
  const closed = new Map<BookId, MarketDay | null>()
  for (const bookId of books) {
    const head = await lockBook(tx, bookId)
    if (!head.ok) return head
    closed.set(bookId, head.value.closedThrough)
  }
  return ok(closed)
}
