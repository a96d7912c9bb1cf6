import type { Town } from './town.ts'

/** A wish over one's own thing that names a neighbour's beside it. */
export type Deputy = {
  readonly name: string
  readonly what: string
  /** Who asks: somebody who may, over the first thing. */
  readonly by: (town: Town) => string
  readonly input: (town: Town) => unknown
  /** When the input itself is told to be wrong; else it is a refusal or something not there. */
  readonly wrongInput?: true
}

/** The vendor's own stall. */
export const own = (town: Town) => town.stalls[1]
export const of = (town: Town, owner: string) => ({ book_id: town.bookOf(owner) })
export const accountOf = (town: Town, owner: string) =>
  town.one('cho_receiving_account', of(town, owner))
export const at = { occurredAt: '2026-11-21T00:20:00.000Z' }
