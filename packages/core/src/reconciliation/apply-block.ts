import type { Problem, TransferId } from '@cho40/contract'
import type { StatementLink } from '@cho40/reconcile/identity'
import { invariant, ok, type Result } from '@cho40/values'
import type { Posting } from '../ledger/post.ts'
import { postMany } from '../ledger/post-many.ts'
import type { Tx } from '../store/deps.ts'
import { allocationOf, recordAllocation } from './allocate.ts'
import { type SoleAllocation, soleAllocation } from './book-paid.ts'
import { insertTransfers, receiptOf, transferOf, unbooked } from './book-transfer.ts'
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
  const drafts = await draftsOf(tx, account, rows)
  const postings = drafts.flatMap(({ receipt, payment }) =>
    payment ? [receipt, payment.posting] : [receipt],
  )
  const entries = await postMany(tx, account.bookId, postings)
  if (!entries.ok) return entries
  let next = 0
  const booked = drafts.map(({ row, receipt, payment }) => {
    const entry = entries.value[next]
    const paid = payment && entries.value[next + 1]
    next += payment ? 2 : 1
    invariant(entry, 'each posting has its entry')
    const transfer = transferOf(row.observation, receipt, entry)
    if (!payment || !paid) return { ...row, transfer, payment: undefined }
    const allocated = payment.sole.allocation.amount
    return {
      ...row,
      transfer: { ...transfer, allocated },
      payment: { ...payment.sole, entry: paid },
    }
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
  for (const { transfer, payment } of booked) {
    if (!payment) continue
    const { allocation, request, entry } = payment
    await recordAllocation(tx, { transfer, request }, { ...allocation, entry })
  }
  return matchFresh(
    tx,
    booked.filter(({ payment }) => !payment),
  )
}

type Draft = {
  readonly row: ReadRow
  readonly receipt: ReturnType<typeof receiptOf>
  /** What the ladder is sure of before anything is booked: it goes into the book with the receipt. */
  readonly payment?: { readonly sole: SoleAllocation; readonly posting: Posting }
}

async function draftsOf(
  tx: Tx,
  account: Importing['account'],
  rows: readonly ReadRow[],
): Promise<readonly Draft[]> {
  const contested = codesNamedTwice(rows)
  const drafts: Draft[] = []
  for (const row of rows) {
    const { observation, found } = row
    const receipt = receiptOf(tx, observation, account)
    const isAlone = codesOf(row).every((code) => !contested.has(code))
    const money = unbooked(observation, receipt.subject)
    const sole =
      isAlone && observation.direction === 'in' ? await soleAllocation(tx, money, found) : undefined
    if (!sole) drafts.push({ row, receipt })
    else {
      const posting = allocationOf(
        { transfer: money, request: sole.request },
        sole.allocation.amount,
      )
      drafts.push({ row, receipt, payment: { sole, posting } })
    }
  }
  return drafts
}

/** What one row pays changes what the next one of the same request finds: these are matched in turn. */
function codesNamedTwice(rows: readonly ReadRow[]): ReadonlySet<string> {
  const once = new Set<string>()
  const twice = new Set<string>()
  for (const code of rows.flatMap(codesOf)) {
    if (once.has(code)) twice.add(code)
    once.add(code)
  }
  return twice
}

function codesOf({ found }: ReadRow): readonly string[] {
  return [...new Set([...found.exact, ...found.corrected])]
}
