import type { FeedSecretStore, Log } from '@cho40/api'
import type { PersonId } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { addPerson, grantRole, type PinHasherDep, SYSTEM_SCOPE } from '@cho40/core/access'
import type { IdentityDep } from '@cho40/core/cooperative'
import { openMarket, openStall, stall } from '@cho40/core/market'
import { recordPlace } from '@cho40/core/places'
import { openFeed } from '@cho40/core/reconciliation'
import { foldText, invariant, marketDay } from '@cho40/values'
import { playCooperativeDays } from './cooperative-days.ts'
import { type Officers, openDemoCooperative } from './demo-cooperative.ts'
import { DEMO_MARKETS, DEMO_PIN, DEMO_PLACE, demoAccount, demoPhone } from './demo-people.ts'
import { openDemoShop, stockDemoShop } from './demo-shop.ts'
import { type DemoMarket, firstMoment, playMarketDays } from './market-days.ts'
import { must } from './must.ts'

export type DemoLogin = {
  readonly who: string
  readonly phone: string
  readonly pin: string
  /** Where this person works: a path of the server. */
  readonly path: '/stall/' | '/office/'
}

export type DemoDeps = Deps & PinHasherDep & IdentityDep

const OFFICERS = [
  { name: 'Kế toán Mẫu', role: 'bookkeeper', phone: '0900000051' },
  { name: 'Ban quản lý chợ Mẫu', role: 'market_board', phone: '0900000052' },
  { name: 'Cán bộ xã Mẫu', role: 'commune_officer', phone: '0900000053' },
  { name: 'Thủ quỹ Mẫu', role: 'treasurer', phone: '0900000054' },
] as const

/**
 * Fills an empty server with a made-up commune: markets, stalls, listings, and a few weeks of
 * market days. Everything goes through the public commands, as people would have done it; nothing
 * is written into tables. With `stocked` goods lie in store, and buyers can order.
 */
export async function makeDemo(
  deps: DemoDeps,
  {
    secrets,
    log,
    stocked,
  }: { readonly secrets: FeedSecretStore; readonly log: Log; readonly stocked: boolean },
): Promise<void> {
  log.info({}, 'making the demonstration data, half a minute or so')
  await recordPlace(deps, {
    ...DEMO_PLACE,
    kind: 'commune',
    parentCode: null,
    validFrom: marketDay('2025-07-01'),
  })
  // Opened before the first of the days that are played, so that the books begin there.
  const past = { ...deps, clock: { now: () => firstMoment(deps.clock.now()) } }
  const markets = await openMarkets(past, secrets)
  const shop = await openDemoShop(past)
  const officers = await appointOfficers(deps)
  const cooperative = await openDemoCooperative(past, officers)
  const sales = await playMarketDays(deps, markets)
  const deliveries = await playCooperativeDays(deps, cooperative)
  if (stocked) {
    const feedId = await stockDemoShop(deps, { ...shop, by: officers.bookkeeper })
    await secrets.create(feedId)
  }
  log.info({ markets: markets.length, sales, deliveries }, 'demonstration data made')
}

/** Who signs in to a demonstration, and where. */
export function demoLogins(): readonly DemoLogin[] {
  const vendors = DEMO_MARKETS.flatMap((market) =>
    market.vendors.map((vendor) => ({ who: `${vendor.stallName} – ${market.name}` })),
  )
  return [
    { who: 'Quản trị', phone: '0900000000', pin: DEMO_PIN, path: '/office/' },
    ...OFFICERS.map(({ name, phone }) => ({
      who: name,
      phone,
      pin: DEMO_PIN,
      path: '/office/' as const,
    })),
    ...vendors.map(({ who }, i) => ({
      who,
      phone: demoPhone(i + 1),
      pin: DEMO_PIN,
      path: '/stall/' as const,
    })),
  ]
}

async function openMarkets(deps: DemoDeps, secrets: FeedSecretStore): Promise<DemoMarket[]> {
  const markets: DemoMarket[] = []
  let index = 0
  for (const { name, everyDays, vendors } of DEMO_MARKETS) {
    const marketId = deps.ids.make('market')
    must(await openMarket(deps, { id: marketId, name, placeCode: DEMO_PLACE.code, demo: true }))
    const stalls = []
    for (const vendor of vendors) {
      index += 1
      const vendorId = deps.ids.make('person')
      must(
        await addPerson(deps, {
          id: vendorId,
          phone: demoPhone(index),
          name: vendor.name,
          pin: DEMO_PIN,
        }),
      )
      const opened = must(
        await openStall(deps, {
          id: deps.ids.make('stall'),
          marketId,
          number: vendor.number,
          name: vendor.stallName,
          vendorId,
          account: {
            id: deps.ids.make('acct'),
            bin: vendor.bin,
            number: demoAccount(index),
            holderName: foldText(vendor.name),
          },
        }),
      )
      stalls.push({ stall: must(await stall(deps, opened.stallId)), usual: vendor.usual })
    }
    const feedId = deps.ids.make('feed')
    must(await openFeed(deps, { id: feedId, provider: 'sepay', authentication: 'hmac', marketId }))
    markets.push({ everyDays, stalls, feedId, secret: await secrets.create(feedId) })
  }
  return markets
}

async function appointOfficers(deps: DemoDeps): Promise<Officers> {
  const ids = new Map<string, PersonId>()
  for (const { name, role, phone } of OFFICERS) {
    const personId = deps.ids.make('person')
    must(await addPerson(deps, { id: personId, phone, name, pin: DEMO_PIN }))
    // The made-up commune is all there is, so its officers hold the whole server.
    must(await grantRole(deps, { personId, role, scopeId: SYSTEM_SCOPE }))
    ids.set(role, personId)
  }
  const [bookkeeper, treasurer] = [ids.get('bookkeeper'), ids.get('treasurer')]
  invariant(bookkeeper && treasurer, 'two people settle with members')
  return { bookkeeper, treasurer }
}
