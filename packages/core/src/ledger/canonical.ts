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
  if (typeof value === 'string') return PLAIN.test(value) ? `"${value}"` : spelled(value)
  if (typeof value === 'number') {
    invariant(Number.isSafeInteger(value), `canonical JSON holds whole numbers only: ${value}`)
    return String(value === 0 ? 0 : value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const object = value as { readonly [key: string]: CanonicalValue }
  let fields = ''
  for (const key of sortedKeys(object)) {
    const name = PLAIN.test(key) ? `"${key}"` : JSON.stringify(key)
    fields += `${fields === '' ? '' : ','}${name}:${canonicalJson(object[key] ?? null)}`
  }
  return `{${fields}}`
}

/** Printable ASCII without what JSON escapes: NFC already, and its own spelling. */
const PLAIN = /^[ !#-[\]-~]*$/

function spelled(text: string): string {
  return JSON.stringify(text.normalize('NFC'))
}

/** Most come sorted already, and looking is cheaper than sorting. */
function sortedKeys(object: object): readonly string[] {
  const keys = Object.keys(object)
  return keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key) ? keys : keys.toSorted()
}
