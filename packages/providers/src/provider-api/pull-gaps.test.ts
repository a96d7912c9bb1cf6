import type { FeedMessage } from '@cho40/core/reconciliation'
import { err, type Instant, instant, instantFromMs, instantToMs, ok, plusMs } from '@cho40/values'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sepay } from '../bank-feed/sepay.ts'
import { wallClock } from '../conformance/said.ts'
import type { Fetch } from './ask.ts'
import { type PullGaps, type PullingDeps, pullGaps } from './pull-gaps.ts'

const NOW = instant('2026-11-22T02:00:00.000Z')
const START = instant('2026-11-20T02:00:00.000Z')
const SECRET = 'a secret'

type Row = { readonly id: number; readonly ms: number; readonly amount: number }

/** SePay's old list as it is documented: texts for numbers, cut at `limit`, newest first or not. */
function aSepay(rows: readonly Row[], how: { newestFirst?: boolean; before?: Response[] } = {}) {
  const asked: URL[] = []
  const before = how.before ?? []
  const fetch: Fetch = (url) => {
    const query = new URL(url)
    asked.push(query)
    const early = before.shift()
    if (early) return Promise.resolve(early)
    const min = query.searchParams.get('transaction_date_min') ?? ''
    const max = query.searchParams.get('transaction_date_max') ?? ''
    const listed = rows
      .filter(({ ms }) => wallClock(ms) >= min && wallClock(ms) <= max)
      .toSorted((a, b) => (how.newestFirst ? b.ms - a.ms : a.ms - b.ms))
      .slice(0, Number(query.searchParams.get('limit')))
      .map((row) => ({
        id: String(row.id),
        bank_brand_name: 'Vietcombank',
        account_number: '0071000888888',
        transaction_date: wallClock(row.ms),
        amount_out: row.amount < 0 ? `${-row.amount}.00` : '0.00',
        amount_in: row.amount > 0 ? `${row.amount}.00` : '0.00',
        accumulated: '1200541768.00',
        transaction_content: `KX ${row.id}`,
        reference_number: `FT${row.id}`,
        code: null,
        sub_account: null,
        bank_account_id: '19',
      }))
    const body = { status: 200, error: null, messages: { success: true }, transactions: listed }
    return Promise.resolve(Response.json(body))
  }
  return { fetch, asked }
}

/** The door of a feed: the real adapter's proof and reading. */
function aDoor(how: PullGaps['feed']['how'] = 'hmac') {
  const taken = new Map<string, number>()
  const refused: unknown[] = []
  const receive = (message: FeedMessage) => {
    const proof = sepay.authenticate(message, { how, secrets: [SECRET], now: NOW })
    const read = sepay.read(message.body)
    if (!proof.ok || !read.ok) {
      refused.push(proof.ok ? read : proof)
      return Promise.resolve(err({ type: 'WrongSignature' }))
    }
    for (const { eventId, amount, direction } of read.value) {
      taken.set(eventId, direction === 'in' ? amount : -amount)
    }
    return Promise.resolve(ok(undefined))
  }
  return { taken, refused, receive }
}

function depsOf(fetch: Fetch, receive: PullingDeps['receive']) {
  const waits: number[] = []
  const wait = (ms: number) => Promise.resolve(void waits.push(ms))
  return { waits, deps: { fetch, receive, wait, now: () => NOW } }
}

const input: PullGaps = { token: 'api', feed: { how: 'hmac', secret: SECRET }, cursor: START }
const rowsEvery = (count: number, stepMs: number): Row[] =>
  Array.from({ length: count }, (_, n) => ({
    id: n + 1,
    ms: instantToMs(START) + n * stepMs,
    amount: n % 5 === 4 ? -1000 : 10_000 + n,
  }))

