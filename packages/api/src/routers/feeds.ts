import {
  AddFeedSecret,
  CooperativeRef,
  GiveFeedKey,
  isPulled,
  KEYS_OF,
  MarketRef,
  OfFeed,
  RetireFeedSecret,
} from '@cho40/contract'
import { closeFeed, feedNamed, feedsOf, schedulePull } from '@cho40/core/reconciliation'
import { err, ok } from '@cho40/values'
import * as z from 'zod/mini'
import type { ApiContext } from '../context.ts'
import { tryFeed } from '../feed-trial.ts'
import { feedView } from '../feed-view.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const OfReach = z.union([
  z.strictObject({ marketId: MarketRef }),
  z.strictObject({ cooperativeId: CooperativeRef }),
])
type OfReach = z.infer<typeof OfReach>
const reachOf = (input: OfReach) => ('marketId' in input ? input.marketId : input.cooperativeId)

/** The market or cooperative whose feed it is; a feed of another looks like one that is not there. */
const toReach = async ({ feedId }: z.infer<typeof OfFeed>, { deps }: ApiContext) =>
  (await feedNamed(deps, feedId))?.reach

export const feedsRouter = router({
  /** The feeds of a market or cooperative with their health; no secret, and no account whole. */
  list: allowedProcedure('market.manage', OfReach, reachOf).query(async ({ ctx, input }) => {
    const { deps, feedTallies, feedSecrets } = ctx
    unwrap(await feedTallies.keep(deps))
    const found = await feedsOf(deps, { reach: reachOf(input), now: deps.clock.now() })
    return Promise.all(found.map((known) => feedView(feedSecrets, known)))
  }),
  /** Answers with the secret only when it was made here, this once. */
  addSecret: allowedProcedure('market.manage', AddFeedSecret, toReach).mutation(
    async ({ ctx, input }) => {
      const { feedId, id, secret } = input
      unwrap(await openFeed(ctx, feedId))
      const made = unwrap(await ctx.feedSecrets.add(feedId, { id, secret }))
      ctx.log.info({ feedId, secretId: id, by: ctx.actor.personId }, 'feed secret added')
      return { id, secret: made ?? null }
    },
  ),
  retireSecret: allowedProcedure('market.manage', RetireFeedSecret, toReach).mutation(
    async ({ ctx, input }) => {
      const { feedId, id } = input
      unwrap(await ctx.feedSecrets.retire(feedId, id))
      ctx.log.info({ feedId, secretId: id, by: ctx.actor.personId }, 'feed secret retired')
      return { id }
    },
  ),
  /** Keeps a key of the provider's own interface; what was lost is fetched from then on. */
  giveKey: allowedProcedure('market.manage', GiveFeedKey, toReach).mutation(
    async ({ ctx, input }) => {
      const { feedId, key, value } = input
      const feed = unwrap(await openFeed(ctx, feedId))
      if (!KEYS_OF[feed.provider]?.includes(key)) {
        const state = feed.provider
        unwrap(err({ type: 'WrongState' as const, what: 'feed', id: feedId, state }))
      }
      await ctx.feedSecrets.giveKey(feedId, { key, value })
      ctx.log.info({ feedId, key, by: ctx.actor.personId }, 'feed key given')
      if (key === 'api' && isPulled(feed.provider)) unwrap(await schedulePull(ctx.deps, feedId))
      return { key }
    },
  ),
  /** Asks the provider within the minute for what its messages may have lost. */
  pullNow: allowedProcedure('market.manage', OfFeed, toReach).mutation(async ({ ctx, input }) => {
    const { feedId } = input
    const keys = await ctx.feedSecrets.keys(feedId)
    if (!keys.includes('api')) {
      unwrap(err({ type: 'WrongState' as const, what: 'feed', id: feedId, state: 'no_key' }))
    }
    return { feedId: unwrap(await schedulePull(ctx.deps, feedId)) }
  }),
  /** Sends the feed a trial as its provider would, the whole way of a message; books nothing. */
  trial: allowedProcedure('market.manage', OfFeed, toReach).mutation(async ({ ctx, input }) => {
    const feed = unwrap(await openFeed(ctx, input.feedId))
    return unwrap(await tryFeed(ctx, feed))
  }),
  /** For good: nothing that comes to it is believed again, and its secrets are gone. */
  close: allowedProcedure('market.manage', OfFeed, toReach).mutation(async ({ ctx, input }) => {
    const { feedId } = input
    unwrap(await closeFeed(ctx.deps, feedId))
    await ctx.feedSecrets.forget(feedId)
    ctx.log.info({ feedId, by: ctx.actor.personId }, 'feed closed')
    return { feedId }
  }),
})

async function openFeed({ deps }: ApiContext, feedId: z.infer<typeof OfFeed>['feedId']) {
  const feed = await feedNamed(deps, feedId)
  return feed && feed.closed_at === null
    ? ok(feed)
    : err({ type: 'NotFound' as const, what: 'feed', id: feedId })
}
