import type { Problem } from '@cho40/contract'
import { type Dong, dong, ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import { credit, debit } from '../../ledger/journal-entry.ts'
import { post } from '../../ledger/post.ts'
import { HANDED_OVER } from '../../ordering/order-state.ts'
import type { SellerOrderRow } from '../../ordering/seller-order.ts'
import type { Tx } from '../../store/deps.ts'
import { returnsAccount } from '../order-refund.ts'
import { deliveryAccount, goodsSalesAccount, ordersAccount } from './order-accounts.ts'

/** What is booked apart: goods, and bringing them. */
type Kinds = { readonly sold: string; readonly takenBack: string }
const GOODS: Kinds = { sold: 'order_delivered', takenBack: 'order_returned' }
const DELIVERY: Kinds = { sold: 'order_carried', takenBack: 'order_carriage_returned' }

/**
 * Goods that are the buyer's are sold for what they cost, others are not sold; bringing them is a
 * service with an entry of its own. Books the difference to what is booked: Dr what buyers have paid
 * / Cr sales; for goods that came back Dr returns / Cr what buyers have paid. The caller has the
 * book's lock. Problems: those of `post`, among them AccountRuleBroken when the goods are not paid.
 */
export async function alignRevenue(tx: Tx, order: SellerOrderRow): Promise<Result<void, Problem>> {
  const isSold = HANDED_OVER.includes(order.state)
  const goods = await align(tx, order, {
    kinds: GOODS,
    sold: isSold ? dong(order.amount - order.delivery) : dong(0),
    income: await goodsSalesAccount(tx, order.book_id),
  })
  if (!goods.ok) return goods
  return align(tx, order, {
    kinds: DELIVERY,
    sold: isSold ? order.delivery : dong(0),
    income: await deliveryAccount(tx, order.book_id),
  })
}

async function align(
  tx: Tx,
  order: SellerOrderRow,
  to: { readonly kinds: Kinds; readonly sold: Dong; readonly income: string },
): Promise<Result<void, Problem>> {
  const { kinds, sold, income } = to
  const account = await ordersAccount(tx, order.book_id)
  if (!account.ok) return account
  const more = sold - (await bookedOf(tx, order, { account: account.value, kinds }))
  if (more === 0) return ok(undefined)
  const amount = dong(Math.abs(more))
  const lines =
    more > 0
      ? [debit(account.value, amount), credit(income, amount)]
      : [debit(await returnsAccount(tx, order.book_id), amount), credit(account.value, amount)]
  const posted = await post(tx, {
    bookId: order.book_id,
    kind: more > 0 ? kinds.sold : kinds.takenBack,
    subject: order.id,
    occurredAt: tx.clock.now(),
    lines,
  })
  return posted.ok ? ok(undefined) : posted
}

async function bookedOf(
  tx: Tx,
  order: SellerOrderRow,
  { account, kinds }: { readonly account: string; readonly kinds: Kinds },
): Promise<Dong> {
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
    .where('entry.kind', 'in', [kinds.sold, kinds.takenBack])
    .where('posting.account_code', '=', account)
    .executeTakeFirstOrThrow()
  return sum
}
