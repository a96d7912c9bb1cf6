import { randomFillSync } from 'node:crypto'

const POOL_BYTES = 4000

/** Bytes from the platform's cryptographic source, fetched some thousand at a time and used once. */
export function randomPool(): (length: number) => Uint8Array {
  const pool = Buffer.alloc(POOL_BYTES)
  let at = POOL_BYTES
  return (length) => {
    if (at + length > POOL_BYTES) {
      randomFillSync(pool)
      at = 0
    }
    const bytes = Uint8Array.prototype.slice.call(pool, at, at + length)
    at += length
    return bytes
  }
}
