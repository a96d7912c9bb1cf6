import type { SignView } from '@cho40/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type AServer,
  aMarketOver,
  aServer,
  goneServer,
  type HttpMarket,
  type HttpStall,
} from './a-server.ts'
import { httpClient, newId } from './http-client.ts'

let server: AServer
let market: HttpMarket
let stall: HttpStall
let neighbour: HttpStall
let sign: SignView

beforeAll(async () => {
  server = await aServer()
  market = await aMarketOver(server, 2)
  const [first, second] = market.stalls
  if (!first || !second) throw new Error('no stalls')
  stall = first
  neighbour = second
  const issued = await stall.vendor.mutate('signs.issue', {
    id: newId('sign'),
    stallId: stall.stallId,
  })
  expect(issued.status).toBe(200)
  sign = issued.body as SignView
})
afterAll(() => goneServer(server))

function printed(query: string, by = stall.vendor, id: string = sign.id): Promise<Response> {
  return fetch(`${server.url}/print/signs/${id}?${query}`, { headers: { cookie: by.cookie() } })
}

test('a vendor issues a sign, and the same id is the same sign', async () => {
  expect(sign).toMatchObject({ stallId: stall.stallId, nth: 1, number: stall.accountNumber })
  const again = await stall.vendor.mutate('signs.issue', { id: sign.id, stallId: stall.stallId })
  expect(again.body).toEqual(sign)
  const listed = await stall.vendor.query('signs.ofStall', { stallId: stall.stallId })
  expect(listed.body).toEqual([sign])
})

test('it prints as a page that may do nothing but show itself', async () => {
  const response = await printed('format=a4x4')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('private, no-store')
  expect(response.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-/,
  )
  const html = await response.text()
  expect(html.match(/<article/g)).toHaveLength(4)
  expect(html).toContain('NGUYEN THI THU')
})

test.each(['a6', 'a4x4'])('it prints as a PDF on %s', async (format) => {
  const response = await printed(`format=${format}&as=pdf`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect(new TextDecoder('latin1').decode(bytes.subarray(0, 5))).toBe('%PDF-')
})

test('an unknown sheet is refused by the name of the field', async () => {
  const response = await printed('format=a3')
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({
    problem: { type: 'InvalidInput', issues: [{ path: 'format' }] },
  })
})

test('strangers and neighbours neither print, list, withdraw nor check', async () => {
  const stranger = httpClient(server.url)
  const { stallId } = stall
  for (const [client, status] of [
    [stranger, 401],
    [neighbour.vendor, 403],
  ] as const) {
    expect((await printed('as=pdf', client)).status).toBe(status)
    const asked = [
      await client.query('signs.ofStall', { stallId }),
      await client.mutate('signs.issue', { id: newId('sign'), stallId }),
      await client.mutate('signs.withdraw', { id: sign.id }),
      await client.mutate('signs.check', { stallId, scanned: sign.payload }),
    ]
    expect(asked.map((answer) => answer.status)).toEqual([status, status, status, status])
  }
  for (const id of [newId('sign'), 'nonsense', '..%2f..%2fetc']) {
    expect((await printed('', stall.vendor, id)).status).toBe(403)
  }
})

test('a check tells own from foreign; what is too long to be a code is refused', async () => {
  const check = (at: HttpStall, scanned: string) =>
    at.vendor.mutate('signs.check', { stallId: at.stallId, scanned })
  expect((await check(stall, sign.payload)).body).toMatchObject({ verdict: 'own' })
  expect((await check(neighbour, sign.payload)).body).toMatchObject({
    verdict: 'other_stall',
    otherStall: { number: '1' },
  })
  expect((await check(stall, 'https://example.com')).body).toMatchObject({
    verdict: 'not_a_transfer',
  })
  expect((await check(stall, 'x'.repeat(90_000))).status).toBe(400)
})

test('a withdrawn sign is told as such and not printed again', async () => {
  expect((await stall.vendor.mutate('signs.withdraw', { id: sign.id })).status).toBe(200)
  expect((await printed('as=pdf')).status).toBe(404)
  const { body } = await stall.vendor.mutate('signs.check', {
    stallId: stall.stallId,
    scanned: sign.payload,
  })
  expect(body).toMatchObject({ verdict: 'withdrawn', sign: { nth: 1 } })
  expect((await server.admin.query('admin.verify')).body).toMatchObject({ clean: true })
})
