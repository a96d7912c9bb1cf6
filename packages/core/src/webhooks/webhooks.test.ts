import type { BookId, WebhookId } from '@cho40/contract'
import { ok, plusMs } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { announce } from '../ledger/announce.ts'
import { transact } from '../store/transact.ts'
import { aMarket, must } from '../testing/a-market.ts'
import { eachDialect, openTwoServers, type TestDeps } from '../testing/each-dialect.ts'
import { closeWebhook, disableWebhook, redeliver, resumeWebhook } from './change-webhook.ts'
import { type ClaimedLine, claimLine, LINE_LEASE_MS } from './claim-line.ts'
import { dropOldTries, TRIES_KEPT_MS } from './drop-old-tries.ts'
import { finishLine } from './finish-line.ts'
import { followBooks } from './follow-books.ts'
import { freeLines } from './free-lines.ts'
import { openWebhook } from './open-webhook.ts'
import { deliveries, webhooksOf } from './webhooks.ts'

const URL = 'https://receiver.example/in'
const HOUR_MS = 3_600_000

async function tell(
  deps: TestDeps,
  bookId: BookId,
  types: readonly string[],
  stallId: string | null = null,
) {
  must(
    await transact(deps, async (tx) => {
      await announce(tx, ...types.map((type) => ({ bookId, type, stallId, payload: { type } })))
      return ok(undefined)
    }),
  )
}

const claim = async (deps: TestDeps, holder = 'one') => must(await claimLine(deps, { holder }))

/** Takes what is due and says that the first `taken` were taken and the next was not. */
async function go(deps: TestDeps, taken: number, gone = false): Promise<string | undefined> {
  const line = await claim(deps)
  if (!line) return undefined
  const tried = line.events.slice(0, taken + 1).map((event, nth) => ({
    event,
    at: deps.clock.now(),
    status: nth < taken ? 204 : 500,
    problem: nth < taken ? null : 'NotTaken',
    tookMs: 12.4,
  }))
  const all = taken >= line.events.length
  const failed = line.events[taken]
  return must(
    await finishLine(deps, {
      ...line,
      holder: 'one',
      tried,
      position: all ? line.through : (failed?.position ?? 1) - 1,
      ...(!all && { failure: { problem: 'NotTaken', gone } }),
    }),
  )
}

