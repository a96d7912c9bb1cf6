import type { RefundView, RequestRefund, SaleId } from '@cho40/contract'
import { approvePayout, cancelPayout, payout as findPayout, markSent } from '@cho40/core/payment'
import { requestRefund } from '@cho40/core/reconciliation'
import { dong, type Result } from '@cho40/values'
import { later, newId, type SimStall, type World } from '../world.ts'
import type { OrderedPayout } from './ordered-payout.ts'
import { payAtBank, payWithoutLeave } from './payout-lines.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

const PAYER = { bin: '970422', number: '0987654321', holderName: 'TRAN VAN B' }

/** Gives money of a paid request or of a cash sale back, by the bank or from the cash box. */
export async function giveBack(world: World, stall: SimStall): Promise<string> {
  const random = world.random.tellers
  const of = random.chance(0.8) ? paidRequest(world, stall) : cashSale(world, stall)
  if (!of) return 'nothing to give back'
  if ('saleId' in of.of) world.notebook.givenBack.add(of.of.saleId)
  const part = random.chance(0.5) ? of.most : random.between(1, of.most)
  const wish: RequestRefund = {
    id: newId('refund', { nowMs: world.nowMs, random }),
    of: of.of,
    amount: dong(part),
    to: random.chance(0.3) ? 'cash' : PAYER,
    reason: 'goods_returned',
  }
  return order(world, stall, wish)
}

/** By the same id until there is an answer: a refund that was asked for twice is one refund. */
async function order(world: World, stall: SimStall, wish: RequestRefund): Promise<string> {
  const random = world.random.tellers
  const { vendor: by } = stall
  const clicks = random.chance(world.swarm.people.doubleClick) ? 2 : 1
  const answers = await Promise.all(
    Array.from({ length: clicks }, () =>
      world.server.ask((deps) => requestRefund(deps, { ...wish, by })),
    ),
  )
  const answer = answers.find((one) => one !== undefined)
  if (!answer) {
    later(world, 2 * MINUTE_MS, {
      name: `refund ${wish.id} again`,
      act: () => order(world, stall, wish),
    })
    return 'no answer'
  }
  if (!answer.ok) return answer.problem.type
  return follow(world, stall, answer.value)
}

/** What was ordered goes its way: a second person, the bank, or nowhere. */
export async function follow(world: World, stall: SimStall, refund: RefundView): Promise<string> {
  const found = await world.server.ask((deps) => findPayout(deps, refund.payoutId))
  if (!found) {
    later(world, MINUTE_MS, {
      name: `payout of ${refund.id}`,
      act: () => follow(world, stall, refund),
    })
    return 'no answer'
  }
  if (!found.ok) return found.problem.type
  const { id, code, memo, amount, state } = found.value
  if (world.notebook.payouts.has(code)) return `${code} known`
  const payout: OrderedPayout = {
    id,
    code,
    memo,
    stall: stall.index,
    amount,
    bank: 'none',
    returned: false,
    touched: refund.transferId !== null,
  }
  world.notebook.payouts.set(code, payout)
  world.notebook.tally.payouts += 1
  if (refund.requestId) world.notebook.givenBack.add(refund.requestId)
  if (state !== 'paid') goOn(world, stall, { payout, waits: found.value.awaitsApproval })
  return `${code} ${amount} ${state}`
}

type Order = { readonly payout: OrderedPayout; readonly waits: boolean }

function goOn(world: World, stall: SimStall, { payout, waits }: Order): void {
  const random = world.random.tellers
  if (random.chance(0.15)) return cancelLater(world, stall, payout)
  if (!waits) return payAtBank(world, payout)
  if (random.chance(0.2)) return payWithoutLeave(world, payout)
  const { id } = payout
  const yes = async (): Promise<string> => {
    const { second } = stall
    const answer = await world.server.ask((deps) => approvePayout(deps, { id, by: second }))
    if (!answer) {
      later(world, 3 * MINUTE_MS, { name: `yes to ${payout.code} again`, act: yes })
      return 'no answer'
    }
    if (!answer.ok) return answer.problem.type
    if (random.chance(0.5)) await world.server.ask((deps) => markSent(deps, { id, by: second }))
    payAtBank(world, payout)
    return 'approved'
  }
  later(world, random.between(MINUTE_MS, 3 * HOUR_MS), { name: `yes to ${payout.code}`, act: yes })
}

/** An order is taken back; now and then the bank has it already. */
function cancelLater(world: World, stall: SimStall, payout: OrderedPayout): void {
  const random = world.random.tellers
  payout.touched = true
  const wish = { id: payout.id, reason: 'thôi không trả', by: stall.vendor }
  const cancel = async (): Promise<string> => {
    const answer = await world.server.ask((deps) => cancelPayout(deps, wish))
    if (!answer) {
      later(world, 2 * MINUTE_MS, { name: `no to ${payout.code} again`, act: cancel })
      return 'no answer'
    }
    if (answer.ok && random.chance(0.5)) payWithoutLeave(world, payout)
    return said(answer)
  }
  later(world, random.between(MINUTE_MS, HOUR_MS), { name: `no to ${payout.code}`, act: cancel })
}

function said(answer: Result<unknown, { readonly type: string }>): string {
  return answer.ok ? 'done' : answer.problem.type
}

type Refundable = { readonly of: RequestRefund['of']; readonly most: number }

function paidRequest(world: World, stall: SimStall): Refundable | undefined {
  const request = pickPaid(world, stall)
  if (!request) return undefined
  return { of: { requestId: request.requestId }, most: request.due }
}

/** A request that the stall showed some time ago; that it was paid, the one who gives back assumes. */
function pickPaid(world: World, stall: SimStall) {
  const random = world.random.tellers
  const shown = [...world.notebook.requests.values()].filter(
    (one) => one.stall === stall.index && one.fate === 'applied' && one.payments.length > 0,
  )
  const again = shown.filter(({ requestId }) => world.notebook.givenBack.has(requestId))
  // Somebody asks a second time: no more may go back than came.
  const among = again.length > 0 && random.chance(0.4) ? again : shown
  return among[random.below(Math.max(1, among.length))]
}

function cashSale(world: World, stall: SimStall): Refundable | undefined {
  const { database, up } = world.server
  if (!up || database.inTransaction) return undefined
  const rows = database
    .prepare(`select id, amount from cho_sale
      where stall_id = ? and method = 'cash' and state = 'completed' order by id limit 20`)
    .all(stall.view.id) as { id: SaleId; amount: number }[]
  const row = rows[world.random.tellers.below(Math.max(1, rows.length))]
  return row && { of: { saleId: row.id }, most: row.amount }
}
