import { readFileSync } from 'node:fs'
import type { FeedMessage } from '@cho40/core/reconciliation'
import { type Instant, instantFromMs } from '@cho40/values'

type Vector = {
  readonly provider: string
  readonly header?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly secret: string
  readonly accessKey?: string
  readonly key2?: string
  readonly query?: string
  readonly vnp_SecureHash?: string
  readonly body?: Readonly<Record<string, unknown>>
  readonly rawBody?: string
}

const vectors = JSON.parse(
  readFileSync(new URL('../fixtures/webhook-signatures.json', import.meta.url), 'utf8'),
) as readonly Vector[]

export type Sample = {
  readonly message: FeedMessage
  readonly text: string
  readonly secret: string
  readonly now: Instant
}

/** The first vector of a provider, as a message that comes in `now`. */
function sampleOf(provider: string, now: number): Sample {
  const vector = vectors.find((candidate) => candidate.provider === provider)
  if (vector === undefined) throw new Error(`no vector of ${provider}`)
  const [name = '', value = ''] = vector.header?.split(': ') ?? []
  const headers = vector.header === undefined ? (vector.headers ?? {}) : { [name]: value }
  const text = vector.rawBody ?? JSON.stringify(vector.body)
  return {
    message: { headers: lowerCased(headers), body: bytes(text) },
    text,
    secret: vector.secret,
    now: instantFromMs(now),
  }
}

export const sepaySample = sampleOf('sepay', 1_795_228_212_000)
export const cassoSample = sampleOf('casso-v2', 1_727_948_258_788)
export const payosSample = sampleOf('payos', 1_675_509_900_000)

/** The vendor's own JavaScript sample, which its own code does not verify. */
export const cassoRefused = vectors.filter(({ provider }) => provider === 'casso-v2')[1]

/** The vectors of a provider as they are written. */
export function vectorsOf(provider: string): readonly Vector[] {
  return vectors.filter((vector) => vector.provider === provider)
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** A body with some fields of a sample changed; undefined leaves one out. */
export function bodyWith(text: string, changes: Readonly<Record<string, unknown>>): Uint8Array {
  return bytes(JSON.stringify({ ...(JSON.parse(text) as object), ...changes }))
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([k, v]) => [k.toLowerCase(), v]))
}
