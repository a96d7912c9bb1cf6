import type { PersonId, Problem, ReceivingAccountId, StallId } from '@cho40/contract'
import type { CodesFound } from '@cho40/reconcile/matching'
import { err, ok, type Result } from '@cho40/values'
import { openWalkUp } from '../payment/open-walk-up.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { prepared } from '../store/prepared.ts'
import { transact } from '../store/transact.ts'
import { allocateBetween } from './allocate.ts'
import type { TransferRow } from './book-transfer.ts'
import { settleException } from './exception-queue.ts'

export type WalkUpStall = {
  readonly stallId: StallId
  /** The sign's code that the memo carries; left out when the account itself names the stall. */
  readonly code?: string
}

const signWithCode = prepared((db, of: { accountId: ReceivingAccountId; code: string }) =>
  db
    .selectFrom('cho_sign')
    .select('stall_id')
    .where('account_id', '=', of.accountId)
    .where('code', '=', of.code),
)
const walkUpAccount = prepared((db, of: { accountId: ReceivingAccountId }) =>
  db.selectFrom('cho_walk_up_account').select('stall_id').where('account_id', '=', of.accountId),
)

/**
 * The stall whose sign a transfer came over, by the sign's own code or by a virtual account that was
 * given to that stall's sign. A memo with any other code, or two signs, names none.
 */
export async function walkUpStall(
  tx: Tx,
  transfer: TransferRow,
  found: CodesFound,
): Promise<WalkUpStall | undefined> {
  if (found.exact.length > 0 || found.corrected.length > 0) return undefined
  const codes = [...new Set(found.unknown ?? [])]
  if (codes.length > 1) return undefined
  const [code] = codes
  if (code === undefined) return found.damaged ? undefined : stallOfAccount(tx, transfer)
  const [sign] = await signWithCode(tx, { accountId: transfer.account_id, code })
  return sign && { stallId: sign.stall_id, code }
}

async function stallOfAccount(
  tx: Tx,
  { account_id: accountId }: TransferRow,
): Promise<WalkUpStall | undefined> {
  const [row] = await walkUpAccount(tx, { accountId })
  return row && { stallId: row.stall_id }
}

/** Records money that came over a sign as a sale of its stall, of exactly that amount. */
export async function recordWalkUp(
  tx: Tx,
  transfer: TransferRow,
  { stallId, code }: WalkUpStall,
): Promise<Result<void, Problem>> {
  const opened = await openWalkUp(tx, {
    bookId: transfer.book_id,
    stallId,
    accountId: transfer.account_id,
    amount: transfer.amount,
    occurredAt: transfer.occurred_at,
  })
  if (!opened.ok) return opened
  if (code !== undefined) {
    await tx.db
      .insertInto('cho_transfer_code')
      .values({ transfer_id: transfer.id, account_id: transfer.account_id, code, how: 'unissued' })
      .onConflict((conflict) => conflict.columns(['transfer_id', 'code']).doNothing())
      .execute()
  }
  const paid = await allocateBetween(
    tx,
    { transfer, request: opened.value },
    {
      amount: transfer.amount,
      evidence: code === undefined ? 'virtual_account' : 'sign_code',
      flags: [],
    },
  )
  if (!paid.ok) return paid
  await settleException(tx, transfer.id, { type: undefined, resolution: 'walk-up' })
  return ok(undefined)
}

/**
 * Declares that an account is a virtual one which only a stall's sign shows: whatever comes into it
 * without a code is a walk-up sale. The same again changes nothing.
 * Problems: NotFound (stall), WrongState (another stall shows this account, too), AlreadyExists.
 */
export function declareWalkUpAccount(
  deps: Deps,
  input: {
    readonly accountId: ReceivingAccountId
    readonly stallId: StallId
    readonly by: PersonId
  },
): Promise<Result<void, Problem>> {
  const { accountId, stallId } = input
  return transact(deps, async (tx) => {
    const stalls = await tx.db
      .selectFrom('cho_stall')
      .select('id')
      .where('account_id', '=', accountId)
      .execute()
    if (!stalls.some(({ id }) => id === stallId)) {
      return err({ type: 'NotFound', what: 'stall', id: stallId })
    }
    if (stalls.length > 1) {
      return err({ type: 'WrongState', what: 'account', id: accountId, state: 'shared' })
    }
    await tx.db
      .insertInto('cho_walk_up_account')
      .values({
        account_id: accountId,
        stall_id: stallId,
        declared_by: input.by,
        recorded_at: tx.clock.now(),
      })
      .onConflict((conflict) => conflict.column('account_id').doNothing())
      .execute()
    return ok(undefined)
  })
}
