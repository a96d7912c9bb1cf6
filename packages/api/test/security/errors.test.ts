import type { Log } from '@cho40/api'
import { aBusyMarket, keptWorld } from '@cho40/core/testing'
import { beforeAll, expect, test } from 'vitest'
import { apiOver } from '../authorisation/ask.ts'

/** A failure that nobody foresaw: the log has all of it, a stranger nothing. */

let opened: Awaited<ReturnType<typeof keptWorld>>

beforeAll(async () => {
  opened = await keptWorld((deps) => aBusyMarket(deps))
})

async function brokenApi() {
  const lines: { readonly facts: unknown; readonly message: string }[] = []
  const note: Log['error'] = (facts, message) => void lines.push({ facts, message })
  const world = opened.open()
  const api = apiOver(world, { log: { info: note, error: note } })
  await world.close()
  return { api, lines }
}

test.each([
  ['a procedure', '/trpc/catalogue.listing.search?input=%7B%7D', {}],
  ['a route', '/print/signs/x', { cookie: 'cho40=some-token' }],
  ['a hook', '/hooks/sepay/feed_x', {}],
] as const)('%s over a database that is gone says nothing of it', async (_what, path, headers) => {
  const { api, lines } = await brokenApi()
  const method = path.startsWith('/hooks') ? 'POST' : 'GET'
  const answer = await api.request(path, {
    method,
    headers,
    ...(method === 'POST' && { body: '{}' }),
  })
  const text = await answer.text()
  expect([404, 500, 503]).toContain(answer.status)
  expect(text).not.toMatch(/database|sqlite|connection|select|cho_|\.ts|node_modules|stack/i)
  if (answer.status === 500) expect(lines.length).toBeGreaterThan(0)
})

test('readiness tells that the database is away, and not why', async () => {
  const { api } = await brokenApi()
  const answer = await api.request('/readyz')
  expect([answer.status, await answer.json()]).toEqual([503, { ok: false, reason: 'database' }])
})

test('a procedure that is not there, and one with half an input, name no source', async () => {
  const world = opened.open()
  const api = apiOver(world)
  for (const path of [
    '/trpc/admin.dropTables',
    '/trpc/__proto__',
    '/trpc/constructor.name',
    '/trpc/',
  ]) {
    const answer = await api.request(path)
    expect([path, answer.status]).toEqual([path, 404])
    expect(await answer.text()).not.toMatch(/\.ts|node_modules|at \w+ \(/)
  }
  const bad = await api.request('/trpc/session.open', {
    method: 'POST',
    headers: { 'x-cho40': '1', 'content-type': 'application/json' },
    body: '{"phone":7}',
  })
  const { error } = (await bad.json()) as { error: { message: string; data: object } }
  expect(bad.status).toBe(400)
  expect(error.message).toBe('InvalidInput')
  expect(error.data).not.toHaveProperty('stack')
  await world.close()
})
