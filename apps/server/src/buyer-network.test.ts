import { type Instant, instant } from '@cho40/values'
import { Hono } from 'hono'
import { beforeEach, expect, test } from 'vitest'
import { buyerNetwork } from './buyer-network.ts'

let now: Instant
beforeEach(() => {
  now = instant('2026-11-21T10:00:00.000Z')
})

/** The mark of a request that came over a proxy at 10.0.0.1 from an address. */
async function markOf(address: string, pepper = 'a'): Promise<string> {
  const network = buyerNetwork({
    deps: { clock: { now: () => now } },
    secrets: { pepper: new TextEncoder().encode(pepper) },
    trustedProxies: ['10.0.0.1'],
  })
  const app = new Hono().get('/', (c) => c.text(network(c) ?? 'none'))
  const env = { incoming: { socket: { remoteAddress: '10.0.0.1' } } }
  const headers = { 'x-forwarded-for': address }
  return (await app.request('/', { headers }, env)).text()
}

test('neighbours share a mark, strangers do not, and the mark says no address', async () => {
  const mark = await markOf('203.0.113.7')
  expect(mark).toMatch(/^[0-9a-f]{64}$/)
  expect(await markOf('203.0.113.200')).toBe(mark)
  expect(await markOf('203.0.114.7')).not.toBe(mark)
  expect(await markOf('2001:db8:1:2::1')).toBe(await markOf('2001:db8:1:ffff::9'))
})

test('the mark is another tomorrow at the market, and another on every server', async () => {
  const today = await markOf('203.0.113.7')
  expect(await markOf('203.0.113.7', 'b')).not.toBe(today)
  now = instant('2026-11-21T16:59:59.999Z')
  expect(await markOf('203.0.113.7')).toBe(today)
  now = instant('2026-11-21T17:00:00.000Z')
  expect(await markOf('203.0.113.7')).not.toBe(today)
})

test('this machine itself has none, as everybody would have it behind a proxy nobody named', async () => {
  expect(await markOf('127.0.0.1')).toBe('none')
})
