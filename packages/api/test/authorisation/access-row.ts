import type { Permission } from '@cho40/core/access'
import type { Town } from './town.ts'

/** How one procedure is asked, and who may ask. Kept apart from the router on purpose. */
export type AccessRow = {
  /** What the router must ask for. */
  readonly access: Permission | 'everybody' | 'signed in'
  /** The thing whose scope decides; the whole server when left out. */
  readonly over?: (town: Town) => string
  /** A thing of this kind that is not there is asked about over the whole server. */
  readonly elseServer?: true
  /** Not for keys: it is about the person who asks. */
  readonly people?: true
  /** One of these besides, for what the input asks. */
  readonly also?: readonly Permission[]
  readonly input?: (town: Town) => unknown
  /** How the command may answer those who are allowed, when it does not simply do it. */
  readonly answers?: readonly string[]
}

export type AccessRows = Readonly<Record<string, AccessRow | readonly AccessRow[]>>

export const DAY = '2026-11-21'
export const FIRST = '2026-11-01'
export const LAST = '2026-11-30'

export const market = (town: Town) => town.market
export const stall = (town: Town) => town.stalls[1]
export const store = (town: Town) => town.cooperatives.store
export const harvest = (town: Town) => town.cooperatives.harvest
export const founded = (town: Town) => town.cooperatives.founded
export const commune = () => 'place:01234'
export const system = () => 'system'

/** A row of one stall, market or cooperative. */
export const ofStall = (town: Town) => ({ stallId: stall(town) })
export const ofMarket = (town: Town) => ({ marketId: town.market })
export const ofStore = (town: Town) => ({ cooperativeId: store(town) })
export const ofHarvest = (town: Town) => ({ cooperativeId: harvest(town) })
export const ofFounded = (town: Town) => ({ cooperativeId: founded(town) })

export const BANK = { bin: '970436', number: '0099887766', holderName: 'TRAN VAN B' }
