export { addVariant } from './add-variant.ts'
export { type Certification, certificationsOf, certificationsOn } from './certifications.ts'
export { floorSheet } from './channels/floor-sheet.ts'
export { FLOORS, type Floor, readFloor } from './channels/floors.ts'
export { type FeedItem, listingFeed } from './channels/listing-feed.ts'
export { type FeedPlace, googleFeed, metaFeed } from './channels/product-feeds.ts'
export {
  contactOfCooperative,
  sellerContact,
  sellerContacts,
} from './contact/seller-contacts.ts'
export { eraseSellerContact, setSellerContact } from './contact/set-seller-contact.ts'
export { delegateSale, endDelegation } from './delegate-sale.ts'
export { deskListings } from './desk-listings.ts'
export { exportListings, fixGrid } from './exchange/export-listings.ts'
export { importListings } from './exchange/import-listings.ts'
export { LISTING_HEADERS } from './exchange/listing-columns.ts'
export { readGrid } from './exchange/read-grid.ts'
export { type KeptShop, keptShopOf } from './kept/kept-shop.ts'
export { shopVersion } from './kept/shop-version.ts'
export { listing, listings, type OnDay } from './listings.ts'
export { moderateListing } from './moderate-listing.ts'
export {
  type CertificateStatus,
  type CertificateTerm,
  lastDayOfTerm,
  renewalWindow,
  starsOn,
  statusOn,
} from './ocop/certificate.ts'
export { certificates } from './ocop/certificates.ts'
export {
  BRANCHES,
  type Branch,
  PRODUCT_SETS,
  type ProductSet,
  productSet,
} from './ocop/classification.ts'
export { type DossierState, NEXT_STATES } from './ocop/dossier.ts'
export { dossierDetail } from './ocop/dossier-detail.ts'
export { dossiers } from './ocop/dossiers.ts'
export { keepScore } from './ocop/keep-score.ts'
export { moveDossier } from './ocop/move-dossier.ts'
export { openDossier } from './ocop/open-dossier.ts'
export { formatPoints, type Points, points } from './ocop/points.ts'
export { formatProductCode, type ProductCode, readProductCode } from './ocop/product-code.ts'
export { recordCertificate } from './ocop/record-certificate.ts'
export { recordRenewal } from './ocop/record-renewal.ts'
export { revokeCertificate } from './ocop/revoke-certificate.ts'
export {
  type Criterion,
  criteriaOf,
  type Heading,
  type Option,
  type Rubric,
} from './ocop/rubric.ts'
export { OCOP_RULES, type OcopRule, rubricOf, ruleFor } from './ocop/rules.ts'
export {
  type Answers,
  bandOf,
  type DossierScore,
  joinScores,
  scoreDossier,
} from './ocop/score-dossier.ts'
export { selfAssess } from './ocop/self-assess.ts'
export { type TriedForm, tryForm } from './ocop/try-form.ts'
export {
  addPhoto,
  MAX_PHOTO_BYTES,
  type PhotoStoreDep,
  photosOf,
  removePhoto,
} from './photos/add-photo.ts'
export { arrangePhotos } from './photos/arrange-photos.ts'
export {
  type PhotoVariant,
  photoFile,
  photoVariant,
  photoVariants,
} from './photos/photo-variants.ts'
export { isShown, type ShownPhoto, shownPhotos } from './photos/shown-photos.ts'
export {
  MAX_UPLOAD_BYTES,
  MAX_UPLOAD_POINTS,
  PHOTO_WIDTHS,
  type PhotoShrinkDep,
  uploadPhoto,
} from './photos/upload-photo.ts'
export { producers } from './producers.ts'
export { publishListing } from './publish-listing.ts'
export { recordCertification } from './record-certification.ts'
export { registerProducer } from './register-producer.ts'
export { listingRevisions, reviseListing } from './revise-listing.ts'
export { revokeCertification } from './revoke-certification.ts'
export {
  scopeOfCertificate,
  scopeOfCertification,
  scopeOfDelegation,
  scopeOfDossier,
  scopeOfListing,
  scopeOfLot,
  scopeOfProducer,
  scopeOfVariant,
} from './scope-of.ts'
export { reindexListings } from './search/reindex-listings.ts'
export { type FoundListings, listingFacets, searchListings } from './search/search-listings.ts'
export { setPrice } from './set-price.ts'
export { countsBySet } from './shelves/counts-by-set.ts'
export { type Listed, listedOn, type Shelf } from './shelves/listed-on.ts'
export { type ListingFacts, listingFacts } from './shelves/listing-facts.ts'
export {
  cooperativesAt,
  type MarketParty,
  marketParties,
  marketParty,
  marketsWith,
  realMarkets,
  type ShownStall,
  sellingStalls,
} from './shelves/market-window.ts'
export {
  type CooperativeParty,
  cooperativeParty,
  type Delegation,
  delegationsOn,
  type ProducerParty,
  producerParty,
} from './shelves/parties.ts'
export {
  countRealProducts,
  newestProducts,
  realParties,
  realProducts,
} from './shelves/real-listings.ts'
export { adjustStock, sellStock } from './stock/adjust-stock.ts'
export { carryStock } from './stock/carry-stock.ts'
export { type Offer, ofDemonstration, offersOn } from './stock/offers.ts'
export { openStockPlace } from './stock/open-stock-place.ts'
export { arriveStock, receiveStock } from './stock/receive-stock.ts'
export { openOversells, resolveOversell } from './stock/resolve-oversell.ts'
export { costOf } from './stock/sale-quantity.ts'
export { goodsOfStall, oversellsOfStall } from './stock/stall-goods.ts'
export { stockLevels } from './stock/stock-levels.ts'
export { stockMoves } from './stock/stock-moves.ts'
export { stockOfMarket } from './stock/stock-of-market.ts'
export {
  scopeOfOversell,
  scopeOfStockPlace,
  sellingPlaces,
  stockPlaces,
} from './stock/stock-places.ts'
export { carryListing, channelsOn, dropListing } from './trace/carry-listing.ts'
export { type ChannelSpan, channelHistory } from './trace/channel-history.ts'
export { lotListing } from './trace/lot-listing.ts'
export { correctLot, openLot } from './trace/open-lot.ts'
export { recordTraceEvent } from './trace/record-trace-event.ts'
export { lotChanges, lotsOf, lotTrace, traceUrl } from './trace/traces.ts'
export { contentOf, pricePerBase } from './unit-price.ts'
export { variantsOn } from './variants.ts'
export { watchedListings } from './watched-listings.ts'
