import type { PayoutId } from '@cho40/contract'
import { dong, instant, marketDay } from '@cho40/values'
import { expect, test } from 'vitest'
import { cancelPayout } from '../payment/cancel-payout.ts'
import { payOutInCash } from '../payment/pay-out-in-cash.ts'
import { payout } from '../payment/payouts.ts'
import { aHarvestCooperative, balancesOf } from '../testing/a-harvest.ts'
import { aHarvestBank } from '../testing/a-harvest-bank.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { hands } from '../testing/harvest-hands.ts'
import { verify } from '../verify.ts'
import { approveSettlement } from './approve-settlement.ts'
import { checkSettlement, reopenDraft } from './check-settlement.ts'
import { closeSettlement } from './close-settlement.ts'
import { memberStatement } from './member-statement.ts'
import { openSettlement } from './open-settlement.ts'
import { exportSettlement, reorderPayout } from './order-payouts.ts'
import { payoutBatch } from './payout-batch.ts'
import { sellGoods } from './sell-goods.ts'
import { settlement } from './settlement-view.ts'
import { voidSettlement } from './void-settlement.ts'

/** The bank's own lines for payouts: money left with the payout's memo, or came back with it. */
async function atTheBank(
  bank: ReturnType<typeof aHarvestBank>,
  deps: TestDeps,
  lines: readonly { readonly payoutId: PayoutId; readonly how: 'out' | 'in' }[],
): Promise<void> {
  for (const { payoutId, how } of lines) {
    const { amount, memo } = must(await payout(deps, payoutId))
    deps.advance(60_000)
    bank.moves(how, amount, how === 'in' ? `HOAN TRA ${memo}` : memo)
  }
  await bank.tells()
}

