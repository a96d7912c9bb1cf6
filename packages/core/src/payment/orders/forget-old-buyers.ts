import type { OrderId, Problem, ShopReportId, StandingOrderId } from '@cho40/contract'
import {
  err,
  type Instant,
  invariant,
  type MarketDay,
  marketDayOf,
  ok,
  plusDays,
  type Result,
  startOfMarketDay,
} from '@cho40/values'
import { eraseStandingBuyer } from '../../ordering/end-standing-order.ts'
import { eraseBuyer, OVER_STATES } from '../../ordering/erase-buyer.ts'
import type { SellerOrderRow } from '../../ordering/seller-order.ts'
import { eraseReporter } from '../../ordering/visitor-reports/answer-report.ts'
import type { Deps, Tx } from '../../store/deps.ts'
import { moneyOf } from './order-money.ts'

const PAGE = 100

export type Forgotten = {
  readonly orders: number
  readonly standingOrders: number
  readonly shopReports: number
}

/**
 * Forgets the buyers of all that has been over for so many whole market days, `afterDays` of them
 * after the day of the last step: orders whose parts are all over and whose money is where it
 * belongs, standing orders after their last day, and reports after their last answer. What somebody still has to find the buyer for
 * stays, however old. Each goes by itself; again is nothing more. How long is for the deployment to
 * say: no source that we found names a term. Problems: those of `eraseBuyer` for other reasons than
 * an order that is not over.
 */
export async function forgetOldBuyers(
  deps: Deps,
  { afterDays }: { readonly afterDays: number },
): Promise<Result<Forgotten, Problem>> {
  invariant(Number.isSafeInteger(afterDays) && afterDays >= 1, 'a term is whole days')
  const firstKept = plusDays(marketDayOf(deps.clock.now()), -afterDays)
  const before = startOfMarketDay(firstKept)
  const orders = await eachOf<OrderId>((after) => oldOrders(deps, { before, after }), {
    erase: (id) =>
      eraseBuyer(deps, { id, by: 'machine', mayGo: (tx, parts) => allSettled(tx, parts) }),
  })
  if (!orders.ok) return orders
  const standing = await eachOf<StandingOrderId>(
    (after) => oldStandingOrders(deps, { firstKept, after }),
    { erase: (id) => eraseStandingBuyer(deps, { id }) },
  )
  if (!standing.ok) return standing
  const reports = await eachOf<ShopReportId>((after) => oldReports(deps, { before, after }), {
    erase: (id) => eraseReporter(deps, { id }),
  })
  if (!reports.ok) return reports
  const shopReports = reports.value
  return ok({ orders: orders.value, standingOrders: standing.value, shopReports })
}

/** Goes through ids from the first on, so that those that have to stay hide nobody behind them. */
async function eachOf<Id extends string>(
  page: (after: Id | '') => Promise<readonly { readonly id: Id }[]>,
  { erase }: { readonly erase: (id: Id) => Promise<Result<void, Problem>> },
): Promise<Result<number, Problem>> {
  let erased = 0
  let after: Id | '' = ''
  for (;;) {
    const rows: readonly { readonly id: Id }[] = await page(after)
    for (const { id } of rows) {
      const gone = await erase(id)
      if (gone.ok) erased += 1
      else if (gone.problem.type !== 'WrongState') return gone
    }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return ok(erased)
    after = last.id
  }
}

function oldOrders(
  { db }: Deps,
  { before, after }: { readonly before: Instant; readonly after: string },
) {
  return db
    .selectFrom('cho_order as asked')
    .select('asked.id')
    .where('asked.erased_at', 'is', null)
    .where('asked.placed_at', '<', before)
    .where('asked.id', '>', after as OrderId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('cho_seller_order as part')
            .select('part.id')
            .whereRef('part.order_id', '=', 'asked.id')
            .where('part.state', 'not in', OVER_STATES),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('cho_seller_order as part')
            .innerJoin('cho_order_step as step', 'step.seller_order_id', 'part.id')
            .select('part.id')
            .whereRef('part.order_id', '=', 'asked.id')
            .where('step.recorded_at', '>=', before),
        ),
      ),
    )
    .orderBy('asked.id')
    .limit(PAGE)
    .execute()
}

function oldStandingOrders(
  { db }: Deps,
  { firstKept, after }: { readonly firstKept: MarketDay; readonly after: string },
) {
  return db
    .selectFrom('cho_standing_order')
    .select('id')
    .where('erased_at', 'is', null)
    .where('last_day', '<', firstKept)
    .where('id', '>', after as StandingOrderId)
    .orderBy('id')
    .limit(PAGE)
    .execute()
}

function oldReports(
  { db }: Deps,
  { before, after }: { readonly before: Instant; readonly after: string },
) {
  return db
    .selectFrom('cho_shop_report as report')
    .select('report.id')
    .where('report.erased_at', 'is', null)
    .where('report.state', '<>', 'received')
    .where('report.id', '>', after as ShopReportId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('cho_shop_report_step as step')
            .select('step.report_id')
            .whereRef('step.report_id', '=', 'report.id')
            .where('step.recorded_at', '>=', before),
        ),
      ),
    )
    .orderBy('report.id')
    .limit(PAGE)
    .execute()
}

/**
 * Whether nothing is to be paid or given back, nothing that is given back is under way (a payout that
 * comes back needs the buyer again), and nothing that was paid too much waits. Problems: WrongState.
 */
async function allSettled(
  tx: Tx,
  parts: readonly SellerOrderRow[],
): Promise<Result<void, Problem>> {
  for (const part of parts) {
    const { asked, left, toReturn } = await moneyOf(tx, part)
    const ids = asked.map(({ request }) => request.id)
    const wrong = err({
      type: 'WrongState' as const,
      what: 'order',
      id: part.id,
      state: part.state,
    })
    if (left > 0 || toReturn > 0) return wrong
    if (ids.length === 0) continue
    const underWay = await tx.db
      .selectFrom('cho_refund as refund')
      .innerJoin('cho_payout as payout', 'payout.id', 'refund.payout_id')
      .select('refund.id')
      .where('refund.request_id', 'in', ids)
      .where('payout.state', 'in', ['ordered', 'sent'])
      .executeTakeFirst()
    if (underWay) return wrong
    const waiting = await tx.db
      .selectFrom('cho_allocation as allocation')
      .innerJoin('cho_exception as waiting', 'waiting.transfer_id', 'allocation.transfer_id')
      .select('waiting.id')
      .where('allocation.request_id', 'in', ids)
      .where('waiting.state', '=', 'open')
      .executeTakeFirst()
    if (waiting) return wrong
  }
  return ok(undefined)
}
