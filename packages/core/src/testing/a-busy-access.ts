import type { PersonId } from '@cho40/contract'
import { giveRole, withdrawRole } from '../access/change-role.ts'
import { decideRoleRequest } from '../access/decide-role-request.ts'
import { erasePerson } from '../access/erase-person.ts'
import { makeKey, rotateKey } from '../access/make-key.ts'
import { addPasskey, askToAddPasskey } from '../access/passkeys/add-passkey.ts'
import { addPerson, grantRole } from '../access/people.ts'
import { SYSTEM_SCOPE } from '../access/scopes.ts'
import { signIn } from '../access/sign-in.ts'
import { transact } from '../store/transact.ts'
import { type AMarket, must, OPEN_PINS } from './a-market.ts'
import { anAuthenticator } from './an-authenticator.ts'
import type { TestDeps } from './each-dialect.ts'

/**
 * Two administrators make a treasurer and unmake another, one of them has a passkey, somebody is
 * signed in, a service has two keys, and somebody was erased.
 */
export async function aBusyAccess(deps: TestDeps, market: AMarket): Promise<void> {
  let tokens = 0
  const server = {
    ...deps,
    ...OPEN_PINS,
    tokens: {
      make: () => {
        tokens += 1
        return `busy token ${tokens}`
      },
    },
  }
  const somebody = async (n: number): Promise<PersonId> => {
    const id = deps.ids.make('person')
    const like = { phone: `07000000${String(n).padStart(2, '0')}`, name: `Người ${n}` }
    return must(await addPerson(server, { id, ...like, pin: '493817' }))
  }
  const [one, two, money, gone] = [
    await somebody(1),
    await somebody(2),
    await somebody(3),
    await somebody(4),
  ]
  const administrator = { role: 'administrator', scopeId: SYSTEM_SCOPE } as const
  for (const personId of [one, two]) must(await grantRole(deps, { ...administrator, personId }))
  const treasurer = { role: 'treasurer', scopeId: market.id, personId: money, by: one } as const
  const asked = must(await giveRole(deps, treasurer))
  if (asked.state !== 'asked') throw new Error('two administrators are there')
  must(await decideRoleRequest(deps, { requestId: asked.requestId, approve: true, by: two }))
  const staff = { role: 'staff', scopeId: market.id, personId: gone, by: one } as const
  must(await giveRole(deps, staff))
  must(await signIn(server, { phone: '0700000001', pin: '493817' }))
  const key = anAuthenticator('https://cho.example')
  const wish = must(
    await askToAddPasskey(server, { personId: two, pin: '493817', origin: key.origin }),
  )
  const made = { id: deps.ids.make('passkey'), name: 'Máy bàn', ...key.make(wish.challenge) }
  must(await addPasskey(deps, { ...made, personId: two, origin: key.origin }))
  must(await signIn(server, { phone: '0700000004', pin: '493817' }))
  must(await withdrawRole(deps, staff))
  must(await transact(deps, (tx) => erasePerson(tx, { personId: gone, by: one })))
  const service = { id: deps.ids.make('person'), name: 'Máy tính tiền', days: 90, by: one }
  must(await makeKey(server, { ...service, role: 'staff', scopeId: market.id }))
  must(await rotateKey(server, { serviceId: service.id, days: 90, by: one }))
}
