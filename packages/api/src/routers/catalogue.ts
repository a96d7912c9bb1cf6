import {
  AddVariant,
  CooperativeRef,
  DelegateSale,
  EndDelegation,
  ListingRef,
  ModerateListing,
  RecordCertificate,
  RecordCertification,
  RecordRenewal,
  RegisterProducer,
  ReviseListing,
  RevokeCertificate,
  RevokeCertification,
  SearchListings,
  SellerRef,
  SetPrice,
  VerifySeller,
  WatchListings,
  WatchSellers,
  WithdrawListing,
} from '@cho40/contract'
import { authorize } from '@cho40/core/access'
import {
  addVariant,
  certificates,
  certificationsOf,
  delegateSale,
  deskListings,
  endDelegation,
  keptShopOf,
  listingRevisions,
  moderateListing,
  producers,
  recordCertificate,
  recordCertification,
  recordRenewal,
  registerProducer,
  reviseListing,
  revokeCertificate,
  revokeCertification,
  scopeOfCertificate,
  scopeOfCertification,
  scopeOfDelegation,
  scopeOfListing,
  scopeOfProducer,
  scopeOfVariant,
  setPrice,
  watchedListings,
} from '@cho40/core/catalogue'
import { sellerChecks, verifySeller, watchedSellers } from '@cho40/core/taxation'
import { marketDayOf } from '@cho40/values'
import * as z from 'zod/mini'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, openProcedure, router } from '../trpc.ts'
import { dossierRouter } from './dossiers.ts'
import { channelRouter, lotRouter, packsOfListing, photoRouter } from './shelf.ts'
import { shopReportRouter } from './shop-reports.ts'

const OfListing = z.object({ listingId: ListingRef })
const OfCooperative = z.object({ cooperativeId: CooperativeRef })
/** Certificates are printed on goods: who sees the day sees them. */
const VIEW = 'market.view_day'
const toCooperative = (input: z.infer<typeof OfCooperative>) => input.cooperativeId

