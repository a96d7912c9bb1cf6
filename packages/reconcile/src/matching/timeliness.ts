import { instantToMs } from '@cho40/values'
import { type BankTime, spanOf } from '../bank-time.ts'
import type { PaymentRequest } from './payment-request.ts'

/** A phone's clock may run this far ahead of the bank's. */
const EARLY_SLACK_MS = 300_000

export type Timeliness = 'early' | 'in_time' | 'within_grace' | 'too_late'

/**
 * Where a transfer falls in the life of a request. A coarse time counts in the payer's favour: a
 * day is early only when it ends before the request, late only when it starts after the end.
 */
export function timelinessOf(time: BankTime, request: PaymentRequest, graceMs: number): Timeliness {
  const { from, to } = spanOf(time)
  if (to < instantToMs(request.createdAt) - EARLY_SLACK_MS) return 'early'
  if (request.expiresAt === undefined) return 'in_time'
  const expires = instantToMs(request.expiresAt)
  if (from <= expires) return 'in_time'
  return from <= expires + graceMs ? 'within_grace' : 'too_late'
}
