import { type Dong, instantToMs } from '@cho40/values'
import { spanOf } from '../bank-time.ts'
import type { Evidence, Suggestion } from './decision.ts'
import type { IncomingTransfer, PaymentRequest } from './payment-request.ts'

const MAX_SUGGESTIONS = 5
const MINUTE_MS = 60_000
/** A vendor may type the sale after the payer scanned a printed QR. */
const NEAR_MS = 30 * MINUTE_MS

/** What a code found in the memo is worth at least, beside the facts. */
const EVIDENCE_SCORE: Record<Evidence, number> = {
  virtual_account: 0.95,
  code_exact: 0.9,
  code_corrected: 0.6,
}

/** Requests that a code or a virtual account points to. */
export type Pointers = ReadonlyMap<PaymentRequest, Evidence>

/**
 * At most five requests a person may choose, best first, ties by id. Without evidence only open
 * requests of the same account that ask for this amount, or whose payer is known, are offered.
 *
 * Score: 0.5 for the amount, 0.25·e^(−minutes/10), 0.15 shared among open requests of that amount
 * within 30 minutes, 0.1 for a payer seen before.
 */
export function suggest(
  transfer: IncomingTransfer,
  requests: readonly PaymentRequest[],
  pointers: Pointers,
): Suggestion[] {
  const open = requests.filter((request) => isPayable(transfer, request))
  const openWithSameAmount = Math.max(
    1,
    open.filter(
      (request) =>
        remainingOf(request) === transfer.amount && distanceMs(transfer, request) <= NEAR_MS,
    ).length,
  )
  const offered = open.filter(
    (request) =>
      !pointers.has(request) &&
      (remainingOf(request) === transfer.amount || isPayerSeen(transfer, request)),
  )
  return [...pointers.keys(), ...offered]
    .map((request) => toSuggestion(transfer, request, { openWithSameAmount, pointers }))
    .sort((a, b) => b.score - a.score || (a.requestId < b.requestId ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS)
}

/** What is still due; never negative. */
export function remainingOf(request: PaymentRequest): Dong {
  return Math.max(0, request.amount - request.received) as Dong
}

function isPayable(transfer: IncomingTransfer, request: PaymentRequest): boolean {
  return (
    request.state === 'open' &&
    request.accountId === transfer.accountId &&
    instantToMs(request.createdAt) <= spanOf(transfer).to + NEAR_MS
  )
}

function isPayerSeen(transfer: IncomingTransfer, request: PaymentRequest): boolean {
  return transfer.payer !== undefined && transfer.payer === request.payer
}

function distanceMs(transfer: IncomingTransfer, request: PaymentRequest): number {
  const { from, to } = spanOf(transfer)
  const created = instantToMs(request.createdAt)
  return Math.max(0, created - to, from - created)
}

function toSuggestion(
  transfer: IncomingTransfer,
  request: PaymentRequest,
  facts: { openWithSameAmount: number; pointers: Pointers },
): Suggestion {
  const evidence = facts.pointers.get(request)
  const amountEqual = remainingOf(request) === transfer.amount
  const minutes = distanceMs(transfer, request) / MINUTE_MS
  const payerSeen = isPayerSeen(transfer, request)
  const base =
    (amountEqual ? 0.5 : 0) +
    0.25 * Math.exp(-minutes / 10) +
    0.15 / facts.openWithSameAmount +
    (payerSeen ? 0.1 : 0)
  const score = evidence === undefined ? base : Math.max(base, EVIDENCE_SCORE[evidence])
  return {
    requestId: request.requestId,
    score: Math.round(score * 10_000) / 10_000,
    reasons: {
      amountEqual,
      minutesApart: Math.floor(minutes),
      openWithSameAmount: facts.openWithSameAmount,
      payerSeen,
      ...(evidence === undefined ? {} : { evidence }),
    },
  }
}
