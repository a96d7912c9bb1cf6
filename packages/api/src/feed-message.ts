import type { FeedOutcome, Problem } from '@cho40/contract'
import {
  type BankFeed,
  type Feed,
  feed as findFeed,
  type Received,
  receiveMessage,
} from '@cho40/core/reconciliation'
import { err, ok, type Result } from '@cho40/values'
import type { ApiOptions } from './context.ts'
import { statusOf } from './problem-to-trpc.ts'

/** A bank message as it came, with the address that it came to. */
export type Incoming = {
  readonly provider: string
  readonly feedId: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** What goes back over HTTP; the body is empty with status 204. */
export type Outgoing = { readonly status: number; readonly body: string }

/**
 * Takes one message for the feed that it came to, and only then answers in the provider's own words:
 * the same ones for the first delivery and for every other. A refusal names its problem's type and
 * nothing else; the log holds the reason.
 */
export async function takeMessage(options: ApiOptions, incoming: Incoming): Promise<Outgoing> {
  const { provider, feedId } = incoming
  const taken = await take(options, incoming)
  if (taken.ok) return taken.value
  const { problem } = taken
  options.log.error({ provider, feedId, problem }, 'bank message refused')
  return adapterOf(options, provider)?.refuse?.(problem) ?? refusalOf(problem)
}

/** The adapter of a provider, of which the server may have more or fewer than a desk can ask for. */
export function adapterOf(options: ApiOptions, provider: string): BankFeed | undefined {
  const adapters: Readonly<Record<string, BankFeed>> = options.bankFeeds
  return Object.hasOwn(adapters, provider) ? adapters[provider] : undefined
}

/** An open feed and its adapter. Problems: NotFound, UnknownProvider. */
export async function openFeedOf(
  options: ApiOptions,
  { provider, feedId }: { readonly provider: string; readonly feedId: string },
): Promise<Result<{ readonly feed: Feed; readonly adapter: BankFeed }, Problem>> {
  const adapter = adapterOf(options, provider)
  if (adapter === undefined) return err({ type: 'UnknownProvider', provider })
  const found = await findFeed(options.deps, { id: feedId, provider })
  return found.ok ? ok({ feed: found.value, adapter }) : found
}

export function refusalOf(problem: Problem): Outgoing {
  const body = JSON.stringify({ success: false, problem: { type: problem.type } })
  return { status: statusOf(problem), body }
}

async function take(options: ApiOptions, incoming: Incoming): Promise<Result<Outgoing, Problem>> {
  const found = await openFeedOf(options, incoming)
  if (!found.ok) return found
  const { id: feedId } = found.value.feed
  const taken = await takeOver(options, { ...found.value, incoming })
  const at = options.deps.clock.now()
  if (taken.ok) options.feedTallies.note({ feedId, outcome: taken.value.outcome, reason: '', at })
  else options.feedTallies.note({ feedId, outcome: 'refused', reason: reasonOf(taken.problem), at })
  return taken.ok ? ok(taken.value.answer) : taken
}

/** Short and from a list of ours: what a stranger sends never becomes a reason. */
function reasonOf(problem: Problem): string {
  return problem.type === 'WrongSignature' ? problem.reason : problem.type
}

type TakenOver = { readonly answer: Outgoing; readonly outcome: FeedOutcome }

async function takeOver(
  options: ApiOptions,
  {
    feed,
    adapter: known,
    incoming,
  }: { readonly feed: Feed; readonly adapter: BankFeed; readonly incoming: Incoming },
): Promise<Result<TakenOver, Problem>> {
  const { deps, feedSecrets, log } = options
  const { provider, feedId, body, headers } = incoming
  const secrets = await feedSecrets.read(feedId)
  const message = { headers, body }
  if (known.mustForget !== undefined) {
    const by = { how: feed.authentication, secrets, now: deps.clock.now() }
    const genuine = known.authenticate(message, by)
    if (!genuine.ok) return genuine
    if (known.mustForget(body)) {
      log.info({ provider, feedId }, 'bank message forgotten')
      return ok({ answer: known.answer, outcome: 'trial' })
    }
  }
  const received = await receiveMessage(deps, { feed, adapter: known, secrets, message })
  if (!received.ok) return received
  log.info({ provider, feedId, outcomes: received.value }, 'bank message taken')
  return ok({ answer: known.answerTo?.(body) ?? known.answer, outcome: outcomeOf(received.value) })
}

/** Of several movements in one message the one that a person should know of. */
function outcomeOf(received: Received): FeedOutcome {
  if (received.length === 0) return 'trial'
  for (const strange of ['unreadable', 'unknown_account'] as const) {
    if (received.includes(strange)) return strange
  }
  return 'taken'
}
