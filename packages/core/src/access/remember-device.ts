import type { DeviceId, PersonId } from '@cho40/contract'
import type { Tx } from '../store/deps.ts'

/**
 * Keeps that somebody uses a phone. Signing in with the PIN on a phone that was given up takes it
 * back: whoever knows the PIN may sign in on any other phone as well.
 */
export async function rememberDevice(
  tx: Tx,
  of: { readonly personId: PersonId; readonly id: DeviceId; readonly name?: string | undefined },
): Promise<void> {
  const again = {
    revoked_at: null,
    revoked_by: null,
    ...(of.name === undefined ? {} : { name: of.name }),
  }
  await tx.db
    .insertInto('cho_known_device')
    .values({
      device_id: of.id,
      person_id: of.personId,
      name: of.name ?? null,
      first_seen_at: tx.clock.now(),
      revoked_at: null,
      revoked_by: null,
    })
    .onConflict((conflict) => conflict.columns(['device_id', 'person_id']).doUpdateSet(again))
    .execute()
}
