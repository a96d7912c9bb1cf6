import type {
  CooperativeId,
  ListingDetails,
  ListingId,
  ListingState,
  ProducerId,
} from '@cho40/contract'
import type { Reading } from '../../store/deps.ts'
import { known, prepared } from '../../store/prepared.ts'
import { detailsOf } from '../listing-details.ts'

/** What a product's page says beyond its card: where it stands, and who has a page of their own. */
export type ListingFacts = {
  readonly id: ListingId
  readonly name: string
  /** Sold by somebody made up. */
  readonly demo: boolean
  readonly state: ListingState
  readonly setNumber: number | null
  readonly placeCode: string
  readonly cooperativeId: CooperativeId
  readonly cooperativeName: string
  readonly producerId: ProducerId | null
  readonly producerName: string | null
  readonly details: ListingDetails
}

const bySlug = prepared((db, { slug }: { readonly slug: string }) =>
  db
    .selectFrom('cho_listing as listing')
    .innerJoin('cho_cooperative as cooperative', 'cooperative.id', 'listing.cooperative_id')
    .leftJoin('cho_producer as producer', 'producer.id', 'listing.producer_id')
    .select(['listing.name', 'cooperative.demo'])
    .select(['listing.id', 'listing.state', 'listing.set_number', 'listing.place_code'])
    .select(['listing.cooperative_id', 'cooperative.name as cooperative_name'])
    .select(['listing.producer_id', 'producer.name as producer_name'])
    .select(['ingredients', 'net_content', 'shelf_life', 'storage', 'warnings', 'origin'])
    .where('listing.slug', '=', known(slug)),
)

/** Also of a product that is no longer shown; undefined where there never was one. */
export async function listingFacts(
  reading: Reading,
  slug: string,
): Promise<ListingFacts | undefined> {
  const [row] = await bySlug(reading, { slug })
  if (!row) return undefined
  return {
    id: row.id,
    name: row.name,
    demo: row.demo === 1,
    state: row.state,
    setNumber: row.set_number,
    placeCode: row.place_code,
    cooperativeId: row.cooperative_id,
    cooperativeName: row.cooperative_name,
    producerId: row.producer_id,
    producerName: row.producer_name,
    details: detailsOf(row),
  }
}
