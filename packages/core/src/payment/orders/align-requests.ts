import type { Problem, RequestId } from '@cho40/contract'
import { type Dong, dong, marketDayOf, ok, plusMs, type Result, ZERO_DONG } from '@cho40/values'
import { announce } from '../../ledger/announce.ts'
import { openDay } from '../../ledger/post.ts'
import { type BookHead, lockBook } from '../../ledger/seal.ts'
import type { SellerOrderRow } from '../../ordering/seller-order.ts'
import type { Tx } from '../../store/deps.ts'
import { prepared } from '../../store/prepared.ts'
import { flagsOf, flagsToText, type RequestRow } from '../requests.ts'
import { announceRequest, requestEvent } from '../sale-events.ts'
import type { PaymentTables } from '../tables.ts'
import { takeCode } from '../take-code.ts'
import { ordersAccount } from './order-accounts.ts'
import { moneyOf } from './order-money.ts'

/** After this the page shows the code as old; money that comes later is still taken. */
const SHOWN_FOR_MS = 24 * 3_600_000

/**
 * Makes what is asked of the buyer exactly what is left to pay. An open request keeps its code and
 * changes its amount, so that a picture the buyer has saved still names the right order; after all
 * was paid a difference gets a request of its own. The caller has the book's lock.
 * Problems: CodesExhausted, and those of `openPartyAccount`.
 */
export async function alignRequests(tx: Tx, order: SellerOrderRow): Promise<Result<void, Problem>> {
  const { asked, left } = await moneyOf(tx, order)
  const open = asked.flatMap(({ request }) => (request.state === 'open' ? request : []))
  // More than one is open when a person took back a match: the first asks for all that is left.
  for (const [at, request] of open.entries()) {
    await setDue(tx, request, at === 0 ? dong(request.received + left) : request.received)
  }
  if (open.length > 0) return ok(undefined)
  if (left === 0) return ok(undefined)
  const head = await lockBook(tx, order.book_id)
  if (!head.ok) return head
  const { closedThrough } = head.value
  const opened = await openRequestFor(tx, order, { due: left, closedThrough })
  return opened.ok ? ok(undefined) : opened
}

async function setDue(tx: Tx, open: RequestRow, due: Dong): Promise<void> {
  if (due === open.due) return
  const settled = due > 0 && due === open.received
  const flags = flagsOf(open.flags).filter((flag) => !settled || flag !== 'partial')
  await tx.db
    .updateTable('cho_payment_request')
    .set({
      // A request that nothing was paid to is taken back as it was.
      ...(due === 0 ? {} : { due }),
      state: due === 0 ? 'cancelled' : settled ? 'settled' : 'open',
      flags: flagsToText(flags),
    })
    .where('id', '=', open.id)
    .execute()
  await announceRequest(tx, open.id)
}

const writeRequest = prepared((db, row: RequestRow) =>
  db.insertInto('cho_payment_request').values(row),
)
const writeLink = prepared((db, row: PaymentTables['cho_order_request']) =>
  db.insertInto('cho_order_request').values(row),
)

/**
 * Asks for an amount on the seller's own account; the caller has the book's lock and knows through which
 * day it is closed. Problems: as above.
 */
export async function openRequestFor(
  tx: Tx,
  order: SellerOrderRow,
  { due, closedThrough }: { readonly due: Dong } & Pick<BookHead, 'closedThrough'>,
): Promise<Result<{ readonly id: RequestId; readonly code: string }, Problem>> {
  const code = await takeCode(tx, order.account_id)
  if (!code.ok) return code
  const account = await ordersAccount(tx, order.book_id)
  if (!account.ok) return account
  const now = tx.clock.now()
  const id = tx.ids.make('preq')
  const row: RequestRow = {
    id,
    book_id: order.book_id,
    account_id: order.account_id,
    stall_id: order.stall_id,
    sale_id: null,
    code: code.value,
    due,
    received: ZERO_DONG,
    credit_account: account.value,
    state: 'open',
    flags: '',
    business_day: openDay(marketDayOf(now), closedThrough),
    created_at: now,
    recorded_at: now,
    expires_at: plusMs(now, SHOWN_FOR_MS),
  }
  await writeRequest(tx, row)
  await writeLink(tx, { request_id: id, seller_order_id: order.id })
  await announce(tx, requestEvent(tx, row, 'none'))
  return ok({ id, code: code.value })
}
