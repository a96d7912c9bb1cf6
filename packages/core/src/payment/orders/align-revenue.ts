import type { Problem } from '@cho40/contract'
import { type Dong, dong, ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import { credit, debit } from '../../ledger/journal-entry.ts'
import { post } from '../../ledger/post.ts'
import { HANDED_OVER } from '../../ordering/order-state.ts'
import type { SellerOrderRow } from '../../ordering/seller-order.ts'
import type { Tx } from '../../store/deps.ts'
import { returnsAccount } from '../order-refund.ts'
import { goodsSalesAccount, ordersAccount } from './order-accounts.ts'

/**
 * Goods that are the buyer's are sold for what they cost, others are not sold: books the difference
 * to what is booked. Dr what buyers have paid / Cr sales; for goods that came back Dr returns / Cr
 * what buyers have paid. The caller has the book's lock. Problems: those of `post`, among them
 * AccountRuleBroken when the goods are not paid.
 */
export async function alignRevenue(tx: Tx, order: SellerOrderRow): Promise<Result<void, Problem>> {
  const account = await ordersAccount(tx, order.book_id)
  if (!account.ok) return account
  const sold = HANDED_OVER.includes(order.state) ? order.amount : 0
  const more = sold - (await bookedOf(tx, order, account.value))
  if (more === 0) return ok(undefined)
  const amount = dong(Math.abs(more))
  const lines =
    more > 0
      ? [debit(account.value, amount), credit(await goodsSalesAccount(tx, order.book_id), amount)]
      : [debit(await returnsAccount(tx, order.book_id), amount), credit(account.value, amount)]
  const posted = await post(tx, {
    bookId: order.book_id,
    kind: more > 0 ? 'order_delivered' : 'order_returned',
    subject: order.id,
    occurredAt: tx.clock.now(),
    lines,
  })
  return posted.ok ? ok(undefined) : posted
}

async function bookedOf(tx: Tx, order: SellerOrderRow, account: string): Promise<Dong> {
  const { sum } = await tx.db
    .selectFrom('cho_entry as entry')
    .innerJoin('cho_posting as posting', (join) =>
      join.onRef('posting.book_id', '=', 'entry.book_id').onRef('posting.seq', '=', 'entry.seq'),
    )
    .select(
      sql<Dong>`cast(coalesce(sum(case posting.side when 'debit' then posting.amount
        else -posting.amount end), 0) as bigint)`.as('sum'),
    )
    .where('entry.book_id', '=', order.book_id)
    .where('entry.subject', '=', order.id)
    .where('entry.kind', 'in', ['order_delivered', 'order_returned'])
    .where('posting.account_code', '=', account)
    .executeTakeFirstOrThrow()
  return sum
}
