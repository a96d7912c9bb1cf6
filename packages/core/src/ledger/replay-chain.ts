import type { BookId, EntryId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'
import { auditHash, GENESIS_HASH } from './audit-chain.ts'
import { canonicalJson } from './canonical.ts'
import type { Line } from './journal-entry.ts'
import { entryPayload } from './post.ts'

const BLOCK = 1000

/**
 * Recomputes a book's chain from its payloads, and each entry's payload from the entry's own rows.
 * Returns how many records do not agree: a changed, missing or exchanged row is one.
 */
export async function replayChain(reading: Reading, bookId: BookId): Promise<number> {
  let violations = 0
  let previous = GENESIS_HASH
  let seq = 0
  for (;;) {
    const block = await reading.db
      .selectFrom('cho_audit_record')
      .selectAll()
      .where('book_id', '=', bookId)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(BLOCK)
      .execute()
    if (block.length === 0) return violations
    const rebuilt = await payloadsFromRows(reading, bookId, { from: seq, to: seq + BLOCK })
    for (const record of block) {
      const sound =
        record.hash === auditHash(record.seq, previous, record.payload) &&
        (record.kind !== 'entry' || rebuilt.get(record.seq) === record.payload)
      if (!sound) violations += 1
      previous = record.hash
      seq = record.seq
    }
  }
}

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
    .selectAll()
    .where('book_id', '=', bookId)
    .where('seq', '>', span.from)
    .where('seq', '<=', span.to)
    .orderBy('seq')
    .orderBy('line')
    .execute()
  const linesBySeq = new Map<number, Line[]>()
  for (const { seq, account_code: account, side, amount } of postings) {
    const lines = linesBySeq.get(seq) ?? []
    lines.push({ account, side, amount })
    linesBySeq.set(seq, lines)
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
