import type {
  Acted,
  MadeKey,
  MakeKey,
  PersonId,
  Problem,
  RevokeKey,
  RotateKey,
} from '@cho40/contract'
import { err, ok, plusMs, type Result } from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { grant } from './grant.ts'
import { noteAccess } from './note-access.ts'
import type { TokenDep } from './open-session.ts'
import { keyText } from './service-keys.ts'
import { tokenHash } from './token-hash.ts'

const DAY_MS = 86_400_000
/** The old one serves until every machine has the new one. */
const ACTIVE_KEYS = 2

/**
 * Makes a service — somebody without a telephone, of one role on one scope — and its first key, told
 * this once. The same id again is refused: a lost answer is a lost key, made anew by rotating.
 * Problems: AlreadyExists, NotFound (scope).
 */
export function makeKey(
  deps: Deps & TokenDep,
  input: Acted<MakeKey>,
): Promise<Result<MadeKey, Problem>> {
  const secret = deps.tokens.make()
  const { id, name, by, role, scopeId } = input
  return transact(deps, async (tx) => {
    const there = await tx.db
      .selectFrom('cho_person')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (there) return err({ type: 'AlreadyExists', what: 'service', id })
    await tx.db
      .insertInto('cho_person')
      .values({
        id,
        phone: `service:${id}`,
        name,
        // No PIN has this hash, and a service never signs in.
        pin_hash: 'none',
        created_at: tx.clock.now(),
        kind: 'service',
        password_hash: null,
        erased_at: null,
      })
      .execute()
    const given = await grant(tx, { personId: id, role, scopeId, by })
    if (!given.ok) return given
    return ok(await keepKey(tx, { serviceId: id, secret, by, days: input.days }))
  })
}

/**
 * A further key of a service, told this once; the one before goes on until it is revoked or over.
 * Problems: NotFound, WrongState (two keys are active already).
 */
export function rotateKey(
  deps: Deps & TokenDep,
  input: Acted<RotateKey>,
): Promise<Result<MadeKey, Problem>> {
  const secret = deps.tokens.make()
  const { serviceId: id, by, days } = input
  return transact(deps, async (tx) => {
    const service = await tx.db
      .selectFrom('cho_person')
      .select('id')
      .where('id', '=', id)
      .where('kind', '=', 'service')
      .executeTakeFirst()
    if (!service) return err({ type: 'NotFound', what: 'service', id })
    const active = await tx.db
      .selectFrom('cho_service_key')
      .select('id')
      .where('person_id', '=', id)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', tx.clock.now())
      .execute()
    if (active.length >= ACTIVE_KEYS) {
      return err({ type: 'WrongState', what: 'service', id, state: 'two keys' })
    }
    return ok(await keepKey(tx, { serviceId: id, secret, by, days }))
  })
}

async function keepKey(
  tx: Tx,
  of: {
    readonly serviceId: PersonId
    readonly secret: string
    readonly by: PersonId
    readonly days: number
  },
): Promise<MadeKey> {
  const { serviceId, secret, by } = of
  const keyId = tx.ids.make('key')
  const now = tx.clock.now()
  const until = plusMs(now, of.days * DAY_MS)
  await tx.db
    .insertInto('cho_service_key')
    .values({
      id: keyId,
      person_id: serviceId,
      secret_hash: tokenHash(secret),
      made_by: by,
      made_at: now,
      expires_at: until,
      revoked_at: null,
      last_used_on: null,
    })
    .execute()
  await noteAccess(tx, { kind: 'key_made', by, person: serviceId, detail: { key: keyId } })
  return { serviceId, keyId, key: keyText(keyId, secret), until }
}

/** Ends a key; twice is once. Problems: NotFound. */
export function revokeKey(deps: Deps, input: Acted<RevokeKey>): Promise<Result<void, Problem>> {
  const { keyId: id, by } = input
  return transact(deps, async (tx) => {
    const key = await tx.db
      .selectFrom('cho_service_key')
      .select(['person_id', 'revoked_at'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!key) return err({ type: 'NotFound', what: 'key', id })
    if (key.revoked_at) return ok(undefined)
    await tx.db
      .updateTable('cho_service_key')
      .set({ revoked_at: tx.clock.now() })
      .where('id', '=', id)
      .execute()
    await noteAccess(tx, { kind: 'key_revoked', by, person: key.person_id, detail: { key: id } })
    return ok(undefined)
  })
}
