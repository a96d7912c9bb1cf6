import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ask, post, tell } from './call.ts'

/** What a market, or whatever stands between, may answer, by the last part of the path. */
const ANSWERS: Readonly<Record<string, readonly [status: number, body: string]>> = {
  'session.close': [200, '{"result":{}}'],
  'session.current': [200, '{"result":{"data":null}}'],
  'stall.closeDay': [400, '{"error":{"data":{"problem":{"type":"DayClosed"}}}}'],
  'signs.issue': [401, '{"error":{"data":{}}}'],
  'devices.pair': [200, '<html>Sign in to this network</html>'],
  'stall.help': [200, '{}'],
  'signs.ofStall': [502, '{"result":{"data":[]}}'],
  sync: [200, '{"results":[]}'],
}

const realFetch = globalThis.fetch
let server: Server

beforeAll(async () => {
  server = createServer((asked, answer) => {
    const name = (asked.url ?? '').split('?')[0]?.split('/').at(-1) ?? ''
    const [status, body] = ANSWERS[name] ?? [404, '']
    answer.writeHead(status, { 'content-type': 'application/json' }).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('it listens on a port')
  // A page asks its own origin; here there is no page.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    realFetch(`http://127.0.0.1:${address.port}${path}`, init),
  )
})
afterAll(async () => {
  vi.unstubAllGlobals()
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
})

test('what answers nothing is an answer, and no missing network', async () => {
  expect(await tell('session.close', undefined)).toEqual({ ok: true, value: undefined })
  expect(await ask('session.current', undefined)).toEqual({ ok: true, value: null })
  expect(await post('/sync', {})).toEqual({ ok: true, value: { results: [] } })
})

test('a problem is told as what it is, also one that only its status tells', async () => {
  const close = tell('stall.closeDay', {} as Parameters<typeof tell<'stall.closeDay'>>[1])
  expect(await close).toMatchObject({ ok: false, problem: { type: 'DayClosed' } })
  const issue = tell('signs.issue', {} as Parameters<typeof tell<'signs.issue'>>[1])
  expect(await issue).toMatchObject({ ok: false, problem: { type: 'NotSignedIn' } })
})

test.each(['devices.pair', 'stall.help', 'signs.ofStall', 'nobody.here'] as const)(
  'whatever else stands at %s is no market: it counts as out of reach',
  async (path) => {
    const asked = await post(`/trpc/${path}`, {})
    const told = await ask(path as 'stall.help', {} as Parameters<typeof ask<'stall.help'>>[1])
    if (path !== 'stall.help') expect(asked).toMatchObject({ ok: false })
    expect(told).toEqual({ ok: false, problem: { type: 'Unreachable' } })
  },
)
