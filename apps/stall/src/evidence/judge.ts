import type { SaleId, StallView } from '@cho40/contract'
import { scanMemo } from '@cho40/reconcile/codes'
import { type ExceptionType, matchTransfer, type PaymentRequest } from '@cho40/reconcile/matching'
import { fitsMask } from '@cho40/reconcile/sms'
import { instantFromMs, instantToMs, invariant } from '@cho40/values'
import type { Sale } from '../sale/sale.ts'
import { awaitsMoney } from '../sale/verdict.ts'
import type { Movement } from './movement.ts'

/** What a movement means to this stall. Only `pays` is recorded without asking. */
export type Judgement =
  | { kind: 'outgoing' }
  | { kind: 'other_account' }
  | { kind: 'pays'; saleIds: readonly SaleId[]; more: boolean }
  /** The sale it names has its money, or its seller's word, already. */
  | { kind: 'known'; saleIds: readonly SaleId[] }
  | { kind: 'short'; saleIds: readonly SaleId[] }
  /** A tenth, a hundredth or a thousandth of what is due: a documented fraud. */
  | { kind: 'alarm'; saleIds: readonly SaleId[] }
  | { kind: 'cancelled'; saleIds: readonly SaleId[] }
  /** No code: a person may choose one of these. */
  | { kind: 'choose'; saleIds: readonly SaleId[] }
  | { kind: 'unknown' }

export type JudgeAgainst = {
  readonly stall: StallView
  readonly sales: readonly Sale[]
  /** Milliseconds by which the server's clock is ahead of the one that dated the sales. */
  readonly offset: number
}

/**
 * Judges one movement by the rules that the market's server has for money (`matchTransfer`), so that
 * the phone never says more than the server will.
 */
export function judge(movement: Movement, against: JudgeAgainst): Judgement {
  const { stall, sales, offset } = against
  if (movement.direction === 'out') return { kind: 'outgoing' }
  const { accountMask, amount, occurredAt, precision } = movement
  if (accountMask !== undefined && !fitsMask(accountMask, stall.account.number)) {
    return { kind: 'other_account' }
  }
  const asked = sales.flatMap((sale) => requestOf(sale, stall, offset))
  const found = scanMemo(movement.memo, (code) => asked.some((one) => one.code === code))
  const codes = [...found.exact, ...found.corrected]
  const named = asked.filter(({ code }) => codes.includes(code))
  const requests = named.length > 0 ? named : asked
  const transfer = { accountId: stall.account.id, amount, occurredAt, precision }
  const decision = matchTransfer(transfer, found, { requests })
  const pointed = named.map(({ requestId }) => saleOf(sales, requestId))
  if (decision.kind === 'allocate') {
    const short = decision.allocations.some(({ flags }) => flags.includes('partial'))
    if (short) return { kind: 'short', saleIds: pointed }
    return { kind: 'pays', saleIds: pointed, more: decision.remainder > 0 }
  }
  const kind = KINDS[decision.exception]
  if (kind !== undefined) return { kind, saleIds: pointed }
  const offered = decision.suggestions.map(({ requestId }) => saleOf(sales, requestId))
  return offered.length > 0 ? { kind: 'choose', saleIds: offered } : { kind: 'unknown' }
}

/** What the matcher finds wrong with a sale it was pointed to; for all else a person may choose. */
const KINDS: Readonly<Partial<Record<ExceptionType, 'alarm' | 'known' | 'cancelled'>>> = {
  amount_alarm: 'alarm',
  paid_twice: 'known',
  cancelled_request: 'cancelled',
}

function requestOf(sale: Sale, stall: StallView, offset: number): PaymentRequest[] {
  const { request, amount, at } = sale
  if (request === undefined) return []
  const cancelled = sale.state === 'cancelled' || request.state === 'cancelled'
  return [
    {
      requestId: sale.id,
      accountId: request.payee?.id ?? stall.account.id,
      code: request.code,
      amount,
      received: request.received,
      state: cancelled ? 'cancelled' : awaitsMoney(sale) ? 'open' : 'settled',
      createdAt: instantFromMs(Math.max(0, instantToMs(at) + offset)),
    },
  ]
}

/** Sales stand in the matcher under their own ids. */
function saleOf(sales: readonly Sale[], id: string): SaleId {
  const sale = sales.find((one) => one.id === id)
  invariant(sale !== undefined, 'the matcher names only sales it was given')
  return sale.id
}
