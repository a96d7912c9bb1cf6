import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeedId, MarketId } from '@cho40/contract'
import { createCore } from '@cho40/core'
import { openFeed } from '@cho40/core/reconciliation'
import { type Provider, STRONGEST } from '@cho40/providers/testing'
import { openDatabase, openForReading } from '../src/open-database.ts'
import { processDeps } from '../src/process-deps.ts'
import { type AServer, aMarketOver, aServer, type HttpMarket } from './a-server.ts'
import { httpClient, newId } from './http-client.ts'

export type Opened = {
  readonly provider: Provider
  readonly how: 'api-key' | 'hmac' | 'oauth2' | 'none'
  readonly feedId: string
  readonly path: string
  readonly secret: string
}

export const FEEDS_WANTED: readonly Pick<Opened, 'provider' | 'how'>[] = [
  ...Object.entries(STRONGEST).map(([provider, how]) => ({ provider: provider as Provider, how })),
  { provider: 'sepay', how: 'oauth2' },
  { provider: 'sepay', how: 'none' },
]

/**
 * A server with one market and a feed of every provider. Feeds are opened in its database and their
 * secrets written beside it while it stands still, as a deployment does with secrets that a provider
 * gives. The first secret of each is the retired one of a pair that is being changed.
 */
export async function aServerWithFeeds(): Promise<{
  readonly server: AServer
  readonly market: HttpMarket
  readonly feeds: readonly Opened[]
}> {
  const first = await aServer()
  const market = await aMarketOver(first, 1)
  await first.stop()
  const feeds = FEEDS_WANTED.map(({ provider, how }): Opened => {
    const feedId = newId('feed')
    const secret = `access:${provider} ${how} ${feedId}`
    return { provider, how, feedId, path: `/hooks/${provider}/${feedId}`, secret }
  })
  const database = await openDatabase(first)
  const core = createCore({ ...processDeps, ...database })
  for (const { feedId, provider, how } of feeds) {
    const { marketId } = market
    const opened = await openFeed(core, {
      id: feedId as FeedId,
      marketId: marketId as MarketId,
      provider,
      authentication: how,
    })
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  }
  await database.close()
  writeSecrets(first.dataDir, feeds)
  const server = await aServer(first.dataDir)
  const vendor = httpClient(server.url)
  await vendor.signIn('0911000001', '123456')
  const stalls = market.stalls.map((stall) => ({ ...stall, vendor }))
  return { server, market: { ...market, stalls }, feeds }
}

function writeSecrets(dataDir: string, feeds: readonly Opened[]): void {
  const path = join(dataDir, 'secrets.json')
  const contents = JSON.parse(readFileSync(path, 'utf8')) as { feeds: Record<string, string[]> }
  for (const { feedId, secret } of feeds) contents.feeds[feedId] = ['retired:key', secret]
  writeFileSync(path, JSON.stringify(contents))
}

type InDatabase = {
  readonly transfers: readonly {
    readonly amount: number
    readonly grade: string
    readonly memo: string
    readonly allocated: number
    readonly direction: string
  }[]
  readonly observations: readonly {
    readonly source: string
    readonly event_id: string
    readonly source_kind: string
    readonly amount: number
  }[]
  readonly inbox: readonly {
    readonly feed_id: string
    readonly body: string
    readonly set_aside: string
  }[]
}

/** What the database has, read beside the running server. */
export async function inDatabase(server: AServer): Promise<InDatabase> {
  const { db, close } = openForReading(server.dataDir)
  try {
    const transfers = await db
      .selectFrom('cho_bank_transfer')
      .select(['amount', 'grade', 'memo', 'allocated', 'direction'])
      .execute()
    const observations = await db
      .selectFrom('cho_observation')
      .select(['source', 'event_id', 'source_kind', 'amount'])
      .execute()
    const inbox = await db
      .selectFrom('cho_inbox_message')
      .select(['feed_id', 'body', 'set_aside'])
      .execute()
    return { transfers, observations, inbox }
  } finally {
    await close()
  }
}
