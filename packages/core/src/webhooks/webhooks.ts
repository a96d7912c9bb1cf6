import type {
  AskDeliveries,
  BookId,
  MarketId,
  WebhookId,
  WebhookKind,
  WebhookLineView,
  WebhookTryView,
  WebhookView,
} from '@cho40/contract'
import type { Reading } from '../store/deps.ts'
import type { WebhookTables } from './tables.ts'

/** Where events go, the oldest first, with how far each book's have gone; closed ones too. */
export async function webhooksOf(
  reading: Reading,
  reach?: BookId | MarketId,
): Promise<readonly WebhookView[]> {
  let wanted = reading.db.selectFrom('cho_webhook').selectAll().orderBy('made_at').orderBy('id')
  if (reach !== undefined) wanted = wanted.where('reach', '=', reach)
  const found = await wanted.execute()
  return Promise.all(found.map(async (row) => view(row, await linesOf(reading, row.id))))
}

/** Whose events it is sent, by the id of the webhook; undefined when there is none. */
export async function reachOfWebhook(
  { db }: Reading,
  id: WebhookId,
): Promise<BookId | MarketId | undefined> {
  const row = await db
    .selectFrom('cho_webhook')
    .select('reach')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.reach
}

/** One that is not closed. */
export async function openWebhookNamed(
  { db }: Reading,
  id: WebhookId,
): Promise<WebhookTables['cho_webhook'] | undefined> {
  return db
    .selectFrom('cho_webhook')
    .selectAll()
    .where('id', '=', id)
    .where('state', '!=', 'closed')
    .executeTakeFirst()
}

function linesOf({ db }: Reading, id: WebhookId) {
  return db
    .selectFrom('cho_webhook_line as line')
    .innerJoin('cho_book as book', 'book.id', 'line.book_id')
    .selectAll('line')
    .select('book.event_position')
    .where('line.webhook_id', '=', id)
    .orderBy('line.book_id')
    .execute()
}

type Line = Awaited<ReturnType<typeof linesOf>>[number]

function view(row: WebhookTables['cho_webhook'], lines: readonly Line[]): WebhookView {
  const { id, reach, url, note, state, reason } = row
  return {
    id,
    reach,
    url,
    kinds: row.kinds === null ? null : (JSON.parse(row.kinds) as WebhookKind[]),
    note,
    state,
    reason,
    madeBy: row.made_by,
    madeAt: row.made_at,
    lines: lines.map(lineView),
  }
}

function lineView(line: Line): WebhookLineView {
  const { position, attempts, problem } = line
  const waits = line.event_position > position && line.stopped_at === null
  return {
    bookId: line.book_id,
    position,
    newest: line.event_position,
    attempts,
    failingSince: line.failing_since,
    nextAt: waits ? line.next_at : null,
    problem,
    stoppedAt: line.stopped_at,
  }
}

/** What became of each try of the last thirty days, the latest first. */
export async function deliveries(
  { db }: Reading,
  { webhookId, before, limit }: AskDeliveries,
): Promise<readonly WebhookTryView[]> {
  let wanted = db
    .selectFrom('cho_webhook_try')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .orderBy('id', 'desc')
    .limit(limit)
  if (before !== undefined) wanted = wanted.where('id', '<', before)
  const rows = await wanted.execute()
  return rows.map((row) => ({
    eventId: row.event_id,
    bookId: row.book_id,
    position: row.position,
    type: row.type,
    at: row.at,
    status: row.status,
    problem: row.problem,
    tookMs: row.took_ms,
    cursor: row.id,
  }))
}
