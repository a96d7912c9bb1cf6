import type { Problem, TransferId } from '@cho40/contract'
import type { StatementLink } from '@cho40/reconcile/identity'
import { ok, type Result } from '@cho40/values'
import { postMany } from '../ledger/post-many.ts'
import type { Tx } from '../store/deps.ts'
import { insertTransfers, receiptOf, transferOf } from './book-transfer.ts'
import { candidatesOf } from './candidates.ts'
import type { ReadRow } from './import-blocks.ts'
import type { Importing } from './import-statement.ts'
import { matchBooked, matchFresh } from './match-booked.ts'
import { recordObservations } from './record-observation.ts'
import { regrade } from './regrade.ts'
import { listOf, type Settled, settle } from './settle-rows.ts'
import { recordCodes, recordFirstCodes } from './transfer-codes.ts'

/**
 * Settles some rows of a statement against what is known at this moment; events may have come since
 * the rows before. Problems: those of booking and matching.
 */
export async function applyBlock(
  tx: Tx,
  importing: Importing,
  rows: readonly ReadRow[],
): Promise<Result<Settled, Problem>> {
  const amounts = [...new Set(rows.map(({ observation }) => observation.amount))]
  const within = { span: importing.span, amounts }
  const known = await candidatesOf(tx, listOf(importing.account.id), within)
  const { fresh, assignment, settled } = await settle(tx, importing, { rows, known })
  const linked = await link(tx, fresh, assignment.links)
  if (!linked.ok) return linked
  const created = assignment.created.flatMap((index) => fresh[index] ?? [])
  const booked = await bookAll(tx, importing, created)
  return booked.ok ? ok(settled) : booked
}

/** Rows that confirm transfers: one more source for each, and perhaps codes its feed had cut off. */
async function link(
  tx: Tx,
  fresh: readonly ReadRow[],
  links: readonly StatementLink[],
): Promise<Result<void, Problem>> {
  const said = links.flatMap(({ row, transferId }) => {
    const read = fresh[row]
    return read ? [{ ...read, transferId: transferId as TransferId }] : []
  })
  await recordObservations(tx, said)
  const risen = await regrade(tx, ...said.map(({ transferId }) => transferId))
  const learned = await recordCodes(
    tx,
    said.map(({ transferId, observation, found }) => ({
      transfer: { id: transferId, account_id: observation.accountId },
      found,
    })),
  )
  for (const { transferId } of said) {
    const isNews = learned.has(transferId) || risen.has(transferId)
    const matched = isNews ? await matchBooked(tx, transferId) : ok(undefined)
    if (!matched.ok) return matched
  }
  return ok(undefined)
}

/** Rows that bring in transfers nobody told of: booked together, then matched in their order. */
async function bookAll(
  tx: Tx,
  { account }: Importing,
  rows: readonly ReadRow[],
): Promise<Result<void, Problem>> {
  const postings = rows.map(({ observation }) => receiptOf(tx, observation, account))
  const entries = await postMany(tx, account.bookId, postings)
  if (!entries.ok) return entries
  const booked = rows.flatMap((row, index) => {
    const posting = postings[index]
    const entry = entries.value[index]
    if (!posting || !entry) return []
    return [{ ...row, transfer: transferOf(row.observation, posting, entry) }]
  })
  await insertTransfers(
    tx,
    booked.map(({ transfer }) => transfer),
  )
  await recordFirstCodes(tx, booked)
  await recordObservations(
    tx,
    booked.map(({ observation, transfer }) => ({ observation, transferId: transfer.id })),
  )
  return matchFresh(tx, booked)
}
