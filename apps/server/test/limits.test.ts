import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AServer, aServer, FIRST, goneServer } from './a-server.ts'
import { httpClient } from './http-client.ts'

let server: AServer

beforeAll(async () => {
  server = await aServer(undefined, {
    trustedProxies: ['127.0.0.1'],
    limits: {
      network: { burst: 40, perSecond: 0.001 },
      account: { burst: 30, perSecond: 0.001 },
      'sign-in': { burst: 5, perSecond: 0.001 },
      order: { burst: 2, perSecond: 0.001 },
    },
  })
})
afterAll(() => goneServer(server))

/** A request that came through the proxy from an address of its own. */
const from = (address: string, path: string, init: RequestInit = {}) =>
  fetch(`${server.url}${path}`, {
    ...init,
    headers: { 'x-cho40': '1', ...(init.headers as object), 'x-forwarded-for': address },
  })
const signIn = (address: string, phone: string) =>
  from(address, '/trpc/session.open', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone, pin: '000000' }),
  })

test('a network that floods is told when to come back; its neighbours notice nothing', async () => {
  const answers = []
  for (let n = 0; n < 60; n += 1)
    answers.push((await from('203.0.113.7', '/trpc/setup.state')).status)
  expect(answers.filter((status) => status === 200)).toHaveLength(40)
  expect(answers.slice(40)).toEqual(Array.from({ length: 20 }, () => 429))
  const refused = await from('203.0.113.200', '/trpc/setup.state')
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused.json()).toMatchObject({ problem: { type: 'TooManyRequests' } })
  for (const path of ['/', '/hooks/sepay/feed_x', '/sync', '/api/v1/x', '/stall/']) {
    const answer = await from('203.0.113.7', path, path === '/sync' ? { method: 'POST' } : {})
    expect([path, answer.status]).toEqual([path, 429])
  }
  expect((await from('203.0.114.7', '/trpc/setup.state')).status).toBe(200)
  // Whoever watches whether the server lives is never refused.
  expect((await from('203.0.113.7', '/healthz')).status).toBe(200)
})

test('sign-ins from one network are few, whichever account they try and however they are joined', async () => {
  const tries = []
  for (let n = 0; n < 5; n += 1) tries.push((await signIn('198.51.100.1', `09990000${n}0`)).status)
  expect(tries).toEqual([401, 401, 401, 401, 401])
  expect((await signIn('198.51.100.9', FIRST.phone)).status).toBe(429)
  const batch = await from('198.51.101.1', '/trpc/session.open,session.open,session.open?batch=1', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(
      Object.fromEntries([0, 1, 2].map((n) => [n, { phone: `099900009${n}`, pin: '000000' }])),
    ),
  })
  expect([207, 400, 401]).toContain(batch.status)
  expect((await signIn('198.51.101.1', '0999000095')).status).toBe(401)
  expect((await signIn('198.51.101.1', '0999000096')).status).toBe(401)
  expect((await signIn('198.51.101.1', '0999000097')).status).toBe(429)
})

test('an account that floods is refused wherever it comes from, and is told what is left', async () => {
  const client = httpClient(server.url)
  await client.signIn(FIRST.phone, FIRST.pin)
  const ask = (n: number) =>
    from(`192.0.${n}.1`, '/trpc/session.list', { headers: { cookie: client.cookie() } })
  const first = await ask(0)
  expect(first.headers.get('ratelimit')).toBeNull()
  const answers = []
  for (let n = 1; n < 40; n += 1) answers.push(await ask(n))
  expect(answers.at(-1)?.status).toBe(429)
  const warned = answers.filter(({ headers }) => headers.has('ratelimit'))
  expect(warned.length).toBeGreaterThan(5)
  for (const { headers } of warned) {
    expect(headers.get('ratelimit')).toMatch(/^"account";r=\d+;t=\d+$/)
    expect(headers.get('ratelimit-policy')).toBe('"account";q=30;w=30000')
  }
  expect((await from('192.0.2.1', '/trpc/session.current')).status).toBe(200)
})

test('orders of strangers are counted by network', async () => {
  const order = (address: string) => from(address, '/dat-hang', { method: 'POST' })
  const answers = [await order('192.0.3.1'), await order('192.0.3.2'), await order('192.0.3.3')]
  expect(answers.map(({ status }) => status === 429)).toEqual([false, false, true])
  expect((await order('192.0.4.1')).status).not.toBe(429)
})
