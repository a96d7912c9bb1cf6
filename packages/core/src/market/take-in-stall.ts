import type { PersonId, Problem, TakeInStall, TakenInStall } from '@cho40/contract'
import { marketDayOf, ok, type Result } from '@cho40/values'
import type { TokenDep } from '../access/open-session.ts'
import { addHashed, type PinHasherDep } from '../access/people.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { openStallIn } from './open-stall.ts'

/**
 * A vendor comes to the market board and leaves with a stall: the person when the number is new, the
 * stall with its book and account, and where it stands. A new person has a PIN that nobody knows,
 * until a reset code sets one. Problems: those of `openStall`.
 */
export async function takeInStall(
  deps: Deps & PinHasherDep & TokenDep,
  input: TakeInStall & { readonly by: PersonId },
): Promise<Result<TakenInStall, Problem>> {
  // Hashing is slow on purpose, so it must not hold the writer.
  const pinHash = await deps.pins.hash(deps.tokens.make())
  const { by, ...body } = input
  const { vendor, zone, goods, ...stall } = body
  return transact(deps, (tx) =>
    once(tx, { scope: input.marketId, id: input.id, body }, async () => {
      const known = await personWith(tx, vendor.phone)
      if (!known) {
        const added = await addHashed(tx, { ...vendor, pinHash, by })
        if (!added.ok) return added
      }
      const vendorId = known ?? vendor.id
      const opened = await openStallIn(tx, { ...stall, vendorId })
      if (!opened.ok) return opened
      if (zone !== undefined) {
        const now = tx.clock.now()
        const from_day = marketDayOf(now)
        const let_ = { stall_id: stall.id, from_day, to_day: null, recorded_at: now }
        await tx.db
          .insertInto('cho_tenancy')
          .values({ ...let_, zone, goods: goods ?? '–' })
          .execute()
      }
      return ok({ ...opened.value, vendorId, wasKnown: known !== undefined })
    }),
  )
}

async function personWith(tx: Tx, phone: string): Promise<PersonId | undefined> {
  const row = await tx.db
    .selectFrom('cho_person')
    .select('id')
    .where('phone', '=', phone)
    .where('kind', '=', 'person')
    .executeTakeFirst()
  return row?.id
}
