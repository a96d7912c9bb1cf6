import type { DraftFeeBill, FeeBillId, MarketFeeState, PersonId, Problem } from '@cho40/contract'
import { err, type MarketDay, ok, type Result, ZERO_DONG } from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import type { MarketTables } from './tables.ts'

export type FeeBillRow = MarketTables['cho_fee_bill']

/**
 * Drafts a bill of a market’s fee; nothing is owed yet. The market board needs its own book and
 * account first. Problems: NotFound (stall, board), AlreadyExists (bill of this kind and month), IdReused.
 */
export function draftFeeBill(
  deps: Deps,
  { bill, by }: { readonly bill: DraftFeeBill; readonly by: PersonId },
): Promise<Result<FeeBillId, Problem>> {
  const { id, stallId, kind, month, amount } = bill
  return transact(deps, (tx) =>
    once(tx, { scope: stallId, id, body: bill }, async () => {
      const board = await tx.db
        .selectFrom('cho_stall as stall')
        .innerJoin('cho_market_board as board', 'board.market_id', 'stall.market_id')
        .select(['stall.market_id', 'board.book_id'])
        .where('stall.id', '=', stallId)
        .executeTakeFirst()
      if (!board) return err({ type: 'NotFound', what: 'market board', id: stallId })
      const same = await tx.db
        .selectFrom('cho_fee_bill')
        .select('id')
        .where('stall_id', '=', stallId)
        .where('kind', '=', kind)
        .where('month', '=', month)
        .executeTakeFirst()
      if (same) return err({ type: 'AlreadyExists', what: 'bill', id: same.id })
      await tx.db
        .insertInto('cho_fee_bill')
        .values({
          id,
          ...board,
          stall_id: stallId,
          kind,
          month,
          amount,
          state: 'draft',
          objections_until: null,
          request_id: null,
          paid_by: null,
          cash: ZERO_DONG,
          reason: null,
          recorded_at: tx.clock.now(),
        })
        .execute()
      await writeFeeStep(tx, { id, state: 'draft', by, reason: null })
      return ok(id)
    }),
  )
}

/** One bill as it stands. Problems: NotFound. */
export async function feeBillRow(tx: Tx, id: FeeBillId): Promise<Result<FeeBillRow, Problem>> {
  const row = await tx.db
    .selectFrom('cho_fee_bill')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? ok(row) : err({ type: 'NotFound', what: 'bill', id })
}

type FeeStep = {
  readonly id: FeeBillId
  readonly state: MarketFeeState
  readonly by: PersonId
  readonly reason: string | null
}

/** Brings a bill to a state, with a line in its history. */
export async function moveFeeBill(
  tx: Tx,
  step: FeeStep,
  change: Partial<Omit<FeeBillRow, 'id' | 'state'>> = {},
): Promise<void> {
  const { id, state, reason } = step
  await tx.db
    .updateTable('cho_fee_bill')
    .set({ state, ...change, ...(reason === null ? {} : { reason }) })
    .where('id', '=', id)
    .execute()
  await writeFeeStep(tx, step)
}

async function writeFeeStep(tx: Tx, { id, state, by, reason }: FeeStep): Promise<void> {
  const { count } = await tx.db
    .selectFrom('cho_fee_step')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('bill_id', '=', id)
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto('cho_fee_step')
    .values({
      bill_id: id,
      position: count + 1,
      state,
      person_id: by,
      reason,
      recorded_at: tx.clock.now(),
    })
    .execute()
}

/** Whether a vendor may still object. */
export function mayObject({ state, objections_until }: FeeBillRow, today: MarketDay): boolean {
  const open = state === 'issued' || state === 'awaiting_bank'
  return open && objections_until !== null && today <= objections_until
}
