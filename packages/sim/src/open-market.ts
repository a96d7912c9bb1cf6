import type { FeedId, PersonId, StallView } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { addPerson } from '@cho40/core/access'
import { issueSign, openMarket, openStall, stall } from '@cho40/core/market'
import { setPayoutLimit } from '@cho40/core/payment'
import { recordPlace } from '@cho40/core/places'
import { declareWalkUpAccount, openFeed } from '@cho40/core/reconciliation'
import { dong, invariant, marketDay, marketDayOf, type Result } from '@cho40/values'
import { type Random, randomOf } from './chance/random.ts'
import { accountNumberOf } from './market/bank-notices.ts'
import type { Swarm } from './swarm.ts'
import type { SimStall } from './world.ts'

/** Not a hash: nobody signs in here. */
const PINS = {
  hash: (pin: string) => Promise.resolve(`pin:${pin}`),
  matches: () => Promise.resolve(false),
}

/** Above this a refund needs a second person; about half of the amounts here are. */
const PAYOUT_LIMIT = dong(200_000)

export type OpenedStall = Omit<SimStall, 'index' | 'phone'>

export type OpenedMarket = {
  readonly stalls: readonly OpenedStall[]
  readonly feeds: readonly FeedId[]
}

/** A market in a commune with its stalls, accounts and feeds, before anything goes wrong. */
export async function openSimMarket(
  deps: Deps,
  { swarm, seed }: { readonly swarm: Swarm; readonly seed: number },
): Promise<OpenedMarket> {
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
  const stalls: OpenedStall[] = []
  const random = randomOf(seed, 'stalls')
  for (let index = 0; index < swarm.stalls; index += 1) {
    const opened = await openOne(deps, marketId, index)
    stalls.push(await equip(deps, opened, { swarm, random }))
  }
  const feeds: FeedId[] = []
  for (const { authentication, provider = 'sepay' } of swarm.feeds) {
    const id = deps.ids.make('feed')
    feeds.push(must(await openFeed(deps, { id, provider, authentication, marketId })))
  }
  return { stalls, feeds }
}

type Bare = { readonly view: StallView; readonly vendor: PersonId }

async function openOne(deps: Deps, marketId: StallView['marketId'], index: number): Promise<Bare> {
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
  return { view: must(await stall(deps, id)), vendor: vendorId }
}

/** Whatever a stall needs for what its market does beside plain selling. */
async function equip(
  deps: Deps,
  { view, vendor }: Bare,
  { swarm: { aside }, random }: { readonly swarm: Swarm; readonly random: Random },
): Promise<OpenedStall> {
  const by = vendor
  const stallId = view.id
  const second = aside.refund > 0 ? deps.ids.make('person') : vendor
  if (second !== vendor) {
    const phone = `08${view.number.padStart(8, '0')}`
    const person = { id: second, phone, name: `Chú ${view.number}`, pin: '123456' }
    must(await addPerson({ ...deps, pins: PINS }, person))
    const from = marketDayOf(deps.clock.now())
    must(await setPayoutLimit(deps, { bookId: view.bookId, from, amount: PAYOUT_LIMIT, by }))
  }
  if (!aside.signs) return { view, vendor, second, sign: undefined, isVirtual: false }
  const sign = must(await issueSign(deps, { id: deps.ids.make('sign'), stallId, by })).code
  const isVirtual = random.chance(aside.virtualAccounts)
  const accountId = view.account.id
  if (isVirtual) must(await declareWalkUpAccount(deps, { accountId, stallId, by }))
  return { view, vendor, second, sign, isVirtual }
}

function must<T>(result: Result<T, unknown>): T {
  invariant(result.ok, `the market could not be opened: ${JSON.stringify(result)}`)
  return result.value
}