eachDialect((open) => {
  const start = async (members = 1) => {
    const deps = await open()
    const shop = await aHarvestCooperative(deps, { members })
    const at = hands(deps, shop)
    for (const memberId of shop.members) {
      await at.agree({ memberId })
      await at.deliver({ memberId })
    }
    const step = { by: shop.treasurer }
    const view = async (id: Parameters<typeof settlement>[1]) => must(await settlement(deps, id))
    const balances = () => balancesOf(deps, shop.bookId)
    return { deps, shop, at, step, view, balances }
  }

  test('worked vector 5.4: 920,000 less an advance of 300,000 → 620,000 paid', async () => {
    const { deps, shop, at, step, view, balances } = await start()
    must(await at.advance(300_000))
    must(await sellGoods(deps, at.sale()))
    const settlementId = await at.run()
    expect((await view(settlementId)).lines).toMatchObject([
      { sales: 1_000_000, fees: 80_000, advances: 300_000, net: 620_000, carried: 0, name: 'Hộ 1' },
    ])
    must(await approveSettlement(deps, { settlementId, ...step }))
    expect(await balances()).toEqual({ '111': 700_000, '331.0001.0001': -620_000, '5113': -80_000 })
    const { accountId, bookkeeper: by } = shop
    const payouts = at.payouts()
    must(await exportSettlement(deps, { settlementId, accountId, payouts, by }))
    expect((await view(settlementId)).state).toBe('exported')
    const [first] = payouts
    if (!first) throw new Error('a payout')
    await atTheBank(aHarvestBank(deps, shop), deps, [{ payoutId: first.payoutId, how: 'out' }])
    expect((await view(settlementId)).state).toBe('paid')
    must(await closeSettlement(deps, { settlementId, ...step }))
    expect(await balances()).toEqual({ '111': 700_000, '1121.0001': -620_000, '5113': -80_000 })
    expect(await verify(deps)).toMatchObject({ clean: true })
  })

  test('who checked a run cannot approve it', async () => {
    const { deps, shop, at, step } = await start()
    must(await sellGoods(deps, at.sale()))
    const settlementId = await at.run()
    expect(await approveSettlement(deps, { settlementId, by: shop.bookkeeper })).toEqual({
      ok: false,
      problem: { type: 'NotAllowed', permission: 'settlement.approve' },
    })
    must(await approveSettlement(deps, { settlementId, ...step }))
    must(await approveSettlement(deps, { settlementId, ...step }))
  })

  test('a draft that has changed since it was looked at is not checked unseen', async () => {
    const { deps, shop, at, view } = await start()
    must(await sellGoods(deps, at.sale({ quantity: 10_000 })))
    const id = deps.ids.make('settle')
    const { cooperativeId, bookkeeper: by } = shop
    const period = { from: marketDay('2026-11-01'), to: marketDay('2026-11-30') }
    must(await openSettlement(deps, { id, cooperativeId, period, setOff: [], by }))
    const { draftHash } = await view(id)
    expect((await view(id)).draftHash).toBe(draftHash)
    must(await sellGoods(deps, at.sale({ quantity: 10_000 })))
    expect(await checkSettlement(deps, { settlementId: id, by, draftHash })).toMatchObject({
      problem: { type: 'WrongState', state: 'draft_changed' },
    })
    const again = await view(id)
    expect(again.totals).toMatchObject({ members: 1, sales: 400_000, net: 368_000 })
    must(await checkSettlement(deps, { settlementId: id, by, draftHash: again.draftHash }))
    const other = { id: deps.ids.make('settle'), cooperativeId, period, setOff: [], by }
    expect(await openSettlement(deps, other)).toMatchObject({ problem: { type: 'WrongState' } })
    must(await reopenDraft(deps, { settlementId: id, by, reason: 'thiếu phiếu' }))
    must(await sellGoods(deps, at.sale({ quantity: 10_000 })))
    expect((await view(id)).totals).toMatchObject({ sales: 600_000 })
    expect(await verify(deps)).toMatchObject({ clean: true })
  })

  test('what comes after the check belongs to the next run, and a debt is carried forward', async () => {
    const { deps, shop, at, step, view, balances } = await start()
    const saleId = must(await sellGoods(deps, at.sale()))
    const first = await at.run()
    must(await approveSettlement(deps, { settlementId: first, ...step }))
    const frozen = await view(first)
    // All goods of the sale come back after its money was approved.
    must(await at.back(saleId))
    expect((await view(first)).lines).toEqual(frozen.lines)
    const { accountId, bookkeeper: by } = shop
    must(
      await exportSettlement(deps, { settlementId: first, accountId, payouts: at.payouts(), by }),
    )
    const second = await at.run()
    expect((await view(second)).lines).toMatchObject([
      { sales: -1_000_000, fees: -80_000, net: 0, carried: -920_000 },
    ])
    must(await approveSettlement(deps, { settlementId: second, ...step }))
    expect(await balances()).toMatchObject({ '331.0001': 920_000, '331.0001.0001': -920_000 })
    must(await sellGoods(deps, at.sale()))
    const third = await at.run()
    expect((await view(third)).lines).toMatchObject([
      { sales: 1_000_000, fees: 80_000, brought: -920_000, net: 0, carried: 0 },
    ])
    must(await approveSettlement(deps, { settlementId: third, ...step }))
    expect(await verify(deps)).toMatchObject({ clean: true })
  })

  test('debts are taken in their order and up to their limits', async () => {
    const { deps, at, view } = await start()
    must(await at.advance(500_000))
    must(await sellGoods(deps, at.sale()))
    const settlementId = await at.run(undefined, [{ kind: 'advances', limitBps: 3_333 }])
    // A third of 920,000, rounded down.
    expect((await view(settlementId)).lines).toMatchObject([{ advances: 306_636, net: 613_364 }])
    const statement = must(await memberStatement(deps, { settlementId, memberId: at.member }))
    expect(statement.debts.advances).toEqual({ owed: 500_000, taken: 306_636, left: 193_364 })
  })

  test('a debt that was paid meanwhile is not taken again', async () => {
    const { deps, at, step } = await start()
    must(await at.advance(300_000))
    must(await sellGoods(deps, at.sale()))
    const settlementId = await at.run()
    must(await at.repays(200_000, { owedFor: 'advance' }))
    expect(await approveSettlement(deps, { settlementId, ...step })).toMatchObject({
      problem: { type: 'AmountNotAvailable', wanted: 300_000, available: 100_000 },
    })
  })

  test('tax is held back as taxation says, before any debt, and goes to 3338', async () => {
    const { deps, shop, at, step, balances } = await start()
    must(await sellGoods(deps, at.sale()))
    const taxed = {
      ...deps,
      withholding: (_reading: unknown, { sales }: { sales: number }) =>
        Promise.resolve(dong(Math.ceil(sales / 100))),
    }
    const settlementId = deps.ids.make('settle')
    const { cooperativeId, bookkeeper: by } = shop
    const period = { from: marketDay('2026-11-01'), to: marketDay('2026-11-30') }
    must(await openSettlement(deps, { id: settlementId, cooperativeId, period, setOff: [], by }))
    const { draftHash } = must(await settlement(taxed, settlementId))
    must(await checkSettlement(taxed, { settlementId, by, draftHash }))
    must(await approveSettlement(deps, { settlementId, ...step }))
    expect(await balances()).toMatchObject({ '3338': -10_000, '331.0001.0001': -910_000 })
  })

  test('a returned payout opens the debt and the line again; cash pays it', async () => {
    const { deps, shop, at, step, view, balances } = await start(4)
    must(await sellGoods(deps, at.sale({ quantity: 200_000 })))
    const settlementId = await at.run()
    must(await approveSettlement(deps, { settlementId, ...step }))
    const payouts = at.payouts()
    const { accountId, bookkeeper: by } = shop
    must(await exportSettlement(deps, { settlementId, accountId, payouts, by }))
    const batch = must(await payoutBatch(deps, settlementId))
    expect(batch.rows.map(({ memberNumber, amount }) => [memberNumber, amount])).toEqual([
      [1, 920_000],
      [2, 920_000],
      [3, 920_000],
    ])
    expect(batch.rows[0]).toMatchObject({
      memo: expect.stringMatching(/KX/),
      bankName: expect.any(String),
    })
    expect(batch.rows[0]?.vietqr).toMatch(/^000201.*5406920000.*6304/)
    // The fourth has no account.
    expect(batch.cash).toMatchObject([{ memberNumber: 4, amount: 920_000 }])
    expect(batch.total).toBe(2_760_000)
    const [one, two, three, four] = payouts
    if (!one || !two || !three || !four) throw new Error('four payouts')
    const attestation = { how: 'helper' as const, witness: 'Chị Sen' }
    const bank = aHarvestBank(deps, shop)
    await atTheBank(
      bank,
      deps,
      [one, two, three].map(({ payoutId }) => ({ payoutId, how: 'out' as const })),
    )
    expect((await view(settlementId)).state).toBe('partly_paid')
    must(await payOutInCash(deps, { id: four.payoutId, attestation, by }))
    expect((await view(settlementId)).state).toBe('paid')
    await atTheBank(bank, deps, [{ payoutId: two.payoutId, how: 'in' }])
    expect(await view(settlementId)).toMatchObject({ state: 'returned' })
    expect(await balances()).toMatchObject({ '331.0002.0001': -920_000 })
    expect(await closeSettlement(deps, { settlementId, ...step })).toMatchObject({
      problem: { type: 'WrongState', state: 'returned' },
    })
    expect(await verify(deps)).toMatchObject({ clean: true })
    const again = { settlementId, memberId: two.memberId, payoutId: deps.ids.make('payout') }
    must(await reorderPayout(deps, { ...again, accountId, inCash: true, by }))
    must(await payOutInCash(deps, { id: again.payoutId, attestation, by }))
    must(await closeSettlement(deps, { settlementId, ...step }))
    expect(await balances()).not.toHaveProperty('331.0002.0001')
    // One more comes back after the run was put away.
    await atTheBank(bank, deps, [{ payoutId: one.payoutId, how: 'in' }])
    expect((await view(settlementId)).state).toBe('returned')
    const late = { settlementId, memberId: one.memberId, payoutId: deps.ids.make('payout') }
    must(await reorderPayout(deps, { ...late, accountId, inCash: false, by }))
    await atTheBank(bank, deps, [{ payoutId: late.payoutId, how: 'out' }])
    expect((await view(settlementId)).state).toBe('closed')
    expect(await verify(deps)).toMatchObject({ clean: true })
  })

  test('a void run leaves the book as it was, and its items to the next', async () => {
    const { deps, shop, at, step, view, balances } = await start()
    must(await at.advance(100_000))
    must(await sellGoods(deps, at.sale()))
    const before = await balances()
    const settlementId = await at.run()
    must(await approveSettlement(deps, { settlementId, ...step }))
    const payouts = at.payouts()
    const { accountId, bookkeeper: by } = shop
    must(await exportSettlement(deps, { settlementId, accountId, payouts, by }))
    must(await voidSettlement(deps, { settlementId, by: shop.treasurer, reason: 'sai kỳ' }))
    expect(await balances()).toEqual(before)
    const second = await at.run()
    expect((await view(second)).totals).toMatchObject({ sales: 1_000_000, net: 820_000 })
    must(await approveSettlement(deps, { settlementId: second, ...step }))
    const again = at.payouts()
    must(await exportSettlement(deps, { settlementId: second, accountId, payouts: again, by }))
    const [paid] = again
    if (!paid) throw new Error('a payout')
    await atTheBank(aHarvestBank(deps, shop), deps, [{ payoutId: paid.payoutId, how: 'out' }])
    const undo = { settlementId: second, by, reason: 'sai' }
    expect(await voidSettlement(deps, undo)).toMatchObject({
      problem: { type: 'WrongState', state: 'payout_paid' },
    })
    expect(await cancelPayout(deps, { id: paid.payoutId, by, reason: 'x' })).toMatchObject({
      ok: false,
    })
    expect(await verify(deps)).toMatchObject({ clean: true })
  })

  test('a member’s statement says what came, what was sold and what each fee took', async () => {
    const { deps, at } = await start()
    const deliveryId = await at.deliver({
      quantity: 30_000,
      lot: 'L2',
      harvestedOn: marketDay('2026-11-19'),
    })
    must(await sellGoods(deps, at.sale({ quantity: 60_000 })))
    must(await at.change({ how: 'spoiled', deliveryId, quantity: 5_000 }))
    const settlementId = await at.run()
    must(
      await sellGoods(
        deps,
        at.sale({ quantity: 3_000 }, { occurredAt: instant('2026-11-20T03:00:00.000Z') }),
      ),
    )
    const statement = must(await memberStatement(deps, { settlementId, memberId: at.member }))
    expect(statement).toMatchObject({
      member: { number: 1, name: 'Hộ 1' },
      state: 'checked',
      deliveries: [
        { quantity: 50_000, sold: 50_000, unsold: 0, price: 20_000, unit: 'kg', unitSize: 1_000 },
        { quantity: 30_000, sold: 10_000, spoiled: 5_000, unsold: 15_000, lot: 'L2', grade: 'A' },
      ],
      changes: [{ how: 'spoiled', quantity: -5_000, reason: 'cân lại' }],
      sales: [
        { quantity: 50_000, amount: 1_000_000 },
        { quantity: 10_000, amount: 200_000 },
      ],
      fees: [{ kind: 'commission', rateBps: 800, chargedOf: 1_200_000, fee: 96_000, vat: 0 }],
      line: { sales: 1_200_000, fees: 96_000, net: 1_104_000 },
    })
  })
})
