import { randomBytes } from 'node:crypto'
import type { CooperativeId } from '@cho40/contract'
import {
  dong,
  foldText,
  type Instant,
  instant,
  instantToMs,
  makeId,
  marketDay,
} from '@cho40/values'
import { sql } from 'kysely'
import { reindexListings } from '../src/catalogue/search/reindex-listings.ts'
import { openCooperative } from '../src/cooperative/open-cooperative.ts'
import { createCore } from '../src/create-core.ts'
import { recordPlace } from '../src/places/record-place.ts'
import type { Dialect } from '../src/store/columns.ts'
import type { Db } from '../src/store/db.ts'
import type { Deps } from '../src/store/deps.ts'
import { migrate } from '../src/store/migrate.ts'
import { must } from '../src/testing/a-market.ts'
import { onDisk } from './on-disk.ts'

const NOW: Instant = instant('2026-11-21T00:00:00.000Z')
const KINDS =
  'Miến dong,Gạo nếp,Chè Shan,Mật ong,Rượu ngô,Măng khô,Thịt trâu,Cà phê,Khăn dệt,Nấm hương'
const OF = 'hoa rừng,nương cao,gác bếp,cổ thụ,men lá,hữu cơ,nhà làm,thượng hạng,mùa mới,sấy lạnh'
const AT = 'Nà Mẫu,Khau Thử,Bản Giả,Phia Mộng,Tả Ví,Lũng Dụ,Pác Nêu,Sín Bịa,Mường Nháp,Cốc Tưởng'

/** `size` made-up listings on disk, written in bulk; the index is built by the library itself. */
export async function aBigShop(size: number, dialect: Dialect) {
  const { db, close } = await onDisk(dialect)
  const ids: Deps['ids'] = {
    make: (prefix) => makeId(prefix, { ms: instantToMs(NOW), random: randomBytes(10) }),
  }
  const deps = createCore({ db, dialect, clock: { now: () => NOW }, ids })
  await migrate(db, { dialect, now: NOW })
  const cooperatives: Seller[] = []
  for (let n = 0; n < 100; n += 1) {
    const code = String(2_000 + n).padStart(5, '0')
    const validFrom = marketDay('2025-07-01')
    await recordPlace(deps, { code, name: `Xã ${n}`, kind: 'commune', parentCode: null, validFrom })
    const id = ids.make('coop')
    must(await openCooperative(deps, { id, name: `HTX ${n}`, placeCode: code, demo: true }))
    cooperatives.push({ id, code })
  }
  for (let from = 0; from < size; from += PIECE) {
    await writeListings(db, { from, to: Math.min(size, from + PIECE), cooperatives, ids })
  }
  must(await reindexListings(deps))
  await sql`analyze`.execute(db)
  return {
    deps,
    slug: `sp-${size >> 1}`,
    words: { common: 'gao', pair: 'mien dong na mau', rare: 'sp17', slip: 'mein dong' },
    close,
  }
}

type Seller = { readonly id: CooperativeId; readonly code: string }

/** So many rows fit into one statement of SQLite. */
const PIECE = 1_000

async function writeListings(
  db: Db,
  made: {
    readonly from: number
    readonly to: number
    readonly cooperatives: readonly Seller[]
    readonly ids: Deps['ids']
  },
): Promise<void> {
  const [kinds, of, at] = [KINDS, OF, AT].map((text) => text.split(','))
  const pick = (from: readonly string[] | undefined, n: number) => from?.[n % from.length] ?? ''
  const nths = Array.from({ length: made.to - made.from }, (_, at) => made.from + at)
  const rows = nths.map((n) => {
    const seller = made.cooperatives[n % made.cooperatives.length] as Seller
    const words = [pick(kinds, n), pick(of, n * 7 + (n >> 3)), pick(at, n * 3 + (n >> 5))]
    const name = `${words.join(' ')} SP${n}`
    return { n, id: made.ids.make('listing'), pack: made.ids.make('variant'), seller, name }
  })
  const day = marketDay('2026-11-21')
  const end = marketDay('2029-06-01')
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('cho_listing')
      .values(
        rows.map(({ n, id, seller, name }) => ({
          id,
          cooperative_id: seller.id,
          slug: `sp-${n}`,
          name,
          folded_name: foldText(name),
          producer: `Hộ ${n % 900}`,
          place_code: seller.code,
          set_number: (n % 26) + 1,
          story: 'Chuyện kể.',
          state: 'published' as const,
          published_at: NOW,
        })),
      )
      .execute()
    await tx
      .insertInto('cho_variant')
      .values(
        rows.map(({ id, pack }) => ({
          id: pack,
          listing_id: id,
          position: 1,
          unit: 'kg',
          added_at: NOW,
        })),
      )
      .execute()
    await tx
      .insertInto('cho_price')
      .values(
        rows.map(({ n, pack }) => ({
          variant_id: pack,
          channel: 'shop' as const,
          valid_from: day,
          price: dong(10_000 + (n % 500) * 1_000),
          recorded_at: NOW,
        })),
      )
      .execute()
    await tx
      .insertInto('cho_certificate')
      .values(
        rows
          .filter(({ n }) => n % 3 === 0)
          .map(({ n, id, seller }) => ({
            id: made.ids.make('cert'),
            cooperative_id: seller.id,
            listing_id: id,
            holder: 'x',
            product: 'x',
            stars: (3 + (n % 3)) as 3 | 4 | 5,
            decision_number: 'x',
            decided_on: marketDay('2026-06-01'),
            issuer: 'province' as const,
            valid_until: end,
            in_force_until: end,
            recorded_at: NOW,
          })),
      )
      .execute()
  })
}
