import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BookId, CooperativeId, PersonId, ReceivingAccountId, StallId } from '@cho40/contract'
import { createCore } from '@cho40/core'
import { openStockPlace, receiveStock } from '@cho40/core/catalogue'
import { marketDayOf, type Result } from '@cho40/values'
import { openDatabase, openForReading } from '../src/open-database.ts'
import { processDeps } from '../src/process-deps.ts'
import { type AServer, aMarketOver, aServer, sepayEvent } from './a-server.ts'
import { type HttpClient, httpClient, newId } from './http-client.ts'

/** Somebody who sells: whose book, who acts for them, and where their bank tells of money. */
export type Seller = {
  readonly bookId: BookId
  readonly client: HttpClient
  /** With which they sign in, PIN 123456. */
  readonly phone: string
  readonly pays: (amount: number, memo: string) => Promise<number>
  /** The bank tells of money that left their account. */
  readonly paysOut: (amount: number, memo: string) => Promise<number>
}

export type ShopTown = {
  readonly server: AServer
  readonly cooperative: Seller
  readonly stall: Seller
  readonly miến: string
  readonly mật: string
  /** From today on, this deployment is a shop of its own. */
  readonly becomesShop: () => Promise<void>
}

/** Pictures go to a folder that is not kept, unless somebody names another (`CHO40_PICTURES_IN`). */
export const PICTURES =
  process.env['CHO40_PICTURES_IN'] ?? join(import.meta.dirname, '../reports/pictures')

const KEEPER = '0933000001'

const GOODS = { producer: 'Tổ hợp tác Nà Thử', unit: 'kg', story: 'Phơi nắng trên sàn tre.' }

/**
 * A cooperative that sells noodles from its store and honey at a vendor's stall, each with an account
 * and a bank that tells of it. Goods are put on their shelves while the server stands still.
 */
export async function aShopTown(): Promise<ShopTown> {
  mkdirSync(PICTURES, { recursive: true })
  const first = await aServer()
  const market = await aMarketOver(first, 1)
  const [opened] = market.stalls
  if (!opened) throw new Error('no stall')
  const { admin } = first
  const { cooperativeId, accountId, keeper, feed } = await aCooperativeOver(admin)
  const { miến, mật } = await sellsTwo(admin, cooperativeId)
  await first.stop()
  await fillShelves(first.dataDir, {
    store: { cooperativeId, accountId, listingId: miến },
    stall: { stallId: opened.stallId, listingId: mật },
    by: keeper,
  })
  const server = await aServer(first.dataDir)
  const signedIn = async (phone: string) => {
    const client = httpClient(server.url)
    await client.signIn(phone, '123456')
    return client
  }
  let told = 7_000
  const bankOf = (feedOf: { feedPath: string; secret: string }, accountNumber: string) => {
    const tells = async (amount: number, memo: string, isOut: boolean): Promise<number> => {
      told += 1
      const to = { ...opened, accountNumber }
      const said = { id: told, to, amount, memo, isOut }
      const event = sepayEvent({ ...market, ...feedOf }, said)
      return (await server.admin.post(event.path, event.body, event.headers)).status
    }
    return {
      pays: (amount: number, memo: string) => tells(amount, memo, false),
      paysOut: (amount: number, memo: string) => tells(amount, memo, true),
    }
  }
  const books = await booksOf(server.dataDir)
  return {
    server,
    miến,
    mật,
    cooperative: {
      bookId: books.cooperative,
      client: await signedIn(KEEPER),
      phone: KEEPER,
      ...bankOf({ feedPath: feed.path, secret: feed.secret }, '77000000001'),
    },
    stall: {
      bookId: books.stall,
      client: await signedIn(opened.phone),
      phone: opened.phone,
      ...bankOf(market, opened.accountNumber),
    },
    async becomesShop() {
      await did(server.admin, 'tax.setRole', {
        id: newId('role'),
        scopeId: 'place:99002',
        role: 'own_shop',
        validFrom: marketDayOf(processDeps.clock.now()),
        note: 'Cửa hàng của hợp tác xã',
      })
    },
  }
}

/** A cooperative with an account, a bookkeeper and a bank that tells of its money. */
async function aCooperativeOver(admin: HttpClient) {
  const cooperativeId = newId('coop')
  await did(admin, 'admin.openCooperative', {
    id: cooperativeId,
    name: 'HTX Nà Thử',
    placeCode: '99002',
    demo: true,
  })
  const accountId = newId('acct')
  await did(admin, 'cooperative.openAccount', {
    id: accountId,
    cooperativeId,
    bin: '970415',
    number: '77000000001',
    holderName: 'HTX NA THU',
  })
  const keeper = newId('person')
  await did(admin, 'admin.addPerson', {
    id: keeper,
    phone: KEEPER,
    name: 'Cô Sổ',
    pin: '123456',
  })
  await did(admin, 'admin.grantRole', {
    personId: keeper,
    role: 'bookkeeper',
    scopeId: cooperativeId,
  })
  const feed = (await did(admin, 'market.openFeed', {
    id: newId('feed'),
    provider: 'sepay',
    authentication: 'hmac',
    cooperativeId,
  })) as { path: string; secret: string }
  return { cooperativeId, accountId, keeper, feed }
}