describe('a pull', () => {
  test.each(['hmac', 'api-key', 'oauth2', 'none'] as const)(
    'hands every transfer to the door in a webhook’s words, proved by %s',
    async (how) => {
      const rows = rowsEvery(40, 3_600_000)
      const door = aDoor(how)
      const { deps } = depsOf(aSepay(rows).fetch, door.receive)
      const pulled = await pullGaps(deps, { ...input, feed: { how, secret: SECRET } })
      expect(door.refused).toEqual([])
      expect(door.taken).toEqual(new Map(rows.map(({ id, amount }) => [String(id), amount])))
      expect(pulled).toMatchObject({ cursor: NOW })
      expect(pulled).not.toHaveProperty('stopped')
    },
  )

  test('keeps to two calls a second', async () => {
    const { fetch, asked } = aSepay(rowsEvery(3, 3_600_000))
    const { deps, waits } = depsOf(fetch, aDoor().receive)
    await pullGaps(deps, input)
    expect(waits).toEqual(asked.slice(1).map(() => 500))
    expect(asked[0]?.searchParams.get('transaction_date_min')).toBe('2026-11-20 03:00:00')
  })

  test.each([true, false])(
    'misses nothing of a day with more than a full list (newest first: %s)',
    async (newestFirst) => {
      const rows = rowsEvery(12_345, 7000)
      const door = aDoor()
      const { deps } = depsOf(aSepay(rows, { newestFirst }).fetch, door.receive)
      const pulled = await pullGaps(deps, input)
      expect(pulled).not.toHaveProperty('stopped')
      expect(door.taken.size).toBe(12_345)
    },
  )

  test('tells how far it is proved after each window, and ends when it is told to', async () => {
    const proved: Instant[] = []
    const { deps } = depsOf(aSepay(rowsEvery(40, 3_600_000)).fetch, aDoor().receive)
    await pullGaps({ ...deps, proved: (at) => Promise.resolve(proved.push(at) > 0) }, input)
    expect(proved.length).toBeGreaterThan(1)
    expect(proved).toEqual(proved.toSorted())
    const stopped = await pullGaps({ ...deps, proved: () => Promise.resolve(false) }, input)
    expect(stopped).toMatchObject({ stopped: { type: 'TakenOver' }, cursor: proved[0] })
  })

  test('says when more than a list can hold happened in one moment', async () => {
    const { deps } = depsOf(aSepay(rowsEvery(5001, 0)).fetch, aDoor().receive)
    expect(await pullGaps(deps, input)).toMatchObject({ stopped: { type: 'TooDense' } })
  })

  test('waits as long as it is told, then goes on', async () => {
    const busy = new Response('', { status: 429, headers: { 'retry-after': '7' } })
    const old = new Response('', { status: 429, headers: { 'x-sepay-userapi-retry-after': '3' } })
    const { fetch } = aSepay(rowsEvery(2, 1000), { before: [busy, old] })
    const door = aDoor()
    const { deps, waits } = depsOf(fetch, door.receive)
    expect(await pullGaps(deps, input)).not.toHaveProperty('stopped')
    expect(waits.slice(0, 4)).toEqual([7000, 500, 3000, 500])
    expect(door.taken.size).toBe(2)
  })

  test('gives up after five tries, and says where to begin again', async () => {
    const down = Array.from({ length: 9 }, () => new Response('', { status: 503 }))
    const { deps } = depsOf(aSepay([], { before: down }).fetch, aDoor().receive)
    expect(await pullGaps(deps, input)).toEqual({
      cursor: START,
      transfers: 0,
      requests: 5,
      stopped: { type: 'ProviderRefused', status: 503 },
    })
  })

  test('knows a wrong key in both of SePay’s ways, and does not try it again', async () => {
    for (const answer of [new Response('', { status: 200 }), new Response('{}', { status: 401 })]) {
      const { deps } = depsOf(aSepay([], { before: [answer] }).fetch, aDoor().receive)
      expect(await pullGaps(deps, input)).toMatchObject({
        requests: 1,
        stopped: { type: 'ProviderKeyRefused' },
      })
    }
  })

  test('names the field of an answer that is not as documented', async () => {
    const odd = Response.json({ transactions: [{ id: 1, account_number: '1' }] })
    const { deps } = depsOf(aSepay([], { before: [odd] }).fetch, aDoor().receive)
    expect(await pullGaps(deps, input)).toMatchObject({
      stopped: { type: 'ProviderAnswerNotUnderstood', at: 'transactions.0.transaction_date' },
    })
  })

  test('reads no more of an answer than it may hold', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        controller.enqueue(new Uint8Array(1024 * 1024))
      },
    })
    const { deps } = depsOf(aSepay([], { before: [new Response(endless)] }).fetch, aDoor().receive)
    expect(await pullGaps(deps, input)).toMatchObject({
      stopped: { type: 'ProviderAnswerNotUnderstood', at: '' },
    })
    expect(sent).toBeLessThan(12)
  })

  test('stopped at any moment and begun again from its cursor, has everything once', async () => {
    const scene = fc.record({
      stops: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }),
      count: fc.integer({ min: 0, max: 120 }),
      stepMs: fc.integer({ min: 1000, max: 2_000_000 }),
    })
    await fc.assert(
      fc.asyncProperty(scene, async ({ stops, count, stepMs }) => {
        const rows = rowsEvery(count, stepMs).filter(({ ms }) => ms < instantToMs(NOW))
        const { fetch } = aSepay(rows)
        const door = aDoor()
        let cursor: Instant = START
        for (const stopAfter of [...stops, Number.POSITIVE_INFINITY]) {
          let left = stopAfter
          const receive: PullingDeps['receive'] = (message) =>
            left-- > 0 ? door.receive(message) : Promise.resolve(err({ type: 'Stopped' }))
          const pulled = await pullGaps(depsOf(fetch, receive).deps, { ...input, cursor })
          expect(instantToMs(pulled.cursor)).toBeGreaterThanOrEqual(instantToMs(cursor))
          cursor = pulled.cursor
        }
        expect(cursor).toBe(NOW)
        expect(door.taken.size).toBe(rows.length)
      }),
      { numRuns: 100 },
    )
  })
})

test('nothing to pull from a cursor in the future but the overlap', async () => {
  const { fetch, asked } = aSepay([])
  const { deps } = depsOf(fetch, aDoor().receive)
  const pulled = await pullGaps(deps, { ...input, cursor: plusMs(NOW, 60_000) })
  expect(pulled.cursor).toBe(instantFromMs(instantToMs(NOW) + 60_000))
  expect(asked).toHaveLength(1)
})
