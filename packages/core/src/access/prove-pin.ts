import type { PersonId, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import type { PinHasherDep } from './people.ts'
import { clearTries, countTry } from './sign-in-tries.ts'

type Asked = { readonly phone: string; readonly pinHash: string; readonly triesLeft: number }

/**
 * Whether somebody who is signed in knows their PIN. A phone left on a counter must not be enough,
 * so it is counted like a sign-in. Problems: NotFound, WrongPhoneOrPin, LockedOut.
 */
export async function provePin(
  deps: Deps & PinHasherDep,
  { personId: id, pin }: { readonly personId: PersonId; readonly pin: string },
): Promise<Result<{ readonly phone: string }, Problem>> {
  const asked = await transact<Asked>(deps, async (tx) => {
    const person = await tx.db
      .selectFrom('cho_person')
      .select(['phone', 'pin_hash'])
      .where('id', '=', id)
      .where('kind', '=', 'person')
      .executeTakeFirst()
    if (!person) return err({ type: 'NotFound', what: 'person', id })
    const tries = await countTry(tx, { phone: person.phone, what: 'sign-in' })
    if (!tries.ok) return tries
    return ok({ phone: person.phone, pinHash: person.pin_hash, ...tries.value })
  })
  if (!asked.ok) return asked
  const { phone, pinHash, triesLeft } = asked.value
  if (!(await deps.pins.matches(pin, pinHash))) return err({ type: 'WrongPhoneOrPin', triesLeft })
  await transact(deps, async (tx) => {
    await clearTries(tx, { phone, what: 'sign-in' })
    return ok(undefined)
  })
  return ok({ phone })
}
