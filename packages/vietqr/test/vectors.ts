import recorded from '../fixtures/vietqr.json' with { type: 'json' }
import type { VietQrFields } from '../src/index.ts'

/**
 * A payload with what a strict reader says of it: 89 collected from public code and specifications
 * (`source` names each), 52 derived from them. `valid` means right structure and right CRC.
 */
export type Vector = {
  readonly id: string
  readonly payload: string
  readonly valid: boolean
  readonly fields: VietQrFields
  readonly crc: { readonly present: string | null; readonly computed: string | null }
  readonly napasConformant: boolean
  readonly canonicalRoundTrip: boolean | null
}

export const vectors = recorded as unknown as readonly Vector[]

/** The payload of a vector; an unknown id gives the empty text, which nothing accepts. */
export function payloadOf(id: string): string {
  return vectors.find((vector) => vector.id === id)?.payload ?? ''
}
