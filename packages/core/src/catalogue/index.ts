export { listing, listings, type OnDay } from './listings.ts'
export { publishListing } from './publish-listing.ts'
