import type { GrantRequestId, PersonId, Role, RoleChange } from '@cho40/contract'
import { err, ok } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { transact } from '../store/transact.ts'
import { must, OPEN_PINS } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { giveRole, withdrawRole } from './change-role.ts'
import { decideRoleRequest } from './decide-role-request.ts'
import { editPerson } from './edit-person.ts'
import { addPerson, grantRole } from './people.ts'
import { people } from './person-views.ts'
import { redeemReset, resetPin } from './reset-pin.ts'
import { roleHistory, roleRequests } from './role-requests.ts'
import { addScope, SYSTEM_SCOPE } from './scopes.ts'
import { rolesOf } from './sessions.ts'

function requestOf(asked: RoleChange): GrantRequestId {
  if (asked.state !== 'asked') throw new Error('given at once')
  return asked.requestId
}

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  const server = () => ({ ...deps, ...OPEN_PINS, tokens: { make: () => `token ${(tokens += 1)}` } })
  let tokens = 0
  let phones = 0
  async function somebody(role?: Role, name = 'Người thử'): Promise<PersonId> {
    phones += 1
    const id = deps.ids.make('person')
    const phone = `09${String(phones).padStart(8, '0')}`
    must(await addPerson(server(), { id, phone, name, pin: '493817' }))
    if (role) must(await grantRole(deps, { personId: id, role, scopeId: SYSTEM_SCOPE }))
    return id
  }
  async function fresh(): Promise<void> {
    deps = await open()
    must(
      await transact(deps, async (tx) => {
        await addScope(tx, { id: SYSTEM_SCOPE, parentId: null })
        return ok(undefined)
      }),
    )
  }
  const treasurer = (personId: PersonId, by: PersonId) =>
    ({ personId, role: 'treasurer', scopeId: SYSTEM_SCOPE, by }) as const

  test('one administrator alone gives a guarded role; from two on a second one consents', async () => {
    await fresh()
    const [first, money] = [await somebody('administrator'), await somebody()]
    expect(await giveRole(deps, treasurer(money, first))).toEqual(ok({ state: 'done' }))
    must(await withdrawRole(deps, treasurer(money, first)))
    const second = await somebody('administrator')
    const asked = must(await giveRole(deps, treasurer(money, first)))
    expect(asked).toMatchObject({ state: 'asked' })
    expect(await giveRole(deps, treasurer(money, first))).toEqual(ok(asked))
    expect(await rolesOf(deps, money)).toEqual([])
    expect(await roleRequests(deps)).toMatchObject([
      { role: 'treasurer', askedBy: { personId: first } },
    ])
    const requestId = requestOf(asked)
    const own = await decideRoleRequest(deps, { requestId, approve: true, by: first })
    expect(own).toMatchObject({ problem: { type: 'NotAllowed' } })
    must(await decideRoleRequest(deps, { requestId, approve: true, by: second }))
    must(await decideRoleRequest(deps, { requestId, approve: true, by: second }))
    expect(await rolesOf(deps, money)).toEqual([{ role: 'treasurer', scopeId: SYSTEM_SCOPE }])
    expect((await roleHistory(deps, money))[0]).toMatchObject({
      act: 'given',
      by: { personId: first },
      second: { personId: second },
    })
    expect(await decideRoleRequest(deps, { requestId, approve: false, by: first })).toEqual(
      err({ type: 'WrongState', what: 'role request', id: requestId, state: 'approved' }),
    )
  })

  test('a role that moves no money out is given by one; nobody lifts their own rights', async () => {
    await fresh()
    const [first, , clerk] = [
      await somebody('administrator'),
      await somebody('administrator'),
      await somebody(),
    ]
    const bookkeeper = { role: 'bookkeeper', scopeId: SYSTEM_SCOPE, by: first } as const
    expect(await giveRole(deps, { ...bookkeeper, personId: clerk })).toEqual(ok({ state: 'done' }))
    expect(await giveRole(deps, { ...bookkeeper, personId: first })).toMatchObject({
      problem: { type: 'NotAllowed' },
    })
    expect(await giveRole(deps, treasurer(first, first))).toMatchObject({
      problem: { type: 'NotAllowed' },
    })
    const nobody = deps.ids.make('person')
    expect(await giveRole(deps, { ...bookkeeper, personId: nobody })).toEqual(
      err({ type: 'NotFound', what: 'person', id: nobody }),
    )
    expect(await giveRole(deps, { ...bookkeeper, personId: clerk, scopeId: 'stall_x' })).toEqual(
      err({ type: 'NotFound', what: 'scope', id: 'stall_x' }),
    )
  })

  test('the last administrator stays; one of two may lay the role down', async () => {
    await fresh()
    const first = await somebody('administrator')
    const own = (personId: PersonId) =>
      ({ personId, role: 'administrator', scopeId: SYSTEM_SCOPE, by: personId }) as const
    const last = err({ type: 'WrongState', what: 'administrator', id: first, state: 'last' })
    expect(await withdrawRole(deps, own(first))).toEqual(last)
    const second = await somebody('administrator')
    expect(await withdrawRole(deps, { ...own(second), by: first })).toMatchObject({
      value: { state: 'asked' },
    })
    expect(await withdrawRole(deps, own(second))).toEqual(ok({ state: 'done' }))
    expect(await withdrawRole(deps, own(first))).toEqual(last)
  })

  test('two withdrawals approved side by side leave one administrator', async () => {
    await fresh()
    const three = [
      await somebody('administrator'),
      await somebody('administrator'),
      await somebody('administrator'),
    ] as const
    const [a, b, c] = three
    const down = (personId: PersonId) =>
      withdrawRole(deps, { personId, role: 'administrator', scopeId: SYSTEM_SCOPE, by: personId })
    await Promise.all([down(a), down(b), down(c)])
    const left = await Promise.all(three.map((id) => rolesOf(deps, id)))
    expect(left.flat()).toHaveLength(1)
  })

  test('who had their PIN set anew by the asker is no second person for a week', async () => {
    await fresh()
    const [first, second, money] = [
      await somebody('administrator'),
      await somebody('administrator'),
      await somebody(),
    ]
    const { phone } = await deps.db
      .selectFrom('cho_person')
      .select('phone')
      .where('id', '=', second)
      .executeTakeFirstOrThrow()
    const { code } = must(await resetPin(server(), { personId: second, by: first }))
    must(await redeemReset(server(), { phone, code, pin: '381946' }))
    const asked = must(await giveRole(deps, treasurer(money, first)))
    const requestId = requestOf(asked)
    const approve = () => decideRoleRequest(deps, { requestId, approve: true, by: second })
    expect(await approve()).toMatchObject({ problem: { type: 'NotAllowed' } })
    deps.advance(7 * 86_400_000)
    must(await approve())
  })

  test('people are found by a part of a name without marks, page by page', async () => {
    await fresh()
    const names = ['Lường Thị Đào', 'Đặng Văn Lường', 'Hoàng Mai', 'Luong Sơn']
    for (const name of names) await somebody(undefined, name)
    const first = await people(deps, { scopeId: SYSTEM_SCOPE, search: 'luong', limit: 2 })
    expect(first.people.map(({ name }) => name)).toEqual(['Lường Thị Đào', 'Đặng Văn Lường'])
    const after = first.next ?? undefined
    const second = await people(deps, { scopeId: SYSTEM_SCOPE, search: 'luong', limit: 2, after })
    expect(second).toMatchObject({ people: [{ name: 'Luong Sơn' }], next: null })
    expect((await people(deps, { scopeId: 'place:01234' })).people).toEqual([])
  })

  test('a corrected number signs in from then on; another person’s is refused', async () => {
    await fresh()
    const [first, id, other] = [await somebody('administrator'), await somebody(), await somebody()]
    must(await editPerson(deps, { personId: id, phone: '0355555555', by: first }))
    expect(await editPerson(deps, { personId: other, phone: '0355555555', by: first })).toEqual(
      err({ type: 'AlreadyExists', what: 'person', id }),
    )
    const [found] = (await people(deps, { scopeId: SYSTEM_SCOPE, search: '0355' })).people
    expect(found?.personId).toBe(id)
  })
})
