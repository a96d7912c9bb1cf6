import { createECDH, createPrivateKey, hkdfSync, type KeyObject, sign } from 'node:crypto'
import type { ReceivingAccountView, StallId } from '@cho40/contract'
import type { Instant } from '@cho40/values'
import type { FeedSecretStore } from './feed-secrets.ts'

/**
 * The market's word that a stall's QR codes name this account. ECDSA on P-256 with SHA-256, the
 * signature in the form of browsers (r and s); Ed25519 is younger than most phones at a market.
 */
export type AccountProof = {
  /** The market's public key, uncompressed, base64url. Phones keep the first they are given. */
  readonly key: string
  readonly issuedAt: Instant
  /** Over {@link proofText}, base64url. */
  readonly signature: string
}

/** Where the secret lies beside those of bank feeds: a copy of the database alone signs nothing. */
const SECRET = 'account-proof'
const CURVE = 'prime256v1'
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/** What is signed; the phone writes the same lines (apps/stall/src/proof/proof-text.ts). */
export function proofText(
  stallId: StallId,
  { bin, number, holderName }: ReceivingAccountView,
  issuedAt: Instant,
): string {
  return ['cho40/account/v1', stallId, bin, number, holderName, issuedAt].join('\n')
}

/** Signs a stall's account as it is now. */
export async function proveAccount(
  secrets: FeedSecretStore,
  stall: { readonly id: StallId; readonly account: ReceivingAccountView },
  issuedAt: Instant,
): Promise<AccountProof> {
  const { publicKey, privateKey } = await keysOf(secrets)
  const text = Buffer.from(proofText(stall.id, stall.account, issuedAt))
  const signature = sign('sha256', text, { key: privateKey, dsaEncoding: 'ieee-p1363' })
  return { key: publicKey, issuedAt, signature: signature.toString('base64url') }
}

type Keys = { readonly publicKey: string; readonly privateKey: KeyObject }

const known = new WeakMap<FeedSecretStore, Promise<Keys>>()

function keysOf(secrets: FeedSecretStore): Promise<Keys> {
  const kept = known.get(secrets) ?? secrets.create(SECRET).then(keysFrom)
  known.set(secrets, kept)
  return kept
}

/** The same secret always gives the same pair, so that only the secret needs a place to be kept. */
function keysFrom(secret: string): Keys {
  // 16 bytes more than the order, so that no scalar is likelier than another.
  const wide = Buffer.from(hkdfSync('sha256', secret, '', 'cho40 account proof v1', 48))
  const scalar = (BigInt(`0x${wide.toString('hex')}`) % (ORDER - 1n)) + 1n
  const d = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex')
  const curve = createECDH(CURVE)
  curve.setPrivateKey(d)
  const point = curve.getPublicKey()
  const coordinate = (from: number): string => point.subarray(from, from + 32).toString('base64url')
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    d: d.toString('base64url'),
    x: coordinate(1),
    y: coordinate(33),
  }
  return {
    publicKey: point.toString('base64url'),
    privateKey: createPrivateKey({ key: jwk, format: 'jwk' }),
  }
}
