import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { publicOrigin } from './public-origin.ts'

/** What a request over a socket from `peer` is told the public address is. */
async function told(
  of: Parameters<typeof publicOrigin>[0],
  { peer, headers = {} }: { readonly peer?: string; readonly headers?: Record<string, string> },
): Promise<string> {
  const app = new Hono()
  const origin = publicOrigin(of)
  app.get('/', (c) => c.text(origin(c)))
  const env = peer === undefined ? {} : { incoming: { socket: { remoteAddress: peer } } }
  return (await app.request('http://cho.local:4040/', { headers }, env)).text()
}

const HTTPS = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' }

test('a configured address is the address, whatever a request says', async () => {
  const of = { address: 'https://cho.example/' }
  expect(await told(of, { peer: '127.0.0.1', headers: HTTPS })).toBe('https://cho.example')
  expect(await told(of, {})).toBe('https://cho.example')
})

test('without one only a proxy that is believed speaks of HTTPS, and nobody of another host', async () => {
  const of = { trustedProxies: ['10.0.0.0/8'] }
  for (const peer of ['10.1.2.3', '::ffff:10.1.2.3', '127.0.0.1', '::1']) {
    expect(await told(of, { peer, headers: HTTPS })).toBe('https://cho.local:4040')
  }
  expect(await told(of, { peer: '203.0.113.9', headers: HTTPS })).toBe('http://cho.local:4040')
  expect(await told({}, { headers: HTTPS })).toBe('http://cho.local:4040')
  expect(await told(of, { peer: '10.1.2.3' })).toBe('http://cho.local:4040')
})
