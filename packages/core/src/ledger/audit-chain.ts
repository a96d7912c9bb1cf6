import { hash } from 'node:crypto'

/** The hash before a book's first record. */
export const GENESIS_HASH = '0'.repeat(64)

const DOMAIN = Buffer.from('cho40/audit/v1\0', 'utf8')

/**
 * SHA-256 over domain, position, previous hash, length and payload. Position and length are sealed,
 * so records can neither change places nor run into each other. The domain names the format: a
 * change of format starts a new segment of the chain.
 */
export function auditHash(seq: number, previousHash: string, payload: string): string {
  const previous = Buffer.from(previousHash, 'hex')
  const length = Buffer.byteLength(payload)
  // One buffer and one call cost half of five updates of a hash.
  const sealed = Buffer.allocUnsafe(DOMAIN.length + 8 + previous.length + 4 + length)
  let at = DOMAIN.copy(sealed)
  at = sealed.writeBigUInt64BE(BigInt(seq), at)
  at += previous.copy(sealed, at)
  at = sealed.writeUInt32BE(length, at)
  sealed.write(payload, at)
  return hash('sha256', sealed)
}

/** The part of a head that fits a 58 mm slip: 16 hex digits in groups of four. */
export function printedHead(hash: string): string {
  return (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}
