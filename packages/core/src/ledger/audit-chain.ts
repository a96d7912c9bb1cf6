import { createHash } from 'node:crypto'

/** The hash before a book's first record. */
export const GENESIS_HASH = '0'.repeat(64)

const DOMAIN = Buffer.from('cho40/audit/v1\0', 'utf8')

/**
 * SHA-256 over domain, position, previous hash, length and payload. Position and length are sealed,
 * so records can neither change places nor run into each other. The domain names the format: a
 * change of format starts a new segment of the chain.
 */
export function auditHash(seq: number, previousHash: string, payload: string): string {
  const body = Buffer.from(payload, 'utf8')
  const numbers = Buffer.alloc(12)
  numbers.writeBigUInt64BE(BigInt(seq), 0)
  numbers.writeUInt32BE(body.length, 8)
  return createHash('sha256')
    .update(DOMAIN)
    .update(numbers.subarray(0, 8))
    .update(Buffer.from(previousHash, 'hex'))
    .update(numbers.subarray(8))
    .update(body)
    .digest('hex')
}

/** The part of a head that fits a 58 mm slip: 16 hex digits in groups of four. */
export function printedHead(hash: string): string {
  return (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}
