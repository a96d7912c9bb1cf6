import type { FeedId, RequestId } from '@cho40/contract'
import { type Deps, sqliteDb, verify } from '@cho40/core'
import { feed, pushEvents, receiveMessage } from '@cho40/core/reconciliation'
import { bankFeeds } from '@cho40/providers/bank-feed'
import { send } from '@cho40/providers/testing'
import { dong, instantFromMs } from '@cho40/values'
import Database from 'better-sqlite3'
import { type CoreMarket, must } from './core-market.ts'
import { newId } from './market-on-disk.ts'

export type ActKind =
  | 'sale'
  | 'transfer'
  | 'order'
  | 'order paid'
  | 'refund'
  | 'payout given to the bank'
  | 'settlement step'
  | 'day close'

/** One act with its own id: done any number of times, it has one effect. */
export type Act = {
  readonly kind: ActKind
  readonly id: string
  readonly amount: number
  /** What it asks money for, where it does. */
  readonly requestId?: RequestId
  readonly run: (deps: Deps) => Promise<void>
}

/** A time that the test's clock shows, so that everything lies on one day. */
export const SALES_AT_MS = Date.UTC(2026, 10, 21, 2, 30)

const SECRET = 'access:of-the-feed'

/** So many sales by transfer with codes from `first` on: the device's event, then the bank's word. */
export function salesFor(market: CoreMarket, count: number, first = 0): readonly Act[] {
  const deviceId = newId('device')
  const at = instantFromMs(SALES_AT_MS)
  return market.codes.slice(first, first + count).flatMap((code, n) => {
    const amount = 20_000 + 1_000 * (first + n)
    const ids = { saleId: newId('sale'), requestId: newId('preq') }
    const { stall } = market
    const act = { type: 'request_opened' as const, ...ids, accountId: stall.account.id, code }
    const event = { id: newId('evt'), seq: n + 1, at, act: { ...act, amount: dong(amount) } }
    const pushed: Act = {
      kind: 'sale',
      id: event.id,
      amount: 0,
      requestId: ids.requestId,
      async run(deps) {
        const push = { stallId: stall.id, deviceId, sentAt: at, events: [event] }
        const [result] = must(await pushEvents(deps, push)).results
        if (result?.status === 'refused') throw new Error(JSON.stringify(result.problem))
      },
    }
    const { feedId } = market
    const accountNumber = stall.account.number
    const said = { feedId, accountNumber, number: 500 + first + n, amount, memo: code }
    return [
      pushed,
      { ...said, kind: 'transfer', id: String(said.number), run: (deps) => tell(deps, said) },
    ]
  })
}

/** What a bank says of money that came. */
export type BankWord = {
  readonly feedId: FeedId
  readonly accountNumber: string
  readonly number: number
  readonly amount: number
  readonly memo: string
}

/** The bank's word as SePay sends and signs it. */
export async function tell(deps: Deps, { feedId, ...said }: BankWord): Promise<void> {
  const sent = send('sepay', { ...said, atMs: SALES_AT_MS }, { secret: SECRET })
  const message = { headers: sent.headers, body: Buffer.from(sent.text) }
  const found = must(await feed(deps, { id: feedId, provider: 'sepay' }))
  const receiving = { feed: found, adapter: bankFeeds.sepay, secrets: [SECRET], message }
  must(await receiveMessage(deps, receiving))
}

/** How many acts there are of each kind, for a report. */
export function kindsOf(acts: readonly Act[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { kind } of acts) counts[`of ${kind}`] = (counts[`of ${kind}`] ?? 0) + 1
  return counts
}

/** The id of each effect that an act has had, as SQL; an id twice is an act that was done twice. */
export const EFFECTS = `select id from cho_device_event where status = 'applied'
  union all select event_id from cho_observation
  union all select id from cho_order
  union all select 'paid:' || o.order_id from cho_seller_order o
    join cho_order_request q on q.seller_order_id = o.id
    join cho_payment_request r on r.id = q.request_id where r.received = r.due
  union all select id from cho_refund
  union all select 'sent:' || r.id from cho_refund r
    join cho_payout_step s on s.payout_id = r.payout_id where s.step = 'sent'
  union all select 'sent:' || r.settlement_id from cho_settlement_payout r
    join cho_payout_step s on s.payout_id = r.payout_id where s.step = 'sent'
  union all select id from cho_goods_sale
  union all select state || ':' || settlement_id from cho_settlement_step
  union all select id from cho_day_close`

/** What a database file in memory holds of acts, and whether it is sound by every invariant. */
export async function examineImage(image: Uint8Array): Promise<{
  readonly ids: ReadonlySet<string>
  readonly money: number
  readonly wrong: readonly string[]
}> {
  const bytes = Buffer.from(image)
  // Says that the file has no log: it was put into the file before.
  bytes.writeUInt8(1, 18)
  bytes.writeUInt8(1, 19)
  const file = new Database(bytes)
  const integrity = file.prepare<[], string>('pragma integrity_check').pluck().all()
  const damage = integrity.filter((line) => line !== 'ok')
  if (damage.length > 0) {
    file.close()
    return { ids: new Set(), money: 0, wrong: damage }
  }
  const db = sqliteDb(file)
  try {
    const { checks } = await verify({ db, dialect: 'sqlite' })
    const broken = checks.filter(({ violations }) => violations !== 0)
    const ids = file.prepare<[], string>(EFFECTS).pluck().all()
    const money = Number(
      file.prepare('select coalesce(sum(amount), 0) from cho_bank_transfer').pluck().get(),
    )
    const wrong = [
      ...broken.map(({ id, violations }) => `${id}: ${violations}`),
      ...(new Set(ids).size === ids.length ? [] : ['an id twice']),
    ]
    return { ids: new Set(ids), money, wrong }
  } finally {
    await db.destroy()
  }
}
