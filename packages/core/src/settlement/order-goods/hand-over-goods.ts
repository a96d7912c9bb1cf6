import type { PersonId, Problem, SellerOrderId } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { lockedOrder, type SellerOrderRow, sellerOrderRow } from '../../ordering/seller-order.ts'
import type { Deps, Tx } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { handOverOrder } from '../../taxation/hand-over-order.ts'
import { handedOver } from './handed-over.ts'
import { lastGoods } from './pack-goods.ts'
import { sellLine } from './sell-line.ts'

/**
 * The buyer has the goods, and where a cooperative has said from which deliveries its packs come,
 * those are sold in the same commit: members earn what the buyer paid for theirs. What no delivery
 * covers waits for somebody who knows ({@link linesWaiting}); the buyer does not wait for it.
 * Problems: those of `handOverOrder`, and of `post`.
 */
export function handOverGoods(
  deps: Deps,
  input: { readonly id: SellerOrderId; readonly by: PersonId },
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    // Under the lock, so that one of two hand-overs of the same moment finds it done.
    const before = await lockedOrder(tx, input.id)
    const done = await handOverOrder(tx, input)
    if (!done.ok || !before.ok || before.value.state === 'delivered') return done
    const order = await sellerOrderRow(tx, input.id)
    return order ? sellNamed(tx, order, input.by) : done
  })
}

async function sellNamed(
  tx: Tx,
  { id, book_id: bookId, cooperative_id: cooperativeId }: SellerOrderRow,
  by: PersonId,
): Promise<Result<void, Problem>> {
  if (cooperativeId === null) return ok(undefined)
  const packs = await lastGoods(tx, bookId)
  if (packs.size === 0) return ok(undefined)
  for (const { line, content, ...rest } of await handedOver(tx, bookId, { sellerOrderId: id })) {
    const goods = packs.get(line.variant_id)?.goods
    if (goods?.of !== 'deliveries' || !content) continue
    const { product, grade, vatBps } = goods
    const sold = await sellLine(tx, {
      ...rest,
      bookId,
      line,
      unitSize: content.amount,
      base: content.base,
      goods: { product, grade: grade ?? undefined, vatBps },
      id: tx.ids.make('ogoods'),
      by,
    })
    if (!sold.ok) return sold
  }
  return ok(undefined)
}
