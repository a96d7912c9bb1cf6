import { type Instant, marketDay } from '@cho40/values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { payOutInCash } from '../../payment/pay-out-in-cash.ts'
import { approveSettlement } from '../../settlement/approve-settlement.ts'
import { exportSettlement } from '../../settlement/order-payouts.ts'
import { sellGoods } from '../../settlement/sell-goods.ts'
import { type AHarvest, aHarvestCooperative } from '../../testing/a-harvest.ts'
import { must } from '../../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { hands } from '../../testing/harvest-hands.ts'
import { paymentTerms } from '../due/payment-terms.ts'
import { setPaymentTerm } from '../due/set-due.ts'
import { indicatorFigures } from '../indicator-figures.ts'
import { periodNamed } from '../period.ts'

const LAST_DAY = marketDay('2026-11-30')

eachDialect((open) => {
  let deps: TestDeps
  let shop: AHarvest
  beforeEach(async () => {
    deps = await open()
    shop = await aHarvestCooperative(deps, { members: 1 })
    const at = hands(deps, shop)
    await at.agree()
    await at.deliver()
    must(await sellGoods(deps, { ...at.sale({}, { channel: 'online' }), by: shop.bookkeeper }))
    deps.setClock('2026-12-01T02:00:00.000Z' as Instant)
  })
  afterEach(() => deps.close())

  async function figure(id: string, period: string) {
    const named = must(periodNamed(period))
    const wanted = { unitCode: '01234', period: named, borders: 'then', facts: 'sales' } as const
    const { figures } = must(await indicatorFigures(deps, wanted))
    return figures.find(({ indicator }) => indicator.id === id)?.measured
  }

  async function promises(days: number, validFrom = marketDay('2026-01-01')) {
    const term = { cooperativeId: shop.cooperativeId, validFrom, days, source: 'nghị quyết' }
    return setPaymentTerm(deps, { term, by: shop.treasurer })
  }

  async function paid(on: Instant) {
    const { accountId, bookkeeper: by, treasurer } = shop
    const at = hands(deps, shop)
    const settlementId = await at.run(LAST_DAY)
    must(await approveSettlement(deps, { settlementId, by: treasurer }))
    const payouts = at.payouts()
    must(await exportSettlement(deps, { settlementId, accountId, payouts, by }))
    deps.setClock(on)
    const attestation = { how: 'signature' as const }
    for (const { payoutId: id } of payouts) must(await payOutInCash(deps, { id, attestation, by }))
  }

  test('who promised no day can be neither on time nor late', async () => {
    await paid('2026-12-03T02:00:00.000Z' as Instant)
    expect(await figure('E-10', '2026-12')).toBeNull()
  })

  test('paid by the day that was promised is on time, in the period in which it was due', async () => {
    must(await promises(7))
    await paid('2026-12-07T02:00:00.000Z' as Instant)
    deps.setClock('2027-01-05T00:00:00.000Z' as Instant)
    expect(await figure('E-10', '2026-12')).toMatchObject({ numerator: 1, denominator: 1 })
    expect(await figure('E-10', '2026-11')).toMatchObject({ numerator: 0, denominator: 0 })
  })

  test('a day late is late, and a day that is not over is not due yet', async () => {
    must(await promises(7))
    expect(await promises(9)).toMatchObject({ problem: { type: 'AlreadyExists' } })
    must(await promises(5, marketDay('2027-01-01')))
    expect(await paymentTerms(deps, shop.cooperativeId)).toEqual([
      { validFrom: '2027-01-01', days: 5, source: 'nghị quyết' },
      { validFrom: '2026-01-01', days: 7, source: 'nghị quyết' },
    ])
    const at = hands(deps, shop)
    await at.run(LAST_DAY)
    expect(await figure('E-10', '2026-12')).toMatchObject({ numerator: 0, denominator: 0 })
    deps.setClock('2026-12-09T00:00:00.000Z' as Instant)
    expect(await figure('E-10', '2026-12')).toMatchObject({ numerator: 0, denominator: 1 })
  })

  test('goods sold online through the cooperative’s own book count as online', async () => {
    expect(await figure('E-08', '2026-11')).toMatchObject({
      numerator: 1_000_000,
      denominator: 1_000_000,
    })
  })
})
