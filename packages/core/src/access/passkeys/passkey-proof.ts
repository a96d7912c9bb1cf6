import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { PasskeyAlgorithm, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'

/** Where a passkey is used: the origin that people see in the address bar. */
export type PasskeyPlace = { readonly origin: string }

/** What WebAuthn's fixed head of the authenticator's data says. */
export type AuthenticatorFacts = {
  readonly signCount: number
  readonly backedUp: boolean
  /** Of a passkey that was just made. */
  readonly credentialId: string | undefined
}

type Expected = PasskeyPlace & { readonly type: 'webauthn.create' | 'webauthn.get' }
type Told = { readonly clientData: string; readonly authenticatorData: string }

const wrong = (reason: string): Result<never, Problem> => err({ type: 'WrongPasskey', reason })

/** The name of the site that a passkey belongs to. */
export function rpIdOf({ origin }: PasskeyPlace): string {
  return new URL(origin).hostname
}

/**
 * The challenge that an authenticator answered, by what the browser wrote of itself; who asks finds
 * out whether it is one of ours. Undefined when it is no such text.
 */
export function challengeIn(clientData: string): string | undefined {
  const { challenge } = clientDataOf(clientData)
  return typeof challenge === 'string' ? challenge : undefined
}

/**
 * Holds an answer against Web Authentication Level 3, sections 7.1 and 7.2: the kind, the origin,
 * no foreign frame, the hash of the site, a person present and verified (PIN of the device, finger,
 * face). No attestation is asked for: which maker's key it is decides nothing here.
 * Problems: WrongPasskey.
 */
export function readAnswer(told: Told, expected: Expected): Result<AuthenticatorFacts, Problem> {
  const client = clientDataOf(told.clientData)
  if (client['type'] !== expected.type) return wrong('type')
  if (client['origin'] !== expected.origin) return wrong('origin')
  if (client['crossOrigin'] === true || client['topOrigin'] !== undefined) return wrong('frame')
  const data = Buffer.from(told.authenticatorData, 'base64url')
  if (data.length < HEAD) return wrong('short')
  if (!data.subarray(0, 32).equals(sha256(Buffer.from(rpIdOf(expected))))) return wrong('site')
  const flags = data[32] ?? 0
  if ((flags & PRESENT) === 0 || (flags & VERIFIED) === 0) return wrong('not verified')
  const backedUp = (flags & BACKED_UP) !== 0
  // What cannot be backed up cannot be backed up already.
  if (backedUp && (flags & BACKUP_ELIGIBLE) === 0) return wrong('flags')
  const credentialId = (flags & HAS_CREDENTIAL) === 0 ? undefined : credentialIdIn(data)
  return ok({ signCount: data.readUInt32BE(33), backedUp, credentialId })
}

const HEAD = 37
const AAGUID = 16
const PRESENT = 0x01
const VERIFIED = 0x04
const BACKUP_ELIGIBLE = 0x08
const BACKED_UP = 0x10
const HAS_CREDENTIAL = 0x40

function credentialIdIn(data: Buffer): string | undefined {
  const at = HEAD + AAGUID
  if (data.length < at + 2) return undefined
  const length = data.readUInt16BE(at)
  const id = data.subarray(at + 2, at + 2 + length)
  return length > 0 && length <= 1023 && id.length === length ? id.toString('base64url') : undefined
}

/** Whether a key is one of its algorithm: another curve or a short modulus is none. */
export function readPasskey(
  publicKey: string,
  algorithm: PasskeyAlgorithm,
): Result<KeyObject, Problem> {
  let key: KeyObject
  try {
    const der = Buffer.from(publicKey, 'base64url')
    key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  } catch {
    return wrong('key')
  }
  const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = key
  const fits = {
    [-7]: kind === 'ec' && details?.namedCurve === 'prime256v1',
    [-8]: kind === 'ed25519',
    [-257]: kind === 'rsa' && (details?.modulusLength ?? 0) >= 2048,
  }[algorithm]
  return fits ? ok(key) : wrong('key')
}

/** Whether the passkey signed this very answer. Problems: WrongPasskey. */
export function proveSignature(
  told: Told & { readonly signature: string },
  key: { readonly publicKey: string; readonly algorithm: PasskeyAlgorithm },
): Result<void, Problem> {
  const read = readPasskey(key.publicKey, key.algorithm)
  if (!read.ok) return read
  const client = sha256(Buffer.from(told.clientData, 'base64url'))
  const signed = Buffer.concat([Buffer.from(told.authenticatorData, 'base64url'), client])
  const signature = Buffer.from(told.signature, 'base64url')
  const digest = key.algorithm === -8 ? null : 'sha256'
  return verify(digest, signed, read.value, signature) ? ok(undefined) : wrong('signature')
}

function clientDataOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
