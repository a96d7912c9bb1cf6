import type { StallNotice } from '@cho40/contract'
import { marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { aBank } from '../testing/a-bank.ts'
import { aMarket, aPhone, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { closeDay } from './close-day.ts'
import { stallDay } from './stall-day.ts'

const TODAY = marketDay('2026-11-21')

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
    const at = market.stalls[0]
    if (!at) throw new Error('no stall')
    return { at, phone: aPhone(deps, at), bank: aBank(deps, market) }
  }

  const dayOf = async (stallId: Parameters<typeof stallDay>[1]['stallId']) =>
    must(await stallDay(deps, { stallId, day: TODAY }))

  test('a payment with the code settles the request, however often the bank tells', async () => {
    const { at, phone, bank } = await selling()
    const shown = await phone.showQr(45_000)
    await phone.push(shown.event)
    const transfer = bank.pays(at, { amount: 45_000, memo: `MBVCB.1.2.${shown.code}.CT tu 001` })
    expect(await bank.tells(transfer)).toEqual(['new'])
    expect(await bank.tells(transfer)).toEqual(['repeated'])
    const day = await dayOf(at.id)
    expect(day.sales[0]).toMatchObject({
      state: 'completed',
      request: { state: 'settled', received: 45_000, flags: [], grade: 'notified' },
    })
    expect(day.totals).toMatchObject({ bank: 45_000, bankCount: 1, waiting: 0 })
    expect(day.strays).toEqual([])
  })

  test('money that comes before its request is known finds it when the stall has signal', async () => {
    const { at, phone, bank } = await selling()
    const shown = await phone.showQr(20_000)
    await bank.tells(bank.pays(at, { amount: 20_000, memo: shown.code }))
    expect((await dayOf(at.id)).strays).toMatchObject([{ exceptionType: 'unknown_request' }])
    await phone.push(shown.event)
    const day = await dayOf(at.id)
    expect(day.sales[0]?.request).toMatchObject({ state: 'settled', received: 20_000 })
    expect(day.strays).toEqual([])
    const told = await deps.db
      .selectFrom('cho_event')
      .select('payload')
      .where('type', '=', 'stray')
      .execute()
    const left = told.map(
      ({ payload }) => (JSON.parse(payload) as StallNotice & { type: 'stray' }).stray,
    )
    expect(left.map(({ unallocated }) => unallocated)).toEqual([20_000, 0])
  })

  test('short is partial, the rest completes it; over leaves the surplus with a person', async () => {
    const { at, phone, bank } = await selling()
    const shown = await phone.showQr(50_000)
    await phone.push(shown.event)
    await bank.tells(bank.pays(at, { amount: 30_000, memo: shown.code }))
    expect((await dayOf(at.id)).sales[0]?.request).toMatchObject({
      state: 'open',
      flags: ['partial'],
    })
    await bank.tells(bank.pays(at, { amount: 25_000, memo: shown.code }))
    const day = await dayOf(at.id)
    expect(day.sales[0]?.request).toMatchObject({ state: 'settled', flags: ['over'] })
    expect(day.strays).toMatchObject([{ exceptionType: 'over', unallocated: 5_000 }])
  })

  test('a thousandth of the amount is an alarm, never a partial payment', async () => {
    const { at, phone, bank } = await selling()
    const shown = await phone.showQr(9_034_000)
    await phone.push(shown.event)
    await bank.tells(bank.pays(at, { amount: 9_034, memo: shown.code }))
    const day = await dayOf(at.id)
    expect(day.sales[0]?.request).toMatchObject({ state: 'open', received: 0, flags: ['alarm'] })
    expect(day.strays).toMatchObject([{ exceptionType: 'amount_alarm', unallocated: 9_034 }])
  })

  test('money without a code is never matched by the machine', async () => {
    const { at, phone, bank } = await selling()
    await phone.push((await phone.showQr(45_000)).event)
    await bank.tells(bank.pays(at, { amount: 45_000, memo: 'NGUYEN VAN A chuyen tien' }))
    const day = await dayOf(at.id)
    expect(day.sales[0]?.request).toMatchObject({ state: 'open', received: 0 })
    expect(day.strays).toMatchObject([{ exceptionType: 'no_code', unallocated: 45_000 }])
  })

  test('the statement confirms what was told, brings in what was missed, and closes the proof', async () => {
    const { at, phone, bank } = await selling()
    const told = await phone.showQr(45_000)
    const missed = await phone.showQr(15_000)
    await phone.push(told.event, missed.event)
    await phone.takeCash(20_000)
    deps.advance(60_000)
    await bank.tells(bank.pays(at, { amount: 45_000, memo: told.code }))
    bank.pays(at, { amount: 15_000, memo: missed.code.toLowerCase() })
    const report = await bank.statement(at, 'csv')
    expect(report).toMatchObject({ rows: 2, confirmed: 1, added: 1, balanceProof: 'proved' })
    const again = await bank.statement(at, 'xlsx')
    expect(again).toMatchObject({ confirmed: 0, added: 0, repeated: 2, ghosts: [] })
    const slip = must(
      await closeDay(deps, {
        id: deps.ids.make('close'),
        stallId: at.id,
        day: TODAY,
        cashCounted: 20_000 as never,
        cashFloat: 0 as never,
      }),
    )
    expect(slip).toMatchObject({
      proof: 'proved',
      sales: { cash: 20_000, bank: 60_000, total: 80_000 },
      bank: { received: 60_000, banked: 60_000, unallocated: 0 },
      cash: { difference: 0 },
    })
  })

  test('after the close, late money is booked on the next day and the slip stays as it was', async () => {
    const { at, phone, bank } = await selling()
    const shown = await phone.showQr(45_000)
    await phone.push(shown.event)
    const closing = {
      id: deps.ids.make('close'),
      stallId: at.id,
      day: TODAY,
      cashCounted: 0 as never,
      cashFloat: 0 as never,
    }
    const slip = must(await closeDay(deps, closing))
    await bank.tells(bank.pays(at, { amount: 45_000, memo: shown.code }))
    expect(must(await closeDay(deps, closing))).toEqual(slip)
    const transfer = await deps.db
      .selectFrom('cho_bank_transfer')
      .select('business_day')
      .executeTakeFirstOrThrow()
    expect(transfer.business_day).toBe('2026-11-22')
    expect((await dayOf(at.id)).sales[0]?.request?.state).toBe('settled')
  })
})
