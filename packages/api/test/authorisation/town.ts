import type { CooperativeId, MarketId, PersonId, StallId } from '@cho40/contract'
import { addPerson } from '@cho40/core/access'
import { openCooperative } from '@cho40/core/cooperative'
import { openMarket, openStall } from '@cho40/core/market'
import { recordPlace } from '@cho40/core/places'
import {
  aBusyMarket,
  type KeptWorld,
  keptWorld,
  must,
  OPEN_PINS,
  type OpenedWorld,
  type TestDeps,
} from '@cho40/core/testing'
import { invariant, marketDay } from '@cho40/values'
import { type Caller, type Credential, settleIn } from './callers.ts'
import { moreOfEverything } from './more-of-everything.ts'

/** The commune of everything, and one that has nothing to do with it. */
export const UNIT = '01234'
export const ELSEWHERE = '05678'

export type Row = Readonly<Record<string, unknown>>

/** What a row of the matrix may name: things that are there, and ids of things to come. */
export type Town = {
  readonly market: MarketId
  readonly stalls: readonly [StallId, StallId, StallId]
  /** Sells from a store; settles with members; keeps members and capital. */
  readonly cooperatives: Readonly<Record<'store' | 'harvest' | 'founded', CooperativeId>>
  /** The book of a stall or a cooperative. */
  readonly bookOf: (owner: string) => string
  /** The first row of a table that is like this. */
  readonly row: (table: string, like?: Row) => Row
  /** Its id. */
  readonly one: (table: string, like?: Row) => string
  /** An id of something new. */
  readonly new: (prefix: string) => string
  /** The thing itself and everything above it, from the rows and not from the code under test. */
  readonly chain: (scopeId: string) => readonly string[]
  readonly now: string
  readonly callers: readonly Caller[]
  /** Market, stall and cooperative in the other commune. */
  readonly other: Readonly<Record<'market' | 'stall' | 'cooperative', string>>
}

type Made = Pick<Town, 'market' | 'stalls' | 'cooperatives' | 'other' | 'callers'>

export type TownWorld = { readonly town: Town; readonly world: KeptWorld<Made> }

export async function aTown(): Promise<TownWorld> {
  const world = await keptWorld(makeTown)
  return { town: lookUp(world.facts, world.open()), world }
}

async function makeTown(deps: TestDeps): Promise<Made> {
  const { id: market, stalls } = await aBusyMarket(deps)
  const [first, second, third] = stalls.map(({ id }) => id)
  invariant(first && second && third, 'a busy market has three stalls')
  const cooperatives = await cooperativesOf(deps)
  const other = await anotherCommune(deps)
  const { store, harvest } = cooperatives
  await moreOfEverything(deps, { market, stall: second, cooperative: store, harvest })
  const callers = await settleIn(deps, {
    place: `place:${UNIT}`,
    elsewhere: `place:${ELSEWHERE}`,
    market,
    stalls: [first, second],
    cooperatives: [cooperatives.harvest, cooperatives.founded],
  })
  return { market, stalls: [first, second, third], cooperatives, other, callers }
}

async function cooperativesOf({ db }: TestDeps): Promise<Made['cooperatives']> {
  const withMost = async (table: 'cho_stock_place' | 'cho_capital_certificate') =>
    db.selectFrom(table).select('cooperative_id').where('cooperative_id', 'is not', null).execute()
  const [store] = await withMost('cho_stock_place')
  const [founded] = await withMost('cho_capital_certificate')
  const harvest = await db
    .selectFrom('cho_settlement')
    .innerJoin('cho_cooperative', 'cho_cooperative.book_id', 'cho_settlement.book_id')
    .select('cho_cooperative.id')
    .executeTakeFirst()
  invariant(store?.cooperative_id && founded?.cooperative_id && harvest, 'three cooperatives')
  return { store: store.cooperative_id, harvest: harvest.id, founded: founded.cooperative_id }
}

async function anotherCommune(deps: TestDeps): Promise<Made['other']> {
  const validFrom = marketDay('2025-07-01')
  const place = { code: ELSEWHERE, name: 'Xã Bên', kind: 'commune', parentCode: null } as const
  await recordPlace(deps, { ...place, validFrom })
  const market = deps.ids.make('market')
  const cooperative = deps.ids.make('coop')
  const placed = { placeCode: ELSEWHERE, demo: true }
  must(await openMarket(deps, { id: market, name: 'Chợ Bên', ...placed }))
  must(await openCooperative(deps, { id: cooperative, name: 'HTX Bên', ...placed }))
  const vendorId: PersonId = deps.ids.make('person')
  const person = { id: vendorId, phone: '0444000001', name: 'Cô Bên', pin: '123456' }
  must(await addPerson({ ...deps, ...OPEN_PINS }, person))
  const stall = deps.ids.make('stall')
  const account = {
    id: deps.ids.make('acct'),
    bin: '970436',
    number: '4440001',
    holderName: 'CO BEN',
  }
  const opened = { id: stall, marketId: market, number: '1', name: 'Sạp Bên', vendorId, account }
  must(await openStall(deps, opened))
  return { market, stall, cooperative }
}

function lookUp(made: Made, world: OpenedWorld): Town {
  const kept = new Map<string, readonly Row[]>()
  const all = (table: string) => {
    const rows = kept.get(table) ?? world.rows(table)
    kept.set(table, rows)
    return rows
  }
  const row = (table: string, like: Row = {}) => {
    const found = all(table).find((one) =>
      Object.entries(like).every(([name, value]) => one[name] === value),
    )
    invariant(found, `no row of ${table} like ${JSON.stringify(like)}`)
    return found
  }
  const parents = new Map(all('cho_scope').map(({ id, parent_id }) => [id, parent_id]))
  return {
    ...made,
    row,
    one: (table, like) => String(row(table, like)['id']),
    bookOf: (owner) =>
      String(
        row(owner.startsWith('stall_') ? 'cho_stall' : 'cho_cooperative', { id: owner })['book_id'],
      ),
    new: (prefix) => world.ids.make(prefix),
    now: world.clock.now(),
    chain(scopeId) {
      const above: string[] = []
      for (let at: unknown = scopeId; typeof at === 'string' && parents.has(at); ) {
        above.push(at)
        at = parents.get(at)
      }
      return above
    },
  }
}

export function callerNamed(town: Town, name: string): Credential {
  const found = town.callers.find((caller) => caller.name === name)
  invariant(found, `nobody is ${name}`)
  return found.by
}
