import type { AccountChangeId, Problem, ReceivingAccountId, StallId } from '@cho40/contract'
import type { Result } from '@cho40/values'
import { ok } from '@cho40/values'
import { announce } from '../ledger/announce.ts'
import { seal } from '../ledger/seal.ts'
import type { Reading, Tx } from '../store/deps.ts'
import { stall } from './stalls.ts'

/** Writes down which account a stall's codes name from now on. `changeId` is null for its first. */
export async function noteStallAccount(
  tx: Tx,
  at: {
    readonly stallId: StallId
    readonly accountId: ReceivingAccountId
    readonly changeId: AccountChangeId | null
  },
): Promise<void> {
  const last = await lastStallAccount(tx, at.stallId)
  await tx.db
    .insertInto('cho_stall_payee')
    .values({
      stall_id: at.stallId,
      position: (last?.position ?? 0) + 1,
      account_id: at.accountId,
      change_id: at.changeId,
      recorded_at: tx.clock.now(),
    })
    .execute()
}

/**
 * Whether the account that a stall's row names is the one it was opened with or one that was approved
 * since. A row that somebody changed past the commands is not, and nothing signs it for phones.
 */
export async function isApprovedAccount(
  reading: Reading,
  at: { readonly stallId: StallId; readonly accountId: ReceivingAccountId },
): Promise<boolean> {
  const last = await lastStallAccount(reading, at.stallId)
  return last?.account_id === at.accountId
}

function lastStallAccount(reading: Reading, stallId: StallId) {
  return reading.db
    .selectFrom('cho_stall_payee')
    .select(['position', 'account_id'])
    .where('stall_id', '=', stallId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Seals what happened to a wish for another account, and tells every phone of the stall. */
export async function tellAccountChange(
  tx: Tx,
  change: { readonly id: AccountChangeId; readonly stallId: StallId; readonly by: string },
  state: 'asked' | 'approved' | 'refused' | 'withdrawn',
): Promise<Result<undefined, Problem>> {
  const { id, stallId, by } = change
  const at = await stall(tx, stallId)
  if (!at.ok) return at
  const { bookId } = at.value
  const sealed = await seal(tx, {
    bookId,
    kind: `account_change_${state}`,
    subject: id,
    payload: ({ seq, recordedAt }) => ({
      book: bookId,
      seq,
      stall: stallId,
      change: id,
      account: at.value.account.id,
      by,
      recorded: recordedAt,
    }),
  })
  if (!sealed.ok) return sealed
  await announce(tx, {
    bookId,
    type: 'account_change',
    stallId,
    payload: { type: 'account_change', at: tx.clock.now(), changeId: id },
  })
  return ok(undefined)
}
