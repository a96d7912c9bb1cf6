import { invariant } from '@cho40/values'

export type CanonicalValue =
  | string
  | number
  | null
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue }

/**
 * JSON with one spelling: keys sorted by code unit, whole numbers only, text in NFC, no white space
 * (a subset of RFC 8785). Two equal facts give equal bytes, whoever writes them.
 */
export function canonicalJson(value: CanonicalValue): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (typeof value === 'number') {
    invariant(Number.isSafeInteger(value), `canonical JSON holds whole numbers only: ${value}`)
    return String(value === 0 ? 0 : value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const object = value as { readonly [key: string]: CanonicalValue }
  const fields = Object.keys(object)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key] ?? null)}`)
  return `{${fields.join(',')}}`
}
