import type { BookId, Problem, TaxpayerView } from '@cho40/contract'
import { err, type MarketDay, type Result } from '@cho40/values'
import type { IdentityDep } from '../cooperative/identity-vault.ts'
import type { Reading } from '../store/deps.ts'

type Asked = { readonly bookId: BookId; readonly day: MarketDay }

function row(reading: Reading, { bookId, day }: Asked) {
  return reading.db
    .selectFrom('cho_taxpayer')
    .selectAll()
    .where('book_id', '=', bookId)
    .where('valid_from', '<=', day)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Who a household is to the tax office on a day, its code masked; null when nobody has said. */
export async function taxpayerOn(reading: Reading, asked: Asked): Promise<TaxpayerView | null> {
  const found = await row(reading, asked)
  if (!found) return null
  const { name, address, tax_code_shown: taxCodeShown, valid_from: validFrom } = found
  return { name, address, taxCodeShown, validFrom }
}

/** The whole tax code, for paper. Problems: NotFound (taxpayer, the key it was encrypted with). */
export async function taxCodeOn(
  deps: Reading & IdentityDep,
  asked: Asked,
): Promise<Result<string, Problem>> {
  const found = await row(deps, asked)
  if (!found) return err({ type: 'NotFound', what: 'taxpayer', id: asked.bookId })
  return deps.identities.open(found.tax_code_sealed)
}
