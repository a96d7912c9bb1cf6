import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLimiter } from './limiter.ts'
import { weigh } from './request-kind.ts'

function aLimiter(most?: number) {
  let now = 0
  const limiter = createLimiter({
    nowMs: () => now,
    policies: { account: { burst: 10, perSecond: 2 }, network: { burst: 20, perSecond: 1 } },
    ...(most !== undefined && { most }),
  })
  const take = (name: string, cost = 1) => limiter.take([{ on: 'account', name, cost }])
  return { ...limiter, takeOne: take, pass: (ms: number) => (now += ms) }
}

test('a burst passes, then as much as grows back; others are not touched', () => {
  const { takeOne, pass } = aLimiter()
  for (let n = 0; n < 10; n += 1) expect(takeOne('a').ok).toBe(true)
  expect(takeOne('a')).toEqual({ ok: false, on: 'account', retryAfterSeconds: 1 })
  expect(takeOne('b').ok).toBe(true)
  expect(takeOne('a', 5)).toEqual({ ok: false, on: 'account', retryAfterSeconds: 3 })
  pass(500)
  expect(takeOne('a').ok).toBe(true)
  expect(takeOne('a').ok).toBe(false)
})

test('what one bucket refuses is taken from none', () => {
  const { take, takeOne } = aLimiter()
  for (let n = 0; n < 10; n += 1) takeOne('a')
  const both = [
    { on: 'network', name: 'n', cost: 20 },
    { on: 'account', name: 'a', cost: 1 },
  ] as const
  expect(take(both)).toMatchObject({ ok: false, on: 'account' })
  expect(take([{ on: 'network', name: 'n', cost: 20 }]).ok).toBe(true)
})

test('a cost above the whole burst passes from a full bucket and empties it', () => {
  const { takeOne, pass } = aLimiter()
  expect(takeOne('a', 1000).ok).toBe(true)
  expect(takeOne('a', 1000)).toMatchObject({ ok: false, retryAfterSeconds: 5 })
  pass(5000)
  expect(takeOne('a', 1000).ok).toBe(true)
})

test('memory is bounded; the name unused for longest is forgotten', () => {
  const { takeOne, size } = aLimiter(100)
  for (let n = 0; n < 10; n += 1) takeOne('kept')
  for (let n = 0; n < 5000; n += 1) {
    takeOne(`n${n}`)
    if (n % 50 === 0) takeOne('kept')
  }
  expect(size()).toBeLessThanOrEqual(100)
  expect(takeOne('kept').ok).toBe(false)
})

test('no sequence of requests takes more than burst and growth allow', () => {
  const steps = fc.array(fc.record({ ms: fc.nat(3000), cost: fc.integer({ min: 1, max: 10 }) }))
  fc.assert(
    fc.property(steps, (all) => {
      const { takeOne, pass } = aLimiter()
      let [taken, time] = [0, 0]
      for (const { ms, cost } of all) {
        pass(ms)
        time += ms
        if (takeOne('a', cost).ok) taken += cost
        expect(taken).toBeLessThanOrEqual(10 + (time / 1000) * 2 + 1e-6)
      }
    }),
  )
})

test.each([
  ['GET', '/healthz', 'free', 0],
  ['GET', '/health/ready', 'free', 0],
  ['GET', '/metrics', 'free', 0],
  ['GET', '/health/else', 'shop', 1],
  ['POST', '/hooks/sepay/feed_1', 'hook', 1],
  ['POST', '/sync', 'own', 1],
  ['GET', '/trpc/stall.home', 'own', 1],
  ['GET', '/trpc/stall.home,admin.verify', 'own', 201],
  ['GET', '/trpc/stall.home%2Cadmin.verify', 'own', 201],
  ['POST', '/trpc/session.open', 'sign-in', 5],
  ['POST', '/trpc/session.current,session.open,session.open', 'sign-in', 11],
  ['GET', '/api/v1/books/x/journal.xlsx', 'own', 20],
  ['GET', '/api/v1/stall/home', 'own', 1],
  ['POST', '/v1/session/open', 'sign-in', 5],
  ['POST', '/api/v1/statements/import_1', 'own', 20],
  ['POST', '/dat-hang', 'order', 1],
  ['GET', '/', 'shop', 1],
])('%s %s is of the kind %s and costs %i', (method, path, kind, cost) => {
  expect(weigh(method, path)).toEqual({ kind, cost })
})

test('of several processes each grants its part, and all of it again when the others are gone', () => {
  let processes = 2
  const options = { nowMs: () => 0, policies: { order: { burst: 4, perSecond: 1 } } }
  const limiter = createLimiter({ ...options, processes: () => processes })
  const takes = () => {
    let taken = 0
    while (limiter.take([{ on: 'order', name: `n${processes}`, cost: 1 }]).ok) taken += 1
    return taken
  }
  expect(takes()).toBe(2)
  processes = 1
  expect(takes()).toBe(4)
})
