import type { ExceptionFacts } from '@cho40/contract'
import { type Dong, instantToMs, subtractDong } from '@cho40/values'
import type { PayoutRow } from '../payment/payout.ts'
import type { RequestRow } from '../payment/requests.ts'
import { dueOf, type Waiting } from './rank-requests.ts'

const ALARM_DIVISORS = [10, 100, 1000]

/** What the codes of a transfer name, as it stands now. */
export type Named = {
  readonly requests: readonly RequestRow[]
  readonly payouts: readonly PayoutRow[]
}

/**
 * Why money waits, in figures for a screen to put into words: what its code names, what is due
 * there, by how much and by how long it misses. Pure.
 */
export function explain(
  waiting: Waiting & { readonly whole: Dong },
  { requests, payouts }: Named,
): ExceptionFacts {
  const [request] = requests
  const [payout] = payouts
  const [code] = waiting.codes
  return {
    ...(code === undefined ? {} : { code }),
    ...(request ? factsOfRequest(waiting, request) : {}),
    ...(payout ? { payoutId: payout.id, ordered: payout.amount, payoutState: payout.state } : {}),
  }
}

function factsOfRequest(
  waiting: Waiting & { readonly whole: Dong },
  request: RequestRow,
): ExceptionFacts {
  const due = dueOf(request)
  const { amount } = waiting
  const divisor = ALARM_DIVISORS.find((d) => waiting.whole * d === request.due)
  const late = Math.floor((waiting.span.from - instantToMs(request.expires_at)) / 60_000)
  return {
    requestId: request.id,
    due: request.due,
    received: request.received,
    ...(amount < due ? { missing: subtractDong(due, amount) } : {}),
    ...(amount > due ? { extra: subtractDong(amount, due) } : {}),
    ...(divisor === undefined ? {} : { divisor }),
    ...(late > 0 ? { minutesLate: late } : {}),
  }
}
