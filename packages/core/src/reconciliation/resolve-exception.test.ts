import type { StallView } from '@cho40/contract'
import { dong, err, marketDay, ok } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { balanceOf } from '../ledger/balances.ts'
import { aBank } from '../testing/a-bank.ts'
import { aMarket, aPhone, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { openExceptions, waitingTally } from './exceptions.ts'
import { resolveException } from './resolve-exception.ts'
import { stallDay } from './stall-day.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  /** A stall with two open requests and a stray of `amount`. */
  async function withStray(amount: number) {
    deps = await open()
    const market = await aMarket(deps, 2)
    const [at, other] = market.stalls
    if (!at || !other) throw new Error('no stalls')
    const phone = aPhone(deps, at)
    const [first, second] = [await phone.showQr(30_000), await phone.showQr(40_000)]
    await phone.push(first.event, second.event)
    const bank = aBank(deps, market)
    await bank.tells(bank.pays(at, { amount, memo: 'tien rau' }))
    const [stray] = await openExceptions(deps, { scopeId: at.id, limit: 10 })
    if (!stray) throw new Error('no stray')
    return { market, at, other, phone, bank, first, second, stray }
  }
  const match = (
    exceptionId: Parameters<typeof resolveException>[1]['exceptionId'],
    requestId: Awaited<ReturnType<typeof withStray>>['first']['requestId'],
    amount: number,
  ) =>
    resolveException(deps, {
      id: deps.ids.make('decision'),
      how: 'match',
      exceptionId,
      requestId,
      amount: dong(amount),
    })
  const salesOf = async (at: StallView) =>
    must(await stallDay(deps, { stallId: at.id, day: marketDay('2026-11-21') })).sales

  test('a stray of exactly one open request’s amount suggests it, and a tap settles it', async () => {
    const { at, first, second, stray } = await withStray(30_000)
    expect(stray).toMatchObject({
      type: 'no_code',
      unallocated: 30_000,
      suggestions: [
        { requestId: first.requestId, minutesApart: 0, amount: 30_000 },
        { requestId: second.requestId, reasons: [{ why: 'partial', missing: 10_000 }, {}] },
      ],
    })
    expect((await match(stray.id, first.requestId, 30_000)).ok).toBe(true)
    expect(await openExceptions(deps, { scopeId: at.id, limit: 10 })).toEqual([])
    expect((await salesOf(at)).find(({ id }) => id === first.saleId)).toMatchObject({
      state: 'completed',
      request: { state: 'settled', received: 30_000 },
    })
  })

  test('money may be split over requests; it waits until all has a place', async () => {
    const { at, first, second, stray } = await withStray(60_000)
    must(await match(stray.id, first.requestId, 30_000))
    const [left] = await openExceptions(deps, { scopeId: at.id, limit: 10 })
    expect(left).toMatchObject({ id: stray.id, unallocated: 30_000 })
    must(await match(stray.id, second.requestId, 30_000))
    expect(await openExceptions(deps, { scopeId: at.id, limit: 10 })).toEqual([])
    expect((await salesOf(at)).map((sale) => sale.request)).toMatchObject([
      { state: 'open', flags: ['partial'], received: 30_000 },
      { state: 'settled', received: 30_000 },
    ])
  })

  test('a part put to a request twice under one id is put once', async () => {
    const { at, first, stray } = await withStray(60_000)
    const decision = {
      id: deps.ids.make('decision'),
      how: 'match' as const,
      exceptionId: stray.id,
      requestId: first.requestId,
      amount: dong(10_000),
    }
    await Promise.all([resolveException(deps, decision), resolveException(deps, decision)])
    must(await resolveException(deps, decision))
    const [left] = await openExceptions(deps, { scopeId: at.id, limit: 10 })
    expect(left).toMatchObject({ unallocated: 50_000 })
    const other = await resolveException(deps, { ...decision, amount: dong(20_000) })
    expect(other).toMatchObject({ problem: { type: 'IdReused' } })
  })

  test('never more than is there, nor more than is due', async () => {
    const { first, second, stray } = await withStray(35_000)
    const refusal = (wanted: number, available: number) =>
      err({ type: 'AmountNotAvailable', wanted, available })
    expect(await match(stray.id, first.requestId, 30_001)).toEqual(refusal(30_001, 30_000))
    expect(await match(stray.id, second.requestId, 35_001)).toEqual(refusal(35_001, 35_000))
    expect(await deps.db.selectFrom('cho_allocation').selectAll().execute()).toEqual([])
  })

  test('money that is no sale leaves suspense as the owner’s, not as revenue', async () => {
    const { at, first, stray } = await withStray(60_000)
    must(await match(stray.id, first.requestId, 30_000))
    const id = deps.ids.make('decision')
    const set = { id, how: 'not_a_sale', exceptionId: stray.id, note: 'trả nợ' } as const
    expect(await resolveException(deps, set)).toEqual(ok(id))
    expect(await resolveException(deps, set)).toEqual(ok(id))
    expect(await balanceOf(deps, at.bookId, '3388')).toBe(0)
    expect(await balanceOf(deps, at.bookId, '4118')).toBe(-30_000)
    expect(await balanceOf(deps, at.bookId, '511')).toBe(-30_000)
  })

  test('a decision is made once, and the machine never changes it', async () => {
    const { at, phone, bank, first, second } = await withStray(1_000)
    const early = await phone.showQr(25_000)
    await bank.tells(bank.pays(at, { amount: 25_000, memo: early.code }))
    const strays = await openExceptions(deps, { scopeId: at.id, limit: 10 })
    const stray = strays.find(({ type }) => type === 'unknown_request')
    if (!stray) throw new Error('no stray')
    const both = await Promise.all([
      match(stray.id, second.requestId, 25_000),
      match(stray.id, first.requestId, 25_000),
    ])
    expect(both[0]?.ok).toBe(true)
    expect(both[1]).toEqual(err({ type: 'ExceptionResolved', exceptionId: stray.id }))
    // The request that the code names arrives only now: the money stays where the person put it.
    await phone.push(early.event)
    const sales = await salesOf(at)
    expect(sales.find(({ id }) => id === early.saleId)?.request).toMatchObject({ received: 0 })
    expect(sales.find(({ id }) => id === second.saleId)?.request).toMatchObject({
      received: 25_000,
    })
  })

  test('a request of another stall’s book is a stranger, and so is an unknown exception', async () => {
    const { other, stray } = await withStray(30_000)
    const phone = aPhone(deps, other)
    const foreign = await phone.showQr(30_000)
    await phone.push(foreign.event)
    expect(await match(stray.id, foreign.requestId, 30_000)).toEqual(
      err({ type: 'NotFound', what: 'request', id: foreign.requestId }),
    )
    const nothing = deps.ids.make('exc')
    expect(await match(nothing, foreign.requestId, 1)).toEqual(
      err({ type: 'NotFound', what: 'exception', id: nothing }),
    )
  })

  test('money put to a cancelled request opens it and its sale again', async () => {
    const { at, phone, first, stray } = await withStray(30_000)
    await phone.push(phone.event({ type: 'request_cancelled', requestId: first.requestId }))
    const saleNow = async () => (await salesOf(at)).find(({ id }) => id === first.saleId)
    must(await match(stray.id, first.requestId, 10_000))
    expect(await saleNow()).toMatchObject({
      state: 'open',
      request: { state: 'open', flags: ['paid_after_cancel', 'partial'] },
    })
    must(await match(stray.id, first.requestId, 20_000))
    expect(await saleNow()).toMatchObject({
      state: 'completed',
      request: { state: 'settled', flags: ['paid_after_cancel'] },
    })
  })

  test('the desk sees what lies below its scope, and no more', async () => {
    const { market, at, other } = await withStray(30_000)
    const seen = async (scopeId: string, limit = 10) =>
      (await openExceptions(deps, { scopeId, limit })).map(({ stallId }) => stallId)
    for (const scopeId of [at.id, market.id, 'place:01234', 'system']) {
      expect(await seen(scopeId)).toEqual([at.id])
    }
    expect(await seen(other.id)).toEqual([])
    expect(await seen(market.id, 0)).toEqual([])
    expect(await waitingTally(deps, { scopeId: other.id })).toEqual({ count: 0, unallocated: 0 })
  })

  test('page after page everything is come to once, in one order, while what was read is settled', async () => {
    const { market, at, bank, first } = await withStray(30_000)
    for (let n = 1; n <= 6; n += 1) {
      await bank.tells(bank.pays(at, { amount: 1_000 * n, memo: 'tien rau' }))
    }
    const scopeId = market.id
    const all = await openExceptions(deps, { scopeId, limit: 10 })
    expect(all).toHaveLength(7)
    expect(await waitingTally(deps, { scopeId })).toEqual({ count: 7, unallocated: 51_000 })
    const read = await openExceptions(deps, { scopeId, limit: 3 })
    for (;;) {
      const last = read.at(-1)
      if (!last) throw new Error('nothing waits')
      const after = { openedAt: last.openedAt, id: last.id }
      const beyond = all.slice(read.length)
      const unallocated = beyond.reduce((sum, one) => sum + one.unallocated, 0)
      // The row that a page goes on from is settled before the page is asked for.
      if (read.length === 3) must(await match(last.id, first.requestId, last.unallocated))
      expect(await waitingTally(deps, { scopeId, after })).toEqual({
        count: beyond.length,
        unallocated,
      })
      const page = await openExceptions(deps, { scopeId, limit: 3, after })
      if (page.length === 0) break
      read.push(...page)
    }
    expect(read.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
    expect(await waitingTally(deps, { scopeId, direction: 'out' })).toMatchObject({ count: 0 })
    expect(await waitingTally(deps, { scopeId })).toEqual({
      count: 6,
      unallocated: 51_000 - (all[2]?.unallocated ?? 0),
    })
  })
})
