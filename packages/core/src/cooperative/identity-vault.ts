import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { err, invariant, ok, type Result } from '@cho40/values'

/**
 * How the numbers of identity papers are kept. Article 15 wants the whole number in the register, so
 * it cannot be hashed away: it is encrypted with a key that is not in the database, shown by its
 * last figures, and known again by a keyed fingerprint.
 */
export type IdentityDep = {
  readonly identities: {
    seal(number: string): string
    open(sealed: string): Result<string, { type: 'NotFound'; what: 'identity_key'; id: string }>
    fingerprint(number: string): string
  }
}

const FORMAT = 'v1'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM and HMAC-SHA-256 under keys derived from one secret of at least 32 bytes. */
export function identityVault(secret: Uint8Array): IdentityDep['identities'] {
  invariant(secret.length >= 32, 'the identity secret has at least 32 bytes')
  const derived = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', secret, '', `cho40/identity/${purpose}`, 32))
  const sealing = derived('seal')
  const marking = derived('fingerprint')
  return {
    seal(number) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce)
      const body = Buffer.concat([cipher.update(number, 'utf8'), cipher.final()])
      const packed = Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
      return `${FORMAT}.${packed}`
    },
    open(sealed) {
      const [format, packed = ''] = sealed.split('.')
      const bytes = Buffer.from(packed, 'base64url')
      const unknown = err({ type: 'NotFound', what: 'identity_key', id: format ?? '' } as const)
      if (format !== FORMAT || bytes.length <= NONCE_BYTES + TAG_BYTES) return unknown
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE_BYTES))
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      try {
        const body = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES))
        return ok(Buffer.concat([body, decipher.final()]).toString('utf8'))
      } catch {
        // Another key, or bytes that were changed: GCM does not say which.
        return unknown
      }
    },
    fingerprint: (number) => createHmac('sha256', marking).update(plain(number)).digest('hex'),
  }
}

/** The last three figures behind dots; a short number shows none. */
export function maskIdentity(number: string): string {
  return number.length < 8 ? '•••' : `•••${number.slice(-3)}`
}

/** One spelling of a number, however it was typed. */
function plain(number: string): string {
  return number.replace(/[^A-Za-z0-9]/g, '').toUpperCase()
}
