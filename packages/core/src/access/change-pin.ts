import type { ChangePin, PersonId, Problem, SessionId, SetPassword } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { cutSessions } from './end-sessions.ts'
import { noteAccess } from './note-access.ts'
import type { PinHasherDep } from './people.ts'
import { provedStill, provePin } from './prove-pin.ts'
import { voidResets } from './reset-pin.ts'
import { tooEasy, weakPassword, weakPin } from './weak-secrets.ts'

/** Who changes their own secret, and from which session: that one goes on, all others end. */
export type Self = { readonly personId: PersonId; readonly here?: SessionId | undefined }

/**
 * Sets a new PIN against the old one and ends every other session.
 * Problems: WrongPhoneOrPin, LockedOut, InvalidInput (too easy to guess), NotFound, NotSignedIn (meanwhile).
 */
export async function changePin(
  deps: Deps & PinHasherDep,
  input: ChangePin & Self,
): Promise<Result<void, Problem>> {
  const proved = await provePin(deps, input)
  if (!proved.ok) return proved
  const weak = weakPin(input.newPin, proved.value.phone)
  if (weak) return err(weak)
  const { personId, here: but } = input
  const pin_hash = await deps.pins.hash(input.newPin)
  return transact(deps, async (tx) => {
    const still = await provedStill(tx, { personId, here: but, pinHash: proved.value.pinHash })
    if (!still.ok) return still
    // A code on its way to a telephone is not needed any more, whoever holds that telephone.
    await voidResets(tx, personId)
    await tx.db.updateTable('cho_person').set({ pin_hash }).where('id', '=', personId).execute()
    await noteAccess(tx, { kind: 'pin_changed', by: personId, person: personId })
    await cutSessions(tx, { personId, by: personId, but })
    return ok(undefined)
  })
}

/**
 * Sets a password beside the PIN, or takes it away, and ends every other session.
 * Problems: WrongPhoneOrPin, LockedOut, InvalidInput (too easy to guess, or leaked), NotFound, NotSignedIn (meanwhile).
 */
export async function setPassword(
  deps: Deps & PinHasherDep,
  input: SetPassword & Self,
): Promise<Result<void, Problem>> {
  const proved = await provePin(deps, input)
  if (!proved.ok) return proved
  const { personId, password, here: but } = input
  const weak = password === null ? undefined : weakPassword(password, proved.value.phone)
  if (weak) return err(weak)
  if (password !== null && (await deps.pins.isLeaked?.(password))) return err(tooEasy('password'))
  const password_hash = password === null ? null : await deps.pins.hash(password)
  return transact(deps, async (tx) => {
    const still = await provedStill(tx, { personId, here: but, pinHash: proved.value.pinHash })
    if (!still.ok) return still
    await tx.db
      .updateTable('cho_person')
      .set({ password_hash })
      .where('id', '=', personId)
      .execute()
    const kind = password === null ? 'password_removed' : 'password_set'
    await noteAccess(tx, { kind, by: personId, person: personId })
    await cutSessions(tx, { personId, by: personId, but })
    return ok(undefined)
  })
}
