import type { DeviceId, FeedId, MarketId, StallAct, StallView } from '@cho40/contract'
import { dong, marketDay, type Result } from '@cho40/values'
import { addPerson } from '../access/people.ts'
import { openMarket } from '../market/open-market.ts'
import { openStall } from '../market/open-stall.ts'
import { stall } from '../market/stalls.ts'
import { leaseCodes } from '../payment/lease-codes.ts'
import { recordPlace } from '../places/record-place.ts'
import { openFeed } from '../reconciliation/feeds.ts'
import { pushEvents } from '../reconciliation/push-events.ts'
import type { Deps } from '../store/deps.ts'

/** Not a hash: tests of other things need no slow one. The sign-in tests use the real kind. */
export const OPEN_PINS = {
  pins: {
    hash: (pin: string) => Promise.resolve(`pin:${pin}`),
    matches: (pin: string, hash: string) => Promise.resolve(hash === `pin:${pin}`),
  },
}

export type AMarket = {
  readonly id: MarketId
  readonly feedId: FeedId
  readonly stalls: readonly StallView[]
}

/**
 * A market in the commune 01234 with `stalls` stalls, each with a vendor and a Vietcombank account.
 * `nth` tells apart the phones and accounts of several markets in one database.
 */
export async function aMarket(deps: Deps, stalls = 1, nth = 0): Promise<AMarket> {
  await recordPlace(deps, {
    code: '01234',
    name: 'Xã Thử',
    kind: 'commune',
    parentCode: null,
    validFrom: marketDay('2025-07-01'),
  })
  const marketId = deps.ids.make('market')
  must(await openMarket(deps, { id: marketId, name: 'Chợ Thử', placeCode: '01234', demo: true }))
  const opened: StallView[] = []
  for (let n = 1; n <= stalls; n += 1) {
    opened.push(await aStall(deps, marketId, { n: nth * 100 + n }))
  }
  return { id: marketId, feedId: await aFeed(deps, marketId), stalls: opened }
}

/** One more feed that reports on a market's accounts. */
export async function aFeed(deps: Deps, marketId: MarketId): Promise<FeedId> {
  const id = deps.ids.make('feed')
  return must(await openFeed(deps, { id, provider: 'sepay', authentication: 'hmac', marketId }))
}

/** One more stall; `n` tells its vendor's phone and its account from those of others. */
export async function aStall(
  deps: Deps,
  marketId: MarketId,
  like: { readonly n: number; readonly number?: string; readonly bin?: string },
): Promise<StallView> {
  const { n, number = String(n), bin = '970436' } = like
  const vendorId = deps.ids.make('person')
  const phone = `0${bin === '970436' ? 9 : 8}${String(n).padStart(8, '0')}`
  must(
    await addPerson(
      { ...deps, ...OPEN_PINS },
      { id: vendorId, phone, name: `Cô ${n}`, pin: '123456' },
    ),
  )
  const { stallId } = must(
    await openStall(deps, {
      id: deps.ids.make('stall'),
      marketId,
      number,
      name: `Sạp ${n}`,
      vendorId,
      account: {
        id: deps.ids.make('acct'),
        bin,
        number: `00110000${String(n).padStart(5, '0')}`,
        holderName: `NGUYEN THI ${n}`,
      },
    }),
  )
  return must(await stall(deps, stallId))
}

/** A phone at a stall: counts its events and pushes them. */
export function aPhone(deps: Deps, at: StallView) {
  const deviceId: DeviceId = deps.ids.make('device')
  let seq = 0
  let codes: string[] = []
  const event = (act: StallAct) => {
    seq += 1
    return { id: deps.ids.make('evt'), seq, at: deps.clock.now(), act }
  }
  const push = async (...events: ReturnType<typeof event>[]) =>
    must(await pushEvents(deps, { stallId: at.id, deviceId, sentAt: deps.clock.now(), events }))
  return {
    deviceId,
    event,
    push,
    async nextCode(): Promise<string> {
      if (codes.length === 0) {
        const lease = must(
          await leaseCodes(deps, { id: deps.ids.make('lease'), stallId: at.id, count: 20 }),
        )
        codes = [...lease.codes]
      }
      return codes.shift() ?? ''
    },
    /** What the phone notes when it shows a QR code; not pushed yet. */
    async showQr(amount: number) {
      const act = {
        type: 'request_opened' as const,
        saleId: deps.ids.make('sale'),
        requestId: deps.ids.make('preq'),
        accountId: at.account.id,
        code: await this.nextCode(),
        amount: dong(amount),
      }
      return { ...act, event: event(act) }
    },
    async takeCash(amount: number) {
      const saleId = deps.ids.make('sale')
      await push(event({ type: 'cash_sale', saleId, amount: dong(amount) }))
      return saleId
    },
  }
}

/** The value of a result that a test needs to go on. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
  return result.value
}
