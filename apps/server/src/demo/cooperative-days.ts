import type { Deps } from '@cho40/core'
import { payOutInCash } from '@cho40/core/payment'
import {
  approveSettlement,
  checkSettlement,
  exportSettlement,
  giveAdvance,
  openSettlement,
  payoutBatch,
  receiveDelivery,
  sellGoods,
  settlement,
} from '@cho40/core/settlement'
import {
  dong,
  type Instant,
  instantAtMarket,
  invariant,
  type MarketDay,
  marketDayOf,
  plusDays,
  plusMs,
} from '@cho40/values'
import type { DemoCooperative } from './demo-cooperative.ts'
import { must } from './must.ts'

const DAYS = 20
const SETTLED_DAYS = 10
const MINUTE_MS = 60_000

type AtMoment = (at: Instant) => Deps

/**
 * Twenty days of a cooperative, up to yesterday: goods every second day, sold by noon. The first ten
 * are settled and their cash is handed out; transfers wait for the bank’s word, and the last ten
 * for the next run. Answers how many deliveries came.
 */
export async function playCooperativeDays(
  deps: Deps,
  cooperative: DemoCooperative,
): Promise<number> {
  const today = marketDayOf(deps.clock.now())
  const first = plusDays(today, -DAYS)
  const at: AtMoment = (moment) => ({ ...deps, clock: { now: () => moment } })
  let came = 0
  for (let day = 0; day < DAYS; day += 1) {
    if (day === SETTLED_DAYS) await settles(at, cooperative, plusDays(first, day))
    if (day % 2 === 0)
      came += await marketDay(at, cooperative, { day: plusDays(first, day), nth: day })
  }
  return came
}

async function marketDay(
  at: AtMoment,
  { id: cooperativeId, members, bookkeeper: by }: DemoCooperative,
  { day, nth }: { readonly day: MarketDay; readonly nth: number },
): Promise<number> {
  let came = 0
  for (const [index, member] of members.entries()) {
    if ((nth / 2 + index) % 3 === 0) continue
    const moment = momentOf(day, '06:30', index)
    const deps = at(moment)
    const quantity = member.mode === 'purchase' ? 2_000 + 250 * index : 12_000 + 1_500 * index
    const goods = { product: member.product, grade: index % 4 === 1 ? 'B' : 'A', quantity }
    const delivery = { id: deps.ids.make('delivery'), cooperativeId, memberId: member.id, ...goods }
    must(await receiveDelivery(deps, { ...delivery, receivedAt: moment, by }))
    came += 1
    // A sixth stays in the store, so that the desk has something that waits.
    if ((nth + index) % 6 === 5) continue
    const noon = momentOf(day, '11:30', index)
    const price = dong(Math.round((member.prices[0] * 1.12) / 500) * 500)
    const line = { product: member.product, unit: 'kg' as const, quantity, price, vatBps: 0 }
    const sale = { id: deps.ids.make('gsale'), cooperativeId, lines: [line], occurredAt: noon, by }
    must(await sellGoods(at(noon), { ...sale, channel: 'stall', paid: 'cash' }))
  }
  if (nth % 8 === 4)
    await advance(at(momentOf(day, '15:00', 0)), { members, cooperativeId, by, nth })
  return came
}

async function advance(
  deps: Deps,
  of: {
    readonly members: DemoCooperative['members']
    readonly cooperativeId: DemoCooperative['id']
    readonly by: DemoCooperative['bookkeeper']
    readonly nth: number
  },
): Promise<void> {
  const member = of.members[of.nth % of.members.length]
  invariant(member, 'there are members')
  must(
    await giveAdvance(deps, {
      id: deps.ids.make('advance'),
      cooperativeId: of.cooperativeId,
      memberId: member.id,
      amount: dong(100_000),
      pay: { by: 'cash' },
      note: 'ứng tiền giống',
      occurredAt: deps.clock.now(),
      by: of.by,
    }),
  )
}

async function settles(at: AtMoment, cooperative: DemoCooperative, day: MarketDay): Promise<void> {
  const { id: cooperativeId, accountId, members, bookkeeper: by, treasurer } = cooperative
  const deps = at(momentOf(day, '05:00', 0))
  const settlementId = deps.ids.make('settle')
  const period = { from: plusDays(day, -SETTLED_DAYS), to: plusDays(day, -1) }
  const setOff = [{ kind: 'advances' as const, limitBps: 10_000 }]
  must(await openSettlement(deps, { id: settlementId, cooperativeId, period, setOff, by }))
  const { draftHash } = must(await settlement(deps, settlementId))
  must(await checkSettlement(deps, { settlementId, draftHash, by }))
  must(await approveSettlement(deps, { settlementId, by: treasurer }))
  const payouts = members.map(({ id }) => ({ memberId: id, payoutId: deps.ids.make('payout') }))
  must(await exportSettlement(deps, { settlementId, accountId, payouts, by }))
  const { cash } = must(await payoutBatch(deps, settlementId))
  for (const { payoutId } of cash) {
    const attestation = { how: 'thumbprint' as const, witness: 'Lường Thị Mẫu Hoa' }
    must(await payOutInCash(deps, { id: payoutId, attestation, by }))
  }
}

function momentOf(day: MarketDay, time: string, nth: number): Instant {
  const moment = instantAtMarket(day, time)
  invariant(moment, `${time} is a time`)
  return plusMs(moment, nth * MINUTE_MS)
}
