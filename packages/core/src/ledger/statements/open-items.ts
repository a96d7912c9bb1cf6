import { type Dong, daysBetween, dong, type MarketDay } from '@cho40/values'

/** The last day of age of each class but the oldest, which has none. Our own classes: no law sets any. */
export const AGES = [30, 60, 90] as const

/** One posting of a party's account: debits are positive. */
export type Item = {
  readonly day: MarketDay
  readonly amount: number
  /** It was undone, or it undoes another: the pair has no age. */
  readonly undone: boolean
}

/**
 * How old a balance is: what is paid is taken to pay the oldest first, so what is open are the
 * newest items on the balance's own side. The classes sum to the balance.
 * @returns amounts by {@link AGES} and above, with the sign of the balance
 */
export function agesOf(items: readonly Item[], on: MarketDay): readonly Dong[] {
  const balance = items.reduce((sum, { amount }) => sum + amount, 0)
  const ages = [0, 0, 0, 0]
  let open = Math.abs(balance)
  const newestFirst = items
    .filter(({ amount, undone }) => !undone && Math.sign(amount) === Math.sign(balance))
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))
  for (const { day, amount } of newestFirst) {
    const taken = Math.min(open, Math.abs(amount))
    open -= taken
    addTo(ages, ageClass(daysBetween(day, on)), taken)
  }
  // Never more than zero as long as pairs that undo each other cancel out.
  addTo(ages, AGES.length, open)
  return ages.map((amount) => dong(balance < 0 ? 0 - amount : amount))
}

function ageClass(days: number): number {
  const nth = AGES.findIndex((last) => days <= last)
  return nth === -1 ? AGES.length : nth
}

function addTo(ages: number[], nth: number, amount: number): void {
  ages[nth] = (ages[nth] ?? 0) + amount
}
