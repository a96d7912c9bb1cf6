import type { DeviceId, OpenSessionView, PersonId, ServiceKeyId, SessionId } from '@cho40/contract'
import { type Instant, instantToMs, ok, plusMs } from '@cho40/values'
import type { ClockDep, Deps, Reading } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { noteAccess } from './note-access.ts'
import { tokenHash } from './token-hash.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Who asks: a person over a session, or a service over a key. */
export type Actor = {
  readonly personId: PersonId
  readonly name: string
} & (
  | { readonly kind: 'person'; readonly session: ActorSession }
  | { readonly kind: 'key'; readonly keyId: ServiceKeyId }
)

export type ActorSession = {
  readonly id: SessionId
  readonly deviceId: DeviceId | null
  /** Nobody has noted its use for an hour. */
  readonly stale: boolean
}

/** The person behind a session token, when the session is neither over, idle too long nor ended. */
export async function actorOf(deps: Reading & ClockDep, token: string): Promise<Actor | undefined> {
  const now = deps.clock.now()
  const row = await deps.db
    .selectFrom('cho_session as s')
    .innerJoin('cho_person as p', 'p.id', 's.person_id')
    .select(['p.id', 'p.name', 's.id as session_id', 's.device_id'])
    .select(['s.created_at', 's.last_used_at', 's.idle_days'])
    .where('s.token_hash', '=', tokenHash(token))
    .where('s.revoked_at', 'is', null)
    .where('s.expires_at', '>', now)
    .executeTakeFirst()
  if (!row) return undefined
  const idleMs = instantToMs(now) - instantToMs(row.last_used_at ?? row.created_at)
  if (idleMs >= row.idle_days * DAY_MS) return undefined
  const session = { id: row.session_id, deviceId: row.device_id, stale: idleMs >= HOUR_MS }
  return { kind: 'person', personId: row.id, name: row.name, session }
}

/** Notes that a session is in use: to the hour, so that reading does not become writing. */
export async function touchSession(
  deps: Deps,
  of: { readonly id: SessionId; readonly network?: string | undefined },
): Promise<void> {
  await transact(deps, async (tx) => {
    const used = { last_used_at: tx.clock.now() }
    await tx.db
      .updateTable('cho_session')
      .set(of.network === undefined ? used : { ...used, network: of.network })
      .where('id', '=', of.id)
      .where('revoked_at', 'is', null)
      .execute()
    return ok(undefined)
  })
}

/** Ends a session; ending it twice is no failure. */
export async function endSession(deps: Deps, token: string): Promise<void> {
  await transact(deps, async (tx) => {
    const [ended] = await tx.db
      .updateTable('cho_session')
      .set({ revoked_at: tx.clock.now() })
      .where('token_hash', '=', tokenHash(token))
      .where('revoked_at', 'is', null)
      .returning('person_id')
      .execute()
    const person = ended?.person_id
    if (person) await noteAccess(tx, { kind: 'signed_out', by: person, person })
    return ok(undefined)
  })
}

/** Somebody's sessions that still open doors, the latest first. */
export async function sessionsOf(
  reading: Reading & ClockDep,
  of: { readonly personId: PersonId; readonly here?: SessionId | undefined },
): Promise<readonly OpenSessionView[]> {
  const now = reading.clock.now()
  const rows = await reading.db
    .selectFrom('cho_session')
    .select(['id', 'device_id', 'device_name', 'network', 'created_at', 'last_used_at'])
    .select(['expires_at', 'idle_days'])
    .where('person_id', '=', of.personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.flatMap((row) => {
    const idleEnd = plusMs(row.last_used_at ?? row.created_at, row.idle_days * DAY_MS)
    const expiresAt: Instant = idleEnd < row.expires_at ? idleEnd : row.expires_at
    if (expiresAt <= now) return []
    return {
      sessionId: row.id,
      deviceId: row.device_id,
      deviceName: row.device_name,
      network: row.network,
      since: row.created_at,
      lastUsedAt: row.last_used_at,
      expiresAt,
      here: row.id === of.here,
    }
  })
}

/** The roles of a person, as granted. */
export async function rolesOf(reading: Reading, personId: PersonId) {
  const rows = await reading.db
    .selectFrom('cho_grant')
    .select(['role', 'scope_id'])
    .where('person_id', '=', personId)
    .orderBy('scope_id')
    .orderBy('role')
    .execute()
  return rows.map(({ role, scope_id: scopeId }) => ({ role, scopeId }))
}
