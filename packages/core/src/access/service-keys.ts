import { timingSafeEqual } from 'node:crypto'
import type { PersonId, ServiceKeyId, ServiceRole, ServiceView } from '@cho40/contract'
import { SERVICE_ROLES } from '@cho40/contract'
import { isId, type MarketDay, marketDayOf, ok } from '@cho40/values'
import type { ClockDep, Deps, Reading } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { SYSTEM_SCOPE, scopesBelow } from './scopes.ts'
import type { Actor } from './sessions.ts'
import { tokenHash } from './token-hash.ts'

/** `cho40_`, the key's id without its prefix, `_`, the secret: told apart by their places. */
const KEY = /^cho40_([0-9a-z]{26})_([\w-]{20,64})$/

export function keyText(id: ServiceKeyId, secret: string): string {
  return `cho40_${id.slice('key_'.length)}_${secret}`
}

export type KeyActor = Extract<Actor, { kind: 'key' }>
export type KeyUse = { readonly actor: KeyActor; readonly lastUsedOn: MarketDay | null }

/** The service behind a key that is neither over nor revoked. */
export async function actorOfKey(
  deps: Reading & ClockDep,
  text: string,
): Promise<KeyUse | undefined> {
  const [, suffix = '', secret = ''] = KEY.exec(text) ?? []
  const id = `key_${suffix}`
  if (!isId('key', id)) return undefined
  const row = await deps.db
    .selectFrom('cho_service_key as k')
    .innerJoin('cho_person as p', 'p.id', 'k.person_id')
    .select(['k.id', 'k.secret_hash', 'k.last_used_on', 'p.id as person_id', 'p.name'])
    .where('k.id', '=', id)
    .where('k.revoked_at', 'is', null)
    .where('k.expires_at', '>', deps.clock.now())
    .executeTakeFirst()
  if (!row) return undefined
  const [kept, got] = [Buffer.from(row.secret_hash), Buffer.from(tokenHash(secret))]
  if (kept.length !== got.length || !timingSafeEqual(kept, got)) return undefined
  const actor = { kind: 'key', personId: row.person_id, name: row.name, keyId: row.id } as const
  return { actor, lastUsedOn: row.last_used_on }
}

/** Notes that a key is in use: to the day. */
export async function touchKey(deps: Deps, id: ServiceKeyId): Promise<void> {
  await transact(deps, async (tx) => {
    await tx.db
      .updateTable('cho_service_key')
      .set({ last_used_on: marketDayOf(tx.clock.now()) })
      .where('id', '=', id)
      .execute()
    return ok(undefined)
  })
}

/** The services that may act on a scope or below it, with their keys; never a secret. */
export async function servicesOf(
  reading: Reading & ClockDep,
  scopeId: string,
): Promise<readonly ServiceView[]> {
  let wanted = reading.db
    .selectFrom('cho_person as p')
    .innerJoin('cho_grant as g', 'g.person_id', 'p.id')
    .select(['p.id', 'p.name', 'g.role', 'g.scope_id'])
    .where('p.kind', '=', 'service')
    .orderBy('p.name')
    .orderBy('p.id')
  if (scopeId !== SYSTEM_SCOPE) wanted = wanted.where('g.scope_id', 'in', scopesBelow(scopeId))
  const services = await wanted.execute()
  const keys = await keysOf(
    reading,
    services.map(({ id }) => id),
  )
  return services.flatMap(({ id, name, role, scope_id }) => {
    const as = SERVICE_ROLES.find((one): one is ServiceRole => one === role)
    return as ? { serviceId: id, name, role: as, scopeId: scope_id, keys: keys.get(id) ?? [] } : []
  })
}

async function keysOf(
  reading: Reading & ClockDep,
  services: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, ServiceView['keys']>> {
  if (services.length === 0) return new Map()
  const now = reading.clock.now()
  const rows = await reading.db
    .selectFrom('cho_service_key')
    .select(['id', 'person_id', 'made_at', 'expires_at', 'revoked_at', 'last_used_on'])
    .where('person_id', 'in', services)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const keys = new Map<PersonId, ServiceView['keys'][number][]>()
  for (const row of rows) {
    const { id: keyId, made_at: madeAt, expires_at: expiresAt, revoked_at: revokedAt } = row
    const state = revokedAt ? 'revoked' : expiresAt <= now ? 'expired' : 'active'
    const view = {
      keyId,
      madeAt,
      expiresAt,
      revokedAt,
      lastUsedOn: row.last_used_on,
      state,
    } as const
    keys.set(row.person_id, [...(keys.get(row.person_id) ?? []), view])
  }
  return keys
}

/** The scope a service was made for; undefined when there is no such service. */
export async function scopeOfService(
  reading: Reading,
  of: { readonly serviceId: PersonId } | { readonly keyId: ServiceKeyId },
): Promise<string | undefined> {
  let wanted = reading.db
    .selectFrom('cho_grant as g')
    .innerJoin('cho_person as p', 'p.id', 'g.person_id')
    .select('g.scope_id')
    .where('p.kind', '=', 'service')
  if ('serviceId' in of) wanted = wanted.where('p.id', '=', of.serviceId)
  else {
    wanted = wanted.where('p.id', 'in', (eb) =>
      eb.selectFrom('cho_service_key as k').select('k.person_id').where('k.id', '=', of.keyId),
    )
  }
  return (await wanted.executeTakeFirst())?.scope_id
}
