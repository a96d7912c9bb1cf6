import { afterAll, beforeAll, expect, test } from 'vitest'
import { DataFolderBusy } from '../src/open-database.ts'
import { startServer } from '../src/start.ts'
import {
  type AServer,
  aMarketOver,
  aServer,
  goneServer,
  type HttpMarket,
  type HttpStall,
  sepayEvent,
} from './a-server.ts'
import { httpClient, newId } from './http-client.ts'

let server: AServer
let market: HttpMarket
let other: HttpMarket

beforeAll(async () => {
  server = await aServer()
  market = await aMarketOver(server, 2)
  other = await aMarketOver(server, 1)
})
afterAll(() => goneServer(server))

const stallOf = (of: HttpMarket, n = 0): HttpStall => {
  const stall = of.stalls[n]
  if (!stall) throw new Error('no such stall')
  return stall
}

async function showQr(stall: HttpStall, amount: number) {
  const lease = await stall.vendor.mutate('stall.leaseCodes', {
    id: newId('lease'),
    stallId: stall.stallId,
    count: 1,
  })
  const [code = ''] = (lease.body as { codes: string[] }).codes
  const event = {
    id: newId('evt'),
    seq: 1,
    at: new Date().toISOString(),
    act: {
      type: 'request_opened',
      saleId: newId('sale'),
      requestId: newId('preq'),
      accountId: stall.accountId,
      code,
      amount,
    },
  }
  const pushed = await stall.vendor.post('/sync', {
    stallId: stall.stallId,
    deviceId: newId('device'),
    sentAt: new Date().toISOString(),
    events: [event],
  })
  return { code, requestId: event.act.requestId, pushed }
}

async function deliver(event: ReturnType<typeof sepayEvent>, headers = event.headers) {
  const response = await fetch(server.url + event.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: event.body,
  })
  return { status: response.status, text: await response.text() }
}

test('the process is alive and its database answers', async () => {
  const client = httpClient(server.url)
  expect(await client.send('/healthz')).toEqual({ status: 200, body: { ok: true } })
  expect(await client.send('/readyz')).toEqual({ status: 200, body: { ok: true } })
})

test('a signed bank event turns the request settled on the live stream; twice is once', async () => {
  const stall = stallOf(market)
  const { code, requestId, pushed } = await showQr(stall, 45_000)
  expect(pushed).toMatchObject({
    status: 200,
    body: { results: [{ status: 'applied' }], nextSeq: 2 },
  })
  const stream = await openStream(stall)
  const event = sepayEvent(market, { id: 1001, to: stall, amount: 45_000, memo: `CT ${code}` })
  expect(await deliver(event)).toEqual({ status: 200, text: '{"success":true}' })
  expect(await deliver(event)).toEqual({ status: 200, text: '{"success":true}' })
  const notice = await stream.until((data) => data.includes(requestId) && data.includes('settled'))
  expect(JSON.parse(notice)).toMatchObject({
    type: 'request',
    request: { state: 'settled', received: 45_000 },
  })
  stream.close()
})

test('an event that is not signed, or signed by another, is refused and books nothing', async () => {
  const stall = stallOf(market)
  const event = sepayEvent(market, { id: 1002, to: stall, amount: 45_000, memo: 'x' })
  expect((await deliver(event, {} as typeof event.headers)).status).toBe(401)
  const foreign = sepayEvent(other, { id: 1003, to: stall, amount: 45_000, memo: 'x' })
  expect((await deliver({ ...foreign, path: market.feedPath })).status).toBe(401)
  expect((await deliver({ ...event, path: '/hooks/sepay/feed_nobody' })).status).toBe(404)
  expect(
    (await deliver({ ...event, path: market.feedPath.replace('sepay', 'casso') })).status,
  ).toBe(404)
})

test('a feed may not speak of another market’s accounts: kept, acknowledged, not booked', async () => {
  const stall = stallOf(market)
  const before = await server.admin.query('admin.verify')
  const event = sepayEvent(other, { id: 1004, to: stall, amount: 45_000, memo: 'x' })
  expect((await deliver(event)).status).toBe(200)
  const after = await server.admin.query('admin.verify')
  expect(after.body).toMatchObject({
    clean: true,
    transfers: (before.body as { transfers: number }).transfers,
  })
})

test('a stream resumes after the last event it saw and misses nothing', async () => {
  const stall = stallOf(market, 1)
  const first = await openStream(stall)
  const shown = await showQr(stall, 10_000)
  await first.until((data) => data.includes(shown.requestId))
  const lastId = first.lastId()
  first.close()
  await deliver(sepayEvent(market, { id: 1005, to: stall, amount: 10_000, memo: shown.code }))
  const second = await openStream(stall, lastId)
  const notice = await second.until((data) => data.includes('settled'))
  expect(notice).toContain(shown.requestId)
  second.close()
})

