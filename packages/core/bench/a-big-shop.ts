import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foldText, type Instant, instant, instantToMs, makeId, marketDay } from '@cho40/values'
import Database from 'better-sqlite3'
import { reindexListings } from '../src/catalogue/search/reindex-listings.ts'
import { openCooperative } from '../src/cooperative/open-cooperative.ts'
import { createCore } from '../src/create-core.ts'
import { recordPlace } from '../src/places/record-place.ts'
import type { Deps } from '../src/store/deps.ts'
import { migrate } from '../src/store/migrate.ts'
import { sqliteDb } from '../src/store/sqlite.ts'
import { must } from '../src/testing/a-market.ts'

const NOW: Instant = instant('2026-11-21T00:00:00.000Z')
const KINDS =
  'Miến dong,Gạo nếp,Chè Shan,Mật ong,Rượu ngô,Măng khô,Thịt trâu,Cà phê,Khăn dệt,Nấm hương'
const OF = 'hoa rừng,nương cao,gác bếp,cổ thụ,men lá,hữu cơ,nhà làm,thượng hạng,mùa mới,sấy lạnh'
const AT = 'Nà Mẫu,Khau Thử,Bản Giả,Phia Mộng,Tả Ví,Lũng Dụ,Pác Nêu,Sín Bịa,Mường Nháp,Cốc Tưởng'

/** `size` made-up listings in a file, written in bulk; the index is built by the library itself. */
export async function aBigShop(size: number) {
  const folder = mkdtempSync(join(tmpdir(), 'cho40-catalogue-'))
  const database = new Database(join(folder, 'bench.db'))
  const db = sqliteDb(database)
  const ids: Deps['ids'] = {
    make: (prefix) => makeId(prefix, { ms: instantToMs(NOW), random: randomBytes(10) }),
  }
  const deps = createCore({ db, dialect: 'sqlite', clock: { now: () => NOW }, ids })
  await migrate(db, { dialect: 'sqlite', now: NOW })
  const cooperatives = []
  for (let n = 0; n < 100; n += 1) {
    const code = String(2_000 + n).padStart(5, '0')
    const validFrom = marketDay('2025-07-01')
    await recordPlace(deps, { code, name: `Xã ${n}`, kind: 'commune', parentCode: null, validFrom })
    const id = ids.make('coop')
    must(await openCooperative(deps, { id, name: `HTX ${n}`, placeCode: code, demo: true }))
    cooperatives.push({ id, code })
  }
  const slug = writeListings(database, { size, cooperatives, ids })
  must(await reindexListings(deps))
  database.exec('analyze')
  return {
    deps,
    slug,
    words: { common: 'gao', pair: 'mien dong na mau', rare: 'sp17', slip: 'mein dong' },
    async close() {
      await db.destroy()
      rmSync(folder, { recursive: true })
    },
  }
}

function writeListings(
  database: Database.Database,
  made: {
    readonly size: number
    readonly cooperatives: readonly { readonly id: string; readonly code: string }[]
    readonly ids: Deps['ids']
  },
): string {
  const listing = database.prepare(
    `insert into cho_listing (id, cooperative_id, slug, name, folded_name, producer, place_code,
      set_number, story, state, published_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'published', ?)`,
  )
  const variant = database.prepare(
    `insert into cho_variant (id, listing_id, position, unit, added_at) values (?, ?, 1, 'kg', ?)`,
  )
  const price = database.prepare(
    `insert into cho_price (variant_id, channel, valid_from, price, recorded_at)
      values (?, 'shop', '2026-11-21', ?, ?)`,
  )
  const certificate = database.prepare(
    `insert into cho_certificate (id, cooperative_id, listing_id, holder, product, stars,
      decision_number, decided_on, issuer, valid_until, in_force_until, recorded_at)
      values (?, ?, ?, 'x', 'x', ?, 'x', '2026-06-01', 'province', '2029-06-01', '2029-06-01', ?)`,
  )
  const [kinds, of, at] = [KINDS, OF, AT].map((text) => text.split(','))
  const pick = (from: readonly string[] | undefined, n: number) => from?.[n % from.length] ?? ''
  database.transaction(() => {
    for (let n = 0; n < made.size; n += 1) {
      const seller = made.cooperatives[n % made.cooperatives.length]
      const id = made.ids.make('listing')
      const words = [pick(kinds, n), pick(of, n * 7 + (n >> 3)), pick(at, n * 3 + (n >> 5))]
      const name = `${words.join(' ')} SP${n}`
      const where = [name, foldText(name), `Hộ ${n % 900}`, seller?.code, (n % 26) + 1]
      listing.run(id, seller?.id, `sp-${n}`, ...where, 'Chuyện kể.', NOW)
      const pack = made.ids.make('variant')
      variant.run(pack, id, NOW)
      price.run(pack, 10_000 + (n % 500) * 1_000, NOW)
      if (n % 3 === 0) certificate.run(made.ids.make('cert'), seller?.id, id, 3 + (n % 3), NOW)
    }
  })()
  return `sp-${made.size >> 1}`
}
