import type { PersonId, Problem, SetTaxBranch, TaxBranchChoiceId } from '@cho40/contract'
import { basisPoints, err, ok, type Result } from '@cho40/values'
import { lockBook } from '../ledger/seal.ts'
import { stall } from '../market/stalls.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'

/**
 * Says of which tax branch a stall’s sales are from a day on, or one sale is. An earlier word stays
 * for the days before it. Problems: NotFound (stall, its sale), IdReused.
 */
export function setTaxBranch(
  deps: Deps,
  input: SetTaxBranch & { readonly by: PersonId },
): Promise<Result<TaxBranchChoiceId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.stallId, id: input.id, body: input }, async () => {
      const found = await stall(tx, input.stallId)
      if (!found.ok) return found
      const { bookId } = found.value
      const locked = await lockBook(tx, bookId)
      if (!locked.ok) return locked
      const refusal = await unknownSale(tx, input)
      if (refusal) return err(refusal)
      const { n } = await tx.db
        .selectFrom('cho_tax_branch')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('stall_id', '=', input.stallId)
        .executeTakeFirstOrThrow()
      await tx.db
        .insertInto('cho_tax_branch')
        .values({
          id: input.id,
          book_id: bookId,
          stall_id: input.stallId,
          position: n + 1,
          sale_id: input.saleId ?? null,
          branch: input.branch,
          vat_rate: input.rates ? basisPoints(input.rates.vat) : null,
          pit_rate: input.rates ? basisPoints(input.rates.pit) : null,
          valid_from: input.validFrom,
          note: input.note ?? null,
          set_by: input.by,
          recorded_at: tx.clock.now(),
        })
        .execute()
      return ok(input.id)
    }),
  )
}

async function unknownSale(tx: Tx, input: SetTaxBranch): Promise<Problem | undefined> {
  if (input.saleId === undefined) return undefined
  const sale = await tx.db
    .selectFrom('cho_sale')
    .select('id')
    .where('id', '=', input.saleId)
    .where('stall_id', '=', input.stallId)
    .executeTakeFirst()
  return sale ? undefined : { type: 'NotFound', what: 'sale', id: input.saleId }
}
