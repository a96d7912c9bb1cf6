import type { Problem } from '@cho40/contract'
import { invariant, ok, type Result } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { postMany } from './post-many.ts'
import type { PostedEntry, Posting } from './posting.ts'

export { openDay, type PostedEntry, type Posting } from './posting.ts'

/**
 * Posts one journal entry: balanced, sealed into the audit chain, never changed afterwards.
 * It is booked on the market day it happened, or on the first open day when that one is closed.
 * Problems: UnbalancedEntry, NotFound (book or account), AccountClosed, AccountRuleBroken,
 * AmountNotAvailable (the money is set aside by a hold).
 */
export async function post(tx: Tx, posting: Posting): Promise<Result<PostedEntry, Problem>> {
  const posted = await postMany(tx, posting.bookId, [posting])
  if (!posted.ok) return posted
  const [entry] = posted.value
  invariant(entry, 'a posting was taken and not answered')
  return ok(entry)
}
