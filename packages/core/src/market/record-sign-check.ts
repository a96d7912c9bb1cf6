import type { PersonId, Problem, SignCheckId, SignVerdict, StallId } from '@cho40/contract'
import { err, type Instant, ok, type Result } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { checkSign } from './check-sign.ts'
import { readScannedSign } from './scanned-sign.ts'

/**
 * Keeps what a camera found on the sign that hangs at a stall, judged by the registry and not by the
 * phone. Twice is once. Problems: NotFound (stall), IdReused.
 */
export async function recordSignCheck(
  tx: Tx,
  input: {
    readonly id: SignCheckId
    readonly stallId: StallId
    readonly scanned: string
    readonly by: PersonId | null
    readonly checkedAt: Instant
  },
): Promise<Result<SignVerdict, Problem>> {
  const { id, stallId, scanned } = input
  const judged = await checkSign(tx, { stallId, scanned })
  if (!judged.ok) return judged
  const { verdict, sign } = judged.value
  const read = readScannedSign(scanned)
  const astray = verdict === 'foreign_account' && read.kind === 'transfer' ? read : undefined
  const inserted = await tx.db
    .insertInto('cho_sign_check')
    .values({
      id,
      stall_id: stallId,
      verdict,
      sign_id: sign?.id ?? null,
      found_bin: astray?.bin ?? null,
      found_account: astray?.account.slice(0, 40) ?? null,
      checked_by: input.by,
      checked_at: input.checkedAt,
      recorded_at: tx.clock.now(),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted ? ok(judged.value) : err({ type: 'IdReused', id })
}
