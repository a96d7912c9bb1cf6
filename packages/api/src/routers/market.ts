import {
  Day,
  MarketRef,
  OpenFeed,
  OpenMarket,
  OpenStall,
  secretOrigin,
  TakeInStall,
} from '@cho40/contract'
import { authorize, SYSTEM_SCOPE } from '@cho40/core/access'
import {
  boardStalls,
  markets,
  openMarket,
  openStall,
  stallsOfMarket,
  takeInStall,
} from '@cho40/core/market'
import { marketDayView, openFeed } from '@cho40/core/reconciliation'
import * as z from 'zod/mini'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router, signedInProcedure } from '../trpc.ts'

const OfMarket = z.object({ marketId: MarketRef })
const DayOf = z.object({ marketId: MarketRef, day: Day })

export const marketRouter = router({
  /** The markets whose day this person may see. */
  list: signedInProcedure.query(async ({ ctx }) => {
    const { personId } = ctx.actor
    const visible = []
    for (const market of await markets(ctx.deps)) {
      const wish = { personId, permission: 'market.view_day', scopeId: market.id } as const
      if ((await authorize(ctx.deps, wish)).ok) visible.push(market)
    }
    return visible
  }),
  day: allowedProcedure('market.view_day', DayOf, (input) => input.marketId).query(
    async ({ ctx, input }) => unwrap(await marketDayView(ctx.deps, input)),
  ),
  /** With the accounts that the stalls' QR codes name: for those who print signs or import statements. */
  stalls: allowedProcedure('market.view_accounts', OfMarket, (input) => input.marketId).query(
    ({ ctx, input }) => stallsOfMarket(ctx.deps, input.marketId),
  ),
  open: allowedProcedure('market.open', OpenMarket, () => SYSTEM_SCOPE).mutation(
    async ({ ctx, input }) => unwrap(await openMarket(ctx.deps, input)),
  ),
  openStall: allowedProcedure('market.manage', OpenStall, (input) => input.marketId).mutation(
    async ({ ctx, input }) => unwrap(await openStall(ctx.deps, input)),
  ),
  /** Where the stalls stand, who sells there and what their start still lacks. */
  board: allowedProcedure('market.manage', OfMarket, (input) => input.marketId).query(
    ({ ctx, input }) => boardStalls(ctx.deps, input.marketId),
  ),
  /** A vendor comes for a stall: the person when the number is new, the stall, and where it stands. */
  takeIn: allowedProcedure('market.manage', TakeInStall, (input) => input.marketId).mutation(
    async ({ ctx, input }) =>
      unwrap(await takeInStall(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /**
   * Answers with the feed's secret, this once: it goes into the provider's settings page. Null where
   * the provider makes the secret: it is entered by `feeds.addSecret`.
   */
  openFeed: allowedProcedure('market.manage', OpenFeed, (input) =>
    'marketId' in input ? input.marketId : input.cooperativeId,
  ).mutation(async ({ ctx, input }) => {
    const feedId = unwrap(await openFeed(ctx.deps, input))
    const path = `/hooks/${input.provider}/${feedId}`
    const isOurs = secretOrigin(input.provider, input.authentication) === 'ours'
    return { feedId, path, secret: isOurs ? await ctx.feedSecrets.create(feedId) : null }
  }),
})
