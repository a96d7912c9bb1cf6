import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goneServer, type HttpMarket, sepayEvent } from '../a-server.ts'
import { did } from '../a-shop-town.ts'
import { type HttpClient, newId } from '../http-client.ts'
import { aTownOverHttp, type Fixture, oneOfEachRole } from './a-town-over-http.ts'
import { everyAnswer, headersOf } from './answer-headers.ts'
import type { RouteRow } from './route-row.ts'
import { ROUTE_ROWS } from './route-rows.ts'
import { rowsOf } from './rows-of.ts'

let town: Fixture

beforeAll(async () => {
  town = await aTownOverHttp()
})
afterAll(() => goneServer(town.server))

const rows = Object.entries(ROUTE_ROWS)
const withPaths = rows.filter(([, { path }]) => path !== undefined)
const permitted = rows.filter(([, { who }]) => who === 'a permission')

test('every route of the server has a row, and every row a route', () => {
  const there = new Set(town.server.routes.map(({ method, path }) => `${method} ${path}`))
  expect([...there].filter((route) => !(route in ROUTE_ROWS))).toEqual([])
  expect(rows.map(([route]) => route).filter((route) => !there.has(route))).toEqual([])
  console.info(`routes: ${there.size}, of which ${permitted.length} ask for a permission`)
})

/** Sends what a row sends, and reads no more than the first bytes of a stream. */
async function asked(route: string, row: RouteRow, by: HttpClient, path = row.path?.(town) ?? '') {
  const method = route.startsWith('POST') ? 'POST' : 'GET'
  const given = row.send?.(town)
  const body = given === undefined || typeof given === 'string' ? given : JSON.stringify(given)
  const stop = new AbortController()
  const response = await fetch(town.server.url + path, {
    method,
    redirect: 'manual',
    signal: stop.signal,
    headers: {
      'x-cho40': '1',
      cookie: by.cookie(),
      ...(method === 'POST' && { 'content-type': 'application/json' }),
    },
    ...(method === 'POST' && { body: body ?? '{}' }),
  })
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream')
  const text = isStream ? '' : await response.text()
  if (isStream) stop.abort()
  return { status: response.status, text, headers: response.headers }
}

describe('a permission', () => {
  test.each(permitted)(
    '%s: who is not signed in is told that and nothing else',
    async (route, row) => {
      const { status, text } = await asked(route, row, town.stranger)
      const problem = { type: 'NotSignedIn' }
      // RFC 9457 wants its own members beside the problem.
      const details = { type: '/v1/problems/NotSignedIn', title: 'No valid key or session', status }
      const told = route.includes(' /v1/') ? { ...details, problem } : { problem }
      expect([status, text]).toEqual([401, JSON.stringify(told)])
    },
  )

  test.each(permitted)(
    '%s: a neighbour learns not even whether it is there',
    async (route, row) => {
      const there = await asked(route, row, town.neighbour)
      expect(there.status).toBe(403)
      expect(JSON.parse(there.text)).toMatchObject({ problem: { type: 'NotAllowed' } })
      if (!row.absent) return
      const absent = await asked(route, row, town.neighbour, row.absent(town))
      expect([absent.status, absent.text]).toEqual([there.status, there.text])
      expect(headersOf(absent.headers)).toEqual(headersOf(there.headers))
    },
  )

  test('every role over another market is refused everywhere in the same words, and nothing changes', async () => {
    const elsewhere = await oneOfEachRole(town.server, town.markets[1].marketId)
    const before = rowsOf(town.server.dataDir)
    for (const [route, row] of permitted) {
      for (const by of elsewhere) {
        const { status, text } = await asked(route, row, by)
        const { problem } = JSON.parse(text) as { problem?: unknown }
        expect([route, status, problem]).toMatchObject([route, 403, { type: 'NotAllowed' }])
      }
      const { status } = await asked(route, row, town.stranger)
      expect([route, status]).toEqual([route, 401])
    }
    expect(rowsOf(town.server.dataDir)).toEqual(before)
  })

  test.each(permitted)('%s: who may is let through', async (route, row) => {
    const { status, text } = await asked(route, row, town.owner)
    expect([route, status, row.done === status ? '' : text.slice(0, 300)]).toEqual([
      route,
      row.done,
      '',
    ])
  })
})

test.each(withPaths.filter(([, { who }]) => who !== 'a permission'))(
  '%s: a stranger gets what everybody gets',
  async (route, row) => {
    const { status, text } = await asked(route, row, town.stranger)
    expect([route, status, row.toStranger === status ? '' : text.slice(0, 200)]).toEqual([
      route,
      row.toStranger,
      '',
    ])
  },
)

describe('a hook', () => {
  const at = (feed: HttpMarket, signedBy: HttpMarket) => {
    const [to] = feed.stalls
    if (!to) throw new Error('a market has a stall')
    const event = { id: 4711, to, amount: 50_000, memo: 'tra tien' }
    const { body, headers } = sepayEvent({ ...signedBy, feedPath: feed.feedPath }, event)
    return town.stranger.post(feed.feedPath, body, headers)
  }

  test('believes no secret of another feed, and a feed that was closed is as one that never was', async () => {
    const [feed, other] = town.markets
    const before = rowsOf(town.server.dataDir, ['cho_feed_tally'])
    const wrong = await at(feed, other)
    expect([wrong.status, JSON.stringify(wrong.body)]).toEqual([
      401,
      expect.not.stringMatching(/4711/),
    ])
    expect(rowsOf(town.server.dataDir, ['cho_feed_tally'])).toEqual(before)
    expect((await at(other, other)).status).toBe(200)
    const feedId = other.feedPath.split('/').at(-1) ?? ''
    await did(town.owner, 'feeds.close', { feedId })
    const closed = rowsOf(town.server.dataDir, ['cho_feed_tally'])
    const never = other.feedPath.replace(feedId, newId('feed'))
    expect(await at(other, other)).toEqual(await at({ ...other, feedPath: never }, other))
    expect((await at(other, other)).status).toBe(404)
    expect(rowsOf(town.server.dataDir, ['cho_feed_tally'])).toEqual(closed)
  })
})

describe('headers', () => {
  test.each(withPaths)(
    '%s: every answer, of refusals too, carries what it must',
    async (route, row) => {
      for (const by of [town.stranger, town.neighbour, town.owner]) {
        const { headers, status } = await asked(route, row, by)
        expect([route, status, everyAnswer(headers, row.forEverySite)]).toEqual([route, status, []])
      }
    },
  )

  test.each(permitted)('%s: what is somebody’s own is kept by no cache', async (route, row) => {
    const { headers } = await asked(route, row, town.owner)
    const cached = headers.get('cache-control') ?? ''
    expect([route, cached]).toEqual([
      route,
      route === 'GET /events'
        ? expect.stringMatching(/no-store|no-cache/)
        : expect.stringContaining('no-store'),
    ])
  })
})
