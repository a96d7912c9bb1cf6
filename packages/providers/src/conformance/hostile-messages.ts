import type { FeedMessage } from '@cho40/core/reconciliation'
import type { Sent } from './said.ts'

/** A message of a provider that somebody has tampered with, or that never was one. */
export type Hostile = {
  readonly sent: Sent
  readonly message: FeedMessage
  readonly kind: 'edited-body' | 'random-bytes' | 'edited-header' | 'no-headers' | 'untouched'
}

/** mulberry32 (public domain): the same numbers for the same seed. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const SPLICES = [
  ...Array.from('"\\{}[],:0-.&=%+'),
  'e309',
  '1e309',
  'null',
  'true',
  '\\u0000',
  '\\ud800',
  '\ufeff',
  '\0',
  '%00',
  '%ff',
  '"__proto__":1,',
  '"id":7,',
  '"amount":1,',
  '&vnp_Amount=100',
  '9'.repeat(40),
  '['.repeat(40),
  'đồng',
  '🍵',
]

/**
 * Messages without end, made from real ones: bodies edited in one to three places, single bytes
 * changed, headers edited or gone, bytes that mean nothing, and some left as they are. The same seed
 * gives the same messages, so a server test can run as many as it likes and name the one that failed.
 */
export function* hostileMessages(seed: number, from: readonly Sent[]): Generator<Hostile> {
  const next = numbersFrom(seed)
  for (;;) {
    const sent = from[next(from.length)]
    if (sent === undefined) return
    yield hostile(sent, next)
  }
}

const encoder = new TextEncoder()

function hostile(sent: Sent, next: (below: number) => number): Hostile {
  const { headers, text } = sent
  const whole = encoder.encode(text)
  switch (next(8)) {
    case 0:
      return { sent, kind: 'untouched', message: { headers, body: whole } }
    case 1: {
      const body = Uint8Array.from({ length: next(300) }, () => next(256))
      return { sent, kind: 'random-bytes', message: { headers, body } }
    }
    case 2:
      return { sent, kind: 'no-headers', message: { headers: {}, body: whole } }
    case 3:
      return {
        sent,
        kind: 'edited-header',
        message: { headers: editedHeaders(headers, next), body: whole },
      }
    default: {
      const body = encoder.encode(edited(text, next))
      if (next(4) === 0) body[next(body.length)] = next(256)
      return { sent, kind: 'edited-body', message: { headers, body } }
    }
  }
}

function edited(text: string, next: (below: number) => number): string {
  let result = text
  for (let edits = 1 + next(3); edits > 0; edits--) {
    const at = next(result.length + 1)
    const piece = next(2) === 0 ? (SPLICES[next(SPLICES.length)] ?? '') : ''
    result = `${result.slice(0, at)}${piece}${result.slice(at + next(4))}`
  }
  return result
}

function editedHeaders(
  headers: Readonly<Record<string, string>>,
  next: (below: number) => number,
): Readonly<Record<string, string>> {
  const names = Object.keys(headers)
  const name = names[next(Math.max(names.length, 1))] ?? 'authorization'
  // HTTP carries bytes of Latin-1 in a header and nothing else.
  const value = edited(headers[name] ?? 'Bearer x', next).replace(/[^\x20-\x7e]/g, '~')
  return { ...headers, [name]: value }
}
