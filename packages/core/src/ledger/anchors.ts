import type { AnchorCheck, BookId } from '@cho40/contract'
import { isId, isMarketDay, type MarketDay } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../store/deps.ts'
import { factsOf } from './read-record.ts'

export type Anchor = {
  /** As many digits of a head as are printed: 16, or all 64. */
  readonly head: string
  readonly bookId?: BookId
  readonly day?: MarketDay
}

/**
 * A head as a person types it from a slip or a camera reads it: 16 hex digits, in groups of four or
 * not, or all 64; with the book's id and the day beside it when they are known. The day may stand as
 * `2026-11-21` or `21/11/2026`. Undefined when there is no head in the line, or two.
 */
export function readAnchor(text: string): Anchor | undefined {
  const heads = [
    ...text.matchAll(/(?<![\w-])(?:[\da-f]{64}|[\da-f]{4}(?:[ .-]?[\da-f]{4}){3})(?![\w-])/gi),
  ]
  const [found] = heads
  if (!found || heads.length > 1) return undefined
  const head = found[0].replace(/[ .-]/g, '').toLowerCase()
  const book = /(?<!\w)book_\w+/i.exec(text)?.[0].toLowerCase()
  const day = dayIn(text.replace(found[0], ' '))
  return {
    head,
    ...(isId('book', book) ? { bookId: book } : {}),
    ...(day === undefined ? {} : { day }),
  }
}

function dayIn(text: string): MarketDay | undefined {
  const iso = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(text)?.[0]
  const [, date = '', month = '', year = ''] =
    /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text) ?? []
  const day = iso ?? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isMarketDay(day) ? day : undefined
}

/**
 * Looks printed heads up in the chains of all books, one line of a list each; empty lines and those
 * that begin with `#` are passed over. A head that is found proves that everything sealed up to it
 * is still there as it was printed, provided that `verify` finds the chain itself whole.
 */
export async function checkAnchors(
  reading: Reading,
  lines: Iterable<string>,
): Promise<AnchorCheck[]> {
  const checks: AnchorCheck[] = []
  let line = 0
  for (const raw of lines) {
    line += 1
    const text = raw.trim()
    if (text === '' || text.startsWith('#')) continue
    const anchor = readAnchor(text)
    const what = anchor ? await look(reading, anchor) : { result: 'unreadable' as const, at: null }
    checks.push({ line, text, ...what })
  }
  return checks
}

async function look(
  reading: Reading,
  { head, bookId, day }: Anchor,
): Promise<Pick<AnchorCheck, 'result' | 'at'>> {
  const rows = await recordsOf(reading, head)
  const places = rows.map(({ book_id: id, payload, ...row }) => {
    const { day: sealed, to } = factsOf(payload) ?? {}
    const of = [sealed, to].find(isMarketDay)
    return { bookId: id, seq: row.seq, kind: row.kind, day: of ?? null, hash: row.hash }
  })
  const [first] = places
  if (!first) return { result: 'missing', at: null }
  const there = places.find(
    (place) =>
      (bookId === undefined || bookId === place.bookId) && (day === undefined || day === place.day),
  )
  return there ? { result: 'found', at: there } : { result: 'elsewhere', at: first }
}

/** Records whose hash begins with these digits: closes at once, entries only when no close does. */
async function recordsOf(reading: Reading, head: string) {
  const all = reading.db
    .selectFrom('cho_audit_record')
    .select(['book_id', 'seq', 'kind', 'payload', 'hash'])
    .where('hash', '>=', head)
    // A letter after the last hex digit: every hash that begins with these digits is before it.
    .where('hash', '<', `${head}g`)
    .orderBy('book_id')
    .limit(10)
  // Spelled out, so that the index on what is not an entry serves; entries are walked through.
  const printed = await all.where('kind', '<>', sql.lit('entry')).execute()
  return printed.length > 0 ? printed : all.execute()
}
