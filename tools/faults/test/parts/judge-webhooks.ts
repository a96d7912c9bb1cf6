import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Noted } from './mortal-receiver.ts'

export type Line = { readonly bookId: string; readonly position: number }

export type Verdict = {
  /** Events that the webhook's books hold since it was opened. */
  readonly due: number
  readonly lost: number
  /** Came more often than once, which is allowed. */
  readonly again: number
  /** Came while one before it in its book had not come yet. */
  readonly early: number
  /** Came a second time under another id or with another body. */
  readonly changed: number
  /** Came though no book holds it. */
  readonly invented: number
}

/** Where a webhook's lines stand; the server need not be running. */
export function linesOf(dataDir: string, webhookId: string): readonly Line[] {
  return reading(dataDir, (file) =>
    file
      .prepare<[string], Line>(
        'select book_id as bookId, position from cho_webhook_line where webhook_id = ?',
      )
      .all(webhookId),
  )
}

/** Events that still have to go out, over all webhooks. */
export function behind(dataDir: string): number {
  const query = `select coalesce(sum(b.event_position - l.position), 0)
    from cho_webhook_line l join cho_book b on b.id = l.book_id`
  return reading(dataDir, (file) => Number(file.prepare(query).pluck().get()))
}

/** Lets the waits after failures be over, as if the time had passed; the server is not running. */
export function passTime(dataDir: string): void {
  const file = new Database(join(dataDir, 'cho40.db'))
  file.prepare(`update cho_webhook_line set next_at = '2000-01-01T00:00:00.000Z'`).run()
  file.close()
}

/** Compares what a receiver noted with what the books hold behind where its lines began. */
export function judgeWebhook(
  dataDir: string,
  { began, noted }: { readonly began: readonly Line[]; readonly noted: readonly Noted[] },
): Verdict {
  const due = new Map(began.map((line) => [line.bookId, positionsAfter(dataDir, line)]))
  const bodies = new Map<string, string>()
  const reached = new Map<string, number>()
  const counts = { again: 0, early: 0, changed: 0, invented: 0 }
  for (const { id, body } of noted) {
    const event = JSON.parse(body) as { id: string; bookId: string; position: number }
    const rank = due.get(event.bookId)?.indexOf(event.position) ?? -1
    if (rank < 0) counts.invented += 1
    const next = reached.get(event.bookId) ?? 0
    if (rank > next) counts.early += 1
    else if (rank === next) reached.set(event.bookId, next + 1)
    const key = `${event.bookId} ${event.position}`
    const before = bodies.get(key)
    if (before !== undefined) counts.again += 1
    if (id !== event.id || (before !== undefined && before !== body)) counts.changed += 1
    bodies.set(key, body)
  }
  const all = [...due].flatMap(([bookId, positions]) => positions.map((one) => `${bookId} ${one}`))
  const lost = all.filter((key) => !bodies.has(key)).length
  return { due: all.length, lost, ...counts }
}

function positionsAfter(dataDir: string, { bookId, position }: Line): readonly number[] {
  const query =
    'select position from cho_event where book_id = ? and position > ? order by position'
  return reading(dataDir, (file) =>
    file.prepare<[string, number], number>(query).pluck().all(bookId, position),
  )
}

function reading<T>(dataDir: string, work: (file: Database.Database) => T): T {
  const file = new Database(join(dataDir, 'cho40.db'), { readonly: true })
  try {
    return work(file)
  } finally {
    file.close()
  }
}
