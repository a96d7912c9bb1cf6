import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AServer, aServer, goneServer } from './a-server.ts'

let server: AServer
beforeAll(async () => {
  const publicAddress = 'https://cho.example'
  server = await aServer(undefined, { publicAddress, trustedProxies: ['127.0.0.1'] })
})
afterAll(() => goneServer(server))

test('what leaves a page names the public address, whatever host a request was sent to', async () => {
  const headers = { 'x-forwarded-proto': 'http', 'x-forwarded-host': 'evil.example' }
  for (const path of ['/', '/sitemap.xml', '/robots.txt', '/moi.atom', '/merchant.xml']) {
    const body = await (await fetch(server.url + path, { headers })).text()
    expect([path, body.includes('https://cho.example')]).toEqual([path, true])
    expect(body).not.toMatch(/127\.0\.0\.1|evil\.example/)
  }
  const google = await (await fetch(`${server.url}/feeds/google.xml`)).text()
  expect(google).toContain('https://cho.example')
})

test('a form is taken from the public address, and its cart is bound to HTTPS', async () => {
  const id = '01m7xpe600e008000000000001'
  const from = (origin: string) =>
    fetch(`${server.url}/gio-hang`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin },
      body: new URLSearchParams({ quantity: '1', offer: `variant_${id}~splace_${id}` }),
    })
  const taken = await from('https://cho.example')
  expect(taken.status).toBe(303)
  expect(taken.headers.getSetCookie()[0]).toMatch(/^__Host-cho_gio=.*Secure/)
  expect((await from('https://evil.example')).status).toBe(403)
})
