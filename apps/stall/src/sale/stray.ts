import type { StrayTransferView } from '@cho40/contract'
import { type Dong, subtractDong } from '@cho40/values'
import type { TextKey } from '../text/vi-rest.ts'
import type { Sale } from './sale.ts'

const WORDS: Readonly<Partial<Record<string, TextKey>>> = {
  cancelled_request: 'stray.cancelled',
  paid_twice: 'stray.twice',
  late: 'stray.late',
  amount_alarm: 'stray.alarm',
  over: 'stray.over',
}

/** What to call money that waits for a person, by why the machine left it. */
export function strayWord({ exceptionType }: StrayTransferView): TextKey {
  return WORDS[exceptionType] ?? 'stray'
}

/** Strays that a sale's own screen tells about, so that no second bar is needed. */
export function isToldBySale({ exceptionType }: StrayTransferView): boolean {
  return exceptionType === 'amount_alarm' || exceptionType === 'over'
}

/** Of a sale paid short by whole zeros: what came instead. Undefined when it is not known here. */
export function alarmingAmount(
  { amount }: Sale,
  strays: readonly StrayTransferView[],
): Dong | undefined {
  return strays.findLast(
    (stray) =>
      stray.exceptionType === 'amount_alarm' &&
      [10, 100, 1000].some((divisor) => stray.amount * divisor === amount),
  )?.amount
}

/** Of a sale paid with too much: what to give back. Undefined when it is not known here. */
export function overpaid(
  { amount, request }: Sale,
  strays: readonly StrayTransferView[],
): Dong | undefined {
  if (request !== undefined && request.received > amount) {
    return subtractDong(request.received, amount)
  }
  return strays.findLast(
    (stray) => stray.exceptionType === 'over' && stray.amount - stray.unallocated <= amount,
  )?.unallocated
}
