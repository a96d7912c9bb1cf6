import type { StallView } from '@cho40/contract'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { aBank, noticeOf, vague } from '../testing/a-bank.ts'
import { type AMarket, aFeed, aMarket, aPhone, aStall, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { type BankNotice } from './bank-feed.ts'

/** A payment: what it is for, how much it is off, who tells of it and how often. */
const PAYMENT = fc.record({
  /** Whether it bears the code of a request of its own; else it is a stray. */
  coded: fc.boolean(),
  off: fc.constantFrom(0, 0, 0, -1_000, 1_000),
  due: fc.constantFrom(20_000, 35_000),
  sure: fc.integer({ min: 0, max: 2 }),
  vague: fc.integer({ min: 0, max: 2 }),
  /** Seconds after the payment before; 0 makes equal payments of one moment. */
  after: fc.constantFrom(0, 5, 400),
})
type Payment = typeof PAYMENT extends fc.Arbitrary<infer T> ? T : never
const DAY = fc.record({
  payments: fc.array(PAYMENT, { minLength: 1, maxLength: 6 }),
  seed: fc.integer(),
})

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  test('property: messages in any order, any number of times, then the statement: the same books', async () => {
    deps = await open()
    const market = await aMarket(deps, 0)
    const vagueFeed = await aFeed(deps, market.id)
    const town = { market, vagueFeed, nth: 0 }
    await fc.assert(
      fc.asyncProperty(DAY, async ({ payments, seed }) => {
        const inOrder = await live(town, payments, (messages) => messages)
        const shuffled = await live(town, payments, (messages) => shuffle(messages, seed))
        expect(shuffled).toEqual(inOrder)
        const { transfers } = inOrder
        expect(transfers.map(({ amount }) => Number(amount))).toEqual(
          payments.map(({ due, off }) => due + off),
        )
      }),
      { numRuns: 40 },
    )
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
  })

  type Message = () => Promise<unknown>

  /** Lives a day at a stall of its own and tells how its books stand in the end. */
  async function live(
    town: { readonly market: AMarket; readonly vagueFeed: AMarket['feedId']; nth: number },
    payments: readonly Payment[],
    arrange: (messages: readonly Message[]) => readonly Message[],
  ) {
    town.nth += 1
    const at = await aStall(deps, town.market.id, { n: town.nth })
    const bank = aBank(deps, town.market)
    const phone = aPhone(deps, at)
    const started = deps.clock.now()
    const messages: Message[] = []
    const tell = (notice: BankNotice, feedId: AMarket['feedId']) => async () =>
      must(await bank.says({ ...notice, eventId: `${town.nth} ${notice.eventId}` }, feedId))
    for (const payment of payments) {
      const shown = payment.coded ? await phone.showQr(payment.due) : undefined
      if (shown) messages.push(() => phone.push(shown.event))
      deps.advance(payment.after * 1_000)
      const memo = shown?.code ?? 'tien rau'
      const row = bank.pays(at, { amount: payment.due + payment.off, memo })
      for (let n = 0; n < payment.sure; n += 1) {
        messages.push(tell(noticeOf(row), town.market.feedId))
      }
      for (let n = 0; n < payment.vague; n += 1) {
        messages.push(tell(vague(noticeOf(row)), town.vagueFeed))
      }
    }
    deps.advance(3_600_000)
    for (const message of arrange(messages)) await message()
    await bank.statement(at)
    const books = await booksOf(at)
    deps.setClock(started)
    return books
  }

  async function booksOf(at: StallView) {
    const transfers = await deps.db
      .selectFrom('cho_bank_transfer as transfer')
      .innerJoin('cho_observation as bank', (join) =>
        join.onRef('bank.transfer_id', '=', 'transfer.id').on('bank.source_kind', '=', 'statement'),
      )
      .select(['transfer.amount', 'transfer.allocated', 'bank.statement_row'])
      .where('transfer.book_id', '=', at.bookId)
      .orderBy('bank.statement_row')
      .execute()
    const requests = await deps.db
      .selectFrom('cho_payment_request')
      .select(['due', 'received', 'state', 'flags'])
      .where('book_id', '=', at.bookId)
      .orderBy('created_at')
      .orderBy('due')
      .orderBy('received')
      .orderBy('flags')
      .execute()
    const exceptions = await deps.db
      .selectFrom('cho_exception')
      .innerJoin('cho_bank_transfer as transfer', 'transfer.id', 'transfer_id')
      .select(['type', 'transfer.amount', 'transfer.allocated'])
      .where('cho_exception.book_id', '=', at.bookId)
      .where('state', '=', 'open')
      .orderBy('type')
      .orderBy('transfer.amount')
      .orderBy('transfer.allocated')
      .execute()
    const balances = await deps.db
      .selectFrom('cho_balance')
      .select(['account_code', 'debits', 'credits'])
      .where('book_id', '=', at.bookId)
      .orderBy('account_code')
      .execute()
    return { transfers, requests, exceptions, balances }
  }
})

/** A shuffle that a failing run repeats: Fisher–Yates over a small generator. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  const shuffled = [...items]
  let state = seed >>> 0
  for (let n = shuffled.length - 1; n > 0; n -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = state % (n + 1)
    const [a, b] = [shuffled[n], shuffled[other]]
    if (a !== undefined && b !== undefined) {
      shuffled[n] = b
      shuffled[other] = a
    }
  }
  return shuffled
}
