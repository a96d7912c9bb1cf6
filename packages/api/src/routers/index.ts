import { taxRouter } from '../tax-router.ts'
import { router } from '../trpc.ts'
import { adminRouter } from './admin.ts'
import { adoptionRouter } from './adoption.ts'
import { booksRouter } from './books.ts'
import { catalogueRouter } from './catalogue.ts'
import { cooperativeRouter } from './cooperative.ts'
import { distributionRouter } from './distribution.ts'
import { exceptionsRouter } from './exceptions.ts'
import { feesRouter } from './fees.ts'
import { goodsRouter } from './goods.ts'
import { marketRouter } from './market.ts'
import { calendarRouter, communityRouter } from './market-life.ts'
import { membersRouter } from './members.ts'
import { moneyRouter } from './money.ts'
import { ordersRouter } from './orders.ts'
import { payoutsRouter } from './payouts.ts'
import { periodsRouter } from './periods.ts'
import { pilotsRouter } from './pilots.ts'
import { refundsRouter } from './refunds.ts'
import { sessionRouter } from './session.ts'
import { settlementRouter } from './settlement.ts'
import { signsRouter } from './signs.ts'
import { stallRouter } from './stall.ts'
import { statementsRouter } from './statement-maps.ts'

export const appRouter = router({
  session: sessionRouter,
  stall: stallRouter,
  market: marketRouter,
  money: moneyRouter,
  statements: statementsRouter,
  books: booksRouter,
  signs: signsRouter,
  catalogue: catalogueRouter,
  cooperative: cooperativeRouter,
  members: membersRouter,
  goods: goodsRouter,
  settlement: settlementRouter,
  orders: ordersRouter,
  payouts: payoutsRouter,
  refunds: refundsRouter,
  periods: periodsRouter,
  distribution: distributionRouter,
  exceptions: exceptionsRouter,
  tax: taxRouter,
  adoption: adoptionRouter,
  pilots: pilotsRouter,
  fees: feesRouter,
  community: communityRouter,
  calendar: calendarRouter,
  admin: adminRouter,
})

/** The server's procedures as types; clients import nothing else from here. */
export type AppRouter = typeof appRouter
