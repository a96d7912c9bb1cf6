import type { ListingView, LotId, SellerContact, VariantView } from '@cho40/contract'
import type { Reading } from '@cho40/core'
import {
  type Certification,
  certificationsOn,
  contactOfCooperative,
  type ListingFacts,
  lotsOf,
  type ShownPhoto,
  shownPhotos,
  variantsOn,
} from '@cho40/core/catalogue'
import { fullName, unitsThen } from '@cho40/core/places'
import { type MarketDay, marketDay } from '@cho40/values'
import { cardVersion } from '../share/card-version.ts'

/** What the page of one product shows beyond the card in a list. */
export type ProductMore = {
  readonly facts: ListingFacts
  readonly packs: readonly VariantView[]
  readonly certifications: readonly Certification[]
  readonly lots: readonly { readonly id: LotId; readonly number: string }[]
  readonly photos: readonly ShownPhoto[]
  /** How the seller wants to be reached; undefined when it publishes nothing. */
  readonly contact: SellerContact | undefined
  /** What the commune was before the merger, where that was something else. */
  readonly placesThen: readonly string[]
  /** Changes whenever the picture for previews does. */
  readonly cardVersion: string
}

/** The last day of the communes of before the merger (Resolution 202/2025/QH15). */
const BEFORE_MERGER = marketDay('2025-06-30')
/** A commune was made of a handful; a reader is not told thirty names. */
const MOST_NAMES = 6
/** A page names the latest; older ones are reached by the code on their pack. */
const MOST_LOTS = 12

export async function productMore(
  reading: Reading,
  of: {
    readonly product: ListingView
    readonly facts: ListingFacts
    readonly today: MarketDay
    readonly pictured: boolean
  },
): Promise<ProductMore> {
  const { product, facts, today, pictured } = of
  const listingId = product.id
  const [packs, certifications, lots, photos, contact] = await Promise.all([
    variantsOn(reading, { listingId, today }),
    certificationsOn(reading, { listingId, today }),
    lotsOf(reading, { listingId }),
    shownPhotos(reading, pictured ? [listingId] : []),
    contactOfCooperative(reading, facts.cooperativeId),
  ])
  return {
    facts,
    packs,
    certifications,
    lots: lots.slice(0, MOST_LOTS),
    photos: photos.get(listingId) ?? [],
    contact,
    placesThen: placesThen(facts.placeCode, product.placeName, today),
    cardVersion: cardVersion(product),
  }
}

/** Nothing for a place of this deployment's own, even where a real one has the same code. */
function placesThen(code: string, nameNow: string, today: MarketDay): string[] {
  const then = unitsThen(code, BEFORE_MERGER, { asOf: today })
  if (!then.ok || fullName(then.value.to) !== nameNow) return []
  const names = then.value.origins.map(({ unit }) => fullName(unit))
  return names.length === 1 && names[0] === nameNow ? [] : names.slice(0, MOST_NAMES)
}
