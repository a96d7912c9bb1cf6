import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { ListingId, PublishListing } from '@cho40/contract'
import { createCore, type Deps, migrate, postgresDb, postgresTypes, sqliteDb } from '@cho40/core'
import { publishListing } from '@cho40/core/catalogue'
import { openCooperative } from '@cho40/core/cooperative'
import { recordPlace } from '@cho40/core/places'
import { createDatabase } from '@cho40/testing/postgres'
import {
  dong,
  type Instant,
  instant,
  instantToMs,
  makeId,
  marketDay,
  type Result,
} from '@cho40/values'
import Database from 'better-sqlite3'
import pg from 'pg'
import { inject } from 'vitest'
import { createStorefront } from '../src/index.ts'

export const ORIGIN = 'https://cho.example'

type Goods = Partial<Omit<PublishListing, 'id' | 'cooperativeId' | 'price'>> & { price?: number }

type ShopOptions = {
  readonly demo?: boolean
  readonly sitemapLimit?: number
  readonly dialect?: 'sqlite' | 'postgres'
  /** Null where each visitor's own address is the shop's. */
  readonly origin?: null
}

const require = createRequire(import.meta.url)
const fontFile = (name: string) =>
  readFile(require.resolve(`@expo-google-fonts/be-vietnam-pro/${name}.ttf`))

/** The letters the server gives, too. */
async function fonts() {
  const [regular, bold] = await Promise.all([
    fontFile('400Regular/BeVietnamPro_400Regular'),
    fontFile('700Bold/BeVietnamPro_700Bold'),
  ])
  return { regular, bold }
}

function inMemory() {
  const db = sqliteDb(new Database(':memory:'))
  return { db, close: () => db.destroy() }
}

async function onPostgres() {
  const { url, drop } = await createDatabase(inject('postgresUrl'))
  const db = postgresDb(
    new pg.Pool({ connectionString: url, types: postgresTypes(pg.types), max: 4 }),
  )
  return { db, close: () => db.destroy().then(drop) }
}

/** A storefront over a real database in memory, with one cooperative and a clock the test moves. */
export async function aShop(options: ShopOptions = {}) {
  let now = instant('2026-11-21T02:00:00.000Z')
  const { demo = false, sitemapLimit = 50_000, dialect = 'sqlite' } = options
  const { db, close } = dialect === 'sqlite' ? inMemory() : await onPostgres()
  await migrate(db, { dialect, now })
  const deps = createCore({ db, dialect, clock: { now: () => now }, ids: countingIds() })
  await recordPlace(deps, {
    code: '01234',
    name: 'Xã Thử',
    kind: 'commune',
    parentCode: null,
    validFrom: marketDay('2025-07-01'),
  })
  const cooperativeId = deps.ids.make('coop')
  const name = 'HTX Nà Thử & bạn'
  must(await openCooperative(deps, { id: cooperativeId, name, placeCode: '01234', demo }))
  const kept = new Map<string, Uint8Array>()
  const photos = {
    put: (hash: string, bytes: Uint8Array) => Promise.resolve(void kept.set(hash, bytes)),
    get: (hash: string) => Promise.resolve(kept.get(hash)),
  }
  const app = createStorefront({
    deps,
    ...(options.origin !== null && { origin: ORIGIN }),
    photos,
    fonts,
    sitemapLimit,
  })
  return {
    deps,
    app,
    photos,
    cooperativeId,
    setClock(at: Instant) {
      now = at
    },
    async sells(name: string, goods: Goods = {}): Promise<ListingId> {
      const { price = 45_000, ...rest } = goods
      const id = deps.ids.make('listing')
      return must(
        await publishListing(deps, {
          id,
          cooperativeId,
          name,
          producer: 'Hộ bà Thử',
          unit: 'kg',
          price: dong(price),
          story: 'Phơi nắng trên sàn tre.',
          ...rest,
        }),
      )
    },
    async reads(path: string, headers: Readonly<Record<string, string>> = { accept: 'text/html' }) {
      const response = await app.request(path, { headers })
      return { response, status: response.status, body: await response.text() }
    },
    async addressOf(name: string): Promise<string> {
      const { slug } = await deps.db
        .selectFrom('cho_listing')
        .select('slug')
        .where('name', '=', name)
        .executeTakeFirstOrThrow()
      return `/san-pham/${slug}`
    },
    close,
  }
}

export const FOUR_STARS = {
  stars: 4,
  decisionNumber: '123/QĐ-UBND',
  validFrom: marketDay('2024-01-01'),
  validUntil: marketDay('2026-11-21'),
}

function countingIds(): Deps['ids'] {
  let count = 0
  return {
    make(prefix) {
      count += 1
      const random = new Uint8Array(10)
      new DataView(random.buffer).setUint32(6, count)
      return makeId(prefix, { ms: instantToMs(instant('2026-11-21T00:00:00.000Z')), random })
    },
  }
}

export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
  return result.value
}
