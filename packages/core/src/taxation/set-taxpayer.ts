import type { PersonId, Problem, SetTaxpayer, TaxpayerId } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { type IdentityDep, maskIdentity } from '../cooperative/identity-vault.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'

/**
 * Records who a household is to the tax office from a day on. Its code is a person’s number: it is
 * kept encrypted, in no event and not in the chain. Problems: NotFound (book), IdReused.
 */
export function setTaxpayer(
  deps: Deps & IdentityDep,
  input: SetTaxpayer & { readonly by: PersonId },
): Promise<Result<TaxpayerId, Problem>> {
  const { taxCode, ...rest } = input
  const body = { ...rest, code: deps.identities.fingerprint(taxCode) }
  return transact(deps, (tx) =>
    once(tx, { scope: input.bookId, id: input.id, body }, async () => {
      const locked = await lockBook(tx, input.bookId)
      if (!locked.ok) return locked
      const { n } = await tx.db
        .selectFrom('cho_taxpayer')
        .select((eb) => eb.fn.max('position').as('n'))
        .where('book_id', '=', input.bookId)
        .executeTakeFirstOrThrow()
      await tx.db
        .insertInto('cho_taxpayer')
        .values({
          id: input.id,
          book_id: input.bookId,
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
