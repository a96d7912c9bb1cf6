import { invariant } from './invariant.ts'

declare const idBrand: unique symbol

/**
 * A TypeID: prefix, underscore, 26 symbols of a UUIDv7 in Crockford base 32 (TypeID
 * specification 0.3). Whoever creates a thing — the offline stall too — makes its id and stores it
 * before sending: the id is the idempotency key.
 */
export type Id<Prefix extends string> = `${Prefix}_${string}` & { readonly [idBrand]: Prefix }

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const SUFFIX_PATTERN = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/

/** What an id is made of: the maker's clock, and randomness from the platform. */
export type IdParts = {
  /** Milliseconds since 1970; a phone's wrong clock only spoils the sort order. */
  readonly ms: number
  /** Ten bytes from a cryptographic source. */
  readonly random: Uint8Array
}

export function makeId<Prefix extends string>(prefix: Prefix, parts: IdParts): Id<Prefix> {
  invariant(/^[a-z]([a-z_]{0,61}[a-z])?$/.test(prefix), `not an id prefix: ${prefix}`)
  return `${prefix}_${encodeUuid(uuidV7(parts))}` as Id<Prefix>
}

/** Whether `text` is an id with this prefix; for input from outside. */
export function isId<Prefix extends string>(prefix: Prefix, text: unknown): text is Id<Prefix> {
  return (
    typeof text === 'string' &&
    text.startsWith(`${prefix}_`) &&
    SUFFIX_PATTERN.test(text.slice(prefix.length + 1))
  )
}

/** The 16 bytes behind an id, for stores that keep UUIDs. */
export function idToBytes(id: Id<string>): Uint8Array {
  let bits = 0n
  for (const symbol of id.slice(id.lastIndexOf('_') + 1)) {
    bits = (bits << 5n) | BigInt(ALPHABET.indexOf(symbol))
  }
  return Uint8Array.from({ length: 16 }, (_, i) => Number((bits >> BigInt(120 - 8 * i)) & 0xffn))
}

/** When the maker's clock stood, in milliseconds since 1970. */
export function idToMs(id: Id<string>): number {
  const from = id.lastIndexOf('_') + 1
  // Two bits of nothing and 48 of time are ten symbols.
  let ms = 0
  for (let at = from; at < from + 10; at += 1) ms = ms * 32 + ALPHABET.indexOf(id.charAt(at))
  return ms
}

function uuidV7({ ms, random }: IdParts): Uint8Array {
  invariant(Number.isSafeInteger(ms) && ms >= 0 && ms < 2 ** 48, `not a UUIDv7 time: ${ms}`)
  invariant(random.length === 10, 'an id takes ten random bytes')
  const bytes = new Uint8Array(16)
  for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(ms / 2 ** (8 * (5 - i))) % 256
  bytes.set(random, 6)
  bytes[6] = ((random[0] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((random[2] ?? 0) & 0x3f) | 0x80
  return bytes
}

/** 128 bits as 26 symbols of five: two zero bits go in front. */
function encodeUuid(bytes: Uint8Array): string {
  let text = ''
  let waiting = 0
  let bits = 2
  for (const byte of bytes) {
    waiting = (waiting << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET.charAt((waiting >> bits) & 31)
    }
    waiting &= (1 << bits) - 1
  }
  return text
}
