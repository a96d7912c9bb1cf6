import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goneServer } from '../a-server.ts'
import { newId } from '../http-client.ts'
import { aTownOverHttp, type Fixture } from './a-town-over-http.ts'

/** What a page of another site can make a browser send with our cookie, and what it can read. */

let town: Fixture

beforeAll(async () => {
  town = await aTownOverHttp()
})
afterAll(() => goneServer(town.server))

const lease = () => ({ id: newId('lease'), stallId: town.stallId, count: 1 })

function send(path: string, init: RequestInit): Promise<Response> {
  const headers = { cookie: town.owner.cookie(), ...(init.headers as Record<string, string>) }
  return fetch(town.server.url + path, { ...init, headers, redirect: 'manual' })
}

/** The types a form or a fetch without a question in advance may have. */
const SIMPLE = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
]

describe('a request without our own header', () => {
  test.each([...SIMPLE, 'application/json'])('changes nothing as %s', async (type) => {
    for (const path of [
      '/trpc/stall.leaseCodes',
      '/sync',
      `/api/v1/statements/${newId('import')}`,
    ]) {
      const answer = await send(path, {
        method: 'POST',
        headers: {
          'content-type': type,
          origin: 'https://evil.example',
          'sec-fetch-site': 'cross-site',
        },
        body: JSON.stringify(lease()),
      })
      expect([path, answer.status]).toEqual([path, 403])
      expect(await answer.json()).toMatchObject({ problem: { type: 'NotAllowed' } })
    }
  })

  test.each(['PUT', 'PATCH', 'DELETE'])('changes nothing by %s', async (method) => {
    const answer = await send('/trpc/stall.leaseCodes', { method, body: '{}' })
    expect(answer.status).toBe(403)
  })
})

test('nothing changes by a GET, as an image or a link would ask', async () => {
  const input = encodeURIComponent(JSON.stringify(lease()))
  const answer = await send(`/trpc/stall.leaseCodes?input=${input}`, { method: 'GET' })
  expect(answer.status).toBe(405)
  const renamed = await send(`/trpc/stall.leaseCodes?input=${input}`, {
    method: 'GET',
    headers: { 'x-http-method-override': 'POST' },
  })
  expect(renamed.status).toBe(405)
})

test('the question whether our header may be sent gets no permission', async () => {
  for (const path of ['/trpc/stall.leaseCodes', '/sync', '/api/v1/statements/x', '/events']) {
    const answer = await send(path, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-cho40,content-type',
      },
    })
    const given = [...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))
    expect([path, given]).toEqual([path, []])
    expect(answer.status).toBeGreaterThanOrEqual(400)
  }
})

test('many questions in one request are refused, so that limits by request hold', async () => {
  const guesses = Object.fromEntries(
    Array.from({ length: 50 }, (_, n) => [n, { phone: '0900000000', pin: String(100_000 + n) }]),
  )
  const names = Object.keys(guesses).map(() => 'session.open')
  const answer = await send(`/trpc/${names.join(',')}?batch=1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cho40': '1' },
    body: JSON.stringify(guesses),
  })
  expect(answer.status).toBe(400)
  expect((await town.owner.query('session.current')).status).toBe(200)
})

describe('cookies', () => {
  test('the session’s is read by no script and sent to no other site', async () => {
    const answer = await fetch(`${town.server.url}/trpc/session.close`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-cho40': '1' },
      body: 'null',
    })
    const [cookie = ''] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    expect(cookie).toMatch(/Path=\//)
    expect(cookie).not.toMatch(/Domain=/i)
  })

  test('the cart’s holds ids alone, and over HTTPS it is bound to the host', async () => {
    const id = '01m7xpe600e008000000000001'
    const order = { quantity: '1', offer: `variant_${id}~splace_${id}` }
    for (const proto of ['http', 'https']) {
      const answer = await send('/gio-hang', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          'x-forwarded-proto': proto,
        },
        body: new URLSearchParams(order).toString(),
      })
      const [cookie = ''] = answer.headers.getSetCookie()
      expect(cookie.startsWith(proto === 'https' ? '__Host-cho_gio=' : 'cho_gio=')).toBe(true)
      expect(cookie.includes('Secure')).toBe(proto === 'https')
      for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part)
    }
  })

  test('a form of another site puts nothing into the cart, of this site it does', async () => {
    const form = (site: string) =>
      send('/gio-hang', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': site },
        body: 'quantity=1&offer=x',
      })
    expect((await form('cross-site')).status).toBe(403)
    expect((await form('same-site')).status).toBe(403)
    expect((await form('same-origin')).status).not.toBe(403)
  })
})
