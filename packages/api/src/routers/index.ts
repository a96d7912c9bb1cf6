import { router } from '../trpc.ts'
import { adminRouter } from './admin.ts'
import { booksRouter } from './books.ts'
import { catalogueRouter } from './catalogue.ts'
import { marketRouter } from './market.ts'
import { moneyRouter } from './money.ts'
import { sessionRouter } from './session.ts'
import { signsRouter } from './signs.ts'
import { stallRouter } from './stall.ts'

export const appRouter = router({
  session: sessionRouter,
  stall: stallRouter,
  market: marketRouter,
  money: moneyRouter,
  books: booksRouter,
  signs: signsRouter,
  catalogue: catalogueRouter,
  admin: adminRouter,
})

/** The server's procedures as types; clients import nothing else from here. */
export type AppRouter = typeof appRouter
