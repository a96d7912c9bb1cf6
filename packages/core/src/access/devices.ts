import type {
  DeviceId,
  DeviceView,
  PersonId,
  Problem,
  RevokeDevice,
  SessionId,
} from '@cho40/contract'
import { err, type Instant, ok, type Result } from '@cho40/values'
import type { ClockDep, Deps, Reading } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { closeSideDoors } from './end-sessions.ts'
import { noteAccess } from './note-access.ts'
import { rememberDevice } from './remember-device.ts'

/** The phones and computers somebody uses or used, the latest seen first. */
export async function devicesOf(
  reading: Reading & ClockDep,
  personId: PersonId,
): Promise<readonly DeviceView[]> {
  const now = reading.clock.now()
  const devices = await reading.db
    .selectFrom('cho_known_device')
    .select(['device_id', 'name', 'first_seen_at', 'revoked_at'])
    .where('person_id', '=', personId)
    .orderBy('first_seen_at', 'desc')
    .orderBy('device_id')
    .execute()
  const sessions = await reading.db
    .selectFrom('cho_session')
    .select(['device_id', 'created_at', 'last_used_at', 'revoked_at', 'expires_at'])
    .where('person_id', '=', personId)
    .where('device_id', 'is not', null)
    .execute()
  return devices.map((device) => {
    const of = sessions.filter((session) => session.device_id === device.device_id)
    const uses = of.map((session): Instant => session.last_used_at ?? session.created_at)
    return {
      deviceId: device.device_id,
      name: device.name,
      firstSeenAt: device.first_seen_at,
      lastUsedAt: uses.toSorted().at(-1) ?? null,
      signedIn: of.some((session) => session.revoked_at === null && session.expires_at > now),
      revokedAt: device.revoked_at,
    }
  })
}

/**
 * Gives up a lost phone: its sessions are over and what it sends is refused, until the person signs
 * in on it anew. Twice is once. Problems: NotFound.
 */
export function revokeDevice(
  deps: Deps,
  input: RevokeDevice & { readonly personId: PersonId; readonly by: PersonId },
): Promise<Result<void, Problem>> {
  const { deviceId, personId, by } = input
  return transact(deps, async (tx) => {
    const device = await tx.db
      .selectFrom('cho_known_device')
      .select('revoked_at')
      .where('device_id', '=', deviceId)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (!device) return err({ type: 'NotFound', what: 'device', id: deviceId })
    if (device.revoked_at) return ok(undefined)
    const now = tx.clock.now()
    await tx.db
      .updateTable('cho_known_device')
      .set({ revoked_at: now, revoked_by: by })
      .where('device_id', '=', deviceId)
      .where('person_id', '=', personId)
      .execute()
    await tx.db
      .updateTable('cho_session')
      .set({ revoked_at: now })
      .where('person_id', '=', personId)
      .where('device_id', '=', deviceId)
      .where('revoked_at', 'is', null)
      .execute()
    await closeSideDoors(tx, personId)
    const detail = { device: deviceId }
    await noteAccess(tx, { kind: 'device_revoked', by, person: personId, detail })
    return ok(undefined)
  })
}

/**
 * Ties a session to the phone it is used on, as that phone first names itself. A phone that was
 * given up is refused, unless its session was opened afterwards: then somebody proved at it who they
 * are. Problems: WrongState (device, revoked).
 */
export function useDevice(
  deps: Deps,
  of: { readonly sessionId: SessionId; readonly personId: PersonId; readonly deviceId: DeviceId },
): Promise<Result<void, Problem>> {
  const { sessionId, personId, deviceId } = of
  return transact(deps, async (tx) => {
    const session = await tx.db
      .selectFrom('cho_session')
      .select(['created_at', 'device_name'])
      .where('id', '=', sessionId)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (!session) return err({ type: 'NotSignedIn' })
    const known = await tx.db
      .selectFrom('cho_known_device')
      .select('revoked_at')
      .where('device_id', '=', deviceId)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (known?.revoked_at && session.created_at <= known.revoked_at) {
      return err({ type: 'WrongState', what: 'device', id: deviceId, state: 'revoked' })
    }
    const name = session.device_name ?? undefined
    await rememberDevice(tx, { personId, id: deviceId, name })
    await tx.db
      .updateTable('cho_session')
      .set({ device_id: deviceId })
      .where('id', '=', sessionId)
      .execute()
    return ok(undefined)
  })
}
