import type { FeedTrialView, Problem } from '@cho40/contract'
import type { Feed } from '@cho40/core/reconciliation'
import { err, ok, type Result } from '@cho40/values'
import type { ApiOptions } from './context.ts'
import { adapterOf, takeMessage } from './feed-message.ts'

/**
 * Sends a feed what its provider sends to try an address out, proved with the newest secret, by the
 * way of every message but the network's: it shows that secret, adapter and database work together.
 * Problems: WrongState (no secret yet, or the provider knows no trial).
 */
export async function tryFeed(
  options: ApiOptions,
  feed: Feed,
): Promise<Result<FeedTrialView, Problem>> {
  const { id, provider, authentication: how } = feed
  const secret = (await options.feedSecrets.read(id)).at(-1)
  if (secret === undefined && how !== 'none') return cannot(id, 'no_secret')
  const by = { how, secret: secret ?? '', now: options.deps.clock.now() }
  const trial = adapterOf(options, provider)?.trial?.(by)
  if (!trial) return cannot(id, 'no_trial')
  const answer = await takeMessage(options, { provider, feedId: id, ...trial })
  return ok({ status: answer.status, problem: problemIn(answer.body) })
}

function cannot(id: string, state: string) {
  return err<Problem>({ type: 'WrongState', what: 'feed', id, state })
}

/** Our own refusals name their problem's type; providers' words for success do not. */
function problemIn(body: string): string | null {
  const [, type] = /"problem":\{"type":"(\w+)"/.exec(body) ?? []
  return type ?? null
}
