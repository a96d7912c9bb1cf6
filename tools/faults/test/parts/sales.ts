import type { RequestId } from '@cho40/contract'
import { type Deps, sqliteDb, verify } from '@cho40/core'
import { feed, pushEvents, receiveMessage } from '@cho40/core/reconciliation'
import { bankFeeds } from '@cho40/providers/bank-feed'
import { send } from '@cho40/providers/testing'
import { dong, instantFromMs } from '@cho40/values'
import Database from 'better-sqlite3'
import { type CoreMarket, must } from './core-market.ts'
import { newId } from './market-on-disk.ts'

/** One act with its own id: done any number of times, it has one effect. */
export type Act = {
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
      id: event.id,
      amount: 0,
      requestId: ids.requestId,
      async run(deps) {
        const push = { stallId: stall.id, deviceId, sentAt: at, events: [event] }
        const [result] = must(await pushEvents(deps, push)).results
        if (result?.status === 'refused') throw new Error(JSON.stringify(result.problem))
      },
    }
    return [pushed, told(market, { number: 500 + first + n, amount, memo: code })]
  })
}

/** The bank's word as SePay sends and signs it. */
function told(
  market: CoreMarket,
  said: { readonly number: number; readonly amount: number; readonly memo: string },
): Act {
  const accountNumber = market.stall.account.number
  const sent = send('sepay', { ...said, accountNumber, atMs: SALES_AT_MS }, { secret: SECRET })
  const message = { headers: sent.headers, body: Buffer.from(sent.text) }
  return {
    id: String(said.number),
    amount: said.amount,
    async run(deps) {
      const found = must(await feed(deps, { id: market.feedId, provider: 'sepay' }))
      const receiving = { feed: found, adapter: bankFeeds.sepay, secrets: [SECRET], message }
      must(await receiveMessage(deps, receiving))
    },
  }
}

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
    const ids = file
      .prepare<[], string>(
        'select id from cho_device_event union all select event_id from cho_observation',
      )
      .pluck()
      .all()
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
