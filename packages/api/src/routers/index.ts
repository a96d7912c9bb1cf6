import { taxRouter } from '../tax-router.ts'
import { router } from '../trpc.ts'
import { adminRouter } from './admin.ts'
import { adoptionRouter } from './adoption.ts'
import { booksRouter } from './books.ts'
import { catalogueRouter } from './catalogue.ts'
import { cooperativeRouter } from './cooperative.ts'
import { devicesRouter } from './devices.ts'
import { distributionRouter } from './distribution.ts'
import { exceptionsRouter } from './exceptions.ts'
import { feedsRouter } from './feeds.ts'
import { feesRouter } from './fees.ts'
import { goodsRouter } from './goods.ts'
import { keysRouter } from './keys.ts'
import { marketRouter } from './market.ts'
import { calendarRouter, communityRouter } from './market-life.ts'
import { membersRouter } from './members.ts'
import { moneyRouter } from './money.ts'
import { ordersRouter } from './orders.ts'
import { passkeysRouter } from './passkeys.ts'
import { payoutsRouter } from './payouts.ts'
import { peopleRouter } from './people.ts'
import { periodsRouter } from './periods.ts'
import { pilotsRouter } from './pilots.ts'
import { privacyRouter } from './privacy.ts'
import { refundsRouter } from './refunds.ts'
import { sessionRouter } from './session.ts'
import { settlementRouter } from './settlement.ts'
import { setupRouter } from './setup.ts'
import { signsRouter } from './signs.ts'
import { stallRouter } from './stall.ts'
import { statementsRouter } from './statement-maps.ts'
import { stockRouter } from './stock.ts'
import { webhooksRouter } from './webhooks.ts'

/** Named one by one, because TypeScript writes no declaration as long as all of them spelt out. */
type Routers = {
  session: typeof sessionRouter
  stall: typeof stallRouter
  market: typeof marketRouter
  money: typeof moneyRouter
  statements: typeof statementsRouter
  books: typeof booksRouter
  signs: typeof signsRouter
  catalogue: typeof catalogueRouter
  cooperative: typeof cooperativeRouter
  members: typeof membersRouter
  goods: typeof goodsRouter
  settlement: typeof settlementRouter
  orders: typeof ordersRouter
  stock: typeof stockRouter
  payouts: typeof payoutsRouter
  refunds: typeof refundsRouter
  periods: typeof periodsRouter
  distribution: typeof distributionRouter
  exceptions: typeof exceptionsRouter
  tax: typeof taxRouter
  adoption: typeof adoptionRouter
  pilots: typeof pilotsRouter
  feeds: typeof feedsRouter
  fees: typeof feesRouter
  community: typeof communityRouter
  calendar: typeof calendarRouter
  people: typeof peopleRouter
  devices: typeof devicesRouter
  passkeys: typeof passkeysRouter
  keys: typeof keysRouter
  webhooks: typeof webhooksRouter
  setup: typeof setupRouter
  privacy: typeof privacyRouter
  admin: typeof adminRouter
}

export const appRouter: ReturnType<typeof router<Routers>> = router({
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
  stock: stockRouter,
  payouts: payoutsRouter,
  refunds: refundsRouter,
  periods: periodsRouter,
  distribution: distributionRouter,
  exceptions: exceptionsRouter,
  tax: taxRouter,
  adoption: adoptionRouter,
  pilots: pilotsRouter,
  feeds: feedsRouter,
  fees: feesRouter,
  community: communityRouter,
  calendar: calendarRouter,
  people: peopleRouter,
  devices: devicesRouter,
  passkeys: passkeysRouter,
  keys: keysRouter,
  webhooks: webhooksRouter,
  setup: setupRouter,
  privacy: privacyRouter,
  admin: adminRouter,
})

/** The server's procedures as types; clients import nothing else from here. */
export type AppRouter = typeof appRouter
