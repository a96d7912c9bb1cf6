import {
  ArrangePhotos,
  CarryListing,
  CorrectLot,
  DropListing,
  type ListingId,
  ListingRef,
  type LotId,
  LotRef,
  OpenLot,
  PhotoHash,
  RecordTraceEvent,
} from '@cho40/contract'
import {
  arrangePhotos,
  carryListing,
  channelHistory,
  correctLot,
  dropListing,
  FLOORS,
  lotChanges,
  lotsOf,
  lotTrace,
  openLot,
  photosOf,
  recordTraceEvent,
  removePhoto,
  scopeOfListing,
  scopeOfLot,
  variantsOn,
} from '@cho40/core/catalogue'
import { marketDayOf } from '@cho40/values'
import * as z from 'zod/mini'
import type { ApiContext } from '../context.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, openProcedure, router } from '../trpc.ts'

const OfListing = z.object({ listingId: ListingRef })
const OfLot = z.object({ id: LotRef })
const OnePhoto = z.extend(OfListing, { hash: PhotoHash })

const ofListing = (input: { readonly listingId: ListingId }, { deps }: ApiContext) =>
  scopeOfListing(deps, input.listingId)
const ofLot = (input: { readonly id: LotId }, { deps }: ApiContext) => scopeOfLot(deps, input.id)
const ofNamedLot = (input: { readonly lotId: LotId }, { deps }: ApiContext) =>
  scopeOfLot(deps, input.lotId)

/** The packs of a listing with today's prices, for the desk that sets them. */
export const packsOfListing = allowedProcedure('listing.publish', OfListing, ofListing).query(
  ({ ctx, input }) => variantsOn(ctx.deps, { ...input, today: marketDayOf(ctx.deps.clock.now()) }),
)

/** Where else a listing is offered, since when; an indicator and a criterion of OCOP read it. */
export const channelRouter = router({
  /** The floors that there are spreadsheets for, with how sure we are of their columns. */
  floors: openProcedure.query(() =>
    FLOORS.map(({ id, name, checkedOn, confirmed, source }) => ({
      id,
      name,
      checkedOn,
      confirmed,
      source,
    })),
  ),
  history: allowedProcedure('listing.publish', OfListing, ofListing).query(({ ctx, input }) =>
    channelHistory(ctx.deps, input),
  ),
  carry: allowedProcedure('listing.publish', CarryListing, ofListing).mutation(
    async ({ ctx, input }) => unwrap(await carryListing(ctx.deps, input)),
  ),
  drop: allowedProcedure('listing.publish', DropListing, ofListing).mutation(
    async ({ ctx, input }) => unwrap(await dropListing(ctx.deps, input)),
  ),
})

/** Pictures come by `POST /api/v1/photos/{listingId}`; here they are seen, put in order and taken off. */
export const photoRouter = router({
  list: allowedProcedure('listing.publish', OfListing, ofListing).query(({ ctx, input }) =>
    photosOf(ctx.deps, input),
  ),
  arrange: allowedProcedure('listing.publish', ArrangePhotos, ofListing).mutation(
    async ({ ctx, input }) => unwrap(await arrangePhotos(ctx.deps, input)),
  ),
  remove: allowedProcedure('listing.publish', OnePhoto, ofListing).mutation(
    async ({ ctx, input }) => unwrap(await removePhoto(ctx.deps, input)),
  ),
})

/** Lots and what happened to them. */
export const lotRouter = router({
  list: allowedProcedure('listing.publish', OfListing, ofListing).query(({ ctx, input }) =>
    lotsOf(ctx.deps, input),
  ),
  view: allowedProcedure('listing.publish', OfLot, ofLot).query(async ({ ctx, input }) => ({
    ...unwrap(await lotTrace(ctx.deps, input)),
    changes: await lotChanges(ctx.deps, input),
  })),
  open: allowedProcedure('listing.publish', OpenLot, ofListing).mutation(async ({ ctx, input }) =>
    unwrap(await openLot(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  correct: allowedProcedure('listing.publish', CorrectLot, ofLot).mutation(async ({ ctx, input }) =>
    unwrap(await correctLot(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  record: allowedProcedure('listing.publish', RecordTraceEvent, ofNamedLot).mutation(
    async ({ ctx, input }) =>
      unwrap(await recordTraceEvent(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
})
