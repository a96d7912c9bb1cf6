import type { PayoutHistory, PayoutId, PersonId } from '@cho40/contract'
import { announce } from '../ledger/announce.ts'
import type { Reading, Tx } from '../store/deps.ts'
import { type PayoutRow, rowToPayout } from './payout.ts'

export type Step = {
  readonly step: PayoutHistory[number]['step']
  /** Null when the bank's line did it. */
  readonly by: PersonId | null
  readonly note?: string
}

/** Adds a line to a payout's history and tells listeners how it stands now. */
export async function recordStep(tx: Tx, row: PayoutRow, step: Step): Promise<void> {
  const { n } = await tx.db
    .selectFrom('cho_payout_step')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('payout_id', '=', row.id)
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto('cho_payout_step')
    .values({
      payout_id: row.id,
      position: n + 1,
      step: step.step,
      person_id: step.by,
      note: step.note ?? null,
      recorded_at: tx.clock.now(),
    })
    .execute()
  // Whom it goes to is personal: who may see that asks for the payout itself.
  const { id, code, amount, state, purpose, subject } = rowToPayout(row)
  await announce(tx, {
    bookId: row.book_id,
    type: 'payout',
    stallId: null,
    payload: {
      type: 'payout',
      at: tx.clock.now(),
      payout: { id, code, amount, state, purpose, subject },
    },
  })
}

/** What happened to a payout, in order. */
export async function payoutHistory(reading: Reading, id: PayoutId): Promise<PayoutHistory> {
  const rows = await reading.db
    .selectFrom('cho_payout_step')
    .selectAll()
    .where('payout_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    step: row.step,
    by: row.person_id,
    note: row.note,
    at: row.recorded_at,
  }))
}
