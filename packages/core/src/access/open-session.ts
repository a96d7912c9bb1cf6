import type { AccessEventKind, OwnDevice, PersonId } from '@cho40/contract'
import { type Instant, plusMs } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { noteAccess } from './note-access.ts'
import { rememberDevice } from './remember-device.ts'
import { type SessionLimits, sessionLimits } from './session-limits.ts'
import { tokenHash } from './token-hash.ts'

const DAY_MS = 86_400_000

/** Bearer secrets: 32 random bytes as text, made by the host. Only their hash is stored. */
export type TokenDep = { readonly tokens: { make(): string } }

/** Where a sign-in comes from, as far as the host knows. */
export type Origin = { readonly network?: string | undefined }

export type OpenedSession = {
  readonly token: string
  readonly personId: PersonId
  readonly expiresAt: Instant
}

/** Opens a session whose limits are those of the person's roles today. */
export async function openSession(
  tx: Tx & TokenDep,
  of: {
    readonly personId: PersonId
    readonly device?: OwnDevice | undefined
    readonly network?: string | undefined
    readonly kind: AccessEventKind
  },
): Promise<OpenedSession> {
  const { personId, device, network } = of
  const token = tx.tokens.make()
  const now = tx.clock.now()
  const { days, idleDays } = await limitsOf(tx, personId)
  const expiresAt = plusMs(now, days * DAY_MS)
  if (device) await rememberDevice(tx, { personId, ...device })
  await tx.db
    .insertInto('cho_session')
    .values({
      id: tx.ids.make('session'),
      token_hash: tokenHash(token),
      person_id: personId,
      created_at: now,
      expires_at: expiresAt,
      revoked_at: null,
      device_id: device?.id ?? null,
      device_name: device?.name ?? null,
      network: network ?? null,
      last_used_at: now,
      idle_days: idleDays,
    })
    .execute()
  const detail = { device: device?.id ?? null }
  await noteAccess(tx, { kind: of.kind, by: personId, person: personId, network, detail })
  return { token, personId, expiresAt }
}

/**
 * Brings open sessions to the limits of a role that was just given: who begins to move money does not
 * keep the months that a stall's phone is signed in for.
 */
export async function tightenSessions(tx: Tx, personId: PersonId): Promise<void> {
  const { days, idleDays } = await limitsOf(tx, personId)
  const open = await tx.db
    .selectFrom('cho_session')
    .select(['id', 'created_at', 'expires_at', 'idle_days'])
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', tx.clock.now())
    .execute()
  for (const { id, created_at, expires_at, idle_days } of open) {
    const end = plusMs(created_at, days * DAY_MS)
    const tight = {
      idle_days: Math.min(idle_days, idleDays),
      expires_at: end < expires_at ? end : expires_at,
    }
    if (tight.idle_days === idle_days && tight.expires_at === expires_at) continue
    await tx.db.updateTable('cho_session').set(tight).where('id', '=', id).execute()
  }
}

async function limitsOf({ db }: Tx, personId: PersonId): Promise<SessionLimits> {
  const grants = await db
    .selectFrom('cho_grant')
    .select('role')
    .where('person_id', '=', personId)
    .execute()
  return sessionLimits(grants.map(({ role }) => role))
}
