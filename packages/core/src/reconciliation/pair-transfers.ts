import type { Problem, TransferId } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { accountFor } from '../ledger/party-account.ts'
import type { Tx } from '../store/deps.ts'
import type { TransferRow } from './book-transfer.ts'
import { type Deciding, transferRow } from './decision.ts'
import { settleException } from './exception-queue.ts'
import { placeMoney, postPair, recordPlace, remainderOf } from './place-money.ts'
import type { AllocationPurpose } from './purpose.ts'
import { undoAllocations } from './undo-allocations.ts'
import { standingOf } from './undo-standing.ts'

/**
 * Money moved between two accounts of one book, or between its bank and its cash box.
 * Problems: NotFound, WrongState (same direction), AmountNotAvailable, and those of booking.
 */
export async function ownTransfer(
  tx: Tx,
  deciding: Deciding,
  counterpart: 'cash' | TransferId,
): Promise<Result<unknown, Problem>> {
  const { transfer, decisionId } = deciding
  const how = { purpose: 'own_transfer' as const, kind: 'own_transfer', decisionId }
  if (counterpart === 'cash') {
    const account = await accountFor(tx, transfer.book_id, 'cash')
    return placeMoney(tx, transfer, { ...how, account, amount: remainderOf(transfer) })
  }
  const other = await otherSide(tx, transfer, counterpart)
  return other.ok ? pair(tx, deciding, { other: other.value, ...how }) : other
}

/**
 * A movement took back an earlier one: whatever was decided about that one is undone first, so that
 * a sale it paid is due again, and neither is left in the books. Problems: as {@link ownTransfer}.
 */
export async function reversalOf(
  tx: Tx,
  deciding: Deciding,
  original: TransferId,
): Promise<Result<unknown, Problem>> {
  const found = await otherSide(tx, deciding.transfer, original)
  if (!found.ok) return found
  const undone = await undoAllocations(tx, await standingOf(tx, { transferId: original }), {
    decisionId: deciding.decisionId,
    by: deciding.by,
    reason: 'reversal',
  })
  if (!undone.ok) return undone
  const other = (await transferRow(tx, original)) ?? found.value
  return pair(tx, deciding, { other, purpose: 'reversal', kind: 'bank_reversal' })
}

async function otherSide(
  tx: Tx,
  transfer: TransferRow,
  id: TransferId,
): Promise<Result<TransferRow, Problem>> {
  const other = await transferRow(tx, id)
  if (other?.book_id !== transfer.book_id) return err({ type: 'NotFound', what: 'transfer', id })
  if (other.direction === transfer.direction) {
    return err({ type: 'WrongState', what: 'transfer', id, state: other.direction })
  }
  return ok(other)
}

async function pair(
  tx: Tx,
  { transfer, decisionId }: Deciding,
  how: {
    readonly other: TransferRow
    readonly purpose: AllocationPurpose
    readonly kind: string
  },
): Promise<Result<void, Problem>> {
  const { other, purpose, kind } = how
  const whole = transfer.amount
  const available = remainderOf(transfer) < whole ? remainderOf(transfer) : remainderOf(other)
  if (available !== whole || other.amount !== whole) {
    return err({ type: 'AmountNotAvailable', wanted: whole, available })
  }
  const incoming = transfer.direction === 'in' ? transfer : other
  const entry = await postPair(tx, { incoming, kind, subject: decisionId })
  if (!entry.ok) return entry
  for (const side of [transfer, other]) {
    await recordPlace(tx, side, { purpose, decisionId, amount: whole, entryId: entry.value.id })
  }
  await settleException(tx, other.id, { type: undefined, resolution: purpose })
  return ok(undefined)
}
