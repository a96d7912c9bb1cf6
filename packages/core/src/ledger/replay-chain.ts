import { setImmediate } from 'node:timers/promises'
import type { BookId, EntryId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'
import { auditHash, GENESIS_HASH } from './audit-chain.ts'
import { canonicalJson } from './canonical.ts'
import type { Line } from './journal-entry.ts'
import { entryPayload } from './posting.ts'
import { periodPayloads } from './replay-periods.ts'

const BLOCK = 1000

/**
 * Recomputes a book's chain from its payloads, and the payload of each entry, close and reopening
 * from their own rows. Returns how many records do not agree: a changed, missing or exchanged row
 * is one. Reads a block at a time and lets others run in between.
 */
export async function replayChain(reading: Reading, bookId: BookId): Promise<number> {
  const periods = await periodPayloads(reading, bookId)
  let violations = 0
  let previous = GENESIS_HASH
  let seq = 0
  for (;;) {
    const block = await reading.db
      .selectFrom('cho_audit_record')
      .select(['seq', 'kind', 'payload', 'hash'])
      .where('book_id', '=', bookId)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(BLOCK)
      .execute()
    const last = block.at(-1)
    if (!last) return violations
    const rebuilt = await payloadsFromRows(reading, bookId, { from: seq, to: last.seq })
    for (const { seq: at, kind, payload, hash } of block) {
      const known = kind === 'entry' ? rebuilt.get(at) : periods.get(at)
      const fromRows = kind === 'entry' || SEALED_ROWS.has(kind)
      const sound = hash === auditHash(at, previous, payload) && (!fromRows || known === payload)
      if (!sound) violations += 1
      previous = hash
    }
    seq = last.seq
    await setImmediate()
  }
}

/** The kinds of records, beside entries, whose facts also stand in rows of their own. */
const SEALED_ROWS: ReadonlySet<string> = new Set(['period_close', 'period_reopen'])

async function payloadsFromRows(
  reading: Reading,
  bookId: BookId,
  span: { readonly from: number; readonly to: number },
): Promise<Map<number, string>> {
  const entries = await reading.db
    .selectFrom('cho_entry')
    .selectAll()
    .where('book_id', '=', bookId)
    .where('seq', '>', span.from)
    .where('seq', '<=', span.to)
    .execute()
  const postings = await reading.db
    .selectFrom('cho_posting')
    .select(['seq', 'account_code', 'side', 'amount'])
    .where('book_id', '=', bookId)
    .where('seq', '>', span.from)
    .where('seq', '<=', span.to)
    .orderBy('seq')
    .orderBy('line')
    .execute()
  const linesBySeq = new Map<number, Line[]>()
  for (const { seq, account_code: account, side, amount } of postings) {
    const lines = linesBySeq.get(seq)
    if (lines) lines.push({ account, side, amount })
    else linesBySeq.set(seq, [{ account, side, amount }])
  }
  return new Map(
    entries.map((entry) => {
      const payload = entryPayload({
        bookId,
        seq: entry.seq,
        id: entry.id,
        kind: entry.kind,
        businessDay: entry.business_day,
        occurredAt: entry.occurred_at,
        recordedAt: entry.recorded_at,
        subject: entry.subject,
        lines: linesBySeq.get(entry.seq) ?? [],
        ...reversalOf(entry.reverses_id),
      })
      return [entry.seq, canonicalJson(payload)]
    }),
  )
}

function reversalOf(id: EntryId | null): { reversesId?: EntryId } {
  return id === null ? {} : { reversesId: id }
}
