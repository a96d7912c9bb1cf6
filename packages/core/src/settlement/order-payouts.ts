import type {
  BookId,
  ExportSettlement,
  MemberId,
  PayoutId,
  PersonId,
  Problem,
  ReceivingAccountId,
  ReorderPayout,
  SettlementId,
} from '@cho40/contract'
import { type Dong, err, marketDayOf, ok, type Result } from '@cho40/values'
import { payoutAccountOf } from '../cooperative/members.ts'
import { orderPayout } from '../payment/order-payout.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { chartOf, toPayAccount } from './accounts.ts'
import type { RunRow } from './run-facts.ts'
import { latestOf, payoutsOf } from './run-payouts.ts'
import { linesOf, lockedRun, takeStep, whoBrought, wrongState } from './runs.ts'

/**
 * Orders one payout for each member who gets something: to the member's bank account, or in cash for
 * who has none. The batch file and the QR codes are made of these. Two people stand behind each: a
 * payout ordered by who approved the run rests on who checked it. Twice is once.
 * Problems: NotFound, WrongState (not approved), InvalidInput (a member without a payout id), and
 * those of `orderPayout`.
 */
export function exportSettlement(
  deps: Deps,
  input: ExportSettlement,
): Promise<Result<SettlementId, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedRun(tx, input.settlementId)
    if (!found.ok) return found
    const run = found.value
    if (run.state === 'exported') return ok(run.id)
    if (run.state !== 'approved') return wrongState(run)
    const ids = new Map(input.payouts.map(({ memberId, payoutId }) => [memberId, payoutId]))
    for (const { member_id: memberId, net } of await linesOf(tx, run)) {
      if (net === 0) continue
      const payoutId = ids.get(memberId)
      if (!payoutId) return missingPayout(memberId)
      const { accountId, by } = input
      const paid = { memberId, payoutId, amount: net, accountId, by, inCash: false }
      const ordered = await orderFor(tx, run, { ...paid, attempt: 1 })
      if (!ordered.ok) return ordered
    }
    await takeStep(tx, run, { state: 'exported', by: input.by })
    return ok(run.id)
  })
}

/**
 * Orders the payout of a member again whose money came back, or whose order was cancelled: to the
 * account the member has now, or in cash. Problems: NotFound, WrongState, those of `orderPayout`.
 */
export function reorderPayout(
  deps: Deps,
  input: ReorderPayout,
): Promise<Result<SettlementId, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedRun(tx, input.settlementId)
    if (!found.ok) return found
    const run = found.value
    const last = latestOf(await payoutsOf(tx, run.id)).get(input.memberId)
    if (!last) return err({ type: 'NotFound', what: 'member', id: input.memberId })
    if (last.payoutId === input.payoutId) return ok(run.id)
    const ordered = run.state === 'exported' || run.state === 'closed'
    if (!ordered || (last.state !== 'returned' && last.state !== 'cancelled')) {
      return wrongState(run, `payout_${last.state}`)
    }
    const attempt = last.attempt + 1
    const again = await orderFor(tx, run, { ...input, amount: last.amount, attempt })
    return again.ok ? ok(run.id) : again
  })
}

type Order = {
  readonly memberId: MemberId
  readonly payoutId: PayoutId
  readonly accountId: ReceivingAccountId
  readonly amount: Dong
  readonly attempt: number
  readonly inCash: boolean
  readonly by: PersonId
}

async function orderFor(tx: Tx, run: RunRow, order: Order): Promise<Result<void, Problem>> {
  const { memberId, payoutId, amount, by } = order
  const to = order.inCash ? null : await payeeOf(tx, memberId)
  const account = await toPay(tx, run.book_id, memberId)
  if (!account.ok) return account
  const approvedBy = await secondPerson(tx, run, by)
  const ordered = await orderPayout(tx, {
    id: payoutId,
    bookId: run.book_id,
    accountId: order.accountId,
    amount,
    debitAccount: account.value,
    to,
    purpose: 'member_settlement',
    subject: run.id,
    by,
    ...(approvedBy && { approvedBy }),
  })
  if (!ordered.ok) return ordered
  await tx.db
    .insertInto('cho_settlement_payout')
    .values({
      settlement_id: run.id,
      member_id: memberId,
      attempt: order.attempt,
      payout_id: payoutId,
      amount,
      method: to ? 'bank' : 'cash',
      ordered_by: by,
      recorded_at: tx.clock.now(),
    })
    .execute()
  return ok(undefined)
}

async function toPay(tx: Tx, bookId: BookId, memberId: MemberId): Promise<Result<string, Problem>> {
  return toPayAccount(tx, { bookId, chart: await chartOf(tx, bookId), memberId })
}

async function payeeOf(tx: Tx, memberId: MemberId) {
  const account = await payoutAccountOf(tx, memberId, marketDayOf(tx.clock.now()))
  if (!account) return null
  const { bin, number, holderName } = account
  return { bin, number, holderName }
}

async function secondPerson(tx: Tx, run: RunRow, by: PersonId): Promise<PersonId | undefined> {
  const approver = await whoBrought(tx, run.id, 'approved')
  return approver === by ? whoBrought(tx, run.id, 'checked') : approver
}

function missingPayout(memberId: MemberId): Result<never, Problem> {
  return err({ type: 'InvalidInput', issues: [{ path: 'payouts', message: memberId }] })
}
