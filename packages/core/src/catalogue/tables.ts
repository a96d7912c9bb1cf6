import type {
  BookId,
  CertificateId,
  CertificationId,
  CooperativeId,
  DelegationId,
  DossierId,
  ListingDetailField,
  ListingId,
  PersonId,
  ProducerId,
  RecordCertification,
  SellerContactId,
  VariantId,
} from '@cho40/contract'
import type { Dong, Instant, MarketDay } from '@cho40/values'
import type { DossierState, RevocationGround } from './ocop/dossier.ts'
import type { Points } from './ocop/points.ts'
import type { Gate } from './ocop/rubric.ts'
import type { DossierPurpose, Issuer, Stars } from './ocop/rules.ts'
import type { PhotoTables } from './photos/tables.ts'
import type { StockTables } from './stock/tables.ts'
import type { TraceTables } from './trace/tables.ts'

export type CatalogueTables = {
  cho_producer: {
    id: ProducerId
    /** Who registered the producer and answers for the entry. */
    cooperative_id: CooperativeId
    name: string
    kind: string
    place_code: string
    recorded_at: Instant
  }
  /** What a producer lets a cooperative do for it, and from when to when. */
  cho_delegation: {
    id: DelegationId
    producer_id: ProducerId
    cooperative_id: CooperativeId
    /** Names of rights, sorted, joined by a space. */
    rights: string
    valid_from: MarketDay
    valid_until: MarketDay | null
    revoked_on: MarketDay | null
    document_hash: string | null
    recorded_at: Instant
  }
  /** How a seller may be reached, as it publishes it: the last row of a book holds. */
  cho_seller_contact: {
    id: SellerContactId
    book_id: BookId
    position: number
    phone: string | null
    address: string | null
    hours: string | null
    set_by: PersonId
    recorded_at: Instant
    /** Since when nobody knows any more what was published. */
    erased_at: Instant | null
  }
  cho_listing: {
    id: ListingId
    /** The seller. */
    cooperative_id: CooperativeId
    producer_id: ProducerId | null
    slug: string
    name: string
    /** The name without Vietnamese marks: lists are in its order. */
    folded_name: string
    producer: string
    place_code: string
    /** The OCOP product set, 1 to 26; null when nobody has said. */
    set_number: number | null
    story: string
    state: 'published' | 'needs_change' | 'blocked' | 'withdrawn'
    published_at: Instant
    /** What a label says of the goods, in plain words; null where the seller has said nothing. */
    ingredients: string | null
    net_content: string | null
    shelf_life: string | null
    storage: string | null
    warnings: string | null
    origin: string | null
  }
  cho_listing_step: {
    listing_id: ListingId
    position: number
    state: CatalogueTables['cho_listing']['state']
    /** Reasons as names, joined by a space. */
    reasons: string
    note: string | null
    person_id: PersonId
    recorded_at: Instant
  }
  /** What a listing said before it was corrected; null where it said nothing. */
  cho_listing_change: {
    listing_id: ListingId
    position: number
    field: 'name' | 'producer' | 'producerId' | 'placeCode' | 'set' | 'story' | ListingDetailField
    before: string | null
    after: string | null
    person_id: PersonId
    recorded_at: Instant
  }
  cho_variant: {
    id: VariantId
    listing_id: ListingId
    /** The first is the one whose price a list shows. */
    position: number
    label: string | null
    unit: string
    /** How much of the base is in one unit; null when nobody has measured it. */
    content: number | null
    base: 'g' | 'ml' | 'piece' | null
    added_at: Instant
  }
  cho_price: {
    variant_id: VariantId
    channel: string
    valid_from: MarketDay
    price: Dong
    recorded_at: Instant
  }
} & OcopTables &
  SearchTables &
  PhotoTables &
  StockTables &
  TraceTables

type OcopTables = {
  cho_dossier: {
    id: DossierId
    cooperative_id: CooperativeId
    listing_id: ListingId | null
    holder: string
    product: string
    set_number: number
    purpose: DossierPurpose
    /** The decision whose form it is scored by; fixed again when it is filed. */
    rule: string
    state: DossierState
    filed_on: MarketDay | null
    /** The forms of the members as JSON; they are what the score is computed from again. */
    answers: string | null
    score: Points | null
    stars: Stars | null
    opened_at: Instant
  }
  cho_dossier_step: {
    dossier_id: DossierId
    position: number
    state: DossierState
    reason: string | null
    person_id: PersonId
    day: MarketDay
    recorded_at: Instant
  }
  cho_certificate: {
    id: CertificateId
    cooperative_id: CooperativeId
    listing_id: ListingId | null
    dossier_id: DossierId | null
    holder: string
    product: string
    set_number: number | null
    /** Null for decisions older than the rules kept here. */
    rule: string | null
    stars: Gate
    score: Points | null
    decision_number: string
    decided_on: MarketDay
    issuer: Issuer
    issuer_name: string | null
    product_code: string | null
    document_hash: string | null
    valid_until: MarketDay
    renewal_filed_on: MarketDay | null
    renewal_decided_on: MarketDay | null
    revoked_on: MarketDay | null
    revocation_decision: string | null
    revocation_ground: RevocationGround | null
    replaced_on: MarketDay | null
    /** `lastDayInForce` of the row, so that lists can be filtered by the database. */
    in_force_until: MarketDay
    recorded_at: Instant
  }
  cho_certification: {
    id: CertificationId
    cooperative_id: CooperativeId
    listing_id: ListingId | null
    scheme: RecordCertification['scheme']
    number: string
    issuer: string
    scope: string
    valid_from: MarketDay
    valid_until: MarketDay | null
    revoked_on: MarketDay | null
    document_hash: string | null
    recorded_at: Instant
  }
}

type SearchTables = {
  /** Which words lead to which published listing; `weight` says where the word stands. */
  cho_search_word: { word: string; weight: number; listing_id: ListingId }
  /** Every known word, and every word with one letter left out, to the word itself. */
  cho_search_spelling: { spelling: string; word: string }
  /** One row: how many commits changed what the shop's pages say, stock apart. */
  cho_shop_version: { id: number; version: number }
  /** With which of them a product changed last. Written by the database's own triggers alone. */
  cho_shop_change: { listing_id: ListingId; version: number }
}
