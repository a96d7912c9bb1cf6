import type { PushEvents, StallEvent, StallView } from '@cho40/contract'
import { dong, err, marketDay, ok, plusMs } from '@cho40/values'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { balanceOf } from '../ledger/balances.ts'
import { leaseCodes } from '../payment/lease-codes.ts'
import { aBank } from '../testing/a-bank.ts'
import { aMarket, aPhone, must } from '../testing/a-market.ts'
import { eachDialect, MORNING, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { pushEvents } from './push-events.ts'
import { stallDay } from './stall-day.ts'

const HOUR = 3_600_000

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  async function selling() {
    deps = await open()
    const market = await aMarket(deps, 2)
    const [at, other] = market.stalls
    if (!at || !other) throw new Error('no stalls')
    return { at, other, phone: aPhone(deps, at), bank: aBank(deps, market) }
  }
  const statuses = (answer: { results: readonly { status: string }[] }) =>
    answer.results.map(({ status }) => status)
  const sales = async (at: StallView) =>
    must(await stallDay(deps, { stallId: at.id, day: marketDay('2026-11-21') })).sales
  const cash = (phone: ReturnType<typeof aPhone>, amount: number) =>
    phone.event({ type: 'cash_sale', saleId: deps.ids.make('sale'), amount: dong(amount) })
  const saleOf = (event: StallEvent) => {
    if (event.act.type !== 'cash_sale') throw new Error('not a cash sale')
    return event.act.saleId
  }
  const push = (at: StallView, input: Omit<PushEvents, 'stallId' | 'sentAt'>) =>
    pushEvents(deps, { stallId: at.id, sentAt: deps.clock.now(), ...input })

  test('a gap stops the mark, and filling it moves the mark past all that is here', async () => {
    const { phone } = await selling()
    const [first, second, third] = [cash(phone, 1_000), cash(phone, 2_000), cash(phone, 3_000)]
    expect(await phone.push(first, third)).toMatchObject({ nextSeq: 2 })
    expect(await phone.push(second)).toMatchObject({ nextSeq: 4 })
  })

  test('events repeated in one push or in a later one have one effect', async () => {
    const { at, phone } = await selling()
    const event = cash(phone, 1_000)
    expect(statuses(await phone.push(event, event))).toEqual(['applied', 'duplicate'])
    expect(statuses(await phone.push(event))).toEqual(['duplicate'])
    expect(await balanceOf(deps, at.bookId, '111')).toBe(1_000)
  })

  test('a list in the wrong order is taken in the order in which it happened', async () => {
    const { at, phone } = await selling()
    const sale = cash(phone, 1_000)
    const gone = phone.event({ type: 'sale_voided', saleId: saleOf(sale) })
    const answer = await phone.push(gone, sale)
    expect(answer.results).toEqual([
      { id: gone.id, status: 'applied' },
      { id: sale.id, status: 'applied' },
    ])
    expect(await sales(at)).toMatchObject([{ state: 'voided' }])
  })

  test('a poison event is parked with its reason, and the others flow on', async () => {
    const { at, phone } = await selling()
    const shown = await phone.showQr(5_000)
    const poison = phone.event({
      type: 'request_opened',
      saleId: deps.ids.make('sale'),
      requestId: deps.ids.make('preq'),
      accountId: at.account.id,
      code: 'KX000000000',
      amount: dong(1_000),
    })
    const good = cash(phone, 2_000)
    const problem = { type: 'CodeNotLeased', code: 'KX000000000' }
    expect(await phone.push(shown.event, poison, good)).toMatchObject({
      results: [{ status: 'applied' }, { status: 'refused', problem }, { status: 'applied' }],
      nextSeq: 4,
    })
    // Sent again it hears the same, although the rest is here.
    expect((await phone.push(poison)).results).toEqual([
      { id: poison.id, status: 'refused', problem },
    ])
    expect(await sales(at)).toHaveLength(2)
  })

  test('another body under an id or number that was taken is refused', async () => {
    const { at, phone } = await selling()
    const event = cash(phone, 1_000)
    await phone.push(event)
    const refused = [{ status: 'refused', problem: { type: 'IdReused' } }]
    const sameId = { ...event, act: { ...event.act, amount: dong(9_000) } } as StallEvent
    const sameSeq = { ...cash(phone, 9_000), seq: 1 }
    for (const wrong of [sameId, sameSeq]) {
      expect(await phone.push(wrong)).toMatchObject({ results: refused, nextSeq: 2 })
    }
    expect(await balanceOf(deps, at.bookId, '111')).toBe(1_000)
  })

  test('two phones of one stall count for themselves, and a shared event counts once', async () => {
    const { at, phone } = await selling()
    const second = aPhone(deps, at)
    const event = cash(phone, 1_000)
    expect(await phone.push(event)).toMatchObject({ nextSeq: 2 })
    expect(await second.push(cash(second, 2_000))).toMatchObject({ nextSeq: 2 })
    // The first phone's log was copied to a new one.
    const copy = aPhone(deps, at)
    expect(statuses(await copy.push(event))).toEqual(['duplicate'])
    expect(await balanceOf(deps, at.bookId, '111')).toBe(3_000)
  })

  test('a phone a day slow and one three hours fast: the sale happened when it happened', async () => {
    const { at, phone } = await selling()
    deps.advance(2 * HOUR)
    for (const off of [-24 * HOUR, 3 * HOUR]) {
      const tenMinutesAgo = plusMs(deps.clock.now(), -600_000)
      const said = { ...cash(phone, 1_000), at: plusMs(tenMinutesAgo, off) }
      const sentAt = plusMs(deps.clock.now(), off)
      const { deviceId } = phone
      must(await pushEvents(deps, { stallId: at.id, deviceId, sentAt, events: [said] }))
      const [sale] = await sales(at)
      expect(sale?.occurredAt).toBe(tenMinutesAgo)
    }
    expect(await sales(at)).toHaveLength(2)
  })

  test('an event from the future is booked now, one from before time at its beginning', async () => {
    const { at, phone } = await selling()
    const future = { ...cash(phone, 1_000), at: '9999-12-31T23:59:59.999Z' as never }
    const ancient = { ...cash(phone, 2_000), at: '0000-01-01T00:00:00.000Z' as never }
    expect(statuses(await phone.push(future, ancient))).toEqual(['applied', 'applied'])
    expect(await sales(at)).toMatchObject([{ occurredAt: MORNING }])
  })

  test('a phone of one stall cannot speak for another', async () => {
    const { other, phone } = await selling()
    await phone.push(cash(phone, 1_000))
    const { deviceId } = phone
    const refusal = err({ type: 'IdReused', id: deviceId })
    expect(await push(other, { deviceId, events: [cash(phone, 2_000)] })).toEqual(refusal)
    expect(await sales(other)).toEqual([])
    expect(await phone.push(cash(phone, 3_000))).toMatchObject({ nextSeq: 2 })
  })

  test('a stall cannot void, cancel or learn of what another stall did', async () => {
    const { at, other, phone } = await selling()
    const sale = cash(phone, 1_000)
    const shown = await phone.showQr(5_000)
    const poison = phone.event({ type: 'sale_voided', saleId: deps.ids.make('sale') })
    await phone.push(sale, shown.event, poison)
    const stranger = aPhone(deps, other)
    const answer = await stranger.push(
      stranger.event({ type: 'sale_voided', saleId: saleOf(sale) }),
      stranger.event({ type: 'request_cancelled', requestId: shown.requestId }),
      stranger.event({ type: 'cash_sale', saleId: saleOf(sale), amount: dong(1_000) }),
    )
    expect(answer.results).toMatchObject([
      { status: 'refused', problem: { type: 'NotFound', what: 'sale' } },
      { status: 'refused', problem: { type: 'NotFound', what: 'request' } },
      { status: 'refused', problem: { type: 'IdReused' } },
    ])
    // The very events of the other stall, replayed: neither their status nor their problem is told.
    for (const event of [sale, poison]) {
      const thief = aPhone(deps, other)
      expect((await thief.push(event)).results).toEqual([
        { id: event.id, status: 'refused', problem: { type: 'IdReused', id: event.id } },
      ])
    }
    expect(await sales(at)).toMatchObject([{ state: 'open' }, { state: 'completed' }])
  })

  test('a stall cannot ask for money on another’s account or with another’s code', async () => {
    const { at, other, phone } = await selling()
    const theirs = await aPhone(deps, other).nextCode()
    const mine = await phone.nextCode()
    const ask = (accountId: typeof at.account.id, code: string) =>
      phone.event({
        type: 'request_opened',
        saleId: deps.ids.make('sale'),
        requestId: deps.ids.make('preq'),
        accountId,
        code,
        amount: dong(1_000),
      })
    const answer = await phone.push(
      ask(other.account.id, theirs),
      ask(at.account.id, theirs),
      ask(at.account.id, mine),
      ask(at.account.id, mine),
    )
    expect(answer.results).toMatchObject([
      { problem: { type: 'NotFound', what: 'account' } },
      { problem: { type: 'CodeNotLeased' } },
      { status: 'applied' },
      { problem: { type: 'CodeAlreadyUsed' } },
    ])
  })

  test('a lease asked for again is the same block; under other terms it is refused', async () => {
    const { at, other } = await selling()
    const lease = { id: deps.ids.make('lease'), stallId: at.id, count: 20 }
    const first = must(await leaseCodes(deps, lease))
    expect(must(await leaseCodes(deps, lease))).toEqual(first)
    const refusal = err({ type: 'IdReused', id: lease.id })
    expect(await leaseCodes(deps, { ...lease, count: 21 })).toEqual(refusal)
    expect(await leaseCodes(deps, { ...lease, stallId: other.id })).toEqual(refusal)
    const leases = await Promise.all(
      Array.from({ length: 10 }, () =>
        leaseCodes(deps, { ...lease, id: deps.ids.make('lease') }).then(must),
      ),
    )
    const codes = [first, ...leases].flatMap((one) => one.codes)
    expect(new Set(codes).size).toBe(220)
  })

  test('what may be taken back: an unpaid request, a cash sale, each any number of times', async () => {
    const { at, phone, bank } = await selling()
    const [open_, paid] = [await phone.showQr(5_000), await phone.showQr(6_000)]
    await phone.push(open_.event, paid.event)
    await bank.tells(bank.pays(at, { amount: 6_000, memo: paid.code }))
    const cancel = (requestId: typeof open_.requestId) =>
      phone.event({ type: 'request_cancelled', requestId })
    const gone = (saleId: typeof open_.saleId) => phone.event({ type: 'sale_voided', saleId })
    const cashSale = await phone.takeCash(7_000)
    const answer = await phone.push(
      gone(open_.saleId),
      cancel(open_.requestId),
      cancel(open_.requestId),
      gone(open_.saleId),
      cancel(paid.requestId),
      gone(paid.saleId),
      gone(cashSale),
      gone(cashSale),
    )
    expect(answer.results.map(({ problem }) => problem ?? 'applied')).toMatchObject([
      { type: 'SaleNotVoidable', state: 'open' },
      'applied',
      'applied',
      { type: 'SaleNotVoidable', state: 'cancelled' },
      { type: 'RequestHasMoney', received: 6_000 },
      { type: 'SaleNotVoidable', state: 'completed' },
      'applied',
      'applied',
    ])
    expect(await balanceOf(deps, at.bookId, '111')).toBe(0)
  })

  test('an unknown stall is refused and no device is kept', async () => {
    const { at, phone } = await selling()
    const nowhere = { ...at, id: deps.ids.make('stall') }
    expect(await push(nowhere, { deviceId: phone.deviceId, events: [] })).toEqual(
      err({ type: 'NotFound', what: 'stall', id: nowhere.id }),
    )
    expect(await deps.db.selectFrom('cho_device').selectAll().execute()).toEqual([])
    expect(await push(at, { deviceId: phone.deviceId, events: [] })).toMatchObject(
      ok({ results: [], nextSeq: 1 }),
    )
  })

  test('property: any cut, shuffle and repetition of a day’s log gives the same books', async () => {
    const { at } = await selling()
    const plan = fc
      .array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 })
      .chain((amounts) =>
        fc.record({
          amounts: fc.constant(amounts),
          order: fc.shuffledSubarray([...amounts.keys(), ...amounts.keys()], {
            minLength: amounts.length * 2,
            maxLength: amounts.length * 2,
          }),
          cut: fc.integer({ min: 1, max: 8 }),
        }),
      )
    await fc.assert(
      fc.asyncProperty(plan, async ({ amounts, order, cut }) => {
        const before = await balanceOf(deps, at.bookId, '111')
        const phone = aPhone(deps, at)
        const events = amounts.map((amount) => cash(phone, amount * 1_000))
        const list = order.flatMap((n) => events[n] ?? [])
        const batches = []
        for (let from = 0; from < list.length; from += cut) {
          batches.push(push(at, { deviceId: phone.deviceId, events: list.slice(from, from + cut) }))
        }
        const answers = (await Promise.all(batches)).map(must)
        const results = answers.flatMap(({ results: all }) => all)
        expect(results.filter(({ status }) => status === 'applied')).toHaveLength(amounts.length)
        expect(answers.at(-1)?.nextSeq).toBe(amounts.length + 1)
        const total = amounts.reduce((sum, amount) => sum + amount * 1_000, Number(before))
        expect(await balanceOf(deps, at.bookId, '111')).toBe(total)
      }),
      { numRuns: 30 },
    )
  })
})
