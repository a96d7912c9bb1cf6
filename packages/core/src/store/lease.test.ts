import { ok } from '@cho40/values'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { must } from '../testing/a-market.ts'
import { eachDialect, openTwoServers, type TestDeps } from '../testing/each-dialect.ts'
import { dropLeases, fenced, LeaseLost, takeLease } from './lease.ts'
import { transact } from './transact.ts'

const MINUTE = 60_000
const wish = (holder: string) => ({ name: 'sweep', holder, forMs: MINUTE })
const mark = (deps: TestDeps, name: string) =>
  sql`insert into cho_secret_mark (name, mark, recorded_at) values (${name}, '', ${deps.clock.now()})`

eachDialect((open) => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await open()
  })
  afterEach(() => deps.close())

  const write = (by: TestDeps, name: string) =>
    transact<null>(by, async (tx) => {
      await mark(by, name).execute(tx.db)
      return ok(null)
    })
  const written = () => deps.db.selectFrom('cho_secret_mark').select('name').execute()

  test('one holds it, the other does not, and keeping it does not change its number', async () => {
    expect(must(await takeLease(deps, wish('a')))).toEqual({ name: 'sweep', token: 1 })
    expect(must(await takeLease(deps, wish('b')))).toBeUndefined()
    deps.advance(MINUTE / 2)
    expect(must(await takeLease(deps, wish('a')))).toEqual({ name: 'sweep', token: 1 })
    deps.advance(MINUTE - 1)
    expect(must(await takeLease(deps, wish('b')))).toBeUndefined()
  })

  test('a process that died is followed when its time is up, with a higher number', async () => {
    must(await takeLease(deps, wish('a')))
    deps.advance(MINUTE)
    expect(must(await takeLease(deps, wish('b')))).toEqual({ name: 'sweep', token: 2 })
  })

  test('a process that stops lets go at once, and only of what is its own', async () => {
    must(await takeLease(deps, wish('a')))
    must(await takeLease(deps, { ...wish('b'), name: 'other' }))
    must(await dropLeases(deps, 'a'))
    expect(must(await takeLease(deps, wish('b')))).toEqual({ name: 'sweep', token: 2 })
    expect(must(await takeLease(deps, { ...wish('a'), name: 'other' }))).toBeUndefined()
  })

  test('one that slept through its time writes nothing more', async () => {
    const before = must(await takeLease(deps, wish('a')))
    if (before === undefined) throw new Error('not held')
    const sleeper = { ...deps, ...fenced(deps, before) }
    must(await write(sleeper, 'in time'))
    deps.advance(MINUTE)
    must(await takeLease(deps, wish('b')))
    await expect(write(sleeper, 'too late')).rejects.toThrow(LeaseLost)
    expect(await written()).toEqual([{ name: 'in time' }])
  })
})

describe('two servers', () => {
  let servers: readonly [TestDeps, TestDeps]
  beforeEach(async () => {
    servers = await openTwoServers()
  })
  afterEach(async () => {
    await servers[1].close()
    await servers[0].close()
  })

  test('of two that ask at the same moment one has it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const asked = await Promise.all(
        servers.map((deps, n) => takeLease(deps, { ...wish(`p${n}`), name: `sweep ${round}` })),
      )
      expect(asked.map(must).filter((lease) => lease !== undefined)).toHaveLength(1)
    }
  })

  test('nobody takes over while a commit of the holder is under way', async () => {
    const [here, there] = servers
    const lease = must(await takeLease(here, wish('a')))
    if (lease === undefined) throw new Error('not held')
    let begun = (): void => undefined
    const beginning = new Promise<void>((resolve) => {
      begun = resolve
    })
    const working = transact<null>(fenced(here, lease), async (tx) => {
      begun()
      // Until the other waits for the row that this commit holds.
      for (;;) {
        const { rows } = await sql<{ n: number }>`select count(*) as n from pg_locks
          where not granted`.execute(here.db)
        if ((rows[0]?.n ?? 0) > 0) break
      }
      await mark(here, 'work').execute(tx.db)
      return ok(null)
    })
    await beginning
    there.advance(MINUTE)
    // What the former holder wrote is there for whoever has taken over, from the first moment.
    const taken = must(await takeLease(there, wish('b')))
    const seen = await there.db.selectFrom('cho_secret_mark').select('name').execute()
    expect({ taken, seen }).toEqual({
      taken: { name: 'sweep', token: 2 },
      seen: [{ name: 'work' }],
    })
    must(await working)
  })
})
