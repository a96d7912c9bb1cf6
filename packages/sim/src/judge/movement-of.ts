import type { Movement } from '../bank/bank.ts'
import type { World } from '../world.ts'

/** Finds the movement at the bank that a transfer in the books stands for. */
export type MovementFinder = { of(transferId: string): Movement | undefined }

type Source = { source: string; event_id: string; bank_reference: string | null }

/** The bank's own word if there is one; else the source that made the transfer. Others joined it. */
export function movementFinder(world: World): MovementFinder {
  const find = world.server.database.prepare(`select source, event_id, bank_reference
    from cho_observation o join cho_bank_transfer t on t.id = o.transfer_id
    where t.id = ? order by o.source_kind = 'statement' desc,
      o.memo = t.memo and o.occurred_at = t.occurred_at desc, o.rowid desc limit 1`)
  return {
    of(transferId) {
      const source = find.get(transferId) as Source | undefined
      return source && saidBy(world, source)
    },
  }
}

/** The movement that one source spoke of. */
export function saidBy({ bank, notebook }: World, said: Source): Movement | undefined {
  if (said.source.startsWith('statement:')) {
    const id = Number(said.bank_reference?.split('-')[1] ?? Number.NaN) - 10_000
    return bank.movements[id - 1]
  }
  // A canary names events anew by an ending of its own.
  const event = `${said.source}/${said.event_id.replace(/-\d+$/, '')}`
  return bank.movements[(notebook.told.get(event) ?? 0) - 1]
}
