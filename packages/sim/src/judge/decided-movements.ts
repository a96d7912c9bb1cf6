import type { Movement } from '../bank/bank.ts'
import type { World } from '../world.ts'
import { saidBy } from './movement-of.ts'

type Row = {
  transfer_id: string
  source: string
  event_id: string
  bank_reference: string | null
}

/**
 * Tells whether a person decided about money of a movement, so that the machine's part in it can no
 * longer be foretold. Look-alikes may have changed places: what any source linked there counts.
 */
export function decidedMovements(world: World): (movement: Movement | undefined) => boolean {
  const decided = new Set<number>()
  const rows = world.server.database
    .prepare('select transfer_id, source, event_id, bank_reference from cho_observation')
    .all() as Row[]
  for (const row of rows) {
    if (!world.notebook.decided.has(row.transfer_id)) continue
    const movement = saidBy(world, row)
    if (movement) decided.add(movement.id)
  }
  return (movement) => movement !== undefined && decided.has(movement.id)
}