const listingRouter = router({
  search: openProcedure.input(SearchListings).query(({ ctx, input }) => {
    const today = marketDayOf(ctx.deps.clock.now())
    return keptShopOf(ctx.deps).search(ctx.deps, { ...input, today })
  }),
  facets: openProcedure.input(SearchListings).query(({ ctx, input }) => {
    const today = marketDayOf(ctx.deps.clock.now())
    return keptShopOf(ctx.deps).facets(ctx.deps, { ...input, today })
  }),
  /** A cooperative's own, on sale or not, with what was said about each. */
  ofCooperative: allowedProcedure('listing.publish', OfCooperative, toCooperative).query(
    ({ ctx, input }) =>
      deskListings(ctx.deps, { ...input, today: marketDayOf(ctx.deps.clock.now()) }),
  ),
  packs: packsOfListing,
  addVariant: allowedProcedure('listing.publish', AddVariant, (input, { deps }) =>
    scopeOfListing(deps, input.listingId),
  ).mutation(async ({ ctx, input }) => unwrap(await addVariant(ctx.deps, input))),
  setPrice: allowedProcedure('listing.publish', SetPrice, (input, { deps }) =>
    scopeOfVariant(deps, input.variantId),
  ).mutation(async ({ ctx, input }) => unwrap(await setPrice(ctx.deps, input))),
  revise: allowedProcedure('listing.publish', ReviseListing, (input, { deps }) =>
    scopeOfListing(deps, input.listingId),
  ).mutation(async ({ ctx, input }) => {
    unwrap(await reviseListing(ctx.deps, { ...input, by: ctx.actor.personId }))
  }),
  /** By its seller, for good. */
  withdraw: allowedProcedure('listing.publish', WithdrawListing, (input, { deps }) =>
    scopeOfListing(deps, input.listingId),
  ).mutation(async ({ ctx, input }) => {
    const by = ctx.actor.personId
    unwrap(await moderateListing(ctx.deps, { ...input, state: 'withdrawn', reasons: [], by }))
  }),
  revisions: allowedProcedure('listing.publish', OfListing, (input, { deps }) =>
    scopeOfListing(deps, input.listingId),
  ).query(({ ctx, input }) => listingRevisions(ctx.deps, input)),
  /** For whoever watches over the shop of a place: on sale or not, with what was decided before. */
  watched: allowedProcedure('listing.moderate', WatchListings, ({ scopeId }) => scopeId).query(
    ({ ctx, input }) =>
      watchedListings(ctx.deps, { ...input, today: marketDayOf(ctx.deps.clock.now()) }),
  ),
  moderate: allowedProcedure('listing.moderate', ModerateListing, (input, { deps }) =>
    scopeOfListing(deps, input.listingId),
  ).mutation(async ({ ctx, input }) =>
    unwrap(await moderateListing(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
})

const OfSeller = z.object({ sellerId: SellerRef })

const partyRouter = router({
  /** Whether somebody has made sure that a seller is who it says. */
  checks: allowedProcedure('listing.moderate', OfSeller, (input) => input.sellerId).query(
    async ({ ctx, input }) => unwrap(await sellerChecks(ctx.deps, input)),
  ),
  /** Every seller of a place, with what is missing before it may sell in a marketplace. */
  watched: allowedProcedure('listing.moderate', WatchSellers, ({ scopeId }) => scopeId).query(
    ({ ctx, input }) =>
      watchedSellers(ctx.deps, { ...input, day: marketDayOf(ctx.deps.clock.now()) }),
  ),
  verify: allowedProcedure('listing.moderate', VerifySeller, (input) => input.sellerId).mutation(
    async ({ ctx, input }) =>
      unwrap(await verifySeller(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Those a cooperative answers for or sells for, and what each lets it do. */
  producers: allowedProcedure('listing.publish', OfCooperative, toCooperative).query(
    ({ ctx, input }) => producers(ctx.deps, input),
  ),
  registerProducer: allowedProcedure('listing.publish', RegisterProducer, toCooperative).mutation(
    async ({ ctx, input }) => unwrap(await registerProducer(ctx.deps, input)),
  ),
  /** By whoever may list for the seller, and for the cooperative that answers for the producer. */
  delegateSale: allowedProcedure('listing.publish', DelegateSale, toCooperative).mutation(
    async ({ ctx, input }) => {
      const { personId } = ctx.actor
      const scopeId = (await scopeOfProducer(ctx.deps, input.producerId)) ?? ''
      unwrap(await authorize(ctx.deps, { personId, permission: 'listing.publish', scopeId }))
      return unwrap(await delegateSale(ctx.deps, input))
    },
  ),
  endDelegation: allowedProcedure('listing.publish', EndDelegation, (input, { deps }) =>
    scopeOfDelegation(deps, input.id),
  ).mutation(async ({ ctx, input }) => unwrap(await endDelegation(ctx.deps, input))),
})

const certificateRouter = router({
  list: allowedProcedure(VIEW, OfCooperative, toCooperative).query(({ ctx, input }) =>
    certificates(ctx.deps, { ...input, today: marketDayOf(ctx.deps.clock.now()) }),
  ),
  /** What is not OCOP's, and the goods one may be of. */
  others: allowedProcedure(VIEW, OfCooperative, toCooperative).query(({ ctx, input }) =>
    certificationsOf(ctx.deps, { ...input, today: marketDayOf(ctx.deps.clock.now()) }),
  ),
  record: allowedProcedure('certificate.record', RecordCertificate, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await recordCertificate(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  revoke: allowedProcedure('certificate.record', RevokeCertificate, (input, { deps }) =>
    scopeOfCertificate(deps, input.certificateId),
  ).mutation(async ({ ctx, input }) => unwrap(await revokeCertificate(ctx.deps, input))),
  recordRenewal: allowedProcedure('certificate.record', RecordRenewal, (input, { deps }) =>
    scopeOfCertificate(deps, input.certificateId),
  ).mutation(async ({ ctx, input }) => unwrap(await recordRenewal(ctx.deps, input))),
  recordCertification: allowedProcedure(
    'certificate.record',
    RecordCertification,
    toCooperative,
  ).mutation(async ({ ctx, input }) => unwrap(await recordCertification(ctx.deps, input))),
  revokeCertification: allowedProcedure(
    'certificate.record',
    RevokeCertification,
    (input, { deps }) => scopeOfCertification(deps, input.certificationId),
  ).mutation(async ({ ctx, input }) => unwrap(await revokeCertification(ctx.deps, input))),
})

export const catalogueRouter = router({
  listing: listingRouter,
  party: partyRouter,
  report: shopReportRouter,
  certificate: certificateRouter,
  dossier: dossierRouter,
  channel: channelRouter,
  photo: photoRouter,
  lot: lotRouter,
})
