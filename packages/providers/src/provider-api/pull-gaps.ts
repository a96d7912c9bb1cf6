import type { FeedAuthentication } from '@cho40/contract'
import type { FeedMessage } from '@cho40/core/reconciliation'
import { type Instant, instantToMs, laterOf, plusMs, type Result } from '@cho40/values'
import { sepayProof } from '../bank-feed/trial.ts'
import type { Fetch } from './ask.ts'
import type { ProviderApiProblem } from './problem.ts'
import { type ListedTransfer, listSepayTransfers, SEPAY_PAGE } from './sepay-list.ts'

export type PullingDeps = {
  readonly fetch: Fetch
  readonly now: () => Instant
  readonly wait: (ms: number) => Promise<void>
  /** The same door as for webhooks: proves, keeps and books. A problem stops the pull there. */
  readonly receive: (message: FeedMessage) => Promise<Result<unknown, { readonly type: string }>>
  /**
   * Told after each window how far all is received, so that it can be kept. False ends the pull: the
   * host stops, or another process has taken it over.
   */
  readonly proved?: (cursor: Instant) => Promise<boolean>
}

export type PullGaps = {
  /** SePay's API token; not the feed's secret. */
  readonly token: string
  /** How the feed's webhooks prove themselves: what is pulled goes through the same proof. */
  readonly feed: { readonly how: FeedAuthentication; readonly secret: string }
  /** Where the last pull ended; for the first one, the moment to begin with. */
  readonly cursor: Instant
}

export type Pulled = {
  /** Where the next pull begins. Everything before it was received. */
  readonly cursor: Instant
  /** Transfers handed over, with those that were known already. */
  readonly transfers: number
  readonly requests: number
  /** Why it stopped early; what was received stays received. */
  readonly stopped?:
    | ProviderApiProblem
    | { readonly type: string }
    | { readonly type: 'TooDense' | 'TakenOver' }
}

/** SePay allows two calls a second on this interface. */
const PACE_MS = 500
/** Banks tell SePay late; transfers of the last hours are looked at again. Said twice is once. */
const OVERLAP_MS = 6 * 3_600_000
const WINDOW_MS = 24 * 3_600_000
const MAX_TRIES = 5
const MAX_WAIT_MS = 120_000

/**
 * Fetches from SePay what its webhooks may have lost, window after window, and hands each transfer to
 * the same door as a webhook, in the same words and with the same number: one that is known changes
 * nothing. A window whose list is full is halved, because a full list may have been cut and its order
 * is not promised. Keeps to SePay's pace and waits as long as it is told to. May be stopped at any
 * moment and begun again from its cursor.
 */
export async function pullGaps(deps: PullingDeps, input: PullGaps): Promise<Pulled> {
  const end = deps.now()
  const pull = { transfers: 0, requests: 0 }
  let cursor = input.cursor
  let from = plusMs(cursor, -OVERLAP_MS)
  let width = WINDOW_MS
  while (from < end) {
    const to = earlierOf(plusMs(from, width), end)
    const listed = await listPatiently(deps, input, { from, to, pull })
    if (!listed.ok) return { ...pull, cursor, stopped: listed.problem }
    if (listed.value.length >= SEPAY_PAGE) {
      if (width <= 2000) return { ...pull, cursor, stopped: { type: 'TooDense' } }
      width = Math.floor(width / 2)
      continue
    }
    for (const transfer of listed.value) {
      const received = await deps.receive(messageOf(transfer, input, deps.now()))
      if (!received.ok) return { ...pull, cursor, stopped: received.problem }
      pull.transfers += 1
    }
    // Windows meet in the second that both include; that costs a repetition and can miss nothing.
    from = to
    cursor = laterOf(cursor, to)
    if (deps.proved && !(await deps.proved(cursor))) {
      return { ...pull, cursor, stopped: { type: 'TakenOver' } }
    }
    width = Math.min(width * 2, WINDOW_MS)
  }
  return { ...pull, cursor }
}

async function listPatiently(
  deps: PullingDeps,
  input: PullGaps,
  at: { readonly from: Instant; readonly to: Instant; readonly pull: { requests: number } },
): Promise<Awaited<ReturnType<typeof listSepayTransfers>>> {
  for (let tries = 1; ; tries += 1) {
    if (at.pull.requests > 0) await deps.wait(PACE_MS)
    at.pull.requests += 1
    const listed = await listSepayTransfers({ fetch: deps.fetch, token: input.token }, at)
    if (listed.ok || !isPassing(listed.problem) || tries >= MAX_TRIES) return listed
    await deps.wait(waitAfter(listed.problem, tries))
  }
}

function isPassing(problem: ProviderApiProblem): boolean {
  if (problem.type === 'ProviderRefused') return problem.status >= 500
  return ['ProviderBusy', 'ProviderTimedOut', 'ProviderUnreachable'].includes(problem.type)
}

function waitAfter(problem: ProviderApiProblem, tries: number): number {
  const asked = problem.type === 'ProviderBusy' ? problem.retryAfterMs : 1000 * 2 ** tries
  return Math.min(asked, MAX_WAIT_MS)
}

/** A listed transfer in the words of a webhook, proved as the feed's webhooks are. */
function messageOf(transfer: ListedTransfer, { feed }: PullGaps, now: Instant): FeedMessage {
  const incoming = transfer.amount_in > 0
  const text = JSON.stringify({
    id: transfer.id,
    transactionDate: transfer.transaction_date,
    accountNumber: transfer.account_number,
    subAccount: transfer.sub_account,
    content: transfer.transaction_content,
    transferType: incoming ? 'in' : 'out',
    transferAmount: incoming ? transfer.amount_in : transfer.amount_out,
    accumulated: transfer.accumulated.known ?? 0,
    referenceCode: transfer.reference_number,
  })
  const body = new TextEncoder().encode(text)
  return { body, headers: sepayProof(body, { ...feed, now }) }
}

function earlierOf(a: Instant, b: Instant): Instant {
  return instantToMs(a) <= instantToMs(b) ? a : b
}
