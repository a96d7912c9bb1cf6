import { aBusyMarket, keptWorld } from '@cho40/core/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { apiOver } from '../authorisation/ask.ts'

/** What differs where HTTPS stands in front of the server. */

let opened: Awaited<ReturnType<typeof keptWorld>>

beforeAll(async () => {
  opened = await keptWorld((deps) => aBusyMarket(deps))
})

function ask(secureCookies: boolean, path: string, init: RequestInit = {}) {
  return apiOver(opened.open(), { secureCookies }).request(path, init)
}

const PATHS = [
  '/healthz',
  '/trpc/session.current',
  '/trpc/nothing.here',
  '/sync',
  '/events',
  '/nowhere',
]

describe('with HTTPS', () => {
  test.each(PATHS)('%s says that there is nothing else', async (path) => {
    const { headers } = await ask(true, path)
    const [, seconds = '0'] =
      /max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '') ?? []
    expect(Number(seconds)).toBeGreaterThanOrEqual(31_536_000)
    expect(headers.get('strict-transport-security')).toContain('includeSubDomains')
  })

  test('the session’s cookie is bound to the host, and a name without the prefix opens nothing', async () => {
    const signOut = {
      method: 'POST',
      headers: { 'x-cho40': '1', 'content-type': 'application/json' },
      body: 'null',
    }
    const [cookie = ''] = (await ask(true, '/trpc/session.close', signOut)).headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-cho40=/)
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/'])
      expect(cookie).toContain(part)
    expect(cookie).not.toContain('Domain')
  })
})

test.each(PATHS)('without HTTPS %s promises none', async (path) => {
  expect((await ask(false, path)).headers.has('strict-transport-security')).toBe(false)
})

test('a failure carries the same headers as an answer', async () => {
  const world = opened.open()
  const api = apiOver(world, { secureCookies: true })
  await world.close()
  const { status, headers } = await api.request('/events?stall=x', {
    headers: { cookie: '__Host-cho40=some-token' },
  })
  expect(status).toBe(500)
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect(headers.has('strict-transport-security')).toBe(true)
})
