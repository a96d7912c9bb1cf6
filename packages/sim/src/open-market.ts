import type { FeedId, StallView } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { addPerson } from '@cho40/core/access'
import { openMarket, openStall, stall } from '@cho40/core/market'
import { recordPlace } from '@cho40/core/places'
import { openFeed } from '@cho40/core/reconciliation'
import { invariant, marketDay, type Result } from '@cho40/values'
import { accountNumberOf } from './market/providers.ts'
import type { Swarm } from './swarm.ts'

/** Not a hash: nobody signs in here. */
const PINS = {
  hash: (pin: string) => Promise.resolve(`pin:${pin}`),
  matches: () => Promise.resolve(false),
}

export type OpenedMarket = {
  readonly stalls: readonly StallView[]
  readonly feeds: readonly FeedId[]
}

/** A market in a commune with its stalls, accounts and feeds, before anything goes wrong. */
export async function openSimMarket(deps: Deps, swarm: Swarm): Promise<OpenedMarket> {
  await recordPlace(deps, {
    code: '01234',
    name: 'Xã Phiên Chợ',
    kind: 'commune',
    parentCode: null,
    validFrom: marketDay('2025-07-01'),
  })
  const marketId = deps.ids.make('market')
  const market = { id: marketId, name: 'Phiên chợ', placeCode: '01234', demo: true }
  must(await openMarket(deps, market))
  const stalls: StallView[] = []
  for (let index = 0; index < swarm.stalls; index += 1) {
    stalls.push(await openOne(deps, marketId, index))
  }
  const feeds: FeedId[] = []
  for (const { authentication } of swarm.feeds) {
    const id = deps.ids.make('feed')
    feeds.push(must(await openFeed(deps, { id, provider: 'sepay', authentication, marketId })))
  }
  return { stalls, feeds }
}

async function openOne(
  deps: Deps,
  marketId: StallView['marketId'],
  index: number,
): Promise<StallView> {
  const vendorId = deps.ids.make('person')
  const number = String(index + 1)
  const phone = `09${number.padStart(8, '0')}`
  const vendor = { id: vendorId, phone, name: `Cô ${number}`, pin: '123456' }
  must(await addPerson({ ...deps, pins: PINS }, vendor))
  const account = {
    id: deps.ids.make('acct'),
    bin: '970436',
    number: accountNumberOf(index),
    holderName: `NGUYEN THI ${number}`,
  }
  const id = deps.ids.make('stall')
  must(await openStall(deps, { id, marketId, number, name: `Sạp ${number}`, vendorId, account }))
  return must(await stall(deps, id))
}

function must<T>(result: Result<T, unknown>): T {
  invariant(result.ok, `the market could not be opened: ${JSON.stringify(result)}`)
  return result.value
}
