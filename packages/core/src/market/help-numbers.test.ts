import type { Role } from '@cho40/contract'
import type { Instant } from '@cho40/values'
import { expect, test } from 'vitest'
import { addPerson, grantRole } from '../access/people.ts'
import { SYSTEM_SCOPE } from '../access/scopes.ts'
import { aMarket, must, OPEN_PINS } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { helpNumbers } from './help-numbers.ts'

/** A person who holds these roles; `n` makes their name and number. */
async function aHolder(deps: TestDeps, n: number, ...roles: readonly (readonly [Role, string])[]) {
  const personId = deps.ids.make('person')
  const phone = `07000000${String(n).padStart(2, '0')}`
  const person = { id: personId, phone, name: `Ban ${n}`, pin: '404040' }
  must(await addPerson({ ...deps, ...OPEN_PINS }, person))
  for (const [role, scopeId] of roles) must(await grantRole(deps, { personId, role, scopeId }))
  return personId
}

async function twoMarkets(deps: TestDeps) {
  const own = await aMarket(deps, 1)
  const other = await aMarket(deps, 1, 1)
  const [stall] = own.stalls
  if (!stall) throw new Error('no stall')
  return { stall, own: own.id, other: other.id }
}

eachDialect((open) => {
  test('a stall calls the board of its own market, never another market’s people or roles', async () => {
    const deps = await open()
    const { stall, own, other } = await twoMarkets(deps)
    await aHolder(deps, 1, ['market_board', other])
    await aHolder(deps, 2, ['commune_officer', own], ['bookkeeper', SYSTEM_SCOPE])
    expect(await helpNumbers(deps, stall.id)).toEqual([])
    await aHolder(deps, 3, ['market_board', SYSTEM_SCOPE])
    expect(await helpNumbers(deps, stall.id)).toEqual([{ name: 'Ban 3', phone: '0700000003' }])
    await aHolder(deps, 4, ['market_board', 'place:01234'])
    expect(await helpNumbers(deps, stall.id)).toEqual([{ name: 'Ban 4', phone: '0700000004' }])
    await aHolder(deps, 5, ['market_board', own])
    expect(await helpNumbers(deps, stall.id)).toEqual([{ name: 'Ban 5', phone: '0700000005' }])
    expect(await helpNumbers(deps, deps.ids.make('stall'))).toEqual([])
    await deps.close()
  })

  test('no administrator and nobody erased is told, and never more than three', async () => {
    const deps = await open()
    const { stall, own } = await twoMarkets(deps)
    await aHolder(deps, 1, ['market_board', own], ['administrator', SYSTEM_SCOPE])
    const gone = await aHolder(deps, 2, ['market_board', own])
    const at: Instant = deps.clock.now()
    await deps.db.updateTable('cho_person').set({ erased_at: at }).where('id', '=', gone).execute()
    expect(await helpNumbers(deps, stall.id)).toEqual([])
    for (const n of [3, 4, 5, 6]) await aHolder(deps, n, ['market_board', own])
    expect((await helpNumbers(deps, stall.id)).map(({ name }) => name)).toEqual([
      'Ban 3',
      'Ban 4',
      'Ban 5',
    ])
    await deps.close()
  })
})
