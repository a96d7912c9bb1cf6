import {
  type Dong,
  dong,
  invariant,
  minDong,
  subtractDong,
  sumDong,
  ZERO_DONG,
} from '@cho40/values'
import type { Allocation, Evidence, ExceptionType, MatchDecision } from './decision.ts'
import type { CodesFound, IncomingTransfer, PaymentRequest } from './payment-request.ts'
import { pointingOf } from './point.ts'
import { remainingOf, suggest } from './suggest.ts'
import { timelinessOf } from './timeliness.ts'

/** A payment this long after the end of its request is still taken, marked late. */
export const DEFAULT_GRACE_MS = 24 * 3_600_000

/** Received = due ÷ one of these is a documented fraud: 9,034 shown for 9,034,000. */
const ALARM_DIVISORS = [10, 100, 1000]

export type MatchAgainst = {
  /** Requests the codes name, and open ones to suggest from; their order does not matter. */
  readonly requests: readonly PaymentRequest[]
  /** Milliseconds; a day unless told. */
  readonly graceMs?: number
}

/**
 * Decides what an incoming transfer pays. The machine allocates only on a virtual account, one
 * sound code, one repaired code with exactly the amount due, or several sound codes whose dues sum
 * to the amount; everything else is an exception with suggestions for a person.
 *
 * Never allocates more than is due; Σ allocations + remainder = amount. Takes no clock: whether a
 * payment is late depends on when it happened, not on when it is looked at.
 */
export function matchTransfer(
  transfer: IncomingTransfer,
  found: CodesFound,
  against: MatchAgainst,
): MatchDecision {
  invariant(transfer.amount > 0, 'an incoming transfer has a positive amount')
  const pointing = pointingOf(transfer, found, against.requests)
  const desk = { transfer, against }
  switch (pointing.kind) {
    case 'one':
      return payOne(desk, pointing)
    case 'several':
      return paySeveral(desk, pointing.requests)
    case 'unclear':
      return refuse(desk, refusalOf(transfer) ?? pointing.exception, pointing)
    case 'none':
      break
  }
  const exception = refusalOf(transfer) ?? codelessException(found)
  return {
    kind: 'exception',
    exception,
    suggestions: suggest(transfer, against.requests, new Map()),
  }
}

type Desk = { readonly transfer: IncomingTransfer; readonly against: MatchAgainst }
type Pointed = { readonly requests: readonly PaymentRequest[]; readonly evidence: Evidence }

function payOne(
  desk: Desk,
  { request, evidence }: { request: PaymentRequest; evidence: Evidence },
): MatchDecision {
  const { transfer } = desk
  const due = remainingOf(request)
  const exception =
    refusalOf(transfer) ??
    obstacleOf(desk, request) ??
    (isTenth(transfer.amount, request) ? 'amount_alarm' : undefined) ??
    (evidence === 'code_corrected' && transfer.amount !== due ? 'bad_code' : undefined)
  if (exception !== undefined) return refuse(desk, exception, { requests: [request], evidence })
  const amount = minDong(due, transfer.amount)
  const remainder = subtractDong(transfer.amount, amount)
  return {
    kind: 'allocate',
    allocations: [allocation(desk, request, { amount, evidence })],
    remainder,
    ...(remainder > 0 ? { exception: 'over' } : {}),
  }
}

function paySeveral(desk: Desk, requests: readonly PaymentRequest[]): MatchDecision {
  const { transfer } = desk
  const evidence = 'code_exact'
  const due = sumDong(requests.map(remainingOf))
  const blocked = requests.some((request) => obstacleOf(desk, request) !== undefined)
  const exception =
    refusalOf(transfer) ??
    (!blocked && isAlarming(transfer.amount, due) ? 'amount_alarm' : undefined) ??
    (blocked || due !== transfer.amount ? 'one_for_many' : undefined)
  if (exception !== undefined) return refuse(desk, exception, { requests, evidence })
  const allocations = requests
    .map((request) => allocation(desk, request, { amount: remainingOf(request), evidence }))
    .sort((a, b) => (a.requestId < b.requestId ? -1 : 1))
  return { kind: 'allocate', allocations, remainder: ZERO_DONG }
}

/** Money the machine may not allocate at all, whatever the memo says. */
function refusalOf(transfer: IncomingTransfer): ExceptionType | undefined {
  if (transfer.returned === true) return 'reversal'
  return transfer.kind === 'manual' ? 'attested_not_banked' : undefined
}

/** Why this request cannot take money from this transfer. */
function obstacleOf(
  { transfer, against }: Desk,
  request: PaymentRequest,
): ExceptionType | undefined {
  if (request.accountId !== transfer.accountId) return 'wrong_account'
  if (request.state === 'cancelled') return 'cancelled_request'
  if (request.state === 'settled' || remainingOf(request) === 0) return 'paid_twice'
  const timeliness = timelinessOf(transfer, request, against.graceMs ?? DEFAULT_GRACE_MS)
  // A code cannot be paid before it was shown: the request is another than the payer meant.
  if (timeliness === 'early') return 'unknown_request'
  return timeliness === 'too_late' ? 'late' : undefined
}

/**
 * Of what is due, or of what was asked: a request that has a part already is cheated in the same
 * way. Exactly what is still due is never an alarm.
 */
function isTenth(amount: Dong, request: PaymentRequest): boolean {
  const due = remainingOf(request)
  return amount !== due && (isAlarming(amount, due) || isAlarming(amount, request.amount))
}

function isAlarming(amount: Dong, due: Dong): boolean {
  return ALARM_DIVISORS.some((divisor) => dong(amount * divisor) === due)
}

function allocation(
  { transfer, against }: Desk,
  request: PaymentRequest,
  { amount, evidence }: { amount: Dong; evidence: Evidence },
): Allocation {
  const timeliness = timelinessOf(transfer, request, against.graceMs ?? DEFAULT_GRACE_MS)
  return {
    requestId: request.requestId,
    amount,
    evidence,
    flags: [
      ...(amount < remainingOf(request) ? (['partial'] as const) : []),
      ...(timeliness === 'within_grace' ? (['late'] as const) : []),
    ],
  }
}

function codelessException(found: CodesFound): ExceptionType {
  if ((found.foreign ?? []).length > 0) return 'foreign_code'
  if ((found.unknown ?? []).length > 0) return 'unknown_request'
  return found.damaged === true ? 'bad_code' : 'no_code'
}

function refuse(
  { transfer, against }: Desk,
  exception: ExceptionType,
  { requests, evidence }: Pointed,
): MatchDecision {
  const pointers = new Map(requests.map((request) => [request, evidence]))
  return {
    kind: 'exception',
    exception,
    suggestions: suggest(transfer, against.requests, pointers),
  }
}
