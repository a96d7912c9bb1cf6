import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createCore } from '@cho40/core'
import { importListings, openStockPlace, reindexListings } from '@cho40/core/catalogue'
import { foldText, marketDayOf, type Result } from '@cho40/values'
import { getRequestListener } from '@hono/node-server'
import Database from 'better-sqlite3'
import { Hono } from 'hono'
import { openDatabase } from '../src/open-database.ts'
import { processDeps } from '../src/process-deps.ts'
import { aServer, goneServer } from '../test/a-server.ts'
import { did } from '../test/a-shop-town.ts'
import { newId } from '../test/http-client.ts'
import { goods } from './shop-goods.ts'

/** What the process that measures is told of the shop. */
export type ServedShop = {
  readonly url: string
  /** A bare Hono route in the same process that answers the page sent to it. */
  readonly bare: string
  readonly slugs: readonly string[]
  /** What can be ordered: pack and place, and its price. */
  readonly offers: readonly { readonly key: string; readonly price: number }[]
  readonly feed: { readonly path: string; readonly secret: string }
  readonly accountNumber: string
}

const ROWS = 500
/** What comes by spreadsheet and can be ordered; goods beyond these are written in bulk, only to be looked at. */
const IMPORTED = 1_000
const ACCOUNT = '77000000001'
const FREE = { burst: 1e9, perSecond: 1e9 }
const limits = { network: FREE, account: FREE, device: FREE, order: FREE }

const size = Number(process.argv[2])
/** PostgreSQL instead of a file; then for as many as are imported alone. */
const databaseUrl = process.argv[3]
const place = databaseUrl === undefined ? {} : { databaseUrl }
const first = await aServer(undefined, place)
const { admin, dataDir } = first
const cooperativeId = newId('coop')
const coop = { id: cooperativeId, name: 'HTX Nà Thử', placeCode: '99002', demo: true }
await did(admin, 'admin.openCooperative', coop)
const accountId = newId('acct')
const account = { id: accountId, bin: '970415', number: ACCOUNT, holderName: 'HTX NA THU' }
await did(admin, 'cooperative.openAccount', { ...account, cooperativeId })
const by = newId('person')
await did(admin, 'admin.addPerson', { id: by, phone: '0933000001', name: 'Cô Sổ', pin: '493816' })
const feed = (await did(admin, 'market.openFeed', {
  id: newId('feed'),
  provider: 'sepay',
  authentication: 'hmac',
  cooperativeId,
})) as ServedShop['feed']
await did(admin, 'tax.setRole', {
  id: newId('role'),
  scopeId: 'place:99002',
  role: 'own_shop',
  validFrom: marketDayOf(processDeps.clock.now()),
  note: 'Cửa hàng của hợp tác xã',
})
await first.stop()
const { slugs, offers } = await filled()
const server = await aServer(dataDir, { limits, ...place })
const bare = await bareServer()
const { path, secret } = feed
const told = { url: server.url, bare, slugs, offers, accountNumber: ACCOUNT }
process.send?.({ ...told, feed: { path, secret } } satisfies ServedShop)
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ processor: user + system })
})
process.on('disconnect', () => {
  void goneServer(server).then(() => process.exit(0))
})

/** The goods come as a cooperative brings them: as spreadsheets, with what lies in the store. */
async function filled() {
  const database = await openDatabase({ dataDir, ...place })
  const core = createCore({ ...processDeps, ...database })
  const store = { name: 'Kho', of: { kind: 'store', cooperativeId } as const, accountId }
  const stockPlaceId = must(await openStockPlace(core, { id: core.ids.make('splace'), ...store }))
  const rows = goods(Math.min(size, IMPORTED)).map(({ name, story, price, stock }, n) => {
    return [name, 'Tổ Nà Thử', 'gói', String(price), String((n % 26) + 1), story, String(stock)]
  })
  const head = ['Tên sản phẩm', 'Nhà sản xuất', 'ĐVT', 'Giá bán', 'Bộ sản phẩm', 'Giới thiệu']
  for (let at = 0; at < rows.length; at += ROWS) {
    const grid = [[...head, 'Tồn kho'], ...rows.slice(at, at + ROWS)]
    const wish = { cooperativeId, stockPlaceId, by, dryRun: false, grid }
    const report = must(await importListings(core, { id: core.ids.make('import'), ...wish }))
    if (report.created !== grid.length - 1) throw new Error(JSON.stringify(report.refused[0]))
  }
  if (size > IMPORTED) {
    writeInBulk(core.ids)
    must(await reindexListings(core))
  }
  const listed = await core.db.selectFrom('cho_listing').select('slug').limit(1_000).execute()
  const packs = await core.db
    .selectFrom('cho_stock as stock')
    .innerJoin('cho_price as price', 'price.variant_id', 'stock.variant_id')
    .select(['stock.variant_id', 'stock.place_id', 'price.price'])
    .limit(1_000)
    .execute()
  await database.close()
  return {
    slugs: listed.map(({ slug }) => slug),
    offers: packs.map((pack) => ({
      key: `${pack.variant_id}~${pack.place_id}`,
      price: Number(pack.price),
    })),
  }
}

/** Rows as publishing writes them; the search index is built over them by the library itself. */
function writeInBulk(ids: typeof processDeps.ids): void {
  const file = new Database(join(dataDir, 'cho40.db'))
  const listing = file.prepare(
    `insert into cho_listing (id, cooperative_id, slug, name, folded_name, producer, place_code,
      set_number, story, state, published_at)
      values (?, ?, ?, ?, ?, 'Tổ Nà Thử', '99002', ?, ?, 'published', ?)`,
  )
  const variant = file.prepare(
    `insert into cho_variant (id, listing_id, position, unit, added_at) values (?, ?, 1, 'gói', ?)`,
  )
  const price = file.prepare(
    `insert into cho_price (variant_id, channel, valid_from, price, recorded_at)
      values (?, 'shop', ?, ?, ?)`,
  )
  const now = processDeps.clock.now()
  const today = marketDayOf(now)
  file.transaction(() => {
    for (const [n, good] of goods(size).entries()) {
      if (n < IMPORTED) continue
      const id = ids.make('listing')
      const pack = ids.make('variant')
      const { name, slug, story } = good
      listing.run(id, cooperativeId, slug, name, foldText(name), (n % 26) + 1, story, now)
      variant.run(pack, id, now)
      price.run(pack, today, good.price, now)
    }
  })()
  file.exec('analyze')
  file.close()
}

/** Answers whatever page it was given last, as the simplest route does. */
async function bareServer(): Promise<string> {
  let page = ''
  const app = new Hono()
  app.post('/', async (c) => {
    page = await c.req.text()
    return c.text('')
  })
  app.get('/', (c) => c.html(page))
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const http = createServer((asked, response) => void answer(asked, response))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}/`
}

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
