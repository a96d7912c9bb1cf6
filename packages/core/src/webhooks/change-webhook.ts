import type { Problem, RedeliverFrom, WebhookId } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'

const FRESH = {
  attempts: 0,
  failing_since: null,
  problem: null,
  stopped_at: null,
  lease_holder: null,
  lease_until: null,
} as const

/**
 * Lets a book's line go on with one event: an earlier one is sent again with all that followed, in
 * their order and under their ids; one after the next passes over what cannot be delivered.
 * Problems: NotFound (webhook, event), WrongState (closed).
 */
export function redeliver(
  deps: Deps,
  { webhookId, bookId, from }: RedeliverFrom,
): Promise<Result<{ readonly from: number; readonly newest: number }, Problem>> {
  return transact(deps, async (tx) => {
    const line = await tx.db
      .selectFrom('cho_webhook_line as line')
      .innerJoin('cho_webhook as webhook', 'webhook.id', 'line.webhook_id')
      .innerJoin('cho_book as book', 'book.id', 'line.book_id')
      .select(['webhook.state', 'book.event_position'])
      .where('line.webhook_id', '=', webhookId)
      .where('line.book_id', '=', bookId)
      .executeTakeFirst()
    if (!line) return err({ type: 'NotFound', what: 'webhook', id: webhookId })
    if (line.state === 'closed') return err(wrong(webhookId, line.state))
    if (from > line.event_position + 1) {
      return err({ type: 'NotFound', what: 'event', id: String(from) })
    }
    await tx.db
      .updateTable('cho_webhook_line')
      .set({ ...FRESH, position: from - 1, next_at: tx.clock.now() })
      .where('webhook_id', '=', webhookId)
      .where('book_id', '=', bookId)
      .execute()
    return ok({ from, newest: line.event_position })
  })
}

/** Stops sending until it is resumed; what happens meanwhile waits. Problems: NotFound, WrongState. */
export function disableWebhook(deps: Deps, id: WebhookId): Promise<Result<WebhookId, Problem>> {
  return move(deps, id, { from: ['active'], to: 'disabled', reason: 'by_hand' })
}

/**
 * Lets a disabled webhook and every line of it that stopped go on where they stood, at once.
 * Problems: NotFound, WrongState (closed).
 */
export function resumeWebhook(deps: Deps, id: WebhookId): Promise<Result<WebhookId, Problem>> {
  return move(deps, id, { from: ['active', 'disabled'], to: 'active', reason: null })
}

/** For good: nothing is sent any more, and an id is never opened again. Problems: NotFound, WrongState. */
export function closeWebhook(deps: Deps, id: WebhookId): Promise<Result<WebhookId, Problem>> {
  return move(deps, id, { from: ['active', 'disabled'], to: 'closed', reason: null })
}

type State = 'active' | 'disabled' | 'closed'

function move(
  deps: Deps,
  id: WebhookId,
  step: { readonly from: readonly State[]; readonly to: State; readonly reason: string | null },
): Promise<Result<WebhookId, Problem>> {
  return transact(deps, async (tx) => {
    const found = await tx.db
      .selectFrom('cho_webhook')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!found) return err({ type: 'NotFound', what: 'webhook', id })
    if (!step.from.includes(found.state)) return err(wrong(id, found.state))
    const now = tx.clock.now()
    await tx.db
      .updateTable('cho_webhook')
      .set({ state: step.to, reason: step.reason, changed_at: now })
      .where('id', '=', id)
      .execute()
    if (step.to === 'active') {
      await tx.db
        .updateTable('cho_webhook_line')
        .set({ ...FRESH, next_at: now })
        .where('webhook_id', '=', id)
        .where('attempts', '>', 0)
        .execute()
    }
    return ok(id)
  })
}

function wrong(id: string, state: string): Problem {
  return { type: 'WrongState', what: 'webhook', id, state }
}
