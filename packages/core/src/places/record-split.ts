import type { Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { type KnownSplit, readSplits } from './known.ts'
import type { PlaceProblem } from './problem.ts'

/**
 * Records how a divided unit was shared out, and who says so; a later record of the same unit takes
 * the place of the earlier one. Problems: UnitUnknown, SplitElsewhere, SplitShares, SplitUnsourced.
 */
export async function recordSplit(
  deps: Deps,
  split: KnownSplit & { readonly source: string },
): Promise<Result<void, PlaceProblem | Problem>> {
  const read = readSplits([split])
  if (!read.ok) return read
  if (split.source.trim() === '') return err({ type: 'SplitUnsourced', of: split.of })
  return transact(deps, async (tx) => {
    await tx.db.deleteFrom('cho_place_split').where('of_id', '=', split.of).execute()
    for (const { code, share } of split.parts) {
      await tx.db
        .insertInto('cho_place_split')
        .values({
          of_id: split.of,
          to_code: code,
          share,
          source: split.source,
          recorded_at: tx.clock.now(),
        })
        .execute()
    }
    return ok(undefined)
  })
}
