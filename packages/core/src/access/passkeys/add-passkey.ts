import {
  type AddPasskey,
  type AskToAddPasskey,
  PASSKEY_ALGORITHMS,
  type PasskeyId,
  type PasskeyWish,
  type PersonId,
  type Problem,
} from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { noteAccess } from '../note-access.ts'
import type { TokenDep } from '../open-session.ts'
import type { PinHasherDep } from '../people.ts'
import { provedStill, provePin } from '../prove-pin.ts'
import { keepChallenge, useChallenge } from './challenges.ts'
import { challengeIn, type PasskeyPlace, readAnswer, readPasskey, rpIdOf } from './passkey-proof.ts'

export type { PasskeyPlace } from './passkey-proof.ts'

/** Enough for a person's phones, computers and a key in a drawer. */
const MOST_PASSKEYS = 10

type Own = { readonly personId: PersonId }

/**
 * What a browser is to ask an authenticator for, so that its owner can sign in with it from then on.
 * Problems: WrongPhoneOrPin, LockedOut, NotFound, NotSignedIn (meanwhile), WrongState (ten already).
 */
export async function askToAddPasskey(
  deps: Deps & PinHasherDep & TokenDep,
  input: AskToAddPasskey & Own & PasskeyPlace,
): Promise<Result<PasskeyWish, Problem>> {
  const { personId } = input
  const proved = await provePin(deps, input)
  if (!proved.ok) return proved
  const challenge = deps.tokens.make()
  return transact(deps, async (tx) => {
    const still = await provedStill(tx, { personId, pinHash: proved.value.pinHash })
    if (!still.ok) return still
    const { name, phone } = await tx.db
      .selectFrom('cho_person')
      .select(['name', 'phone'])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    const known = await credentialIds(tx, personId)
    if (known.length >= MOST_PASSKEYS) {
      return err({ type: 'WrongState', what: 'passkeys', id: personId, state: 'full' })
    }
    await keepChallenge(tx, { challenge, personId })
    const user = {
      id: Buffer.from(personId).toString('base64url'),
      name: phone,
      displayName: name,
    }
    return ok({ challenge, rpId: rpIdOf(input), user, algorithms: PASSKEY_ALGORITHMS, known })
  })
}

/**
 * Keeps a passkey that was just made. The same id again is the same passkey.
 * Problems: WrongPasskey, AlreadyExists (somebody's), IdReused.
 */
export function addPasskey(
  deps: Deps,
  input: AddPasskey & Own & PasskeyPlace,
): Promise<Result<PasskeyId, Problem>> {
  const { id, personId, credentialId, publicKey, algorithm } = input
  return transact(deps, async (tx) => {
    const same = await tx.db
      .selectFrom('cho_passkey')
      .select(['id', 'person_id', 'credential_id'])
      .where((eb) => eb.or([eb('id', '=', id), eb('credential_id', '=', credentialId)]))
      .executeTakeFirst()
    if (same?.id === id) {
      const isSame = same.credential_id === credentialId && same.person_id === personId
      return isSame ? ok(id) : err({ type: 'IdReused', id })
    }
    if (same) return err({ type: 'AlreadyExists', what: 'passkey', id: credentialId })
    const answered = { challenge: challengeIn(input.clientData) ?? '', personId }
    const used = await useChallenge(tx, answered)
    if (!used.ok) return used
    const facts = readAnswer(input, { origin: input.origin, type: 'webauthn.create' })
    if (!facts.ok) return facts
    if (facts.value.credentialId !== credentialId) {
      return err({ type: 'WrongPasskey', reason: 'credential' })
    }
    const key = readPasskey(publicKey, algorithm)
    if (!key.ok) return key
    const { signCount, backedUp } = facts.value
    await tx.db
      .insertInto('cho_passkey')
      .values({
        id,
        credential_id: credentialId,
        person_id: personId,
        public_key: publicKey,
        algorithm,
        sign_count: signCount,
        name: input.name,
        backed_up: backedUp ? 1 : 0,
        made_at: tx.clock.now(),
        last_used_at: null,
      })
      .execute()
    await noteAccess(tx, { kind: 'passkey_added', by: personId, person: personId })
    return ok(id)
  })
}

async function credentialIds(tx: Tx, personId: PersonId): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('cho_passkey')
    .select('credential_id')
    .where('person_id', '=', personId)
    .orderBy('made_at')
    .execute()
  return rows.map((row) => row.credential_id)
}
