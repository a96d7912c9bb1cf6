import type { BookId, Problem, SettlementId, SettlementStep } from '@cho40/contract'
import { type Dong, dong, err, ok, type Result } from '@cho40/values'
import { balanceOf } from '../ledger/balances.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { type Chart, chartOf, memberAccount, toPayAccount } from './accounts.ts'
import { bookEntry } from './book-goods.ts'
import { cr, dr, type Signed } from './entry-lines.ts'
import { linesOf, lockedRun, takeStep, whoBrought, wrongState } from './runs.ts'
import type { SettlementTables } from './tables.ts'

type LineRow = SettlementTables['cho_settlement_line']

/**
 * Approves a checked run; whoever checked it cannot. Each member's debts are set off, tax is held
 * back, and the net moves to what is to be paid: from then on it is fixed, and what comes later
 * belongs to the next run. Dr 331 of the member / Cr 141, 131, 3338 and what is to be paid.
 * Problems: NotFound, WrongState (not checked), NotAllowed (the same person), AmountNotAvailable (a
 * debt was paid meanwhile: take the check back), and those of `post`. Twice is once.
 */
export function approveSettlement(
  deps: Deps,
  input: SettlementStep,
): Promise<Result<SettlementId, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedRun(tx, input.settlementId)
    if (!found.ok) return found
    const run = found.value
    if (run.state === 'approved') return ok(run.id)
    if (run.state !== 'checked') return wrongState(run)
    if ((await whoBrought(tx, run.id, 'checked')) === input.by) {
      return err({ type: 'NotAllowed', permission: 'settlement.approve' })
    }
    const chart = await chartOf(tx, run.book_id)
    for (const line of await linesOf(tx, run)) {
      const booked = await bookLine(tx, { bookId: run.book_id, chart, line })
      if (!booked.ok) return booked
    }
    await takeStep(tx, run, { state: 'approved', by: input.by })
    return ok(run.id)
  })
}

type Booking = { readonly bookId: BookId; readonly chart: Chart; readonly line: LineRow }

async function bookLine(tx: Tx, { bookId, chart, line }: Booking): Promise<Result<void, Problem>> {
  const { advances, inputs, withheld, net } = line
  const total = dong(advances + inputs + withheld + net)
  if (total === 0) return ok(undefined)
  const of = { bookId, chart, memberId: line.member_id }
  const payable = await memberAccount(tx, of, 'payable')
  if (!payable.ok) return payable
  const toPay = await toPayAccount(tx, of)
  if (!toPay.ok) return toPay
  const debts = await debtLines(tx, of, line)
  if (!debts.ok) return debts
  const booked = await bookEntry(tx, {
    bookId,
    kind: 'settlement_line',
    subject: line.settlement_id,
    occurredAt: tx.clock.now(),
    signed: [
      dr(payable.value, total),
      ...debts.value,
      cr(chart('tax_withheld'), withheld),
      cr(toPay.value, net),
    ],
  })
  if (!booked.ok) return booked
  await tx.db
    .insertInto('cho_settlement_entry')
    .values({
      settlement_id: line.settlement_id,
      member_id: line.member_id,
      entry_id: booked.value.entry_id,
    })
    .execute()
  return ok(undefined)
}

async function debtLines(
  tx: Tx,
  of: Parameters<typeof memberAccount>[1],
  { advances, inputs }: LineRow,
): Promise<Result<Signed[], Problem>> {
  const signed: Signed[] = []
  const debts = [
    ['advances', advances],
    ['receivable', inputs],
  ] as const
  for (const [which, amount] of debts) {
    if (amount === 0) continue
    const account = await memberAccount(tx, of, which)
    if (!account.ok) return account
    const owed: Dong = await balanceOf(tx, of.bookId, account.value)
    if (owed < amount) return err({ type: 'AmountNotAvailable', wanted: amount, available: owed })
    signed.push(cr(account.value, amount))
  }
  return ok(signed)
}
