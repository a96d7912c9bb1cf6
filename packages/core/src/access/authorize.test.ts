import type { PersonId, Role } from '@cho40/contract'
import { ROLES } from '@cho40/contract'
import { err, ok } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { aMarket, must, OPEN_PINS } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { authorize } from './authorize.ts'
import { addPerson, grantRole } from './people.ts'
import { PERMISSIONS, PERMISSIONS_BY_ROLE, type Permission } from './permissions.ts'
import { SYSTEM_SCOPE } from './scopes.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  async function twoMarkets() {
    deps = await open()
    const here = await aMarket(deps, 2)
    const there = await aMarket(deps, 1, 1)
    const [first, second] = here.stalls
    const [foreign] = there.stalls
    if (!first || !second || !foreign) throw new Error('no stalls')
    return { here, there, first, second, foreign }
  }

  let people = 0
  async function personWith(role: Role, scopeId: string): Promise<PersonId> {
    people += 1
    const personId = must(
      await addPerson(
        { ...deps, ...OPEN_PINS },
        {
          id: deps.ids.make('person'),
          phone: `08${String(people).padStart(8, '0')}`,
          name: 'Người thử',
          pin: '123456',
        },
      ),
    )
    must(await grantRole(deps, { personId, role, scopeId }))
    return personId
  }
  const may = async (personId: PersonId, permission: Permission, scopeId: string) =>
    (await authorize(deps, { personId, permission, scopeId })).ok

  test('a role reaches everything below its scope and nothing beside or above it', async () => {
    const { here, there, first, second, foreign } = await twoMarkets()
    const board = await personWith('market_board', here.id)
    const officer = await personWith('commune_officer', 'place:01234')
    const administrator = await personWith('administrator', SYSTEM_SCOPE)
    const bookkeeper = await personWith('bookkeeper', first.id)
    expect(await may(board, 'market.view_day', here.id)).toBe(true)
    expect(await may(board, 'market.view_day', first.id)).toBe(true)
    expect(await may(board, 'market.view_day', there.id)).toBe(false)
    expect(await may(board, 'market.view_day', 'place:01234')).toBe(false)
    expect(await may(officer, 'market.view_day', foreign.id)).toBe(true)
    expect(await may(officer, 'stall.view_money', foreign.id)).toBe(false)
    expect(await may(administrator, 'stall.close_day', second.id)).toBe(true)
    expect(await may(bookkeeper, 'stall.view_money', first.id)).toBe(true)
    expect(await may(bookkeeper, 'stall.view_money', second.id)).toBe(false)
    expect(await may(bookkeeper, 'market.view_day', here.id)).toBe(false)
  })

  test('every role has exactly the permissions of its list, at its own scope', async () => {
    const { first } = await twoMarkets()
    for (const role of ROLES) {
      const personId = await personWith(role, first.id)
      const granted = []
      for (const permission of PERMISSIONS) {
        if (await may(personId, permission, first.id)) granted.push(permission)
      }
      expect([role, granted.toSorted()]).toEqual([role, [...PERMISSIONS_BY_ROLE[role]].toSorted()])
    }
  })

  test('the vendor of one stall can do nothing at another', async () => {
    const { first, second, foreign } = await twoMarkets()
    const { vendor_id: vendor } = await deps.db
      .selectFrom('cho_stall')
      .select('vendor_id')
      .where('id', '=', first.id)
      .executeTakeFirstOrThrow()
    expect(await may(vendor, 'stall.sell', first.id)).toBe(true)
    for (const permission of PERMISSIONS) {
      for (const at of [second.id, foreign.id])
        expect(await may(vendor, permission, at)).toBe(false)
    }
  })

  test('an unknown thing is refused in the words of a foreign one, even to an administrator', async () => {
    const { second, here } = await twoMarkets()
    const administrator = await personWith('administrator', SYSTEM_SCOPE)
    const helper = await personWith('helper', here.id)
    const refusal = err({ type: 'NotAllowed', permission: 'stall.close_day' })
    const wish = { permission: 'stall.close_day' } as const
    expect(
      await authorize(deps, { ...wish, personId: administrator, scopeId: 'stall_none' }),
    ).toEqual(refusal)
    expect(await authorize(deps, { ...wish, personId: helper, scopeId: second.id })).toEqual(
      refusal,
    )
    expect(await authorize(deps, { ...wish, personId: helper, scopeId: 'stall_none' })).toEqual(
      refusal,
    )
  })

  test('a grant twice is one; a grant to nobody or on nothing is refused', async () => {
    const { first } = await twoMarkets()
    const personId = await personWith('staff', first.id)
    const grant = { personId, role: 'staff', scopeId: first.id } as const
    expect(await grantRole(deps, grant)).toEqual(ok(undefined))
    const rows = await deps.db
      .selectFrom('cho_grant')
      .selectAll()
      .where('person_id', '=', personId)
      .execute()
    expect(rows).toHaveLength(1)
    expect(await grantRole(deps, { ...grant, scopeId: 'stall_none' })).toEqual(
      err({ type: 'NotFound', what: 'scope', id: 'stall_none' }),
    )
    const nobody = deps.ids.make('person')
    expect(await grantRole(deps, { ...grant, personId: nobody })).toEqual(
      err({ type: 'NotFound', what: 'person', id: nobody }),
    )
  })
})
