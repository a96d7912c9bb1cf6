import type { BookId, EntryId } from '@cho40/contract'
import { type Dong, isDong, isInstant, isMarketDay, MAX_POSTING } from '@cho40/values'
import { canonicalJson } from './canonical.ts'
import type { Line } from './journal-entry.ts'
import { entryPayload, type NumberedEntry } from './posting.ts'

export type Facts = { readonly [field: string]: unknown }

/** The facts in a record's payload; undefined when it is not a JSON object. */
export function factsOf(payload: string): Facts | undefined {
  try {
    const value: unknown = JSON.parse(payload)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/**
 * The entry that a payload of the chain seals, at its place; undefined when the text is not byte for
 * byte what such an entry is sealed with.
 */
export function entryOf(
  payload: string,
  at: { readonly bookId: BookId; readonly seq: number },
): NumberedEntry | undefined {
  const facts = factsOf(payload)
  if (!facts) return undefined
  const { entry: id, kind, day, occurred, recorded, subject, reverses } = facts
  const lines = linesOf(facts['lines'])
  if (!lines || !isMarketDay(day) || !isInstant(occurred) || !isInstant(recorded)) return undefined
  if (typeof id !== 'string' || typeof kind !== 'string' || typeof subject !== 'string') {
    return undefined
  }
  if (reverses !== null && typeof reverses !== 'string') return undefined
  const entry: NumberedEntry = {
    ...at,
    id: id as EntryId,
    kind,
    businessDay: day,
    occurredAt: occurred,
    recordedAt: recorded,
    subject,
    lines,
    ...(reverses === null ? {} : { reversesId: reverses as EntryId }),
  }
  return canonicalJson(entryPayload(entry)) === payload ? entry : undefined
}

function linesOf(value: unknown): readonly Line[] | undefined {
  if (!Array.isArray(value)) return undefined
  const lines: Line[] = []
  for (const item of value as readonly unknown[]) {
    if (!Array.isArray(item) || item.length !== 3) return undefined
    const [account, side, amount] = item as readonly unknown[]
    if (typeof account !== 'string' || (side !== 'debit' && side !== 'credit')) return undefined
    if (!isDong(amount) || amount > MAX_POSTING) return undefined
    lines.push({ account, side, amount: amount satisfies Dong })
  }
  return lines
}
