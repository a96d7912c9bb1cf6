import { dong, marketDay } from '@cho40/values'
import { afterEach, describe, expect, test } from 'vitest'
import { balanceOf } from '../ledger/balances.ts'
import { payout } from '../payment/payouts.ts'
import { aBank, noticeOf } from '../testing/a-bank.ts'
import { aDesk } from '../testing/a-busy-payouts.ts'
import { aMarket, aPhone, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { openExceptions } from './exceptions.ts'
import { pushEvents } from './push-events.ts'
import { stallDay } from './stall-day.ts'

/**
 * Failures that users of other systems reported and that need a database to show, each as a test
 * that passes here. The number is the thread in the project's own tracker; the facts are theirs, the
 * figures ours. Those of codes and matching alone are in packages/reconcile/src/peers.test.ts.
 */
eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  async function selling(stalls = 1) {
    deps = await open()
    const market = await aMarket(deps, stalls)
    const [at] = market.stalls
    if (!at) throw new Error('no stall')
    const bank = aBank(deps, market)
    const desk = aDesk(deps, at, bank)
    const sales = async () =>
      must(await stallDay(deps, { stallId: at.id, day: marketDay('2026-11-21') })).sales
    const waiting = async () =>
      (await openExceptions(deps, { scopeId: at.id, limit: 20 })).map(({ type }) => type)
    return { market, at, bank, desk, sales, waiting, phone: aPhone(deps, at) }
  }

  describe('Odoo', () => {
    test('#152259: two tabs that send the same offline sales make each sale once', async () => {
      const { at, phone, sales } = await selling()
      const saleId = deps.ids.make('sale')
      const cash = phone.event({ type: 'cash_sale', saleId, amount: dong(30_000) })
      const shown = await phone.showQr(45_000)
      const push = {
        stallId: at.id,
        deviceId: phone.deviceId,
        sentAt: deps.clock.now(),
        events: [cash, shown.event],
      }
      const tabs = await Promise.all([pushEvents(deps, push), pushEvents(deps, push)])
      const statuses = tabs.flatMap((tab) => must(tab).results.map(({ status }) => status))
      expect(statuses.toSorted()).toEqual(['applied', 'applied', 'duplicate', 'duplicate'])
      expect(await sales()).toHaveLength(2)
      expect(await balanceOf(deps, at.bookId, '511')).toBe(-30_000)
    })

    test('#288974: shown on one phone, paid without signal, told of by another: one sale, paid once', async () => {
      const { at, bank, phone, sales } = await selling()
      const other = aPhone(deps, at)
      const shown = await phone.showQr(45_000)
      // The money is there before either phone has told of the request.
      await bank.tells(bank.pays(at, { amount: 45_000, memo: shown.code }))
      await phone.push(shown.event)
      // The second phone restored the first one's draft and tells of the same sale as its own.
      const { event: _event, type, saleId, requestId, accountId, code, amount } = shown
      const again = other.event({ type, saleId, requestId, accountId, code, amount })
      const answer = await other.push(again)
      expect(answer.results[0]?.status).not.toBe('applied')
      expect(await sales()).toMatchObject([{ state: 'completed', request: { received: 45_000 } }])
    })
  })

  describe('BTCPay Server', () => {
    test('#4146: paid in part, expired, then too much too late: every đồng has a place', async () => {
      const { at, bank, phone, sales, waiting } = await selling()
      const shown = await phone.showQr(45_000)
      await phone.push(shown.event)
      await bank.tells(bank.pays(at, { amount: 20_000, memo: shown.code }))
      deps.advance(3 * 86_400_000)
      await bank.tells(bank.pays(at, { amount: 30_000, memo: shown.code }))
      expect(await sales()).toMatchObject([{ request: { state: 'open', received: 20_000 } }])
      expect(await waiting()).toEqual(['late'])
      expect(await balanceOf(deps, at.bookId, '3388')).toBe(-30_000)
    })
  })

  describe('Firefly III', () => {
    test('#2353: two equal rows of one day are two transfers, however often the file comes', async () => {
      const { at, bank } = await selling()
      bank.pays(at, { amount: 45_000, memo: 'tien gao' })
      bank.pays(at, { amount: 45_000, memo: 'tien gao' })
      await bank.statement(at)
      await bank.statement(at)
      const { ledgerAccount } = await ledgerOf(deps, at.account.id)
      expect(await balanceOf(deps, at.bookId, ledgerAccount)).toBe(90_000)
    })

    test('moulax/firefly-importer #103: half a day, then the whole day, brings only the rest', async () => {
      const { at, bank } = await selling()
      for (const amount of [5_000, 6_000, 7_000]) bank.pays(at, { amount, memo: 'tien gao' })
      const half = await bank.prints(at, { rows: (all) => all.slice(0, 2) })
      expect(must(await bank.brings(at, half))).toMatchObject({ added: 2, repeated: 0 })
      expect(await bank.statement(at)).toMatchObject({ added: 1, repeated: 2 })
    })
  })

  describe('Foodsoft', () => {
    test('#352: the number of one order inside that of another pays neither', async () => {
      const { at, bank, phone, waiting } = await selling()
      const shown = await phone.showQr(45_000)
      await phone.push(shown.event)
      await bank.tells(bank.pays(at, { amount: 45_000, memo: shown.code.slice(0, -2) }))
      expect(await waiting()).toEqual(['bad_code'])
    })

    test('a line for two orders that is a đồng short is split by a person, never by the machine', async () => {
      const { at, bank, desk, phone, sales, waiting } = await selling()
      const [one, two] = [await phone.showQr(20_000), await phone.showQr(25_000)]
      await phone.push(one.event, two.event)
      await bank.tells(bank.pays(at, { amount: 44_999, memo: `${one.code} ${two.code}` }))
      expect(await waiting()).toEqual(['one_for_many'])
      const [exception] = await openExceptions(deps, { scopeId: at.id, limit: 1 })
      if (!exception) throw new Error('nothing waits')
      await desk.decides({
        how: 'split',
        exceptionId: exception.id,
        parts: [
          { requestId: one.requestId, amount: dong(20_000) },
          { requestId: two.requestId, amount: dong(24_999) },
        ],
      })
      expect(await waiting()).toEqual([])
      const received = (await sales()).map(({ request }) => request?.received)
      expect(new Set(received)).toEqual(new Set([20_000, 24_999]))
    })
  })

  describe('FoodCoopShop', () => {
    test('a code in small letters, broken by the bank, still pays; the first of two does not win', async () => {
      const { at, bank, phone, sales, waiting } = await selling()
      const [one, two] = [await phone.showQr(45_000), await phone.showQr(45_000)]
      await phone.push(one.event, two.event)
      const broken = `${two.code.slice(0, 5)} ${two.code.slice(5)}`.toLowerCase()
      await bank.tells(bank.pays(at, { amount: 45_000, memo: `ck ${broken} cam on` }))
      const states = new Map((await sales()).map(({ id, state }) => [id, state]))
      expect(states.get(two.saleId)).toBe('completed')
      expect(states.get(one.saleId)).toBe('open')
      expect(await waiting()).toEqual([])
    })

    test('money that leaves is booked like money that comes, never dropped', async () => {
      const { at, bank, waiting } = await selling()
      await bank.tells(bank.pays(at, { amount: 9_000, memo: 'rut tien', direction: 'out' }))
      await bank.statement(at)
      const { ledgerAccount } = await ledgerOf(deps, at.account.id)
      expect(await balanceOf(deps, at.bookId, ledgerAccount)).toBe(-9_000)
      expect(await waiting()).toEqual(['outflow'])
    })
  })

  describe('others', () => {
    test('Spree #14622: a payout that succeeded and came back is owed again', async () => {
      const { at, bank, desk } = await selling()
      const sold = await desk.soldByQr(45_000)
      const refund = await desk.refunds({ requestId: sold.requestId }, 45_000)
      const paid = await desk.pays(refund.payoutId)
      expect(paid.state).toBe('paid')
      await bank.tells(bank.pays(at, { amount: 45_000, memo: `HOAN TRA ${paid.code}` }))
      expect(must(await payout(deps, refund.payoutId)).state).toBe('returned')
    })

    test('Blnk: an empty description matches nothing', async () => {
      const { at, bank, phone, waiting } = await selling()
      const shown = await phone.showQr(45_000)
      await phone.push(shown.event)
      await bank.tells(bank.pays(at, { amount: 45_000, memo: '' }))
      expect(await waiting()).toEqual(['no_code'])
    })

    test('Formance: money at the bank that nobody asked for shows as a difference, not as nothing', async () => {
      const { at, bank, waiting } = await selling()
      const row = bank.pays(at, { amount: 12_000, memo: 'khong ro' })
      await bank.says(noticeOf(row))
      expect(await balanceOf(deps, at.bookId, '3388')).toBe(-12_000)
      expect(await waiting()).toEqual(['no_code'])
    })
  })
})

async function ledgerOf(deps: TestDeps, id: string): Promise<{ ledgerAccount: string }> {
  const rows = await deps.db
    .selectFrom('cho_receiving_account')
    .select(['id', 'ledger_account'])
    .execute()
  const row = rows.find((one) => one.id === id)
  if (!row) throw new Error('no account')
  return { ledgerAccount: row.ledger_account }
}
