import type { BookId, PeriodCloseId, ReopeningId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

/** The book of a period's close, or of a request to open it again; undefined when unknown. */
export async function bookOfClose(
  reading: Reading,
  of: { readonly closeId: PeriodCloseId } | { readonly reopeningId: ReopeningId },
): Promise<BookId | undefined> {
  const row =
    'closeId' in of
      ? await reading.db
          .selectFrom('cho_period_close')
          .select('book_id')
          .where('id', '=', of.closeId)
          .executeTakeFirst()
      : await reading.db
          .selectFrom('cho_reopening_request')
          .select('book_id')
          .where('id', '=', of.reopeningId)
          .executeTakeFirst()
  return row?.book_id
}
