import type { Beneficiary, RefundReason } from '@cho40/contract'
import { addDong, type Dong, ZERO_DONG } from '@cho40/values'
import type { Entry } from '../keypad/entry.ts'
import type { Sale } from '../sale/sale.ts'
import { keptSale, putAct } from '../store/put-act.ts'
import { type CallProblem, tell } from '../wire/call.ts'
import { refundable } from './may-refund.ts'
import { meet } from './meet.ts'
import { keepSale } from './sales.ts'
import { newId, now, type Till } from './till.ts'

/** What is about to go back; nothing of it is written down before somebody says that it went. */
export type Refunding = {
  readonly saleId: Sale['id']
  readonly reason: RefundReason
  /** Digits of another amount than all of it. */
  readonly typed?: Entry
  /** The customer wants it on their account. */
  readonly byBank?: true
  readonly busy?: true
  readonly problem?: CallProblem
}

/** Why money goes back, in the words a stall needs; the desk knows more. */
export const REASONS = [
  'goods_returned',
  'paid_too_much',
  'other',
] as const satisfies RefundReason[]

/** The customer has the money in hand: an act like a sale, with or without a network. False when it would be too much. */
export async function refundInCash(
  till: Till,
  saleId: Sale['id'],
  { amount, reason }: { amount: Dong; reason: RefundReason },
): Promise<boolean> {
  const refundId = newId(till, 'refund')
  const id = newId(till, 'evt')
  const at = now(till)
  const kept = await till.keep.write(['notes', 'events', 'sales'], async (hand) => {
    const sale = await keptSale(hand, saleId)
    if (sale === undefined || amount <= 0 || amount > refundable(sale)) return undefined
    const act = { type: 'refunded_in_cash', saleId, refundId, amount, reason } as const
    const { cash, bank } = sale.back ?? { cash: ZERO_DONG, bank: ZERO_DONG }
    const given: Sale = { ...sale, back: { cash: addDong(cash, amount), bank } }
    return putAct(hand, { stallId: sale.stallId, id, at, act }, given)
  })
  if (kept === undefined) return false
  keepSale(till, kept)
  till.set({ unsent: till.state.unsent + 1 })
  till.edge.chime('cash')
  till.wake()
  return true
}

/**
 * Asks that the bank send it back: the book sets it aside, and whoever keeps the stall’s payouts sends it
 * once a second person agrees where the amount asks for one. Needs the network. Undefined when it was taken.
 */
export async function refundByBank(
  till: Till,
  sale: Sale,
  wish: { amount: Dong; reason: RefundReason; to: Beneficiary },
): Promise<CallProblem | undefined> {
  const answer = await tell('refunds.request', {
    id: newId(till, 'refund'),
    of: { saleId: sale.id },
    ...wish,
  })
  if (!answer.ok) {
    meet(till, answer.problem)
    return answer.problem
  }
  const { cash, bank } = sale.back ?? { cash: ZERO_DONG, bank: ZERO_DONG }
  const back = { cash, bank: addDong(bank, wish.amount) }
  const given = await till.keep.write(['sales'], async (hand) => {
    const kept = (await keptSale(hand, sale.id)) ?? sale
    // The market may have told of it before it answered.
    const told: Sale = { ...kept, back: kept.back && kept.back.bank > bank ? kept.back : back }
    hand.put('sales', told)
    return told
  })
  keepSale(till, given)
  return undefined
}

/** What was about to go back has gone, or was given up. */
export function endRefund(till: Till): void {
  const { refund: _, ...rest } = till.state
  till.state = rest
  till.set({})
}
