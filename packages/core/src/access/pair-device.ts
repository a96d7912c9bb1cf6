import type { Acted, AskPairing, Pairing, Problem, RedeemPairing, StallId } from '@cho40/contract'
import { err, ok, plusMs, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { authorize } from './authorize.ts'
import { noteAccess } from './note-access.ts'
import { type OpenedSession, type Origin, openSession, type TokenDep } from './open-session.ts'
import { tokenHash } from './token-hash.ts'

/** As long as two phones lie beside each other. */
const PAIRING_MS = 2 * 60_000

/**
 * A code that lets another phone in as the same person at a stall: 256 random bits, told once, for
 * two minutes and one use; one asked for before is void. The caller has shown that the person sells
 * there.
 */
export function askPairing(
  deps: Deps & TokenDep,
  input: Acted<AskPairing>,
): Promise<Result<Pairing, Problem>> {
  const code = deps.tokens.make()
  const { by, stallId } = input
  return transact(deps, async (tx) => {
    const now = tx.clock.now()
    const until = plusMs(now, PAIRING_MS)
    // Codes that nobody can use any more are nothing to keep.
    await tx.db.deleteFrom('cho_pairing').where('person_id', '=', by).execute()
    await tx.db
      .insertInto('cho_pairing')
      .values({
        code_hash: tokenHash(code),
        person_id: by,
        stall_id: stallId,
        made_at: now,
        expires_at: until,
        used_at: null,
      })
      .execute()
    await noteAccess(tx, { kind: 'pairing_made', by, person: by, scopeId: stallId })
    return ok({ code, until })
  })
}

export type PairedSession = OpenedSession & { readonly stallId: StallId }

/**
 * Opens a session on the phone that shows the code: the same person, a device of its own.
 * Problems: NotFound (unknown, used or too late, all alike), NotAllowed (no longer sells there).
 */
export function redeemPairing(
  deps: Deps & TokenDep,
  input: RedeemPairing & Origin,
): Promise<Result<PairedSession, Problem>> {
  const { device, network } = input
  return transact(deps, async (tx) => {
    const now = tx.clock.now()
    const [pairing] = await tx.db
      .updateTable('cho_pairing')
      .set({ used_at: now })
      .where('code_hash', '=', tokenHash(input.code))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning(['person_id', 'stall_id'])
      .execute()
    if (!pairing) return err({ type: 'NotFound', what: 'pairing', id: '' })
    const { person_id: personId, stall_id: stallId } = pairing
    const permission = 'stall.sell'
    const allowed = await authorize(tx, { personId, permission, scopeId: stallId })
    if (!allowed.ok) return allowed
    const opening = { personId, device, network, kind: 'device_paired' } as const
    const opened = await openSession({ ...tx, tokens: deps.tokens }, opening)
    return ok({ ...opened, stallId })
  })
}
