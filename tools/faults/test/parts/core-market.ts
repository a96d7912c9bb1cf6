import type { FeedId, MarketId, StallView } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { addPerson } from '@cho40/core/access'
import { openMarket, openStall, stall } from '@cho40/core/market'
import { leaseCodes } from '@cho40/core/payment'
import { recordPlace } from '@cho40/core/places'
import { openFeed } from '@cho40/core/reconciliation'
import { marketDay, type Result } from '@cho40/values'

/** Nobody signs in here, so no slow hash is wanted. */
const NO_PINS = {
  pins: {
    hash: (pin: string) => Promise.resolve(`pin:${pin}`),
    matches: (pin: string, hash: string) => Promise.resolve(hash === `pin:${pin}`),
  },
}

export type CoreMarket = {
  readonly id: MarketId
  readonly feedId: FeedId
  readonly stall: StallView
  /** Enough leased codes for a test. */
  readonly codes: readonly string[]
}

/** A market with one stall, a SePay feed and a block of codes, made by the library itself. */
export async function coreMarket(deps: Deps, codes: number): Promise<CoreMarket> {
  const place = { code: '99002', name: 'Xã Kiểm Thử', kind: 'commune', parentCode: null } as const
  await recordPlace(deps, { ...place, validFrom: marketDay('2025-07-01') })
  const marketId = deps.ids.make('market')
  must(await openMarket(deps, { id: marketId, name: 'Chợ Thử', placeCode: '99002', demo: true }))
  const vendorId = deps.ids.make('person')
  const vendor = { id: vendorId, phone: '0911000001', name: 'Cô Thử', pin: '135790' }
  must(await addPerson({ ...deps, ...NO_PINS }, vendor))
  const named = { number: '1', name: 'Sạp 1', vendorId }
  const { stallId } = must(
    await openStall(deps, {
      id: deps.ids.make('stall'),
      marketId,
      ...named,
      account: {
        id: deps.ids.make('acct'),
        bin: '970436',
        number: '8811000000001',
        holderName: 'NGUYEN THI THU',
      },
    }),
  )
  const feed = { provider: 'sepay', authentication: 'hmac', marketId } as const
  const feedId = must(await openFeed(deps, { id: deps.ids.make('feed'), ...feed }))
  const opened = must(await stall(deps, stallId))
  const leased: string[] = []
  while (leased.length < codes) {
    const lease = { id: deps.ids.make('lease'), stallId, count: Math.min(codes, 200) }
    leased.push(...must(await leaseCodes(deps, lease)).codes)
  }
  return { id: marketId, feedId, stall: opened, codes: leased }
}

/** The value of a result that a test needs to go on. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
  return result.value
}
