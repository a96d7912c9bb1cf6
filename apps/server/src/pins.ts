import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { PinHasherDep } from '@cho40/core/access'
import type { LeakedPasswords } from './leaked-passwords.ts'

const derive = promisify(argon2)

/** OWASP's first choice for argon2id: 19 MiB, two passes. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

/**
 * PINs under argon2id with a pepper that is not in the database. Six digits are only a million:
 * the pepper and the lock-out protect them, the hash only slows down whoever has both.
 */
export function argonPins(pepper: Uint8Array, isLeaked?: LeakedPasswords): PinHasherDep {
  const tagOf = (pin: string, nonce: Uint8Array) =>
    derive('argon2id', { ...COST, message: Buffer.from(pin), nonce, secret: pepper })
  return {
    pins: {
      isLeaked,
      async hash(pin) {
        const nonce = randomBytes(16)
        const tag = await tagOf(pin, nonce)
        return `argon2id$1$${nonce.toString('base64url')}$${tag.toString('base64url')}`
      },
      async matches(pin, hash) {
        const [kind, version, nonce = '', tag = ''] = hash.split('$')
        if (kind !== 'argon2id' || version !== '1') return false
        const wanted = Buffer.from(tag, 'base64url')
        const got = await tagOf(pin, Buffer.from(nonce, 'base64url'))
        return wanted.length === got.length && timingSafeEqual(wanted, got)
      },
    },
  }
}
