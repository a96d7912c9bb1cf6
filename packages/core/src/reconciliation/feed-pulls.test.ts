import { instantToMs, plusMs } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { aMarket, must } from '../testing/a-market.ts'
import { eachDialect, openTwoServers, type TestDeps } from '../testing/each-dialect.ts'
import { claimPull, finishPull, keepPull, PULL_LEASE_MS, schedulePull } from './feed-pulls.ts'
import { closeFeed, openFeed } from './feeds.ts'

const HOUR_MS = 3_600_000

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  async function scheduled() {
    deps = await open()
    const market = await aMarket(deps)
    must(await schedulePull(deps, market.feedId))
    return market.feedId
  }
  const pullOf = () => deps.db.selectFrom('cho_feed_pull').selectAll().executeTakeFirst()

  test('one process at a time fetches a feed; one that died loses its hold', async () => {
    const feedId = await scheduled()
    expect(must(await claimPull(deps, { holder: 'a' }))).toMatchObject({ feed: { id: feedId } })
    expect(must(await claimPull(deps, { holder: 'b' }))).toBeUndefined()
    expect(must(await claimPull(deps, { holder: 'b', feedId }))).toBeUndefined()
    deps.advance(PULL_LEASE_MS)
    expect(must(await claimPull(deps, { holder: 'b' }))).toMatchObject({ feed: { id: feedId } })
    const late = { feedId, holder: 'a', provedUntil: deps.clock.now() }
    expect(must(await keepPull(deps, late))).toBe(false)
  })

  test('what is proved is kept window by window, and an hour passes between pulls', async () => {
    const feedId = await scheduled()
    must(await claimPull(deps, { holder: 'a' }))
    const proved = deps.clock.now()
    expect(must(await keepPull(deps, { feedId, holder: 'a', provedUntil: proved }))).toBe(true)
    deps.advance(PULL_LEASE_MS)
    expect(must(await claimPull(deps, { holder: 'b' }))).toMatchObject({ provedUntil: proved })
    const end = { feedId, holder: 'b', provedUntil: proved, failures: 0, found: 2, problem: null }
    expect(must(await finishPull(deps, end))).toBe(true)
    expect(must(await claimPull(deps, { holder: 'b' }))).toBeUndefined()
    deps.advance(HOUR_MS)
    expect(must(await claimPull(deps, { holder: 'b' }))).toMatchObject({ found: 2, failures: 0 })
  })

  test('each failure waits longer, and never longer than six hours', async () => {
    const feedId = await scheduled()
    const waits: number[] = []
    for (let failures = 0; failures < 10; failures += 1) {
      const claimed = must(await claimPull(deps, { holder: 'a', feedId }))
      const end = { feedId, holder: 'a', found: 0, problem: 'ProviderTimedOut' }
      const provedUntil = claimed?.provedUntil ?? deps.clock.now()
      must(await finishPull(deps, { ...end, failures, provedUntil }))
      const row = await pullOf()
      waits.push(instantToMs(row?.next_at ?? deps.clock.now()) - instantToMs(deps.clock.now()))
    }
    expect(waits.slice(0, 3)).toEqual([2, 4, 8].map((minutes) => minutes * 60_000))
    expect(waits.at(-1)).toBe(6 * HOUR_MS)
  })

  test('a first pull looks back a week and not before the feed was opened', async () => {
    const feedId = await scheduled()
    const opened = deps.clock.now()
    expect((await pullOf())?.proved_until).toBe(opened)
    deps.advance(30 * 24 * HOUR_MS)
    await deps.db.deleteFrom('cho_feed_pull').execute()
    must(await schedulePull(deps, feedId))
    expect((await pullOf())?.proved_until).toBe(plusMs(deps.clock.now(), -7 * 24 * HOUR_MS))
  })

  test('a closed feed is fetched no more, and one that lists nothing never is', async () => {
    const feedId = await scheduled()
    must(await closeFeed(deps, feedId))
    expect(must(await claimPull(deps, { holder: 'a' }))).toBeUndefined()
    expect(await schedulePull(deps, feedId)).toMatchObject({ problem: { type: 'NotFound' } })
    const market = await deps.db.selectFrom('cho_market').select('id').executeTakeFirstOrThrow()
    const payos = must(
      await openFeed(deps, {
        id: deps.ids.make('feed'),
        provider: 'payos',
        authentication: 'hmac',
        marketId: market.id,
      }),
    )
    expect(await schedulePull(deps, payos)).toMatchObject({ problem: { type: 'WrongState' } })
  })
})

test('of two servers that ask at one moment only one gets the feed', async () => {
  const [one, two] = await openTwoServers()
  const { feedId } = await aMarket(one)
  must(await schedulePull(one, feedId))
  const claims = await Promise.all([
    claimPull(one, { holder: 'one' }),
    claimPull(two, { holder: 'two' }),
  ])
  expect(claims.map(must).filter((claim) => claim !== undefined)).toHaveLength(1)
  await two.close().catch(() => undefined)
  await one.close().catch(() => undefined)
})
