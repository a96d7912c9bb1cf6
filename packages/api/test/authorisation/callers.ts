import { createHash } from 'node:crypto'
import { type PersonId, ROLES, type Role, SERVICE_ROLES } from '@cho40/contract'
import { addPerson, grantRole, makeKey, signIn } from '@cho40/core/access'
import { must, OPEN_PINS, type TestDeps } from '@cho40/core/testing'

/** A role and the thing it was granted on. */
export type Grant = { readonly role: Role; readonly scopeId: string }

export type Caller = {
  /** `bookkeeper at place:01234`. */
  readonly name: string
  readonly grants: readonly Grant[]
  /** A person with a cookie, a service with a key, or somebody who has neither. */
  readonly by: Credential
}

export type Credential =
  | { readonly how: 'cookie'; readonly token: string; readonly personId: PersonId }
  | { readonly how: 'key'; readonly key: string }
  | { readonly how: 'nothing' }

type Scopes = {
  readonly place: string
  readonly elsewhere: string
  readonly market: string
  readonly stalls: readonly string[]
  readonly cooperatives: readonly string[]
}

/**
 * Every role over the whole commune and over another one, each role on the one thing it is usually
 * granted on and on its neighbour, the administrator of the server.
 */
function grantsAsked(scopes: Scopes): readonly Grant[] {
  const { place, elsewhere, market, stalls, cooperatives } = scopes
  return [
    ...ROLES.map((role) => ({ role, scopeId: place })),
    ...ROLES.map((role) => ({ role, scopeId: elsewhere })),
    { role: 'administrator', scopeId: 'system' },
    { role: 'market_board', scopeId: market },
    ...stalls.map((scopeId) => ({ role: 'vendor' as const, scopeId })),
    ...cooperatives.flatMap((scopeId) => [
      { role: 'bookkeeper' as const, scopeId },
      { role: 'treasurer' as const, scopeId },
    ]),
  ]
}

/** Makes a person with a session for each, services with keys, and two who have nothing. */
export async function settleIn(deps: TestDeps, scopes: Scopes): Promise<readonly Caller[]> {
  const callers: Caller[] = [{ name: 'nobody', grants: [], by: { how: 'nothing' } }]
  const wanted = [undefined, ...grantsAsked(scopes)]
  for (const [nth, grant] of wanted.entries()) {
    const { personId, token } = await somebody(deps, nth)
    if (grant) must(await grantRole(deps, { personId, ...grant }))
    callers.push({
      name: grant ? `${grant.role} at ${grant.scopeId}` : 'somebody without a role',
      grants: grant ? [grant] : [],
      by: { how: 'cookie', token, personId },
    })
  }
  for (const role of SERVICE_ROLES) callers.push(await aService(deps, role, scopes.place))
  return callers
}

async function aService(
  deps: TestDeps,
  role: (typeof SERVICE_ROLES)[number],
  scopeId: string,
): Promise<Caller> {
  const tokens = { make: () => createHash('sha256').update(role).digest('base64url') }
  const { personId: by } = await somebody(deps, 900 + SERVICE_ROLES.indexOf(role))
  const service = { id: deps.ids.make('person'), name: `Máy ${role}`, role, scopeId, days: 400, by }
  const { key } = must(await makeKey({ ...deps, tokens }, service))
  return { name: `a key for a ${role}`, grants: [{ role, scopeId }], by: { how: 'key', key } }
}

async function somebody(
  deps: TestDeps,
  nth: number,
): Promise<{ readonly personId: PersonId; readonly token: string }> {
  const personId = deps.ids.make('person')
  const phone = `0555${String(nth).padStart(6, '0')}`
  const known = { ...deps, ...OPEN_PINS, tokens: { make: () => `token-of-${nth}` } }
  must(await addPerson(known, { id: personId, phone, name: `Người ${nth}`, pin: '246810' }))
  const { token } = must(await signIn(known, { phone, pin: '246810' }))
  return { personId, token }
}
