import type { PasskeyAlgorithm, PasskeyQuestion, Problem, SignInByPasskey } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { noteAccess } from '../note-access.ts'
import { type OpenedSession, type Origin, openSession, type TokenDep } from '../open-session.ts'
import { keepChallenge, useChallenge } from './challenges.ts'
import {
  challengeIn,
  type PasskeyPlace,
  proveSignature,
  readAnswer,
  rpIdOf,
} from './passkey-proof.ts'

/** What an authenticator is to sign; it knows itself whose passkeys it holds. */
export function askPasskey(
  deps: Deps & TokenDep,
  place: PasskeyPlace,
): Promise<Result<PasskeyQuestion, Problem>> {
  const challenge = deps.tokens.make()
  return transact(deps, async (tx) => {
    await keepChallenge(tx, { challenge, personId: null })
    return ok({ challenge, rpId: rpIdOf(place) })
  })
}

/**
 * Opens a session for the bearer of a passkey. One that counts and did not count on is a copy.
 * A challenge is used up even by an answer that proves nothing. Problems: WrongPasskey.
 */
export async function signInByPasskey(
  deps: Deps & TokenDep,
  input: SignInByPasskey & Origin & PasskeyPlace,
): Promise<Result<OpenedSession, Problem>> {
  const used = await transact(deps, (tx) =>
    useChallenge(tx, { challenge: challengeIn(input.clientData) ?? '', personId: null }),
  )
  if (!used.ok) return used
  const opened = await transact(deps, (tx) => open({ ...tx, tokens: deps.tokens }, input))
  if (opened.ok) return opened
  await transact(deps, async (tx) => {
    const detail = { how: 'passkey' }
    await noteAccess(tx, { kind: 'sign_in_refused', network: input.network, detail })
    return ok(undefined)
  })
  return opened
}

async function open(
  tx: Tx & TokenDep,
  input: SignInByPasskey & Origin & PasskeyPlace,
): Promise<Result<OpenedSession, Problem>> {
  const wrong = (reason: string) => err({ type: 'WrongPasskey' as const, reason })
  const facts = readAnswer(input, { origin: input.origin, type: 'webauthn.get' })
  if (!facts.ok) return facts
  const kept = await tx.db
    .selectFrom('cho_passkey')
    .select(['id', 'person_id', 'public_key', 'algorithm', 'sign_count'])
    .where('credential_id', '=', input.credentialId)
    .executeTakeFirst()
  if (!kept) return wrong('unknown')
  const key = { publicKey: kept.public_key, algorithm: kept.algorithm as PasskeyAlgorithm }
  const proved = proveSignature(input, key)
  if (!proved.ok) return proved
  const { signCount, backedUp } = facts.value
  if ((signCount > 0 || kept.sign_count > 0) && signCount <= kept.sign_count) return wrong('copy')
  const now = tx.clock.now()
  await tx.db
    .updateTable('cho_passkey')
    .set({ sign_count: signCount, backed_up: backedUp ? 1 : 0, last_used_at: now })
    .where('id', '=', kept.id)
    .execute()
  const { device, network } = input
  const opening = { personId: kept.person_id, device, network, kind: 'signed_in' } as const
  return ok(await openSession(tx, opening))
}
