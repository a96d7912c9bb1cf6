import { err, ok } from '@cho40/values'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { once } from './once.ts'
import { transact } from './transact.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  /** A command whose effect can be counted: each run makes a scope and answers with its name. */
  const command = (asked: { scope?: string; id?: string; body?: unknown } = {}) => {
    const { scope = 'tenant a', id = 'command 1', body = { amount: 1 } } = asked
    return transact(deps, (tx) =>
      once(tx, { scope, id, body }, async () => {
        const made = tx.ids.make('evt')
        await tx.db.insertInto('cho_scope').values({ id: made, parent_id: null }).execute()
        return ok({ made })
      }),
    )
  }
  const effects = async () => (await deps.db.selectFrom('cho_scope').selectAll().execute()).length

  test('the same id and body give the first answer again, whatever the order of fields', async () => {
    deps = await open()
    const first = await command({ body: { a: 1, b: [{ c: 2, d: 3 }] } })
    expect(await command({ body: { b: [{ d: 3, c: 2 }], a: 1 } })).toEqual(first)
    expect(await effects()).toBe(1)
  })

  test('the same id with another body is refused and does nothing', async () => {
    deps = await open()
    await command({ body: { amount: 1 } })
    const refusal = err({ type: 'IdReused', id: 'command 1' })
    expect(await command({ body: { amount: 2 } })).toEqual(refusal)
    expect(await command({ body: { amount: '1' } })).toEqual(refusal)
    expect(await command({ body: { amount: 1, extra: null } })).toEqual(refusal)
    expect(await effects()).toBe(1)
  })

  test('another tenant cannot read the answer by naming the id', async () => {
    deps = await open()
    const mine = must(await command({ scope: 'tenant a' }))
    const theirs = must(await command({ scope: 'tenant b' }))
    expect(theirs).not.toEqual(mine)
    expect(await effects()).toBe(2)
  })

  test('a refusal is not kept: the id may be used again once the world allows it', async () => {
    deps = await open()
    const refused = await transact(deps, (tx) =>
      once(tx, { scope: 'tenant a', id: 'command 1', body: { amount: 1 } }, () =>
        Promise.resolve(err({ type: 'NotSignedIn' })),
      ),
    )
    expect(refused.ok).toBe(false)
    expect((await command()).ok).toBe(true)
  })

  test('property: any pile of repeated and reused ids has one effect for each id', async () => {
    deps = await open()
    const calls = fc.array(
      fc.record({ id: fc.integer({ min: 0, max: 4 }), body: fc.integer({ min: 0, max: 1 }) }),
      { minLength: 1, maxLength: 30 },
    )
    let run = 0
    await fc.assert(
      fc.asyncProperty(calls, async (asked) => {
        run += 1
        const before = await effects()
        const answers = await Promise.all(
          asked.map(({ id, body }) => command({ id: `${run} ${id}`, body: { body } })),
        )
        const firstBodies = new Map<number, number>()
        const firstAnswers = new Map<number, unknown>()
        for (const [at, { id, body }] of asked.entries()) {
          const first = firstBodies.get(id)
          if (first === undefined) {
            firstBodies.set(id, body)
            firstAnswers.set(id, answers[at])
          } else if (first === body) expect(answers[at]).toEqual(firstAnswers.get(id))
          else expect(answers[at]).toEqual(err({ type: 'IdReused', id: `${run} ${id}` }))
        }
        expect((await effects()) - before).toBe(firstBodies.size)
      }),
      { numRuns: 30 },
    )
  })
})
