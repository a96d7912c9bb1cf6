import { dong, instant, marketDay } from '@cho40/values'
import { payOutInCash } from '../payment/pay-out-in-cash.ts'
import { payout } from '../payment/payouts.ts'
import { approveSettlement } from '../settlement/approve-settlement.ts'
import { reopenDraft } from '../settlement/check-settlement.ts'
import { exportSettlement } from '../settlement/order-payouts.ts'
import { sellGoods } from '../settlement/sell-goods.ts'
import { voidSettlement } from '../settlement/void-settlement.ts'
import { type AHarvest, aHarvestCooperative, commission } from './a-harvest.ts'
import { aHarvestBank } from './a-harvest-bank.ts'
import { must } from './a-market.ts'
import { COMES, shopOf } from './a-members-shop.ts'
import type { TestDeps } from './each-dialect.ts'
import { hands } from './harvest-hands.ts'

/**
 * A cooperative with something of everything that settling knows: goods for members and bought
 * goods, an agent, returns, corrections, spoilt goods, fees of all kinds, inputs and advances; a run
 * that is paid by bank and cash with one payout to come, a void one, one taken back, and one open.
 */
export async function aBusyHarvest(deps: TestDeps): Promise<AHarvest> {
  const shop = await aHarvestCooperative(deps, { members: 4, nth: 77 })
  const at = hands(deps, shop)
  await goodsIn(at, shop)
  await goodsOut(deps, at, shop)
  await firstRun(deps, at, shop)
  await laterRuns(deps, at, shop)
  await orderedGoods(deps, shop)
  return shop
}

type Hands = ReturnType<typeof hands>

async function goodsIn(at: Hands, { members }: AHarvest): Promise<void> {
  const [, , third, fourth] = members
  for (const memberId of members) {
    const bought = memberId === fourth
    await at.agree({
      memberId,
      mode: bought ? 'purchase' : 'consignment',
      feeIncome: 'internal',
      fees: [
        ...(bought ? [] : [commission(833, 800)]),
        {
          kind: 'handling',
          basis: 'quantity',
          amount: dong(333),
          per: 1_000,
          on: bought ? 'delivery' : 'sale',
          vatBps: 0,
        },
        { kind: 'transport', basis: 'delivery', amount: dong(7_000), vatBps: 800 },
      ],
    })
    await at.deliver({ memberId, quantity: 33_333 })
  }
  const wrong = await at.deliver({ ...(third && { memberId: third }), quantity: 20_000 })
  must(await at.change({ how: 'corrected', deliveryId: wrong, quantity: 18_500 }))
  must(await at.change({ how: 'spoiled', deliveryId: wrong, quantity: 1_500 }))
  must(await at.change({ how: 'returned_to_member', deliveryId: wrong, quantity: 2_000 }))
  must(await at.stock())
  must(await at.toAgent(5_000))
}

async function goodsOut(deps: TestDeps, at: Hands, shop: AHarvest): Promise<void> {
  const [first, second] = shop.members
  for (const [n, quantity] of [40_001, 20_500, 45_000].entries()) {
    const price = dong(21_900 + n * 333)
    must(await sellGoods(deps, at.sale({ quantity, price, vatBps: 800 })))
  }
  const agent = { name: 'Đại lý Hoa', fee: dong(3_000) }
  const saleId = must(
    await sellGoods(
      deps,
      at.sale({ quantity: 4_000 }, { channel: 'agent', paid: 'credit', agent }),
    ),
  )
  must(await at.back(saleId, [{ line: 1, quantity: 1_111 }]))
  const buyer = { kind: 'party', name: 'Nhà hàng Mây' } as const
  const onCredit = at.sale({ quantity: 3_000 }, { channel: 'wholesale', paid: 'credit', buyer })
  must(await sellGoods(deps, onCredit))
  must(await at.repays(30_000, { from: buyer }))
  for (const memberId of [first, second]) {
    if (!memberId) continue
    const line = {
      product: 'Phân NPK',
      unit: 'bao' as const,
      content: { amount: 25_000, base: 'g' as const },
      quantity: 12_500,
      price: dong(450_000),
    }
    const inputs = at.sale(line, { paid: 'credit', buyer: { kind: 'member', memberId } })
    must(await sellGoods(deps, inputs))
  }
  must(await at.advance(100_000))
}

