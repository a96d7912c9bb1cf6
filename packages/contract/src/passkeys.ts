import type { Instant } from '@cho40/values'
import * as z from 'zod/mini'
import { OwnDevice, ROLES, type Role } from './access.ts'
import type { PasskeyId } from './ids.ts'
import { PasskeyRef } from './ids.ts'
import { line, Pin } from './primitives.ts'

/** Bytes as base64url without padding. */
const bytes = (most: number) =>
  z.string().check(z.regex(/^[\w-]+$/), z.maxLength(Math.ceil((most * 4) / 3)))

/** COSE: Ed25519, ECDSA on P-256 with SHA-256, RSA PKCS#1 v1.5 with SHA-256. */
export const PASSKEY_ALGORITHMS = [-7, -8, -257] as const
export type PasskeyAlgorithm = (typeof PASSKEY_ALGORITHMS)[number]

/** The PIN proves who adds one: a computer left open must not be enough. */
export const AskToAddPasskey = z.object({ pin: Pin })
export type AskToAddPasskey = z.infer<typeof AskToAddPasskey>

/** What a browser needs to make a passkey; the challenge is good for five minutes and one use. */
export type PasskeyWish = {
  challenge: string
  /** The site, by host name. */
  rpId: string
  user: { id: string; name: string; displayName: string }
  algorithms: readonly PasskeyAlgorithm[]
  /** Those that this person has: an authenticator makes no second one. */
  known: readonly string[]
}

/** What an authenticator answered to `navigator.credentials.create`. */
export const AddPasskey = z.object({
  id: PasskeyRef,
  name: line(40),
  credentialId: bytes(1023),
  clientData: bytes(4096),
  authenticatorData: bytes(4096),
  /** SubjectPublicKeyInfo, as `getPublicKey()` gives it. */
  publicKey: bytes(2048),
  algorithm: z.literal(PASSKEY_ALGORITHMS),
})
export type AddPasskey = z.infer<typeof AddPasskey>

export type PasskeyQuestion = { challenge: string; rpId: string }

/** What an authenticator answered to `navigator.credentials.get`. */
export const SignInByPasskey = z.object({
  credentialId: bytes(1023),
  clientData: bytes(4096),
  authenticatorData: bytes(4096),
  signature: bytes(1024),
  device: z.optional(OwnDevice),
})
export type SignInByPasskey = z.infer<typeof SignInByPasskey>

export const OfPasskey = z.object({ id: PasskeyRef })
export type OfPasskey = z.infer<typeof OfPasskey>

export type PasskeyView = {
  id: PasskeyId
  name: string
  madeAt: Instant
  lastUsedAt: Instant | null
  /** Whether a copy is kept in somebody's cloud, so that a lost phone does not lose it. */
  backedUp: boolean
}

/** Whether bearers of a role sign in with a passkey only. */
export const RequirePasskey = z.object({ role: z.enum(ROLES), required: z.boolean() })
export type RequirePasskey = z.infer<typeof RequirePasskey>

export type PasskeyRoleView = {
  role: Role
  required: boolean
  /** Who bears it, and how many of them have a passkey. */
  people: number
  withPasskey: number
}
