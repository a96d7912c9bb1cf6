import type { OrderView } from '@cho40/contract'
import type { SellerPart } from '../../wire/shop-calls.ts'

export type OrderAct = 'confirm' | 'pack' | 'ship' | 'deliver'

/**
 * The steps that may come next, the usual one first; goods leave hands only when they are paid. What is
 * brought is on its way first, also where that costs nothing.
 */
export function nextSteps(
  { state, money }: Pick<SellerPart, 'state' | 'money'>,
  how: OrderView['handing']['how'],
): readonly OrderAct[] {
  if (state === 'placed') return ['confirm']
  if (state === 'confirmed') return ['pack']
  const isPaid = money.left === 0
  if (state === 'packed' && how === 'deliver') return ['ship']
  if (state === 'packed' || state === 'shipped') return isPaid ? ['deliver'] : []
  return []
}
