import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { clientAddress, networkOf } from './client-address.ts'

/** What the server sees of a request that comes from `peer` with this header. */
async function seen(trusted: readonly string[], peer: string, forwarded?: string) {
  const app = new Hono()
  const addressOf = clientAddress(trusted)
  app.get('/', (c) => c.text(addressOf(c) ?? 'nobody'))
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  const env = { incoming: { socket: { remoteAddress: peer } } }
  return (await app.request('/', { headers }, env)).text()
}

test.each([
  ['nobody is trusted unless named', [], '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['not even this machine', [], '127.0.0.1', '198.51.100.1', '127.0.0.1'],
  ['a named proxy is believed', ['127.0.0.1'], '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['only its own word', ['10.0.0.0/8'], '10.1.2.3', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
  ['through two proxies', ['10.0.0.0/8'], '10.1.2.3', '198.51.100.1, 10.9.9.9', '198.51.100.1'],
  ['rubbish is no address', ['10.0.0.0/8'], '10.1.2.3', '198.51.100.1, "x', '10.1.2.3'],
  ['a proxy that says nothing', ['10.0.0.0/8'], '10.1.2.3', undefined, '10.1.2.3'],
  ['IPv4 in IPv6', ['127.0.0.1'], '::ffff:127.0.0.1', '2001:db8::5', '2001:db8::5'],
] as const)('%s', async (_what, trusted, peer, forwarded, expected) => {
  expect(await seen(trusted, peer, forwarded)).toBe(expected)
})

test('a request without a socket comes from nobody', async () => {
  const app = new Hono()
  app.get('/', (c) => c.text(clientAddress()(c) ?? 'nobody'))
  expect(await (await app.request('/')).text()).toBe('nobody')
})

test('a range that is none stops the server, not the first request', () => {
  expect(() => clientAddress(['localhost'])).toThrow('localhost')
})

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:1:2::5', '2001:db8:1::/48'],
  ['2001:DB8:0001:ffff::', '2001:db8:1::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['127.0.0.1', undefined],
  ['::1', undefined],
  [undefined, undefined],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
