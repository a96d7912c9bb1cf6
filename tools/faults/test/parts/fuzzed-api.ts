import { createApi, createEventHub, feedSecretsIn } from '@cho40/api'
import { createCore, type Deps, migrate, sqliteDb } from '@cho40/core'
import { packageSigner } from '@cho40/core/adoption'
import { identityVault } from '@cho40/core/cooperative'
import { feedTallies, openFeed } from '@cho40/core/reconciliation'
import { bankFeeds } from '@cho40/providers/bank-feed'
import { type Provider, STRONGEST } from '@cho40/providers/testing'
import { instantFromMs } from '@cho40/values'
import Database from 'better-sqlite3'
import { type CoreMarket, coreMarket, must } from './core-market.ts'
import { newId } from './market-on-disk.ts'

export type FuzzedFeed = {
  readonly provider: Provider
  readonly id: string
  readonly secret: string
  /** Where its messages go. */
  readonly path: string
}

export type FuzzedApi = {
  readonly deps: Deps
  readonly file: Database.Database
  readonly market: CoreMarket
  readonly feeds: readonly FuzzedFeed[]
  readonly request: (path: string, init: RequestInit) => Promise<Response>
  /** Defects that reached the log. */
  readonly failures: readonly string[]
}

/** The server's whole HTTP interface in this process, on a database in memory, its clock standing still. */
export async function fuzzedApi(atMs: number): Promise<FuzzedApi> {
  const file = new Database(':memory:')
  const db = sqliteDb(file)
  const now = instantFromMs(atMs)
  await migrate(db, { dialect: 'sqlite', now })
  const deps = createCore({
    db,
    dialect: 'sqlite',
    clock: { now: () => now },
    ids: { make: newId },
    // A turn of the event loop for each of 200,000 messages is most of what they would take.
    schedule: queueMicrotask,
  })
  const market = await coreMarket(deps, 200)
  const feeds: FuzzedFeed[] = []
  for (const [name, how] of Object.entries(STRONGEST)) {
    const provider = name as Provider
    const id = deps.ids.make('feed')
    must(await openFeed(deps, { id, provider, authentication: how, marketId: market.id }))
    const tail = provider === 'vietqr-vn' ? '/bank/api/transaction-sync' : ''
    const path = `/hooks/${provider}/${id}${tail}`
    feeds.push({ provider, id, secret: `access:${provider} ${id}`, path })
  }
  const failures: string[] = []
  const app = createApi({
    deps: {
      ...deps,
      ...noPins,
      tokens: { make: () => newId('token') },
      identities: identityVault(new Uint8Array(32)),
    },
    hub: createEventHub(),
    bankFeeds,
    feedTallies: feedTallies(),
    feedSecrets: feedSecretsIn({
      current: () => ({
        feeds: Object.fromEntries(feeds.map(({ id, secret }) => [id, ['old:key', secret]])),
        keys: {},
      }),
      change: () => undefined,
      mark: (text) => text,
      makeSecret: () => newId('secret'),
      makeId: () => newId('fsec'),
      now: () => now,
    }),
    packageSigner: packageSigner(new Uint8Array(32)),
    renderSettlement: () => Promise.reject(new Error('nothing is printed here')),
    renderBook: () => Promise.reject(new Error('nothing is printed here')),
    renderSign: () => Promise.reject(new Error('nothing is printed here')),
    log: {
      info: () => undefined,
      error: ({ error }, message) => {
        if (error instanceof Error) failures.push(`${message}: ${error.message}`)
      },
    },
    secureCookies: false,
    stopping: new AbortController().signal,
  })
  const request = async (path: string, init: RequestInit) => app.request(path, init)
  return { deps, file, market, feeds, request, failures }
}

const noPins = {
  pins: { hash: () => Promise.resolve(''), matches: () => Promise.resolve(false) },
}
