import type {
  ChangeDelivery,
  GiveAdvance,
  MemberId,
  MoveToAgent,
  ReceiveDebt,
  ReceiveStock,
  SellGoods,
} from '@cho40/contract'
import { dong, type Instant, instant, type MarketDay, marketDay } from '@cho40/values'
import { agreeSupply } from '../settlement/agree-supply.ts'
import { changeDelivery } from '../settlement/change-delivery.ts'
import { checkSettlement } from '../settlement/check-settlement.ts'
import { giveAdvance } from '../settlement/give-advance.ts'
import { moveToAgent } from '../settlement/move-to-agent.ts'
import { openSettlement } from '../settlement/open-settlement.ts'
import { receiveDebt } from '../settlement/receive-debt.ts'
import { receiveDelivery } from '../settlement/receive-delivery.ts'
import { receiveStock } from '../settlement/receive-stock.ts'
import { returnGoods } from '../settlement/return-goods.ts'
import { settlement } from '../settlement/settlement-view.ts'
import { type AHarvest, terms } from './a-harvest.ts'
import { must } from './a-market.ts'
import type { TestDeps } from './each-dialect.ts'

export const AT: Instant = instant('2026-11-20T02:00:00.000Z')

/** What the tests do, with only what matters to them. */
export function hands(deps: TestDeps, shop: AHarvest) {
  const { cooperativeId, bookkeeper: by } = shop
  const member = shop.members[0] ?? deps.ids.make('member')
  return {
    member,
    agree: async (of: Partial<Parameters<typeof agreeSupply>[1]> = {}) =>
      must(await agreeSupply(deps, terms(deps, shop, { memberId: member, ...of }))),
    delivery: (of: Partial<Parameters<typeof receiveDelivery>[1]> = {}) => ({
      id: deps.ids.make('delivery'),
      cooperativeId,
      memberId: member,
      product: 'Rau cải',
      grade: 'A',
      quantity: 50_000,
      receivedAt: AT,
      by,
      ...of,
    }),
    async deliver(of: Partial<Parameters<typeof receiveDelivery>[1]> = {}) {
      return must(await receiveDelivery(deps, this.delivery(of)))
    },
    sale: (line: Partial<SellGoods['lines'][number]> = {}, of: Partial<SellGoods> = {}) => ({
      id: deps.ids.make('gsale'),
      cooperativeId,
      channel: 'stall' as const,
      paid: 'cash' as const,
      lines: [
        {
          product: 'Rau cải',
          unit: 'kg' as const,
          quantity: 50_000,
          price: dong(20_000),
          vatBps: 0,
          ...line,
        },
      ],
      occurredAt: AT,
      by,
      ...of,
    }),
    change: (
      of: { how: ChangeDelivery['how']; quantity: number } & Pick<ChangeDelivery, 'deliveryId'>,
    ) =>
      changeDelivery(deps, {
        id: deps.ids.make('gmove'),
        reason: 'cân lại',
        occurredAt: AT,
        by,
        ...of,
      }),
    toAgent: (quantity: number, of: Partial<MoveToAgent> = {}) =>
      moveToAgent(deps, {
        id: deps.ids.make('gmove'),
        cooperativeId,
        agent: 'Đại lý Hoa',
        direction: 'out',
        product: 'Rau cải',
        quantity,
        occurredAt: AT,
        by,
        ...of,
      }),
    stock: (of: Partial<ReceiveStock> = {}) =>
      receiveStock(deps, {
        id: deps.ids.make('delivery'),
        cooperativeId,
        supplier: 'Vật tư Hà',
        product: 'Phân NPK',
        unit: 'bao',
        content: { amount: 25_000, base: 'g' },
        quantity: 100_000,
        price: dong(400_000),
        paid: 'credit',
        receivedAt: AT,
        by,
        ...of,
      }),
    back: (saleId: SellGoods['id'], lines?: { line: number; quantity: number }[]) =>
      returnGoods(deps, {
        id: deps.ids.make('greturn'),
        cooperativeId,
        saleId,
        ...(lines && { lines }),
        reason: 'dập',
        occurredAt: AT,
        by,
      }),
    advance: (amount: number, of: Partial<GiveAdvance> = {}) =>
      giveAdvance(deps, {
        id: deps.ids.make('advance'),
        cooperativeId,
        memberId: member,
        amount: dong(amount),
        pay: { by: 'cash' as const },
        occurredAt: AT,
        by,
        ...of,
      }),
    repays: (amount: number, of: Partial<ReceiveDebt> = {}) =>
      receiveDebt(deps, {
        id: deps.ids.make('gmove'),
        cooperativeId,
        from: { kind: 'member', memberId: member },
        owedFor: 'goods',
        amount: dong(amount),
        occurredAt: AT,
        by,
        ...of,
      }),
    /** Draws up a run to a day and checks it as the bookkeeper. */
    async run(to: MarketDay = marketDay('2026-11-30'), setOff = FULL) {
      const settlementId = deps.ids.make('settle')
      const period = { from: marketDay('2026-11-01'), to }
      must(await openSettlement(deps, { id: settlementId, cooperativeId, period, setOff, by }))
      const { draftHash } = must(await settlement(deps, settlementId))
      must(await checkSettlement(deps, { settlementId, by, draftHash }))
      return settlementId
    },
    /** A payout id for each member. */
    payouts: () =>
      shop.members.map((memberId: MemberId) => ({ memberId, payoutId: deps.ids.make('payout') })),
  }
}

const FULL: { kind: 'advances' | 'inputs'; limitBps: number }[] = [
  { kind: 'advances', limitBps: 10_000 },
  { kind: 'inputs', limitBps: 10_000 },
]