const ids = (line: ClaimedLine | undefined) => line?.events.map(({ position }) => position)

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  async function opened(kinds?: ('sale' | 'request')[]) {
    deps = await open()
    const market = await aMarket(deps, 2)
    const [first, second] = market.stalls
    if (!first || !second) throw new Error('two stalls')
    const id: WebhookId = deps.ids.make('webhook')
    const wish = { id, bookId: first.bookId, url: URL, by: null, ...(kinds && { kinds }) }
    must(await openWebhook(deps, wish))
    return { market, first, second, id, bookId: first.bookId, wish }
  }

  test('what happened before is not sent; what happens after is, whole and in order', async () => {
    const { bookId, first } = await opened()
    expect(await claim(deps)).toBeUndefined()
    await tell(deps, bookId, ['sale', 'request', 'stray'], first.id)
    const line = await claim(deps)
    expect(line?.events.map(({ type }) => type)).toEqual(['sale', 'request', 'stray'])
    const [event] = line?.events ?? []
    expect(JSON.parse(event?.body ?? '')).toEqual({
      id: event?.id,
      type: 'sale',
      timestamp: deps.clock.now(),
      bookId,
      stallId: first.id,
      position: event?.position,
      data: { type: 'sale' },
    })
    expect(event?.id).toMatch(/^evt_[0-9a-z]{26}_\d+_[0-9a-z]+$/)
  })

  test('kinds that are not wanted are passed over', async () => {
    const { bookId, id } = await opened(['sale'])
    await tell(deps, bookId, ['request', 'sale', 'request'])
    expect((await claim(deps))?.events.map(({ type }) => type)).toEqual(['sale'])
    deps.advance(LINE_LEASE_MS)
    expect(await go(deps, 1)).toBe('moved')
    const [line] = (await webhooksOf(deps)).find((one) => one.id === id)?.lines ?? []
    expect(line?.position).toBe(line?.newest)
  })

  test('one that fails holds back those after it, waits longer each time, and keeps its id', async () => {
    const { bookId } = await opened()
    await tell(deps, bookId, ['sale', 'request', 'stray'])
    expect(await go(deps, 1)).toBe('waits')
    expect(await claim(deps)).toBeUndefined()
    deps.advance(5_000)
    const again = await claim(deps)
    expect(again?.events.map(({ type }) => type)).toEqual(['request', 'stray'])
    deps.advance(LINE_LEASE_MS)
    const third = await claim(deps)
    expect(third?.events).toEqual(again?.events)
    deps.advance(LINE_LEASE_MS)
    expect(await go(deps, 0)).toBe('waits')
    deps.advance(5_000)
    expect(await claim(deps)).toBeUndefined()
    deps.advance(25_000)
    expect(await go(deps, 2)).toBe('moved')
    expect(await claim(deps)).toBeUndefined()
  })

  test('what a killed process held is sent at once by the only one there is after it', async () => {
    const { bookId } = await opened()
    await tell(deps, bookId, ['sale', 'request'])
    const held = await claim(deps, 'killed')
    expect(await claim(deps, 'next')).toBeUndefined()
    expect(must(await freeLines(deps))).toBe(1)
    const again = await claim(deps, 'next')
    expect(again?.events).toEqual(held?.events)
    expect(must(await freeLines(deps))).toBe(1)
    expect(must(await freeLines(deps))).toBe(0)
  })

  test('three days of failures stop a line, nothing is passed over, and a person lets it go on', async () => {
    const { bookId, id } = await opened()
    await tell(deps, bookId, ['sale', 'request'])
    let tries = 0
    let left: string | undefined
    for (let hour = 0; hour < 100 && left !== 'stopped'; deps.advance(HOUR_MS / 2), hour += 0.5) {
      const outcome = await go(deps, 0)
      if (outcome !== undefined) {
        left = outcome
        tries += 1
      }
    }
    expect(left).toBe('stopped')
    expect(tries).toBeGreaterThan(15)
    const [line] = (await webhooksOf(deps))[0]?.lines ?? []
    expect(line?.stoppedAt).not.toBeNull()
    expect(line?.problem).toBe('NotTaken')
    must(await resumeWebhook(deps, id))
    expect((await claim(deps))?.events.map(({ type }) => type)).toEqual(['sale', 'request'])
  })

  test('a receiver that is gone disables its webhook at once', async () => {
    const { bookId, id } = await opened()
    await tell(deps, bookId, ['sale'])
    expect(await go(deps, 0, true)).toBe('disabled')
    deps.advance(HOUR_MS)
    expect(await claim(deps)).toBeUndefined()
    must(await resumeWebhook(deps, id))
    expect(await go(deps, 1)).toBe('moved')
    must(await disableWebhook(deps, id))
    await tell(deps, bookId, ['sale'])
    expect(await claim(deps)).toBeUndefined()
    must(await closeWebhook(deps, id))
    expect(await resumeWebhook(deps, id)).toMatchObject({ problem: { type: 'WrongState' } })
  })

  test('redelivery sends again from one event on, under the same ids', async () => {
    const { bookId, id } = await opened()
    await tell(deps, bookId, ['sale', 'request', 'stray'])
    const line = await claim(deps)
    deps.advance(LINE_LEASE_MS)
    await go(deps, 3)
    const from = line?.events[1]?.position ?? 0
    must(await redeliver(deps, { webhookId: id, bookId, from }))
    expect((await claim(deps))?.events).toEqual(line?.events.slice(1))
    const beyond = await redeliver(deps, { webhookId: id, bookId, from: from + 10 })
    expect(beyond).toMatchObject({ problem: { type: 'NotFound', what: 'event' } })
    // Past the last one: what cannot be delivered is left behind.
    must(await redeliver(deps, { webhookId: id, bookId, from: from + 2 }))
    expect(await claim(deps)).toBeUndefined()
  })

  test('who lost their hold does not move the line', async () => {
    const { bookId } = await opened()
    await tell(deps, bookId, ['sale'])
    const late = await claim(deps, 'late')
    if (!late) throw new Error('something is due')
    deps.advance(LINE_LEASE_MS)
    const now = await claim(deps, 'now')
    expect(ids(now)).toEqual(ids(late))
    const end = { ...late, holder: 'late', position: late.through, tried: [] }
    expect(must(await finishLine(deps, end))).toBe('lost')
    expect(must(await finishLine(deps, { ...end, holder: 'now' }))).toBe('moved')
  })

  test('a market’s webhook hears of its stalls, those that open later too, and of no other market', async () => {
    const { market, first, second } = await opened()
    const elsewhere = await aMarket(deps, 1, 1)
    const id: WebhookId = deps.ids.make('webhook')
    must(await openWebhook(deps, { id, marketId: market.id, url: URL, by: null }))
    must(await followBooks(deps))
    const lines = (await webhooksOf(deps, market.id))[0]?.lines.map(({ bookId }) => bookId)
    expect(lines?.toSorted()).toEqual([first.bookId, second.bookId].toSorted())
    const foreign = elsewhere.stalls[0]
    if (!foreign) throw new Error('a stall')
    // The household of the first stall has this event, but for a stall somewhere else.
    await deps.db
      .updateTable('cho_stall')
      .set({ book_id: second.bookId })
      .where('id', '=', foreign.id)
      .execute()
    await tell(deps, second.bookId, ['sale'], foreign.id)
    await tell(deps, second.bookId, ['request'], second.id)
    expect((await claim(deps))?.events.map(({ type }) => type)).toEqual(['request'])
  })

  test('the same wish again is the same webhook; eleven are too many', async () => {
    const { wish, bookId } = await opened()
    expect(must(await openWebhook(deps, wish))).toEqual({ webhookId: wish.id })
    const other = await openWebhook(deps, { ...wish, url: 'https://other.example/' })
    expect(other).toMatchObject({ problem: { type: 'IdReused' } })
    const none = { ...wish, id: deps.ids.make('webhook'), bookId: deps.ids.make('book') }
    expect(await openWebhook(deps, none)).toMatchObject({ problem: { type: 'NotFound' } })
    const more = () => openWebhook(deps, { ...wish, bookId, id: deps.ids.make('webhook') })
    for (let nth = 0; nth < 9; nth += 1) must(await more())
    expect(await more()).toMatchObject({ problem: { type: 'WrongState', state: 'too_many' } })
  })

  test('what became of each try is kept for thirty days', async () => {
    const { bookId, id } = await opened()
    await tell(deps, bookId, ['sale', 'request'])
    await go(deps, 1)
    const log = await deliveries(deps, { webhookId: id, limit: 10 })
    // Both were noted in the same millisecond.
    expect(new Set(log.map(({ status, problem }) => `${status} ${problem}`))).toEqual(
      new Set(['204 null', '500 NotTaken']),
    )
    expect(log.map(({ tookMs }) => tookMs)).toEqual([12, 12])
    const [latest] = log
    const before = await deliveries(deps, {
      webhookId: id,
      limit: 10,
      before: latest?.cursor ?? '',
    })
    expect(before).toHaveLength(1)
    expect(must(await dropOldTries(deps))).toBe(0)
    deps.setClock(plusMs(deps.clock.now(), TRIES_KEPT_MS + 1))
    expect(must(await dropOldTries(deps))).toBe(2)
  })
})

test('two servers over one database do not send at once', async () => {
  const [one, two] = await openTwoServers()
  try {
    const market = await aMarket(one)
    const bookId = market.stalls[0]?.bookId
    if (!bookId) throw new Error('a stall')
    must(await openWebhook(one, { id: one.ids.make('webhook'), bookId, url: URL, by: null }))
    await tell(one, bookId, ['sale'])
    const both = await Promise.all([claim(one, 'one'), claim(two, 'two')])
    expect(both.filter((line) => line !== undefined)).toHaveLength(1)
  } finally {
    await two.close()
    await one.close()
  }
})
