import { err } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { must, OPEN_PINS } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { admit } from './admit.ts'
import { addPerson } from './people.ts'
import { actorOf, endSession } from './sessions.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())
  const tokens = { make: () => 'a token of the host' }

  test('whom the host has let in gets a session like any other, and can be sent out again', async () => {
    deps = await open()
    const personId = deps.ids.make('person')
    const person = { id: personId, phone: '0900000001', name: 'Cô Ba', pin: '246810' }
    must(await addPerson({ ...deps, ...OPEN_PINS }, person))
    const { token } = must(await admit({ ...deps, tokens }, { personId, network: '203.0.113.0' }))
    expect(await actorOf(deps, token)).toMatchObject({ kind: 'person', personId, name: 'Cô Ba' })
    const noted = await deps.db.selectFrom('cho_access_event').select(['kind', 'network']).execute()
    expect(noted).toContainEqual({ kind: 'signed_in', network: '203.0.113.0' })
    await endSession(deps, token)
    expect(await actorOf(deps, token)).toBeUndefined()
  })

  test('nobody is admitted whom the library does not know, nor somebody erased', async () => {
    deps = await open()
    const personId = deps.ids.make('person')
    const unknown = err({ type: 'NotFound', what: 'person', id: personId })
    expect(await admit({ ...deps, tokens }, { personId })).toEqual(unknown)
    const person = { id: personId, phone: '0900000001', name: 'Cô Ba', pin: '246810' }
    must(await addPerson({ ...deps, ...OPEN_PINS }, person))
    await deps.db.updateTable('cho_person').set({ erased_at: deps.clock.now() }).execute()
    expect(await admit({ ...deps, tokens }, { personId })).toEqual(unknown)
  })
})
