import type { OwnDevice, PersonId, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { type OpenedSession, type Origin, openSession, type TokenDep } from './open-session.ts'

/**
 * Opens a session for somebody whom the host has let in by a log-in of its own. What they may do
 * stays with their roles here, and the session lasts, idles and is ended like any other. The host
 * answers for who they are: no PIN is asked, no try counted.
 * Problems: NotFound (person; also a service, and somebody erased).
 */
export function admit(
  deps: Deps & TokenDep,
  of: { readonly personId: PersonId; readonly device?: OwnDevice | undefined } & Origin,
): Promise<Result<OpenedSession, Problem>> {
  const { personId, device, network } = of
  return transact(deps, async (tx) => {
    const person = await tx.db
      .selectFrom('cho_person')
      .select('id')
      .where('id', '=', personId)
      .where('kind', '=', 'person')
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    if (!person) return err({ type: 'NotFound', what: 'person', id: personId })
    const opening = { personId, device, network, kind: 'signed_in' } as const
    return ok(await openSession({ ...tx, tokens: deps.tokens }, opening))
  })
}
