import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** A package and the proof of who made it: Ed25519 (RFC 8032) over the bytes of `body`. */
export type SignedPackage = {
  readonly body: string
  /** The sender’s public key as SPKI DER, base64. */
  readonly publicKey: string
  readonly signature: string
}

/** Signs the text of a package. `privateKey` is a PKCS #8 PEM or a key object. */
export function signPackage(body: string, privateKey: KeyObject | string): SignedPackage {
  const key = typeof privateKey === 'string' ? createPrivateKey(privateKey) : privateKey
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
  return { body, publicKey, signature: sign(null, Buffer.from(body), key).toString('base64') }
}

/** Whether the package is signed by one of the keys that are trusted, and unchanged since. */
export function isSignedBy(one: SignedPackage, trusted: readonly string[]): boolean {
  if (!trusted.includes(one.publicKey)) return false
  try {
    const der = Buffer.from(one.publicKey, 'base64')
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    if (key.asymmetricKeyType !== 'ed25519') return false
    return verify(null, Buffer.from(one.body), key, Buffer.from(one.signature, 'base64'))
  } catch {
    // What is no key at all is no trusted one either.
    return false
  }
}
