import type { DaySlip, Problem, StallId } from '@cho40/contract'
import { err, type MarketDay, ok, type Result } from '@cho40/values'
import type { Reading } from '../store/deps.ts'

/** The slip of a closed day, as it was printed; byte for byte the same for ever. Problems: NotFound. */
export async function slipOfDay(
  reading: Reading,
  wanted: { readonly stallId: StallId; readonly day: MarketDay },
): Promise<Result<DaySlip, Problem>> {
  const row = await reading.db
    .selectFrom('cho_day_close')
    .innerJoin('cho_stall', 'cho_stall.book_id', 'cho_day_close.book_id')
    .select('cho_day_close.slip')
    .where('cho_stall.id', '=', wanted.stallId)
    .where('cho_day_close.day', '=', wanted.day)
    .executeTakeFirst()
  return row
    ? ok(JSON.parse(row.slip) as DaySlip)
    : err({ type: 'NotFound', what: 'day close', id: `${wanted.stallId} ${wanted.day}` })
}