async function firstRun(deps: TestDeps, at: Hands, shop: AHarvest): Promise<void> {
  const { accountId, bookkeeper: by, treasurer } = shop
  const settlementId = await at.run()
  must(await reopenDraft(deps, { settlementId, by, reason: 'thiếu một phiếu' }))
  must(await voidSettlement(deps, { settlementId, by, reason: 'lập lại' }))
  const second = await at.run()
  must(await approveSettlement(deps, { settlementId: second, by: treasurer }))
  must(await voidSettlement(deps, { settlementId: second, by: treasurer, reason: 'sai kỳ' }))
  const third = await at.run()
  must(await approveSettlement(deps, { settlementId: third, by: treasurer }))
  const payouts = at.payouts()
  must(await exportSettlement(deps, { settlementId: third, accountId, payouts, by }))
  const bank = aHarvestBank(deps, shop)
  for (const [n, { payoutId }] of payouts.entries()) {
    const { to, amount, memo } = must(await payout(deps, payoutId))
    deps.advance(1_000)
    if (to === null) {
      const attestation = { how: 'thumbprint' as const, witness: 'Chị Sen' }
      must(await payOutInCash(deps, { id: payoutId, attestation, by }))
    } else if (n < 2) {
      bank.moves('out', amount, memo)
    }
  }
  await bank.tells()
}

/** One run with a debt to carry, one that is checked and waits. */
async function laterRuns(deps: TestDeps, at: Hands, shop: AHarvest): Promise<void> {
  const { accountId, bookkeeper: by, treasurer } = shop
  const later = { occurredAt: instant('2026-11-21T03:00:00.000Z') }
  const saleId = must(await sellGoods(deps, at.sale({ quantity: 2_000 }, later)))
  must(await at.back(saleId))
  const { id } = await deps.db
    .selectFrom('cho_goods_sale')
    .select('id')
    .where('book_id', '=', shop.bookId)
    .where('paid', '=', 'cash')
    .where('amount', '>', dong(500_000))
    .orderBy('id')
    .executeTakeFirstOrThrow()
  must(await at.back(id))
  const settlementId = await at.run()
  must(await approveSettlement(deps, { settlementId, by: treasurer }))
  must(await exportSettlement(deps, { settlementId, accountId, payouts: at.payouts(), by }))
  const pay = { by: 'bank' as const, payoutId: deps.ids.make('payout'), accountId }
  must(await at.advance(50_000, { pay }))
  must(await sellGoods(deps, at.sale({ quantity: 10_000 }, later)))
  await at.run(marketDay('2026-12-15'))
}

/** Orders of members' and bought goods: named before and after, in part, returned and spoilt. */
async function orderedGoods(deps: TestDeps, harvest: AHarvest): Promise<void> {
  const shop = await shopOf(deps, harvest)
  const receivedAt = deps.clock.now()
  for (const memberId of harvest.members.slice(2)) {
    await shop.at.deliver({ memberId, quantity: 4_000, receivedAt })
  }
  await shop.handed(2_500)
  const late = await shop.handed(3_000)
  must(await shop.named({ ...COMES, vatBps: 800 }))
  await shop.handed(3_333)
  must(await shop.back(await shop.handed(1_500), 1_500))
  must(await shop.back(await shop.handed(2_000), 777, false))
  must(await shop.nameLine(late))
  const rest = await shop.handed(90_000)
  must(await shop.nameLine(rest, { of: 'own' }))
  await shop.at.deliver({ quantity: 2_000, receivedAt: deps.clock.now() })
}