test('every procedure refuses strangers, and vendors outside their stall', async () => {
  const { stallId, accountId } = stallOf(market)
  const stranger = httpClient(server.url)
  const neighbour = stallOf(other).vendor
  const day = '2026-11-21'
  const queries: [string, unknown][] = [
    ['stall.home', { stallId }],
    ['stall.day', { stallId, day }],
    ['stall.slip', { stallId, day }],
    ['books.trialBalance', { stallId, from: day, to: day }],
    ['books.statement', { stallId, from: day, to: day, account: '111' }],
    ['market.day', { marketId: market.marketId, day }],
    ['market.stalls', { marketId: market.marketId }],
    ['money.waiting', { scopeId: market.marketId }],
    ['admin.verify', {}],
  ]
  const mutations: [string, unknown][] = [
    ['stall.leaseCodes', { id: newId('lease'), stallId, count: 5 }],
    ['stall.closeDay', { id: newId('close'), stallId, day, cashCounted: 0 }],
    ['market.open', { id: newId('market'), name: 'x', placeCode: '99002' }],
    [
      'market.openFeed',
      { id: newId('feed'), provider: 'sepay', authentication: 'hmac', marketId: market.marketId },
    ],
    [
      'money.resolve',
      { id: newId('decision'), how: 'not_a_sale', exceptionId: newId('exc'), note: 'x' },
    ],
    ['admin.addPerson', { id: newId('person'), phone: '0988888888', name: 'x', pin: '111111' }],
    ['admin.grantRole', { personId: newId('person'), role: 'administrator', scopeId: 'system' }],
    ['admin.openCooperative', { id: newId('coop'), name: 'x', placeCode: '99002' }],
  ]
  for (const [name, input] of queries) {
    expect([name, (await stranger.query(name, input)).status]).toEqual([name, 401])
    expect([name, (await neighbour.query(name, input)).status]).toEqual([name, 403])
  }
  for (const [name, input] of mutations) {
    expect([name, (await stranger.mutate(name, input)).status]).toEqual([name, 401])
    expect([name, (await neighbour.mutate(name, input)).status]).toEqual([name, 403])
  }
  const push = { stallId, deviceId: newId('device'), sentAt: new Date().toISOString(), events: [] }
  expect((await stranger.post('/sync', push)).status).toBe(401)
  expect((await neighbour.post('/sync', push)).status).toBe(403)
  expect((await stranger.send(`/events?stall=${stallId}`)).status).toBe(401)
  expect((await neighbour.send(`/events?stall=${stallId}`)).status).toBe(403)
  const upload = `/api/v1/statements/${newId('import')}?accountId=${accountId}`
  expect((await stranger.post(upload, 'x')).status).toBe(401)
  expect((await neighbour.post(upload, 'x')).status).toBe(403)
})

test('another site’s page cannot act with our cookie', async () => {
  const { vendor, stallId } = stallOf(market)
  const answer = await fetch(`${server.url}/trpc/stall.leaseCodes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: vendor.cookie() },
    body: JSON.stringify({ id: newId('lease'), stallId, count: 1 }),
  })
  expect(answer.status).toBe(403)
})

test('bad input names the field; a body without end is refused', async () => {
  const { vendor, stallId } = stallOf(market)
  const bad = await vendor.mutate('stall.leaseCodes', { id: newId('lease'), stallId, count: 0.5 })
  expect(bad).toMatchObject({
    status: 400,
    body: { type: 'InvalidInput', issues: [{ path: 'count' }] },
  })
  const sync = await vendor.post('/sync', '{"stallId":')
  expect(sync).toMatchObject({ status: 400, body: { problem: { type: 'InvalidInput' } } })
  expect((await vendor.post('/sync', 'x'.repeat(600_000))).status).toBe(413)
})

test('a session ends when it is closed', async () => {
  const { stallId } = stallOf(market)
  const client = httpClient(server.url)
  expect((await client.signIn('0911000001', '123456')).status).toBe(200)
  expect((await client.query('stall.home', { stallId })).status).toBe(200)
  const cookie = client.cookie()
  await client.mutate('session.close')
  const replay = await fetch(`${server.url}/trpc/session.current`, { headers: { cookie } })
  expect(await replay.json()).toEqual({ result: { data: null } })
})

test('a second server on the same folder refuses, and writes nothing', async () => {
  await expect(startServer({ dataDir: server.dataDir, port: 0, demo: false })).rejects.toThrow(
    DataFolderBusy,
  )
})

test('after a restart sessions, books and secrets are there; an open stream ends with the server', async () => {
  const stall = stallOf(market)
  const stream = await openStream(stall)
  const next = await server.restart()
  await stream.ended
  server = next
  const shown = await showQrAt(next, stall)
  const event = sepayEvent(market, { id: 2001, to: stall, amount: 7_000, memo: shown })
  const response = await fetch(next.url + event.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...event.headers },
    body: event.body,
  })
  expect(await response.text()).toBe('{"success":true}')
  expect((await next.admin.query('admin.verify')).body).toMatchObject({ clean: true })
})

/** The vendor's old cookie still opens the restarted server. */
async function showQrAt(next: AServer, stall: HttpStall): Promise<string> {
  const response = await fetch(`${next.url}/trpc/stall.leaseCodes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cho40': '1', cookie: stall.vendor.cookie() },
    body: JSON.stringify({ id: newId('lease'), stallId: stall.stallId, count: 1 }),
  })
  const answer = (await response.json()) as { result: { data: { codes: string[] } } }
  return answer.result.data.codes[0] ?? ''
}

async function openStream(stall: HttpStall, after?: string) {
  const abort = new AbortController()
  const response = await fetch(`${server.url}/events?stall=${stall.stallId}`, {
    headers: { cookie: stall.vendor.cookie(), ...(after ? { 'last-event-id': after } : {}) },
    signal: abort.signal,
  })
  expect(response.status).toBe(200)
  let text = ''
  let lastId = ''
  const waiting = new Set<() => void>()
  const ended = (async () => {
    const decoder = new TextDecoder()
    try {
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk as Uint8Array, { stream: true })
        lastId = [...text.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1] ?? lastId
        for (const wake of waiting) wake()
      }
    } catch (error) {
      if (!abort.signal.aborted) throw error
    }
  })()
  return {
    ended,
    lastId: () => lastId,
    close: () => abort.abort(),
    async until(matches: (data: string) => boolean): Promise<string> {
      for (;;) {
        const lines = [...text.matchAll(/^data: (.*)$/gm)].map((match) => match[1] ?? '')
        const found = lines.find(matches)
        if (found !== undefined) return found
        await new Promise<void>((resolve) => waiting.add(resolve))
      }
    },
  }
}
