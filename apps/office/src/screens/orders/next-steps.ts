import type { SellerPart } from '../../wire/shop-calls.ts'

export type OrderAct = 'confirm' | 'pack' | 'ship' | 'deliver'

/**
 * The steps that may come next, the usual one first; goods leave hands only when they are paid. What is
 * brought is on its way first, also where that costs nothing: who sees the whole order says so.
 */
export function nextSteps(
  { state, delivery, money }: SellerPart,
  isBrought = delivery > 0,
): readonly OrderAct[] {
  if (state === 'placed') return ['confirm']
  if (state === 'confirmed') return ['pack']
  const isPaid = money.left === 0
  if (state === 'packed' && isBrought) return ['ship']
  if (state === 'packed' || state === 'shipped') return isPaid ? ['deliver'] : []
  return []
}
