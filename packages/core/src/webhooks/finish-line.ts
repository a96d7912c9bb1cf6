import type { BookId, Problem, WebhookId } from '@cho40/contract'
import { type Instant, instantToMs, ok, plusMs, type Result } from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { backOffMs, PATIENCE_MS } from './back-off.ts'
import type { OutgoingEvent } from './outgoing-event.ts'

/** What became of one try. */
export type Tried = {
  readonly event: Pick<OutgoingEvent, 'id' | 'position' | 'type'>
  readonly at: Instant
  readonly status: number | null
  /** Null when the receiver took it. */
  readonly problem: string | null
  readonly tookMs: number
}

export type LineEnd = {
  readonly webhookId: WebhookId
  readonly bookId: BookId
  readonly holder: string
  readonly attempts: number
  readonly failingSince: Instant | null
  /** The last event that needs no further try. */
  readonly position: number
  readonly tried: readonly Tried[]
  /** Set when the last try failed. */
  readonly failure?: {
    readonly problem: string
    /** How long the receiver asks to be left alone. */
    readonly waitMs?: number | undefined
    /** The receiver said that there is nobody any more (410). */
    readonly gone?: boolean
  }
}

export type LineLeft = 'moved' | 'waits' | 'stopped' | 'disabled' | 'lost'

/**
 * Lets a line go: where it stands, what became of each try, and when the next one is. After three
 * days of failures it stops until a person lets it go on; nothing is passed over. `lost` when another
 * process has it now or a person moved it: then its place is theirs.
 */
export function finishLine(deps: Deps, end: LineEnd): Promise<Result<LineLeft, Problem>> {
  return transact<LineLeft>(deps, async (tx) => {
    await keepTries(tx, end)
    const now = tx.clock.now()
    const { failure } = end
    const moved = end.tried.some(({ problem }) => problem === null)
    const attempts = failure ? (moved ? 0 : end.attempts) + 1 : 0
    const since = moved ? now : (end.failingSince ?? now)
    const waited = instantToMs(now) - instantToMs(since)
    const stops = failure !== undefined && (failure.gone === true || waited >= PATIENCE_MS)
    const updated = await tx.db
      .updateTable('cho_webhook_line')
      .set({
        position: end.position,
        attempts,
        failing_since: failure ? since : null,
        next_at: failure ? plusMs(now, backOffMs(attempts, failure.waitMs)) : now,
        problem: failure?.problem ?? null,
        stopped_at: stops ? now : null,
        lease_holder: null,
        lease_until: null,
      })
      .where('webhook_id', '=', end.webhookId)
      .where('book_id', '=', end.bookId)
      .where('lease_holder', '=', end.holder)
      .executeTakeFirst()
    if (updated.numUpdatedRows === 0n) return ok('lost')
    if (failure?.gone) return ok(await disable(tx, end.webhookId, failure.problem))
    if (stops) return ok('stopped')
    return ok(failure ? 'waits' : 'moved')
  })
}

async function disable(tx: Tx, id: WebhookId, reason: string): Promise<LineLeft> {
  await tx.db
    .updateTable('cho_webhook')
    .set({ state: 'disabled', reason, changed_at: tx.clock.now() })
    .where('id', '=', id)
    .where('state', '=', 'active')
    .execute()
  return 'disabled'
}

async function keepTries(tx: Tx, { webhookId, bookId, tried }: LineEnd): Promise<void> {
  if (tried.length === 0) return
  const rows = tried.map(({ event, at, status, problem, tookMs }) => ({
    id: tx.ids.make('try'),
    webhook_id: webhookId,
    book_id: bookId,
    position: event.position,
    event_id: event.id,
    type: event.type,
    at,
    status,
    problem,
    took_ms: Math.max(0, Math.round(tookMs)),
  }))
  await tx.db.insertInto('cho_webhook_try').values(rows).execute()
}
