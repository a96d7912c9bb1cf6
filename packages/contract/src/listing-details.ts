import * as z from 'zod/mini'
import { line } from './primitives.ts'

/** Plain words: nothing that a program would take for HTML. */
const words = (max: number) => line(max).check(z.refine((text) => !/<[a-z!/?]/i.test(text)))

/**
 * What the law asks a label to say (NĐ 43/2017/NĐ-CP, as amended by 111/2021) and a careful buyer
 * asks, beside the name and who makes it; each may be left out.
 */
export const LISTING_DETAILS = {
  ingredients: words(500),
  /** Such as `Khối lượng tịnh 500 g`: as it is printed; a pack's own content is the variant's. */
  netContent: words(100),
  /** Such as `12 tháng kể từ ngày đóng gói`; the day of a lot is the lot's. */
  shelfLife: words(100),
  storage: words(300),
  warnings: words(300),
  /** Where it is from, as it is printed. */
  origin: words(200),
}
export const LISTING_DETAIL_FIELDS = [
  'ingredients',
  'netContent',
  'shelfLife',
  'storage',
  'warnings',
  'origin',
] as const
export type ListingDetailField = (typeof LISTING_DETAIL_FIELDS)[number]

/** What is not said is left out. */
export type ListingDetails = { [Field in ListingDetailField]?: string }

export const ListingDetailChanges = z.partial(
  z.object({
    ingredients: z.nullable(LISTING_DETAILS.ingredients),
    netContent: z.nullable(LISTING_DETAILS.netContent),
    shelfLife: z.nullable(LISTING_DETAILS.shelfLife),
    storage: z.nullable(LISTING_DETAILS.storage),
    warnings: z.nullable(LISTING_DETAILS.warnings),
    origin: z.nullable(LISTING_DETAILS.origin),
  }),
)
export const ListingDetailWords = z.partial(z.object(LISTING_DETAILS))
