import type { PersonId, PushEvents, Role, StallView } from '@cho40/contract'
import { dong, instantFromMs, instantToMs, marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { addPerson, grantRole } from '../access/people.ts'
import { balanceOf } from '../ledger/balances.ts'
import { issueSign } from '../market/issue-sign.ts'
import { pricesOfStall } from '../market/stall-prices.ts'
import { setPayoutLimit } from '../payment/payout-limit.ts'
import { presenceAt } from '../payment/presence.ts'
import { aBank } from '../testing/a-bank.ts'
import { aMarket, aPhone, must, OPEN_PINS } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { pushEvents } from './push-events.ts'
import { stallDay } from './stall-day.ts'

const DAY = marketDay('2026-11-21')

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
    const phone = aPhone(deps, at)
    const push = async (by: PersonId, ...events: PushEvents['events']) => {
      const { deviceId } = phone
      const sentAt = deps.clock.now()
      return must(await pushEvents(deps, { stallId: at.id, deviceId, sentAt, events, by })).results
    }
    return { at, other, phone, push, bank: aBank(deps, market), vendor: await vendorOf(at) }
  }
  async function vendorOf(at: StallView): Promise<PersonId> {
    const row = await deps.db
      .selectFrom('cho_stall')
      .select('vendor_id')
      .where('id', '=', at.id)
      .executeTakeFirstOrThrow()
    return row.vendor_id
  }
  async function aPersonAs(role: Role, at: StallView, phone: string): Promise<PersonId> {
    const id = deps.ids.make('person')
    must(await addPerson({ ...deps, ...OPEN_PINS }, { id, phone, name: role, pin: '123456' }))
    must(await grantRole(deps, { personId: id, role, scopeId: at.id }))
    return id
  }
  const back = (
    phone: ReturnType<typeof aPhone>,
    saleId: ReturnType<typeof newSale>,
    amount: number,
  ) =>
    phone.event({
      type: 'refunded_in_cash',
      saleId,
      refundId: deps.ids.make('refund'),
      amount: dong(amount),
      reason: 'goods_returned',
    })
  const newSale = () => deps.ids.make('sale')
  const today = async (at: StallView) => must(await stallDay(deps, { stallId: at.id, day: DAY }))

  test('cash given back of a cash sale leaves the box, once, and never more than came', async () => {
    const { at, phone, push, vendor } = await selling()
    const saleId = await phone.takeCash(50_000)
    const part = back(phone, saleId, 20_000)
    expect(await push(vendor, part)).toMatchObject([{ status: 'applied' }])
    expect(await push(vendor, part)).toMatchObject([{ status: 'duplicate' }])
    expect(await balanceOf(deps, at.bookId, '111')).toBe(30_000)
    const day = await today(at)
    expect(day.sales[0]?.back).toEqual({ cash: 20_000, bank: 0 })
    expect(day.totals.cashMoved).toBe(-20_000)
    expect(await push(vendor, back(phone, saleId, 30_001))).toMatchObject([
      { status: 'refused', problem: { type: 'AmountNotAvailable', available: 30_000 } },
    ])
  })

  test('cash given back of a sale by code needs the bank’s money there; the request says how much went', async () => {
    const { at, phone, push, vendor, bank } = await selling()
    const shown = await phone.showQr(45_000)
    expect(await push(vendor, shown.event, back(phone, shown.saleId, 45_000))).toMatchObject([
      { status: 'applied' },
      { status: 'refused', problem: { type: 'AmountNotAvailable' } },
    ])
    await bank.tells(bank.pays(at, { amount: 45_000, memo: shown.code }))
    expect(await push(vendor, back(phone, shown.saleId, 45_000))).toMatchObject([
      { status: 'applied' },
    ])
    const [sale] = (await today(at)).sales
    expect(sale?.back).toEqual({ cash: 45_000, bank: 0 })
    expect(sale?.request?.flags).toContain('refunded')
  })

  test('staff and helpers give nothing back; nobody does at another’s stall', async () => {
    const { at, other, phone, push, vendor } = await selling()
    const saleId = await phone.takeCash(50_000)
    for (const by of [
      await aPersonAs('staff', at, '0955000001'),
      await aPersonAs('helper', at, '0955000002'),
      await vendorOf(other),
    ]) {
      expect(await push(by, back(phone, saleId, 10_000))).toMatchObject([
        { status: 'refused', problem: { type: 'NotAllowed', permission: 'payout.order' } },
      ])
    }
    const elsewhere = await aPhone(deps, other).takeCash(70_000)
    expect(await push(vendor, back(phone, elsewhere, 10_000))).toMatchObject([
      { status: 'refused', problem: { type: 'NotFound', what: 'sale' } },
    ])
  })

  test('above the book’s limit the box is not credited before a second person approves', async () => {
    const { at, phone, push, vendor } = await selling()
    must(
      await setPayoutLimit(deps, {
        bookId: at.bookId,
        from: DAY,
        amount: dong(10_000),
        by: vendor,
      }),
    )
    const saleId = await phone.takeCash(50_000)
    expect(await push(vendor, back(phone, saleId, 20_000))).toMatchObject([{ status: 'applied' }])
    expect(await balanceOf(deps, at.bookId, '111')).toBe(50_000)
    expect((await today(at)).sales[0]?.back).toEqual({ cash: 20_000, bank: 0 })
  })

  test('who sold is noted by day and device; a helper’s first sale of a day is sealed once', async () => {
    const { at, phone, push, vendor } = await selling()
    const helper = await aPersonAs('helper', at, '0955000002')
    const cash = () => phone.event({ type: 'cash_sale', saleId: newSale(), amount: dong(1_000) })
    const first = cash()
    await push(helper, first)
    deps.advance(60_000)
    await push(helper, first, cash(), cash())
    await push(vendor, cash())
    const present = await presenceAt(deps, { stallId: at.id, from: DAY, to: DAY })
    const seen = new Map(present.map((one) => [one.personId, one]))
    expect(seen.get(helper)).toMatchObject({ role: 'helper', acts: 3, day: DAY })
    expect(seen.get(vendor)).toMatchObject({ role: 'vendor', acts: 1, day: DAY })
    expect(seen.size).toBe(2)
    const sealed = await deps.db
      .selectFrom('cho_audit_record')
      .select('subject')
      .where('kind', '=', 'helper_present')
      .execute()
    expect(sealed).toEqual([{ subject: helper }])
  })

  test('a check of the sign is kept once, judged by the registry', async () => {
    const { at, phone, push, vendor } = await selling()
    const sign = must(
      await issueSign(deps, { id: deps.ids.make('sign'), stallId: at.id, by: vendor }),
    )
    const check = (scanned: string) =>
      phone.event({ type: 'sign_checked', checkId: deps.ids.make('signcheck'), scanned })
    const own = check(sign.payload)
    expect(await push(vendor, own, check('https://example.org'))).toMatchObject([
      { status: 'applied' },
      { status: 'applied' },
    ])
    expect(await push(vendor, own)).toMatchObject([{ status: 'duplicate' }])
    const kept = await deps.db
      .selectFrom('cho_sign_check')
      .select(['verdict', 'sign_id', 'checked_by'])
      .orderBy('id')
      .execute()
    expect(kept).toEqual([
      { verdict: 'own', sign_id: sign.id, checked_by: vendor },
      { verdict: 'not_a_transfer', sign_id: null, checked_by: vendor },
    ])
  })
  test('of two phones that changed one price without a network, the later change counts', async () => {
    const { at, phone, push, vendor } = await selling()
    const second = aPhone(deps, at)
    const ago = (minutes: number) => instantFromMs(instantToMs(deps.clock.now()) - minutes * 60_000)
    const priced = (name: string, amount: number | null) =>
      ({ type: 'price_set', name, amount: amount === null ? null : dong(amount) }) as const
    const rau = { ...phone.event(priced('Bó rau', 10_000)), at: ago(30) }
    const nep = { ...phone.event(priced('Nếp', 45_000)), at: ago(29) }
    const later = { ...second.event(priced('Bó rau', 12_000)), at: ago(10) }
    const earlier = { ...phone.event(priced('Bó rau', 11_000)), at: ago(20) }
    expect(await pricesOfStall(deps, at.id)).toEqual([])
    await push(vendor, rau, nep)
    await second.push(later)
    // What was typed before the other phone's change comes after it, and again.
    expect(await push(vendor, earlier)).toMatchObject([{ status: 'applied' }])
    expect(await push(vendor, earlier)).toMatchObject([{ status: 'duplicate' }])
    expect(await pricesOfStall(deps, at.id)).toEqual([
      { name: 'Bó rau', amount: 12_000 },
      { name: 'Nếp', amount: 45_000 },
    ])
    await second.push(second.event(priced('Nếp', null)))
    expect(await pricesOfStall(deps, at.id)).toEqual([{ name: 'Bó rau', amount: 12_000 }])
    const kept = await deps.db
      .selectFrom('cho_price_step')
      .select(['amount', 'changed_by'])
      .where('name', '=', 'Bó rau')
      .orderBy('changed_at')
      .execute()
    expect(kept).toEqual([
      { amount: 10_000, changed_by: vendor },
      { amount: 11_000, changed_by: vendor },
      { amount: 12_000, changed_by: null },
    ])
  })

  test('a stall keeps sixty prices, and refuses one more without holding up what comes after', async () => {
    const { phone, push, vendor } = await selling()
    const priced = (n: number, amount: number | null = 10_000) =>
      phone.event({
        type: 'price_set',
        name: `Hàng ${n}`,
        amount: amount === null ? null : dong(amount),
      })
    await push(vendor, ...Array.from({ length: 60 }, (_, n) => priced(n)))
    expect(
      await push(vendor, priced(60), priced(7, 20_000), priced(8, null), priced(60)),
    ).toMatchObject([
      { status: 'refused', problem: { type: 'WrongState', what: 'prices', state: 'full' } },
      { status: 'applied' },
      { status: 'applied' },
      { status: 'applied' },
    ])
  })
})
