import type { ProblemOf } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { type ReadingReason, unreadable } from './problems.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/** Far above what any provider sends (Casso bundles some dozens of transfers of 500 bytes). */
export const MAX_BODY_BYTES = 256 * 1024
const MAX_DEPTH = 16

// Without ignoreBOM the decoder would swallow a byte order mark that the signature covers.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * The object that a message holds. Stricter than `JSON.parse`, because two readers of one body must
 * never see two different things: no key twice, no `__proto__`, no number beyond the range of a
 * double, no NUL (PostgreSQL cannot keep it), at most 16 levels and `maxBytes` bytes. Linear in the
 * size of the body. Problems: UnreadableMessage.
 */
export function readJsonObject(
  body: Uint8Array,
  maxBytes = MAX_BODY_BYTES,
): Result<JsonObject, ProblemOf<'UnreadableMessage'>> {
  if (body.length > maxBytes) return unreadable('too-long')
  const text = decode(body)
  if (text === undefined) return unreadable('not-utf8')
  const outline = outlineOf(text)
  if (outline.depth > MAX_DEPTH) return unreadable('too-deep')
  const value = parse(text)
  if (value === undefined) return unreadable('not-json')
  if (!isObject(value)) return unreadable('not-an-object')
  const contents = inspect(value)
  if (contents.refused !== undefined) return unreadable(contents.refused)
  // Of two equal keys JSON.parse keeps the last, so then the tree has fewer keys than the text.
  if (contents.keys !== outline.keys) return unreadable('duplicate-key')
  return ok(value)
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function decode(body: Uint8Array): string | undefined {
  try {
    return utf8.decode(body)
  } catch {
    return undefined
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COLON = 0x3a
/** Square and curly brackets differ only in this bit. */
const CURLY = 0x20
const OPEN = 0x5b
const CLOSE = 0x5d

/** How deep JSON text nests and how many keys it writes: one colon outside strings for each. */
function outlineOf(text: string): { depth: number; keys: number } {
  let keys = 0
  let open = 0
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === QUOTE) at = endOfString(text, at)
    else if (unit === COLON) keys++
    else if ((unit & ~CURLY) === OPEN) depth = Math.max(depth, ++open)
    else if ((unit & ~CURLY) === CLOSE) open--
  }
  return { depth, keys }
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) !== QUOTE) {
    at += text.charCodeAt(at) === BACKSLASH ? 2 : 1
  }
  return at
}

type Contents = { keys: number; refused: ReadingReason | undefined }

/** Recursive, but no deeper than {@link MAX_DEPTH}. */
function inspect(value: unknown): Contents {
  const contents: Contents = { keys: 0, refused: undefined }
  const visit = (part: unknown): void => {
    if (typeof part === 'string') {
      if (part.includes('\0')) contents.refused = 'nul-character'
    } else if (typeof part === 'number') {
      if (!Number.isFinite(part)) contents.refused = 'number-too-large'
    } else if (Array.isArray(part)) {
      for (const item of part) visit(item)
    } else if (isObject(part)) {
      for (const key of Object.keys(part)) {
        contents.keys++
        if (key === '__proto__') contents.refused = 'forbidden-key'
        if (key.includes('\0')) contents.refused = 'nul-character'
        visit(part[key])
      }
    }
  }
  visit(value)
  return contents
}
