import { instant, marketDay, sumDong } from '@cho40/values'
import { expect, test } from 'vitest'
import { payOutInCash } from '../payment/pay-out-in-cash.ts'
import { payout } from '../payment/payouts.ts'
import { type AHarvest, aHarvestCooperative, anAccountFor } from '../testing/a-harvest.ts'
import { aHarvestBank } from '../testing/a-harvest-bank.ts'
import { harvestSteps, playHarvest } from '../testing/a-harvest-month.ts'
import { must } from '../testing/a-market.ts'
import { openTest, type TestDeps } from '../testing/each-dialect.ts'
import { hands } from '../testing/harvest-hands.ts'
import { verify } from '../verify.ts'
import { approveSettlement } from './approve-settlement.ts'
import { closeSettlement } from './close-settlement.ts'
import { memberStatement } from './member-statement.ts'
import { exportSettlement, reorderPayout } from './order-payouts.ts'
import { payoutBatch } from './payout-batch.ts'
import { settlement } from './settlement-view.ts'
import { useOfServices } from './use-of-services.ts'

const MEMBERS = 40
const hashes = new Map<string, string>()

async function played(dialect: 'sqlite' | 'postgres') {
  const deps = await openTest(dialect)
  deps.setClock(instant('2026-10-31T00:00:00.000Z'))
  const shop = await aHarvestCooperative(deps, { members: MEMBERS })
  const counts = await playHarvest(deps, harvestSteps(shop, { ids: deps.ids, seed: 40 }))
  deps.setClock(instant('2026-12-01T01:00:00.000Z'))
  return { deps, shop, counts }
}

/** Every payout leaves the bank or the cash box; the second of the bank's comes back. */
async function pays(
  deps: TestDeps,
  shop: AHarvest,
  ids: ReturnType<ReturnType<typeof hands>['payouts']>,
) {
  const bank = aHarvestBank(deps, shop)
  let back: (typeof ids)[number] | undefined
  for (const [n, each] of ids.entries()) {
    const found = await payout(deps, each.payoutId)
    if (!found.ok) continue
    const { to, amount, memo } = found.value
    deps.advance(61_000)
    if (to === null) {
      const attestation = { how: 'signature' as const }
      must(await payOutInCash(deps, { id: each.payoutId, attestation, by: shop.bookkeeper }))
    } else bank.moves('out', amount, memo)
    if (to !== null && n > 0 && !back) {
      back = each
      deps.advance(61_000)
      bank.moves('in', amount, `HOAN TRA ${memo} SAI TEN`)
    }
  }
  await bank.tells()
  return { bank, back }
}

test.each(['sqlite', 'postgres'] as const)(
  'a month of forty members is settled and paid to the đồng on %s',
  async (dialect) => {
    const { deps, shop, counts } = await played(dialect)
    expect(counts.receiveDelivery).toBeGreaterThan(300)
    expect(counts.sellGoods).toBeGreaterThan(300)
    const at = hands(deps, shop)
    const { accountId, bookkeeper: by, treasurer } = shop
    const settlementId = await at.run(marketDay('2026-11-30'))
    const checked = must(await settlement(deps, settlementId))
    hashes.set(dialect, checked.draftHash)
    const { totals } = checked
    expect(totals.sales + totals.purchases).toBe(
      totals.net + totals.carried + totals.withheld + totals.advances + totals.inputs + totals.fees,
    )
    must(await approveSettlement(deps, { settlementId, by: treasurer }))
    const payouts = at.payouts()
    must(await exportSettlement(deps, { settlementId, accountId, payouts, by }))
    const batch = must(await payoutBatch(deps, settlementId))
    expect(batch.total + sumDong(batch.cash.map(({ amount }) => amount))).toBe(totals.net)
    const { bank, back } = await pays(deps, shop, payouts)
    expect(must(await settlement(deps, settlementId)).state).toBe('returned')
    expect(await verify(deps)).toMatchObject({ clean: true })
    if (!back) throw new Error('one came back')
    await anAccountFor(deps, { memberId: back.memberId, by, n: 9_999 })
    const again = { settlementId, memberId: back.memberId, payoutId: deps.ids.make('payout') }
    must(await reorderPayout(deps, { ...again, accountId, inCash: false, by }))
    const { amount, memo } = must(await payout(deps, again.payoutId))
    deps.advance(61_000)
    bank.moves('out', amount, memo)
    await bank.tells()
    must(await closeSettlement(deps, { settlementId, by: treasurer }))
    await tied(deps, settlementId)
    expect(await verify(deps)).toMatchObject({ clean: true })
    await deps.close()
  },
)

/** Every statement adds up to its line, and the use of services to the statements. */
async function tied(deps: TestDeps, settlementId: Parameters<typeof settlement>[1]): Promise<void> {
  const run = must(await settlement(deps, settlementId))
  const of = { bookId: run.bookId, from: run.period.from, to: run.period.to }
  const uses = new Map((await useOfServices(deps, of)).map((use) => [use.memberId, use]))
  for (const line of run.lines) {
    const statement = must(await memberStatement(deps, { settlementId, memberId: line.memberId }))
    expect(sumDong(statement.sales.map(({ amount }) => amount))).toBe(line.sales)
    expect(sumDong(statement.fees.map(({ fee, vat }) => (fee + vat) as typeof fee))).toBe(line.fees)
    expect(uses.get(line.memberId)).toMatchObject({
      soldThrough: line.sales,
      soldTo: line.purchases,
      boughtFrom: sumDong(statement.bought.map(({ amount }) => amount)),
      fees: line.fees,
    })
    for (const { quantity, sold, returned, spoiled, unsold } of statement.deliveries) {
      expect(sold + returned + spoiled + unsold).toBe(quantity)
      expect(unsold).toBeGreaterThanOrEqual(0)
    }
  }
}

test('the same month gives the same settlement on both databases', () => {
  expect(hashes.get('sqlite')).toBe(hashes.get('postgres'))
})
