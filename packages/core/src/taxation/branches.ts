import type { BookId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'
import type { BranchChoice } from './branch.ts'

/** Everything that was said of the branches of a book’s sales. */
export function branchChoices(reading: Reading, bookId: BookId): Promise<BranchChoice[]> {
  return reading.db
    .selectFrom('cho_tax_branch')
    .select(['stall_id', 'position', 'sale_id', 'branch', 'vat_rate', 'pit_rate', 'valid_from'])
    .where('book_id', '=', bookId)
    .execute()
}