async function sellsTwo(admin: HttpClient, cooperativeId: string) {
  const miến = newId('listing')
  const mật = newId('listing')
  const sells = { ...GOODS, cooperativeId }
  await did(admin, 'admin.publishListing', {
    ...sells,
    id: miến,
    name: 'Miến dong Nà Thử',
    price: 85_000,
  })
  await did(admin, 'admin.publishListing', {
    ...sells,
    id: mật,
    name: 'Mật ong rừng',
    unit: 'chai',
    price: 240_000,
  })
  return { miến, mật }
}

/** What a client asked for and got; a refusal ends the test. */
export async function did(client: HttpClient, name: string, input: unknown): Promise<unknown> {
  const { status, body } = await client.mutate(name, input)
  if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`)
  return body
}

type Shelves = {
  readonly store: {
    readonly cooperativeId: string
    readonly accountId: string
    readonly listingId: string
  }
  readonly stall: { readonly stallId: string; readonly listingId: string }
  readonly by: string
}

async function fillShelves(dataDir: string, of: Shelves): Promise<void> {
  const { store, stall, by } = of
  const database = await openDatabase({ dataDir })
  const core = createCore({ ...processDeps, ...database })
  const cooperativeId = store.cooperativeId as CooperativeId
  const shelves = [
    {
      name: 'Kho hợp tác xã',
      of: { kind: 'store', cooperativeId } as const,
      accountId: store.accountId as ReceivingAccountId,
      listingId: store.listingId,
    },
    {
      name: 'Sạp 1',
      of: { kind: 'stall', stallId: stall.stallId as StallId } as const,
      listingId: stall.listingId,
    },
  ]
  for (const { listingId, ...shelf } of shelves) {
    const placeId = must(await openStockPlace(core, { id: core.ids.make('splace'), ...shelf }))
    const { id } = await core.db
      .selectFrom('cho_variant')
      .select('id')
      .where('listing_id', '=', listingId as never)
      .executeTakeFirstOrThrow()
    must(
      await receiveStock(core, {
        id: core.ids.make('smove'),
        placeId,
        variantId: id,
        quantity: 10_000,
        by: by as PersonId,
      }),
    )
  }
  await database.close()
}

async function booksOf(dataDir: string) {
  const { db, close } = openForReading(dataDir)
  try {
    const stall = await db.selectFrom('cho_stall').select('book_id').executeTakeFirstOrThrow()
    const cooperative = await db
      .selectFrom('cho_cooperative')
      .select('book_id')
      .executeTakeFirstOrThrow()
    return { stall: stall.book_id, cooperative: cooperative.book_id }
  } finally {
    await close()
  }
}

/** What lies on the shelves now, by the names of the places: at hand and reserved. */
export async function shelvesOf(dataDir: string): Promise<Record<string, [number, number]>> {
  const { db, close } = openForReading(dataDir)
  try {
    const rows = await db
      .selectFrom('cho_stock as stock')
      .innerJoin('cho_stock_place as place', 'place.id', 'stock.place_id')
      .select(['place.name', 'stock.on_hand', 'stock.reserved'])
      .execute()
    return Object.fromEntries(rows.map((row) => [row.name, [row.on_hand, row.reserved]]))
  } finally {
    await close()
  }
}

/** How much of one product lies anywhere: at hand and reserved. */
export async function lies(dataDir: string, name: string): Promise<[number, number]> {
  const { db, close } = openForReading(dataDir)
  try {
    const rows = await db
      .selectFrom('cho_stock as stock')
      .innerJoin('cho_variant as variant', 'variant.id', 'stock.variant_id')
      .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
      .select(['stock.on_hand', 'stock.reserved'])
      .where('listing.name', '=', name)
      .execute()
    return rows.reduce<[number, number]>(
      ([atHand, reserved], row) => [atHand + row.on_hand, reserved + row.reserved],
      [0, 0],
    )
  } finally {
    await close()
  }
}

/** What a cart would name: everything that lies on a shelf. */
export async function offersIn(dataDir: string): Promise<string[]> {
  const { db, close } = openForReading(dataDir)
  try {
    const rows = await db.selectFrom('cho_stock').select(['variant_id', 'place_id']).execute()
    return rows.map((row) => `${row.variant_id}~${row.place_id}`)
  } finally {
    await close()
  }
}

/** What a seller earned: the credit of account 511 and of those below it. */
export async function earned(dataDir: string, seller: Seller): Promise<number> {
  const { db, close } = openForReading(dataDir)
  try {
    const rows = await db
      .selectFrom('cho_balance')
      .select(['debits', 'credits'])
      .where('book_id', '=', seller.bookId)
      .where('account_code', 'like', '511%')
      .execute()
    return rows.reduce((sum, { debits, credits }) => sum + credits - debits, 0)
  } finally {
    await close()
  }
}

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
