import type { CloseDay, StallView } from '@cho40/contract'
import { dong, err, marketDay, ok, startOfMarketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { balanceOf } from '../ledger/balances.ts'
import { aBank } from '../testing/a-bank.ts'
import { aMarket, aPhone, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { closeDay } from './close-day.ts'

const TODAY = marketDay('2026-11-21')
const TOMORROW = marketDay('2026-11-22')
const DAY_MS = 86_400_000

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  async function selling() {
    deps = await open()
    const market = await aMarket(deps)
    const [at] = market.stalls
    if (!at) throw new Error('no stall')
    return { at, phone: aPhone(deps, at), bank: aBank(deps, market) }
  }
  const closing = (at: StallView, input: Partial<CloseDay> = {}): CloseDay => ({
    id: deps.ids.make('close'),
    stallId: at.id,
    day: TODAY,
    cashCounted: dong(0),
    cashFloat: dong(0),
    ...input,
  })
  const close = (at: StallView, input: Partial<CloseDay> = {}) => closeDay(deps, closing(at, input))

  test('a difference in the box is booked, either way, and the slip says so', async () => {
    const { at, phone } = await selling()
    await phone.takeCash(20_000)
    const short = must(await close(at, { cashCounted: dong(67_000), cashFloat: dong(50_000) }))
    expect(short).toMatchObject({
      proof: 'difference',
      cash: { expected: 70_000, counted: 67_000, difference: -3_000 },
    })
    expect(await balanceOf(deps, at.bookId, '111')).toBe(17_000)
    expect(await balanceOf(deps, at.bookId, '3381')).toBe(3_000)
    deps.advance(DAY_MS)
    const over = must(
      await close(at, { day: TOMORROW, cashCounted: dong(51_000), cashFloat: dong(50_000) }),
    )
    expect(over.cash).toMatchObject({ difference: 1_000 })
    expect(await balanceOf(deps, at.bookId, '3381')).toBe(2_000)
  })

  test('a bank record that says other than the ledger breaks the proof', async () => {
    const { at, phone, bank } = await selling()
    const shown = await phone.showQr(45_000)
    await phone.push(shown.event)
    await bank.tells(bank.pays(at, { amount: 45_000, memo: shown.code }))
    const setAmount = (amount: number) =>
      deps.db
        .updateTable('cho_bank_transfer')
        .set({ amount: dong(amount) })
        .execute()
    await setAmount(46_000)
    const slip = must(await close(at))
    await setAmount(45_000)
    expect(slip).toMatchObject({
      proof: 'difference',
      sales: { bank: 45_000 },
      bank: { received: 46_000, allocated: 46_000 },
    })
  })

  test('money placed on a later day counts there, on both sides', async () => {
    const { at, phone, bank } = await selling()
    const shown = await phone.showQr(30_000)
    await bank.tells(bank.pays(at, { amount: 30_000, memo: shown.code }))
    await bank.tells(bank.pays(at, { amount: 8_000, memo: 'tien rau' }))
    expect(must(await close(at))).toMatchObject({
      proof: 'awaiting_statement',
      sales: { bank: 0 },
      bank: { received: 38_000, allocated: 0, unallocated: 38_000 },
    })
    deps.advance(DAY_MS)
    await phone.push(shown.event)
    expect(must(await close(at, { day: TOMORROW }))).toMatchObject({
      proof: 'proved',
      sales: { bank: 30_000, bankCount: 1 },
      bank: { received: 0, allocated: 30_000 },
    })
  })

  test('the slip’s seal is the head of the chain at that point', async () => {
    const { at, phone } = await selling()
    await phone.takeCash(20_000)
    const slip = must(await close(at, { cashCounted: dong(20_000) }))
    const book = await deps.db.selectFrom('cho_book').selectAll().executeTakeFirstOrThrow()
    expect(slip.audit).toEqual({ seq: book.head_seq, head: book.head_hash })
    expect(slip).toMatchObject({ proof: 'proved', sales: { cash: 20_000, cashCount: 1 } })
  })

  test('a sale of a closed day that is voided next day leaves the box once, not twice', async () => {
    const { at, phone } = await selling()
    const saleId = await phone.takeCash(20_000)
    await phone.takeCash(5_000)
    const first = must(await close(at, { cashCounted: dong(25_000) }))
    expect(first).toMatchObject({ proof: 'proved', sales: { cash: 25_000, cashCount: 2 } })
    deps.advance(DAY_MS)
    await phone.takeCash(3_000)
    await phone.push(phone.event({ type: 'sale_voided', saleId }))
    // 100,000 in the box at the start, 3,000 came in, 20,000 were given back.
    const second = must(
      await close(at, { day: TOMORROW, cashCounted: dong(83_000), cashFloat: dong(100_000) }),
    )
    expect(second).toMatchObject({
      proof: 'proved',
      sales: { cash: -17_000, cashCount: 1 },
      cash: { expected: 83_000, difference: 0 },
    })
    expect(await balanceOf(deps, at.bookId, '111')).toBe(8_000)
  })

  test('days are closed in order, once, and not before they come', async () => {
    const { at, phone } = await selling()
    await phone.takeCash(20_000)
    expect(await close(at, { day: TOMORROW })).toEqual(
      err({ type: 'DayNotOver', day: TOMORROW, endsAt: startOfMarketDay(TOMORROW) }),
    )
    deps.advance(DAY_MS)
    await phone.takeCash(1_000)
    expect(await close(at, { day: TOMORROW })).toEqual(err({ type: 'EarlierDayOpen', day: TODAY }))
    must(await close(at, { cashCounted: dong(20_000) }))
    expect(await close(at)).toEqual(err({ type: 'DayClosed', day: TODAY }))
    expect(await close(at, { day: marketDay('2026-11-20') })).toMatchObject({
      problem: { type: 'DayClosed' },
    })
    must(await close(at, { day: TOMORROW, cashCounted: dong(1_000) }))
    expect(await close({ ...at, id: deps.ids.make('stall') })).toMatchObject({
      problem: { type: 'NotFound', what: 'stall' },
    })
  })

  test('the same close again is the same slip; with another count it is refused', async () => {
    const { at, phone } = await selling()
    await phone.takeCash(20_000)
    const input = closing(at, { cashCounted: dong(20_000) })
    const both = await Promise.all([closeDay(deps, input), closeDay(deps, input)])
    expect(both[0]).toEqual(both[1])
    const kept = await deps.db.selectFrom('cho_day_close').selectAll().execute()
    expect(kept.map(({ slip }) => JSON.parse(slip) as unknown)).toEqual([must(both[0])])
    expect(await closeDay(deps, { ...input, cashCounted: dong(1) })).toEqual(
      err({ type: 'IdReused', id: input.id }),
    )
  })

  test('what comes after the close is booked on the next day, whatever its own time', async () => {
    const { at, phone, bank } = await selling()
    const late = phone.event({
      type: 'cash_sale',
      saleId: deps.ids.make('sale'),
      amount: dong(7_000),
    })
    const told = bank.pays(at, { amount: 9_000, memo: 'x' })
    deps.advance(3_600_000)
    must(await close(at))
    await phone.push(late)
    await bank.tells(told)
    expect(await bank.statement(at)).toMatchObject({ confirmed: 1 })
    const days = await deps.db.selectFrom('cho_entry').select('business_day').execute()
    expect(days).toEqual([{ business_day: TOMORROW }, { business_day: TOMORROW }])
    deps.advance(DAY_MS)
    expect(await close(at, { day: TOMORROW, cashCounted: dong(7_000) })).toMatchObject(
      ok({ sales: { cash: 7_000 }, bank: { received: 9_000, unallocated: 9_000 } }),
    )
  })

  test('until the statement has listed every transfer the day awaits it', async () => {
    const { at, phone, bank } = await selling()
    const shown = await phone.showQr(9_000)
    await phone.push(shown.event)
    await bank.tells(bank.pays(at, { amount: 9_000, memo: shown.code }))
    expect(must(await close(at))).toMatchObject({
      proof: 'awaiting_statement',
      sales: { bank: 9_000, bankCount: 1 },
      bank: { received: 9_000, allocated: 9_000, banked: 0 },
    })
  })
})
