import type {
  MemberId,
  MemberStatementView,
  Problem,
  SettlementId,
  StatementChange,
} from '@cho40/contract'
import { type Dong, dong, err, ok, type Result, ZERO_DONG } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import type { WithholdingDep } from './draft.ts'
import { debtsOf, type RunRow } from './run-facts.ts'
import { payoutsOf, shownState } from './run-payouts.ts'
import { runOf } from './runs.ts'
import { contentOfRun, lineViews } from './settlement-view.ts'
import { type StatementOf, statementDeliveries } from './statement-deliveries.ts'
import { statementFees, statementItems, statementSales } from './statement-items.ts'

/**
 * All that a member's statement says: what came, what of it was sold, what each fee took, which
 * debts were set off, and what is paid how. Once a run is checked its statement stays as it was;
 * only what has become of the payout moves on. Problems: NotFound (run, member without a line).
 */
export async function memberStatement(
  reading: Reading & WithholdingDep,
  wanted: { readonly settlementId: SettlementId; readonly memberId: MemberId },
): Promise<Result<MemberStatementView, Problem>> {
  const found = await runOf(reading, wanted.settlementId)
  if (!found.ok) return found
  const run = found.value
  const content = await contentOfRun(reading, run)
  const { memberId } = wanted
  const own = content.lines.filter((line) => line.memberId === memberId)
  const payouts = await payoutsOf(reading, run.id)
  const [line] = await lineViews(reading, own, payouts)
  if (!line) return err({ type: 'NotFound', what: 'member', id: memberId })
  const throughSeq = run.draft_hash === null ? Number.MAX_SAFE_INTEGER : run.through_seq
  const of: StatementOf = { run, memberId, throughSeq }
  const items = await statementItems(
    reading,
    content.items.filter((item) => item.member_id === memberId),
  )
  return ok({
    settlementId: run.id,
    cooperative: await cooperativeOf(reading, run),
    member: { id: memberId, number: line.number, name: line.name },
    period: { from: run.from_day, to: run.to_day },
    state: shownState(run, payouts),
    deliveries: await statementDeliveries(reading, of, items),
    changes: await changesOf(reading, of),
    sales: await statementSales(reading, items),
    fees: statementFees(items),
    line,
    debts: await debtsView(reading, of, line),
    ...(await givenTo(reading, of)),
  })
}

async function cooperativeOf(
  reading: Reading,
  { book_id: bookId }: RunRow,
): Promise<MemberStatementView['cooperative']> {
  return reading.db
    .selectFrom('cho_cooperative')
    .select(['id', 'name'])
    .where('book_id', '=', bookId)
    .executeTakeFirstOrThrow()
}

async function debtsView(
  reading: Reading,
  { run, memberId, throughSeq }: StatementOf,
  taken: { readonly advances: Dong; readonly inputs: Dong },
): Promise<MemberStatementView['debts']> {
  const debts = await debtsOf(reading, { bookId: run.book_id, to: run.to_day, throughSeq })
  const { advances, inputs } = debts.get(memberId) ?? { advances: ZERO_DONG, inputs: ZERO_DONG }
  return {
    advances: { owed: advances, taken: taken.advances, left: dong(advances - taken.advances) },
    inputs: { owed: inputs, taken: taken.inputs, left: dong(inputs - taken.inputs) },
  }
}

/** Weights corrected and goods that left otherwise than sold, in the period. */
async function changesOf(
  reading: Reading,
  { run, memberId, throughSeq }: StatementOf,
): Promise<StatementChange[]> {
  const rows = await reading.db
    .selectFrom('cho_goods_act as act')
    .innerJoin('cho_delivery as delivery', 'delivery.id', 'act.delivery_id')
    .innerJoin('cho_goods_move as move', 'move.subject', 'act.id')
    .innerJoin('cho_entry as entry', 'entry.id', 'act.entry_id')
    .select(['act.delivery_id', 'act.business_day', 'act.kind', 'act.before', 'act.after'])
    .select(['act.reason', 'move.quantity'])
    .where('delivery.member_id', '=', memberId)
    .where('act.business_day', '>=', run.from_day)
    .where('act.business_day', '<=', run.to_day)
    .where('entry.seq', '<=', throughSeq)
    .orderBy('entry.seq')
    .execute()
  return rows.flatMap(({ kind, delivery_id: deliveryId, business_day: day, reason, ...row }) =>
    deliveryId !== null &&
    (kind === 'corrected' || kind === 'returned_to_member' || kind === 'spoiled')
      ? [{ ...row, how: kind, deliveryId, day, reason: reason ?? '' }]
      : [],
  )
}

/** Advances and goods on credit that the member got in the period. */
async function givenTo(
  reading: Reading,
  { run, memberId, throughSeq }: StatementOf,
): Promise<Pick<MemberStatementView, 'advances' | 'bought'>> {
  const advances = await reading.db
    .selectFrom('cho_advance as advance')
    .innerJoin('cho_entry as entry', 'entry.id', 'advance.entry_id')
    .select(['advance.id', 'advance.business_day as day', 'advance.amount', 'advance.note'])
    .where('advance.book_id', '=', run.book_id)
    .where('advance.member_id', '=', memberId)
    .where('advance.business_day', '>=', run.from_day)
    .where('advance.business_day', '<=', run.to_day)
    .where('entry.seq', '<=', throughSeq)
    // Taken back before the check: the money never arrived, so the member is told of no advance.
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('cho_entry as undoing')
            .select('undoing.id')
            .whereRef('undoing.reverses_id', '=', 'advance.entry_id')
            .where('undoing.seq', '<=', throughSeq),
        ),
      ),
    )
    .orderBy('entry.seq')
    .execute()
  const bought = await reading.db
    .selectFrom('cho_goods_sale as sale')
    .innerJoin('cho_entry as entry', 'entry.id', 'sale.entry_id')
    .select(['sale.id as saleId', 'sale.business_day as day', 'sale.amount'])
    .where('sale.book_id', '=', run.book_id)
    .where('sale.buyer_kind', '=', 'member')
    .where('sale.buyer', '=', memberId)
    .where('sale.paid', '=', 'credit')
    .where('sale.business_day', '>=', run.from_day)
    .where('sale.business_day', '<=', run.to_day)
    .where('entry.seq', '<=', throughSeq)
    .orderBy('entry.seq')
    .execute()
  return { advances, bought }
}
