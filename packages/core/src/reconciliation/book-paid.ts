import type { Problem } from '@cho40/contract'
import type { Allocation, CodesFound } from '@cho40/reconcile/matching'
import { ok, type Result } from '@cho40/values'
import type { PostedEntry } from '../ledger/post.ts'
import { postMany } from '../ledger/post-many.ts'
import type { RequestRow } from '../payment/requests.ts'
import type { Tx } from '../store/deps.ts'
import type { KnownAccount } from './account-named.ts'
import { allocationOf, recordAllocation, refusalOf } from './allocate.ts'
import { insertTransfers, receiptOf, transferOf, unbooked } from './book-transfer.ts'
import { decide } from './match-booked.ts'
import type { NewObservation } from './observation.ts'
import { recordObservation } from './record-observation.ts'
import { recordFirstCodes } from './transfer-codes.ts'

/**
 * Books new money that pays one request and leaves nothing over, which most money does: receipt and
 * allocation go into the book together, and the transfer's row is written once. It is what booking
 * and then matching would do, in fewer statements. False leaves the money to them, and nothing is
 * written. Problems: those of `post`.
 */
export async function bookPaid(
  tx: Tx,
  observation: NewObservation,
  { account, found }: { readonly account: KnownAccount; readonly found: CodesFound },
): Promise<Result<boolean, Problem>> {
  if (observation.direction === 'out') return ok(false)
  const receipt = receiptOf(tx, observation, account)
  const money = unbooked(observation, receipt.subject)
  const sure = await soleAllocation(tx, money, found)
  if (!sure) return ok(false)
  const { amount } = sure.allocation
  const posted = await postMany(tx, account.bookId, [
    receipt,
    allocationOf({ transfer: money, request: sure.request }, amount),
  ])
  if (!posted.ok) return posted
  const [received, entry] = posted.value as [PostedEntry, PostedEntry]
  const transfer = { ...transferOf(observation, receipt, received), allocated: amount }
  await insertTransfers(tx, [transfer])
  await recordFirstCodes(tx, [{ transfer, found }])
  await recordObservation(tx, observation, transfer.id)
  await recordAllocation(tx, { transfer, request: sure.request }, { ...sure.allocation, entry })
  return ok(true)
}

export type SoleAllocation = { readonly allocation: Allocation; readonly request: RequestRow }

/** The allocation that the ladder is sure of, when there is one and it takes all of the money. */
export async function soleAllocation(
  tx: Tx,
  money: ReturnType<typeof unbooked>,
  found: CodesFound,
): Promise<SoleAllocation | undefined> {
  if (found.exact.length + found.corrected.length === 0) return undefined
  const { decision, requests } = await decide(tx, money, { found, returned: false })
  if (decision.kind !== 'allocate' || decision.exception !== undefined) return undefined
  const [allocation, ...others] = decision.allocations
  const request = requests.find(({ id }) => id === allocation?.requestId)
  if (!allocation || !request || others.length > 0 || decision.remainder > 0) return undefined
  return refusalOf({ transfer: money, request }, allocation.amount)
    ? undefined
    : { allocation, request }
}
