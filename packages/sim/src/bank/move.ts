import { dong } from '@cho40/values'
import { tell } from '../market/providers.ts'
import { directionOf, NEVER_AUTOMATIC, type Purpose } from '../market/purpose.ts'
import type { World } from '../world.ts'

/** Lets money move now, and every source tell of it. Answers the line of the trace. */
export function move(
  world: World,
  {
    account,
    amount,
    words,
    purpose,
  }: {
    readonly account: number
    readonly amount: number
    readonly words: string
    readonly purpose: Purpose
  },
): string {
  const direction = directionOf(purpose)
  const movement = world.bank.moves(
    { account, direction, amount: dong(amount), words, purpose },
    world.nowMs,
  )
  for (const request of purpose.requests) request.payments.push(movement)
  for (const feed of world.feeds) tell(world, feed, movement)
  const expected = NEVER_AUTOMATIC.has(purpose.kind) ? ' never automatic' : ''
  return `#${movement.id} ${direction} ${amount} (${purpose.kind}${expected}) ${movement.memo}`
}
