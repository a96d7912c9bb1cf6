import type { Dong, Id, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import type { BookId } from './ids.ts'
import { BookRef } from './ids.ts'
import { Amount, AmountOrZero, Day, idOf, PlaceCode } from './primitives.ts'

export type TariffId = Id<'tariff'>
export const TariffRef = idOf('tariff')

/** What a seller takes for bringing goods, from a day on. */
export const SetDelivery = z
  .object({
    id: TariffRef,
    bookId: BookRef,
    validFrom: Day,
    /** False for a seller who brings nothing. */
    delivers: z._default(z.boolean(), true),
    /** For every place without a charge of its own; only those are served when left out. */
    flat: z.optional(AmountOrZero),
    /** Goods of this much are brought for nothing. */
    freeFrom: z.optional(Amount),
    /** Communes, and provinces with all of their communes; the nearest one holds. */
    areas: z._default(
      z.array(z.object({ placeCode: PlaceCode, charge: AmountOrZero })).check(z.maxLength(500)),
      [],
    ),
  })
  .check(
    z.refine(({ areas }) => new Set(areas.map((area) => area.placeCode)).size === areas.length, {
      path: ['areas'],
      message: 'a place twice',
    }),
    z.refine(({ delivers, flat, areas }) => !delivers || flat !== undefined || areas.length > 0, {
      path: ['flat'],
      message: 'no place is served',
    }),
  )
export type SetDelivery = z.infer<typeof SetDelivery>

export type DeliveryTariffView = {
  id: TariffId
  validFrom: MarketDay
  delivers: boolean
  flat: Dong | null
  freeFrom: Dong | null
  areas: readonly { placeCode: string; charge: Dong }[]
}

/** The same for whoever keeps it, with what each place is called today. */
export type NamedTariffView = Omit<DeliveryTariffView, 'areas'> & {
  areas: readonly { placeCode: string; name: string | null; charge: Dong }[]
}

/** What one seller would take for bringing an order; `not_served` when it does not come there. */
export type DeliveryQuote = {
  bookId: BookId
  goods: Dong
  charge: Dong | 'not_served'
  /** What is missing until it is brought for nothing. */
  freeAfter: Dong | null
}
