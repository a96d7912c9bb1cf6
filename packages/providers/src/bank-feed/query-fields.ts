import type { ProblemOf } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { unreadable } from './problems.ts'

/** Requests lines end at 16 KB in Node; a payment's query has some 500 bytes. */
const MAX_QUERY_BYTES = 8 * 1024

/** One field of a query: as it was sent, and what it says. */
export type QueryField = { readonly raw: string; readonly value: string }

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * The fields of a raw query, form-encoded (`+` is a space). Stricter than `URLSearchParams`: no field
 * twice, no name but of word characters, no broken escape, no NUL. Problems: UnreadableMessage.
 */
export function readQuery(
  query: Uint8Array,
): Result<ReadonlyMap<string, QueryField>, ProblemOf<'UnreadableMessage'>> {
  if (query.length > MAX_QUERY_BYTES) return unreadable('too-long')
  const fields = new Map<string, QueryField>()
  const text = decode(query)
  if (text === undefined) return unreadable('not-utf8')
  for (const pair of text.split('&')) {
    const equals = pair.indexOf('=')
    const name = equals < 0 ? pair : pair.slice(0, equals)
    const raw = equals < 0 ? '' : pair.slice(equals + 1)
    const value = unescaped(raw)
    if (!/^\w{1,64}$/.test(name) || value === undefined) return unreadable('not-an-object')
    if (value.includes('\0')) return unreadable('nul-character')
    if (fields.has(name)) return unreadable('duplicate-key')
    fields.set(name, { raw, value })
  }
  return ok(fields)
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

function unescaped(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}
