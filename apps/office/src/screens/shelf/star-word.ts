import type { DeskListing } from '@cho40/contract'
import { daysBetween, type MarketDay } from '@cho40/values'
import type { ShopWord } from '../../text/shop.ts'

/** A renewal takes about half a year from the first paper on. */
const SOON_DAYS = 180

type Said = { readonly word: ShopWord; readonly facts: Readonly<Record<string, unknown>> }

/** What a star is worth on a day: nothing is shown to buyers after its last one. */
export function starWord(star: DeskListing['star'], today: MarketDay): Said {
  if (star === null) return { word: 'shelf.star.none', facts: {} }
  const facts = { n: star.stars, day: star.until }
  if (star.until < today) return { word: 'shelf.star.over', facts }
  const isSoon = daysBetween(today, star.until) <= SOON_DAYS
  return { word: isSoon ? 'shelf.star.soon' : 'shelf.star.until', facts }
}
