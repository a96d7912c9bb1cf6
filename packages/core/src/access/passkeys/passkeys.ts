import type { OfPasskey, PasskeyView, PersonId, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Reading, Tx } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { noteAccess } from '../note-access.ts'
import { roleWithPasskey } from './passkey-roles.ts'

/** Somebody's passkeys, the oldest first. */
export async function ownPasskeys(reading: Reading, personId: PersonId): Promise<PasskeyView[]> {
  const rows = await reading.db
    .selectFrom('cho_passkey')
    .select(['id', 'name', 'made_at', 'last_used_at', 'backed_up'])
    .where('person_id', '=', personId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    madeAt: row.made_at,
    lastUsedAt: row.last_used_at,
    backedUp: row.backed_up === 1,
  }))
}

/**
 * Takes a passkey away; the last one stays while a role of its bearer asks for one, since nothing
 * else would open. Problems: NotFound, PasskeyNeeded.
 */
export function removePasskey(
  deps: Deps,
  { id, personId }: OfPasskey & { readonly personId: PersonId },
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const own = await ownPasskeys(tx, personId)
    if (!own.some((one) => one.id === id)) return err({ type: 'NotFound', what: 'passkey', id })
    const role = own.length === 1 ? await roleWithPasskey(tx, personId) : undefined
    if (role) return err({ type: 'PasskeyNeeded', role })
    await tx.db.deleteFrom('cho_passkey').where('id', '=', id).execute()
    await noteAccess(tx, { kind: 'passkey_removed', by: personId, person: personId })
    return ok(undefined)
  })
}

/** Takes all of somebody's passkeys away; they may have been lost with a phone. */
export async function endPasskeys(tx: Tx, personId: PersonId): Promise<void> {
  const gone = await tx.db
    .deleteFrom('cho_passkey')
    .where('person_id', '=', personId)
    .returning('id')
    .execute()
  if (gone.length === 0) return
  const detail = { passkeys: gone.length, reset: true }
  await noteAccess(tx, { kind: 'passkey_removed', by: personId, person: personId, detail })
}

/** Whether a role of somebody opens with a passkey only, and they have none: they would not get in again. */
export async function lacksPasskey(reading: Reading, personId: PersonId): Promise<boolean> {
  if ((await roleWithPasskey(reading, personId)) === undefined) return false
  return (await ownPasskeys(reading, personId)).length === 0
}
