import {
  AskDeliveries,
  OfWebhook,
  OpenWebhook,
  RedeliverFrom,
  type WebhookId,
  WebhookSecret,
  WebhooksOf,
} from '@cho40/contract'
import { scopeOfBook } from '@cho40/core/market'
import {
  closeWebhook,
  deliveries,
  disableWebhook,
  openWebhook,
  openWebhookNamed,
  reachOfWebhook,
  redeliver,
  resumeWebhook,
  webhooksOf,
} from '@cho40/core/webhooks'
import { isId } from '@cho40/values'
import type { ApiContext } from '../context.ts'
import { problemToTrpc, unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'
import { shownSecret } from '../webhook-secret.ts'

const reachOf = (input: WebhooksOf) => ('bookId' in input ? input.bookId : input.marketId)
const scopeOfReach = async (input: WebhooksOf, { deps }: ApiContext) =>
  'bookId' in input ? scopeOfBook(deps, input.bookId) : input.marketId

/** Whose events it is sent; a webhook of another looks like one that is not there. */
const toReach = async ({ webhookId }: { webhookId: WebhookId }, { deps }: ApiContext) => {
  const reach = await reachOfWebhook(deps, webhookId)
  return reach !== undefined && isId('book', reach) ? scopeOfBook(deps, reach) : reach
}

/**
 * Addresses of other programs that events are sent to. Who sets one lets everything within its reach
 * out of the house, so it takes the right with which keys are handed out, and a person.
 */
export const webhooksRouter = router({
  list: allowedProcedure('access.manage', WebhooksOf, scopeOfReach).query(
    async ({ ctx, input }) => {
      const found = await webhooksOf(ctx.deps, reachOf(input))
      return Promise.all(
        found.map(async (one) => ({ ...one, secrets: await ctx.feedSecrets.kept(one.id) })),
      )
    },
  ),
  /** Answers with the secret, which is told again only for the same wish. */
  open: allowedProcedure('access.manage', OpenWebhook, scopeOfReach).mutation(
    async ({ ctx, input }) => {
      const { webhookId } = unwrap(
        await openWebhook(ctx.deps, { ...input, by: ctx.actor.personId }),
      )
      const secret = shownSecret(await ctx.feedSecrets.create(webhookId))
      ctx.log.info({ webhookId, by: ctx.actor.personId }, 'webhook opened')
      return { webhookId, secret }
    },
  ),
  /** A second active secret, told this once: everything is signed with both until one is retired. */
  addSecret: allowedProcedure('access.manage', WebhookSecret, toReach).mutation(
    async ({ ctx, input }) => {
      const { webhookId, id } = input
      const there = await openWebhookNamed(ctx.deps, webhookId)
      if (!there) throw problemToTrpc({ type: 'NotFound', what: 'webhook', id: webhookId })
      const made = unwrap(await ctx.feedSecrets.add(webhookId, { id }))
      ctx.log.info({ webhookId, secretId: id, by: ctx.actor.personId }, 'webhook secret added')
      return { id, secret: made === undefined ? null : shownSecret(made) }
    },
  ),
  retireSecret: allowedProcedure('access.manage', WebhookSecret, toReach).mutation(
    async ({ ctx, input }) => {
      const { webhookId, id } = input
      unwrap(await ctx.feedSecrets.retire(webhookId, id))
      ctx.log.info({ webhookId, secretId: id, by: ctx.actor.personId }, 'webhook secret retired')
      return { id }
    },
  ),
  /** What became of each try of the last thirty days. */
  deliveries: allowedProcedure('access.manage', AskDeliveries, toReach).query(({ ctx, input }) =>
    deliveries(ctx.deps, input),
  ),
  redeliver: allowedProcedure('access.manage', RedeliverFrom, toReach).mutation(
    async ({ ctx, input }) => {
      const moved = unwrap(await redeliver(ctx.deps, input))
      ctx.log.info({ ...input, by: ctx.actor.personId }, 'webhook redelivers')
      return moved
    },
  ),
  disable: allowedProcedure('access.manage', OfWebhook, toReach).mutation(
    async ({ ctx, input }) => ({
      webhookId: unwrap(await disableWebhook(ctx.deps, input.webhookId)),
    }),
  ),
  resume: allowedProcedure('access.manage', OfWebhook, toReach).mutation(
    async ({ ctx, input }) => ({
      webhookId: unwrap(await resumeWebhook(ctx.deps, input.webhookId)),
    }),
  ),
  /** For good, with its secrets. */
  close: allowedProcedure('access.manage', OfWebhook, toReach).mutation(async ({ ctx, input }) => {
    const webhookId = unwrap(await closeWebhook(ctx.deps, input.webhookId))
    await ctx.feedSecrets.forget(webhookId)
    ctx.log.info({ webhookId, by: ctx.actor.personId }, 'webhook closed')
    return { webhookId }
  }),
})
