import { DIVISIBLE_UNITS, type Problem } from '@cho40/contract'
import { type Dong, dong, err, ok, type Result } from '@cho40/values'

const DIVISIBLE: ReadonlySet<string> = new Set(DIVISIBLE_UNITS)

/**
 * What a quantity in thousandths of a unit costs at the price of one unit, rounded half up to whole
 * đồng: 1.235 kg at 85,000 is 104,975. Problems: InvalidInput (past what a posting holds).
 */
export function costOf(price: Dong, quantity: number): Result<Dong, Problem> {
  const product = BigInt(price) * BigInt(quantity)
  const cost = Number((product + 500n) / 1_000n)
  if (cost > 1_000_000_000_000) {
    return err({ type: 'InvalidInput', issues: [{ path: 'quantity', message: 'too much' }] })
  }
  return ok(dong(cost))
}

/** Bottles and chickens are sold whole; what is weighed or poured is not. Problems: InvalidInput. */
export function wholeWhereWhole(unit: string, quantity: number): Result<void, Problem> {
  if (quantity % 1_000 === 0 || DIVISIBLE.has(unit)) return ok(undefined)
  return err({ type: 'InvalidInput', issues: [{ path: 'quantity', message: 'not whole' }] })
}
