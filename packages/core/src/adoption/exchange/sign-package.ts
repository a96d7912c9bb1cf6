import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { SignedIndicators } from '@cho40/contract'
import { invariant } from '@cho40/values'

/** Signs what a deployment tells others; its private key never leaves the host. */
export type PackageSigner = {
  /** SPKI DER in base64: what the other side is asked to trust. */
  readonly publicKey: string
  sign(body: string): SignedIndicators
}

/** PKCS #8 of an Ed25519 key before its 32 secret bytes (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The signer of a deployment, from a secret of exactly 32 bytes: the same secret, the same key. */
export function packageSigner(secret: Uint8Array): PackageSigner {
  invariant(secret.length === 32, 'the signing secret has 32 bytes')
  const der = Buffer.concat([PKCS8_HEAD, secret])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  return { publicKey: publicKeyOf(key), sign: (body) => signPackage(body, key) }
}

/** Signs the text of a package, Ed25519 (RFC 8032) over its bytes. `privateKey` is a PKCS #8 PEM or a key object. */
export function signPackage(body: string, privateKey: KeyObject | string): SignedIndicators {
  const key = typeof privateKey === 'string' ? createPrivateKey(privateKey) : privateKey
  const signature = sign(null, Buffer.from(body), key).toString('base64')
  return { body, publicKey: publicKeyOf(key), signature }
}

function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
}

/** Whether a package is unchanged since the holder of its key signed it; who that is, it does not say. */
export function isSigned(one: SignedIndicators): boolean {
  try {
    const der = Buffer.from(one.publicKey, 'base64')
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    if (key.asymmetricKeyType !== 'ed25519') return false
    return verify(null, Buffer.from(one.body), key, Buffer.from(one.signature, 'base64'))
  } catch {
    // What is no key at all has signed nothing.
    return false
  }
}
