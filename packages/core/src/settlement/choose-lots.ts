import type { DeliveryId } from '@cho40/contract'
import { type Dong, dong, type Instant } from '@cho40/values'
import { portionOf } from './measure.ts'

/** What is left of one lot at the place that is looked at. */
export type Holding = {
  readonly deliveryId: DeliveryId
  readonly grade: string | null
  readonly receivedAt: Instant
  readonly quantity: number
  readonly value: Dong
}

export type Taken<Of extends Holding> = {
  readonly holding: Of
  readonly quantity: number
  /** What the taken part was worth in the books. */
  readonly value: Dong
}

export type Wanted = {
  readonly quantity: number
  readonly grade?: string | undefined
  readonly deliveryId?: DeliveryId | undefined
}

/**
 * Takes a quantity from lots: from the one that is named, else from the oldest of the grade on, and
 * of lots of one moment from the one with the lower id, in whatever order they were written down.
 * `missing` is how much there is too little. Pure: `left` is what remains of all holdings.
 */
export function chooseLots<Of extends Holding>(
  holdings: readonly Of[],
  wanted: Wanted,
): { readonly taken: Taken<Of>[]; readonly left: Of[]; readonly missing: number } {
  let missing = wanted.quantity
  const taken: Taken<Of>[] = []
  const left = holdings.toSorted(byAge).map((holding) => {
    const quantity = fits(holding, wanted) ? Math.min(holding.quantity, missing) : 0
    if (quantity === 0) return holding
    missing -= quantity
    const value = valueOf(holding, quantity)
    taken.push({ holding, quantity, value })
    return { ...holding, quantity: holding.quantity - quantity, value: dong(holding.value - value) }
  })
  return { taken, left, missing }
}

/** The share of a holding's value that a part of it takes along: all of it with the last gram. */
export function valueOf(holding: Pick<Holding, 'quantity' | 'value'>, quantity: number): Dong {
  return portionOf(holding.value, quantity, holding.quantity)
}

function fits(holding: Holding, { grade, deliveryId }: Wanted): boolean {
  if (deliveryId !== undefined) return holding.deliveryId === deliveryId
  return grade === undefined || holding.grade === grade
}

function byAge(a: Holding, b: Holding): number {
  if (a.receivedAt !== b.receivedAt) return a.receivedAt < b.receivedAt ? -1 : 1
  return a.deliveryId < b.deliveryId ? -1 : 1
}
