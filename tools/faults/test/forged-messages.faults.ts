import { verify } from '@cho40/core'
import { pushEvents } from '@cho40/core/reconciliation'
import { type Hostile, hostileMessages, send } from '@cho40/providers/testing'
import { dong, instantFromMs } from '@cho40/values'
import { expect, test } from 'vitest'
import { must } from './parts/core-market.ts'
import { type FuzzedApi, type FuzzedFeed, fuzzedApi } from './parts/fuzzed-api.ts'
import { newId } from './parts/market-on-disk.ts'
import { howMany, report, SEED } from './parts/scale.ts'

const MESSAGES = howMany(200_000, 10_000_000)
const AT_MS = Date.UTC(2026, 10, 21, 2, 30)
const PAYMENTS = 24

/** Whoever holds the key of these may say anything: they sign no body. */
const UNSIGNED = new Set(['pay2s', 'vietqr-vn'])

async function tokenFor({ request }: FuzzedApi, feed: FuzzedFeed): Promise<string> {
  const authorization = `Basic ${Buffer.from(`cho40:${feed.secret}`).toString('base64')}`
  const init = { method: 'POST', headers: { authorization }, body: '{}' }
  const given = await request(`/hooks/vietqr-vn/${feed.id}/api/token_generate`, init)
  return ((await given.json()) as { access_token: string }).access_token
}

/** A sale waiting for each payment, so that a wrong effect would have something to settle. */
async function sellFor({
  deps,
  market,
}: FuzzedApi): Promise<readonly { code: string; amount: number }[]> {
  const sold = market.codes
    .slice(0, PAYMENTS)
    .map((code, n) => ({ code, amount: 20_000 + 1_000 * n }))
  const { stall } = market
  const events = sold.map(({ code, amount }, n) => ({
    id: newId('evt'),
    seq: n + 1,
    at: instantFromMs(AT_MS),
    act: {
      type: 'request_opened' as const,
      saleId: newId('sale'),
      requestId: newId('preq'),
      accountId: stall.account.id,
      code,
      amount: dong(amount),
    },
  }))
  const sentAt = instantFromMs(AT_MS)
  for (const event of events) {
    must(
      await pushEvents(deps, {
        stallId: stall.id,
        deviceId: newId('device'),
        sentAt,
        events: [event],
      }),
    )
  }
  return sold
}

function initOf({ sent, message }: Hostile, feed: FuzzedFeed): [string, RequestInit] {
  const headers = { 'content-type': 'application/json', ...message.headers }
  if (sent.provider !== 'vnpay') {
    return [feed.path, { method: 'POST', headers, body: Uint8Array.from(message.body) }]
  }
  const query = Buffer.from(message.body)
    .toString('latin1')
    .replace(/[^\x21-\x7e]|#/g, '%20')
  return [`${feed.path}?${query}`, { method: 'GET', headers }]
}

test(`${MESSAGES} forged, broken and genuine messages: no failure, and no effect but of genuine ones`, async () => {
  const api = await fuzzedApi(AT_MS)
  const sold = await sellFor(api)
  const accountNumber = api.market.stall.account.number
  const feedOf = new Map(api.feeds.map((feed) => [feed.provider, feed]))
  const token = await tokenFor(api, feedOf.get('vietqr-vn') as FuzzedFeed)
  const sent = api.feeds.flatMap(({ provider, secret }) =>
    sold.map(({ code, amount }, n) => {
      const said = { number: 7_000 + n, accountNumber, amount, memo: code, atMs: AT_MS }
      return send(provider, said, { secret, token })
    }),
  )
  const signedFeeds = api.feeds.flatMap(({ provider, id }) => (UNSIGNED.has(provider) ? [] : [id]))
  const strange = api.file.prepare<[string, string], { n: number }>(
    `select count(*) as n from cho_observation
     where source in (select value from json_each(?))
       and (direction <> 'in' or amount not in (select value from json_each(?)))`,
  )
  const amounts = JSON.stringify(sold.map(({ amount }) => amount))
  const statuses = new Map<number, number>()
  const wrong: unknown[] = []
  let slowestMs = 0
  let at = 0
  for (const hostile of hostileMessages(SEED, sent)) {
    if (at === MESSAGES) break
    at += 1
    const feed = feedOf.get(hostile.sent.provider) as FuzzedFeed
    const began = performance.now()
    const response = await api.request(...initOf(hostile, feed))
    slowestMs = Math.max(slowestMs, performance.now() - began)
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
    if (response.status >= 500) wrong.push({ at, kind: hostile.kind, status: response.status })
    if (at % 10_000 > 0) continue
    const { n = -1 } = strange.get(JSON.stringify(signedFeeds), amounts) ?? {}
    if (n !== 0) wrong.push({ at, strange: n })
    if (at % 50_000 > 0) continue
    const { checks } = await verify(api.deps)
    wrong.push(...checks.filter(({ violations }) => violations > 0))
  }
  const { checks } = await verify(api.deps)
  wrong.push(...checks.filter(({ violations }) => violations > 0))
  const told = api.file
    .prepare<[string], { n: number; repeated: number }>(
      `select count(*) as n, count(*) - count(distinct source || amount) as repeated
       from cho_observation where source in (select value from json_each(?))`,
    )
    .get(JSON.stringify(signedFeeds))
  const overpaid = api.file
    .prepare<[], { n: number }>(
      'select count(*) as n from cho_payment_request where received > due',
    )
    .get()
  report('forged messages', {
    messages: at,
    ...Object.fromEntries(
      [...statuses].toSorted(([a], [b]) => a - b).map(([status, n]) => [`status ${status}`, n]),
    ),
    'signed payments booked': told?.n ?? 0,
    'slowest ms': Math.round(slowestMs),
  })
  expect(api.failures).toEqual([])
  expect(wrong).toEqual([])
  // Every signed feed has told of each payment, and of each once, however often it was said.
  expect(told).toEqual({ n: signedFeeds.length * PAYMENTS, repeated: 0 })
  expect(overpaid).toEqual({ n: 0 })
})
