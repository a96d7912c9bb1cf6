import type { CooperativeId, PayoutId, SettlementId } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { markSent } from '@cho40/core/payment'
import {
  agreeSupply,
  approveSettlement,
  checkSettlement,
  exportSettlement,
  openSettlement,
  receiveDelivery,
  sellGoods,
  settlement,
} from '@cho40/core/settlement'
import { type AHarvest, aHarvestCooperative, terms } from '@cho40/core/testing'
import { dong, instantFromMs, marketDay, type Result } from '@cho40/values'
import { must } from './core-market.ts'
import { newId } from './market-on-disk.ts'
import { type Act, SALES_AT_MS } from './sales.ts'

/** A cooperative that owes a member what is sold of the member's goods. */
export type Settling = AHarvest

const GOODS = 'Rau cải'
const AT = instantFromMs(SALES_AT_MS)

/** Opens one, with more of a member's goods in its store than any test sells. */
export async function openSettling(deps: Deps): Promise<Settling> {
  const shop = await aHarvestCooperative(deps, { members: 1, nth: 3 })
  const memberId = memberOf(shop)
  must(await agreeSupply(deps, terms(deps, shop, { memberId })))
  const { cooperativeId, bookkeeper: by } = shop
  const lot = { product: GOODS, grade: 'A', quantity: 90_000_000, receivedAt: AT }
  const id = deps.ids.make('delivery')
  must(await receiveDelivery(deps, { id, cooperativeId, memberId, by, ...lot }))
  return shop
}

/** A member's goods are sold; a run over them is drawn up, checked, approved, ordered, and given to the bank. */
export function settlementActs(shop: Settling): readonly Act[] {
  const { cooperativeId, bookkeeper: by, treasurer, accountId } = shop
  const id = newId('settle')
  const payoutId = newId('payout')
  const period = { from: marketDay('2026-11-01'), to: marketDay('2026-11-30') }
  return [
    soldAct(shop, cooperativeId),
    stepAct(id, 'draft', (deps) =>
      openSettlement(deps, { id, cooperativeId, period, setOff: [], by }),
    ),
    stepAct(id, 'checked', async (deps) => {
      // What was refused before may have come meanwhile and made another draft: whoever checks looks first.
      const { draftHash } = must(await settlement(deps, id))
      return checkSettlement(deps, { settlementId: id, by, draftHash })
    }),
    stepAct(id, 'approved', (deps) => approveSettlement(deps, { settlementId: id, by: treasurer })),
    stepAct(id, 'exported', (deps) => {
      const payouts = [{ memberId: memberOf(shop), payoutId }]
      return exportSettlement(deps, { settlementId: id, accountId, payouts, by })
    }),
    sentAct(id, payoutId, by),
  ]
}

function soldAct({ bookkeeper: by }: Settling, cooperativeId: CooperativeId): Act {
  const id = newId('gsale')
  const line = {
    product: GOODS,
    unit: 'kg',
    quantity: 1_000,
    price: dong(20_000),
    vatBps: 0,
  } as const
  const sale = { id, cooperativeId, channel: 'stall', paid: 'cash', occurredAt: AT, by } as const
  return {
    kind: 'settlement step',
    id,
    amount: 0,
    async run(deps) {
      must(await sellGoods(deps, { ...sale, lines: [line] }))
    },
  }
}

type StepState = 'draft' | 'checked' | 'approved' | 'exported'

/**
 * One step of a run. Asked again after the next one was taken, it is refused, and the run says who took
 * it: to whoever asks that is the answer.
 */
function stepAct(
  id: SettlementId,
  state: StepState,
  take: (deps: Deps) => Promise<Result<unknown, unknown>>,
): Act {
  return {
    kind: 'settlement step',
    id: `${state}:${id}`,
    amount: 0,
    async run(deps) {
      const taken = await take(deps)
      if (taken.ok) return
      const { steps } = must(await settlement(deps, id))
      if (!steps.some((step) => step.state === state)) must(taken)
    },
  }
}

function sentAct(id: SettlementId, payoutId: PayoutId, by: Settling['bookkeeper']): Act {
  return {
    kind: 'payout given to the bank',
    id: `sent:${id}`,
    amount: 0,
    async run(deps) {
      must(await markSent(deps, { id: payoutId, by }))
    },
  }
}

function memberOf({ members: [member] }: Settling) {
  if (member === undefined) throw new Error('the cooperative has a member')
  return member
}
