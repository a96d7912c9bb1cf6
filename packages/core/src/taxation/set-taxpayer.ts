import type { PersonId, Problem, SetTaxpayer, TaxpayerId } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { type IdentityDep, maskIdentity } from '../cooperative/identity-vault.ts'
import { lockBook } from '../ledger/seal.ts'
import { stall } from '../market/stalls.ts'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'

/**
 * Records who a household is to the tax office from a day on. Its code is a person’s number: it is
 * kept encrypted, in no event and not in the chain. Problems: NotFound (stall), IdReused.
 */
export function setTaxpayer(
  deps: Deps & IdentityDep,
  input: SetTaxpayer & { readonly by: PersonId },
): Promise<Result<TaxpayerId, Problem>> {
  const { taxCode, ...rest } = input
  const body = { ...rest, code: deps.identities.fingerprint(taxCode) }
  return transact(deps, (tx) =>
    once(tx, { scope: input.stallId, id: input.id, body }, async () => {
      const found = await stall(tx, input.stallId)
      if (!found.ok) return found
      const { bookId } = found.value
      const locked = await lockBook(tx, bookId)
      if (!locked.ok) return locked
      const { n } = await tx.db
        .selectFrom('cho_taxpayer')
        .select((eb) => eb.fn.max('position').as('n'))
        .where('book_id', '=', bookId)
        .executeTakeFirstOrThrow()
      await tx.db
        .insertInto('cho_taxpayer')
        .values({
          id: input.id,
          book_id: bookId,
          position: (n ?? 0) + 1,
          name: input.name,
          address: input.address,
          tax_code_sealed: deps.identities.seal(taxCode),
          tax_code_shown: maskIdentity(taxCode),
          valid_from: input.validFrom,
          set_by: input.by,
          recorded_at: tx.clock.now(),
        })
        .execute()
      return ok(input.id)
    }),
  )
}
