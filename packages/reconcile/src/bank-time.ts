import { type Instant, instantToMs } from '@cho40/values'

/** How finely a source tells the time. Statements often give the day alone. */
export type Precision = 'day' | 'minute' | 'second'

/** From the account holder's side: money in, or money out. */
export type Direction = 'in' | 'out'

/** A moment as a bank tells it: the span of one `precision` that starts at `occurredAt`. */
export type BankTime = { readonly occurredAt: Instant; readonly precision: Precision }

const SPAN_MS: Record<Precision, number> = { day: 86_400_000, minute: 60_000, second: 1_000 }

/** First and last millisecond in which the transfer can have happened. */
export function spanOf({ occurredAt, precision }: BankTime): { from: number; to: number } {
  const from = instantToMs(occurredAt)
  return { from, to: from + SPAN_MS[precision] - 1 }
}

/** Milliseconds between two spans; 0 when they touch. */
export function gapMs(a: BankTime, b: BankTime): number {
  const one = spanOf(a)
  const two = spanOf(b)
  return Math.max(0, one.from - two.to, two.from - one.to)
}
