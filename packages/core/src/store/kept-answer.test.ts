import { instantFromMs, instantToMs, ok } from '@cho40/values'
import { expect, test } from 'vitest'
import { eachDialect } from '../testing/each-dialect.ts'
import { answeredOnce, forgetKeptAnswers, forgetOldAnswers } from './kept-answer.ts'
import { transact } from './transact.ts'

const DAY_MS = 86_400_000
const WISH = { scope: 'rest person_1', id: 'order-17', body: { amount: 1 } }

eachDialect((open) => {
  test('a key has one effect for ever, and its answer for seven days', async () => {
    const deps = await open()
    let effects = 0
    const ask = (wish = WISH, later = 0) => {
      const now = instantFromMs(instantToMs(deps.clock.now()) + later * DAY_MS)
      return transact({ ...deps, clock: { now: () => now } }, (tx) =>
        answeredOnce(tx, wish, () => {
          effects += 1
          return Promise.resolve(ok({ name: 'Bà Tư', effects }))
        }),
      )
    }
    const first = ok({ name: 'Bà Tư', effects: 1 })
    expect([await ask(), await ask()]).toEqual([first, first])
    expect(await ask({ ...WISH, body: { amount: 2 } })).toMatchObject({
      problem: { type: 'IdReused' },
    })
    const after = (days: number) => {
      const now = instantFromMs(instantToMs(deps.clock.now()) + days * DAY_MS)
      return forgetOldAnswers({ ...deps, clock: { now: () => now } })
    }
    expect(await after(6)).toEqual(ok(0))
    expect(await ask()).toEqual(first)
    expect(await after(8)).toEqual(ok(1))
    for (const wish of [WISH, { ...WISH, body: { amount: 2 } }]) {
      expect(await ask(wish, 8)).toEqual({
        ok: false,
        problem: { type: 'AlreadyExists', what: 'answer', id: 'order-17' },
      })
    }
    expect(effects).toBe(1)
    const rows = await deps.db.selectFrom('cho_kept_answer').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('Bà Tư')
    expect(rows).toMatchObject([{ request_hash: null, answer: null }])
    await deps.close()
  })

  test('all of them can be forgotten at once, and only once', async () => {
    const deps = await open()
    const now = deps.clock.now()
    await transact(deps, (tx) => answeredOnce(tx, WISH, () => Promise.resolve(ok(1))))
    const forget = () =>
      transact(deps, async (tx) =>
        ok(await forgetKeptAnswers(tx, instantFromMs(instantToMs(now) + DAY_MS))),
      )
    expect([await forget(), await forget()]).toEqual([ok(1), ok(0)])
    await deps.close()
  })
})
