import { randomBytes } from 'node:crypto'
import { createCore, migrate, postgresDb, postgresTypes, verify } from '@cho40/core'
import { feed, receiveMessage } from '@cho40/core/reconciliation'
import { bankFeeds } from '@cho40/providers/bank-feed'
import { dong } from '@cho40/values'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { aStall } from '../common/a-stall.ts'
import { must } from '../common/must.ts'
import { host } from '../common/process.ts'
import { toldBySepay } from '../common/told-by-sepay.ts'
import { followPayments } from './follow-payments.ts'
import { placeOrder } from './place-order.ts'
import { type HostTables, makeHostTables } from './tables.ts'

// One pool, one database; the host's tables stand beside those of Cho40.
const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  types: postgresTypes(pg.types),
})
const library = postgresDb(pool)
await migrate(library, { dialect: 'postgres', now: host.clock.now() })
const core = createCore({ db: library, dialect: 'postgres', ...host })
const db = new Kysely<HostTables>({ dialect: new PostgresDialect({ pool }) })
await makeHostTables(db)
const { bookId, accountId, feedId } = await aStall(core)
const seller = { bookId, accountId }
const shop = { db, core }

const tell = (fact: string, value: unknown) => console.log(JSON.stringify({ fact, value }))
const counted = async () => {
  const [orders, requests] = await Promise.all([
    db.selectFrom('shop_order').select('id').execute(),
    library.selectFrom('cho_payment_request').select('id').execute(),
  ])
  return { orders: orders.length, requests: requests.length }
}

// Both commit.
const placed = must(await placeOrder(shop, { goods: 'Mật ong', amount: dong(180_000), seller }))
tell('placed', await counted())

// The host's own table refuses the row after the request was made: neither stays.
const nothing = { goods: '', amount: dong(180_000), seller }
const broken = await placeOrder(shop, nothing).catch((error: unknown) => (error as Error).name)
tell('the host gave up', { broken, ...(await counted()) })

// The library refuses: the account is another book's. Neither stays.
const strange = { bookId, accountId: host.ids.make('acct') }
const refused = await placeOrder(shop, { goods: 'Chè', amount: dong(90_000), seller: strange })
tell('the library refused', { problem: refused.ok || refused.problem.type, ...(await counted()) })

// The bank tells of the money; the host's order is paid.
const secret = randomBytes(32).toString('hex')
const message = toldBySepay({ amount: dong(180_000), memo: `MBVCB ${placed.code} CT`, secret })
const sepay = must(await feed(core, { id: feedId, provider: 'sepay' }))
const receiving = { feed: sepay, adapter: bankFeeds.sepay, secrets: [secret], message }
tell('the bank told', must(await receiveMessage(core, receiving)))
await followPayments(shop, { bookId, position: 0 })
const paid = await db.selectFrom('shop_order').select(['goods', 'paid_at']).execute()
tell(
  'paid',
  paid.map(({ goods, paid_at }) => ({ goods, paid: paid_at !== null })),
)
tell('verified', (await verify(core)).clean)
await library.destroy()
