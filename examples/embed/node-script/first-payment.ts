import { createHmac, randomBytes } from 'node:crypto'
import {
  type ClockDep,
  createCore,
  type IdsDep,
  migrate,
  sqliteDb,
  transact,
  verify,
} from '@cho40/core'
import { addPerson } from '@cho40/core/access'
import { trialBalance } from '@cho40/core/ledger'
import { openMarket, openStall } from '@cho40/core/market'
import { requestMoney } from '@cho40/core/payment'
import { feed, openFeed, receiveMessage } from '@cho40/core/reconciliation'
import { bankFeeds } from '@cho40/providers/bank-feed'
import {
  dong,
  formatDong,
  instantFromMs,
  makeId,
  marketDayOf,
  plusMs,
  type Result,
} from '@cho40/values'
import { encodeVietQr } from '@cho40/vietqr'
import { drawQr, qrTerminal } from '@cho40/vietqr/symbol'
import Database from 'better-sqlite3'

// The library opens nothing, reads no clock and makes no ids: this program does.
const host: ClockDep & IdsDep = {
  clock: { now: () => instantFromMs(Date.now()) },
  ids: { make: (prefix) => makeId(prefix, { ms: Date.now(), random: randomBytes(10) }) },
}
const db = sqliteDb(new Database('market.db'))
await migrate(db, { dialect: 'sqlite', now: host.clock.now() })
const core = createCore({ db, dialect: 'sqlite', ...host })

// A stall at the market of Bắc Hà (02839), with the account that its QR codes name.
const marketId = must(
  await openMarket(core, {
    id: host.ids.make('market'),
    name: 'Chợ Bắc Hà',
    placeCode: '02839',
    demo: true,
  }),
)
const vendorId = host.ids.make('person')
// Nobody signs in to this program, so no PIN fits.
const pins = { hash: () => Promise.resolve('none'), matches: () => Promise.resolve(false) }
must(
  await addPerson(
    { ...core, pins },
    { id: vendorId, phone: '0912345678', name: 'Giàng Thị Sua', pin: '404040' },
  ),
)
const account = { bin: '970436', number: '0011001932418', holderName: 'GIANG THI SUA' }
const stall = must(
  await openStall(core, {
    id: host.ids.make('stall'),
    marketId,
    number: '12',
    name: 'Rau cô Sua',
    vendorId,
    account: { id: host.ids.make('acct'), ...account },
  }),
)

// Ask for 45.000 ₫. The code in the memo is how the money will be known again.
const amount = dong(45_000)
const { code } = must(
  await transact(core, (tx) =>
    requestMoney(tx, {
      id: host.ids.make('preq'),
      bookId: stall.bookId,
      accountId: stall.accountId,
      amount,
      creditAccount: '511',
      expiresAt: plusMs(host.clock.now(), 15 * 60_000),
    }),
  ),
)
const payload = must(
  encodeVietQr({ bin: account.bin, account: account.number, amount, memo: code }),
)
console.log(qrTerminal(must(drawQr(payload))))
console.log(`${formatDong(amount)} · ${code}`)

// Somebody pays; SePay tells us, and signs what it says. Here we play both.
const secret = randomBytes(32).toString('hex')
const feedId = must(
  await openFeed(core, {
    id: host.ids.make('feed'),
    provider: 'sepay',
    authentication: 'hmac',
    marketId,
  }),
)
const body = Buffer.from(
  JSON.stringify({
    id: 92_704,
    transactionDate: inVietnam(Date.now()),
    accountNumber: account.number,
    transferType: 'in',
    transferAmount: amount,
    content: `MBVCB.6987900001.${code}.CT tu 0451000123456`,
    referenceCode: 'FT26326000017',
  }),
)
const time = String(Math.floor(Date.now() / 1000))
const signature = createHmac('sha256', secret).update(`${time}.`).update(body).digest('hex')
const headers = { 'x-sepay-timestamp': time, 'x-sepay-signature': `sha256=${signature}` }
const message = { headers, body }
const sepay = must(await feed(core, { id: feedId, provider: 'sepay' }))
const receiving = { feed: sepay, adapter: bankFeeds.sepay, secrets: [secret], message }
console.log('told once:', must(await receiveMessage(core, receiving)))
console.log('told again:', must(await receiveMessage(core, receiving)))

// Booked once, matched by its code, and provable.
const today = marketDayOf(host.clock.now())
const { lines } = await trialBalance(core, stall.bookId, { from: today, to: today })
for (const { account: number, closing } of lines) {
  if (closing !== 0) console.log(number, formatDong(closing))
}
console.log('verified:', (await verify(core)).clean)
await db.destroy()

/** `2026-11-22 07:40:11`, as banks print it. */
function inVietnam(ms: number): string {
  return new Date(ms + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}

/** The value of a result. Expected failures are values with a type; this program gives up on any. */
function must<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(result.problem.type, { cause: result.problem })
  return result.value
}
