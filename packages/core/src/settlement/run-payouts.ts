import type {
  MemberId,
  PayoutId,
  PayoutState,
  SettlementId,
  SettlementShown,
} from '@cho40/contract'
import type { Dong, Instant } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import type { RunRow } from './run-facts.ts'

/** A payout of a run's line, as the payments concept knows it. */
export type RunPayout = {
  readonly memberId: MemberId
  readonly attempt: number
  readonly payoutId: PayoutId
  readonly amount: Dong
  readonly method: 'bank' | 'cash'
  readonly state: PayoutState
  readonly code: string
  readonly paidAt: Instant | null
  readonly to: { readonly bin: string; readonly number: string; readonly holderName: string } | null
}

/** All payouts of a run, by member and attempt. */
export async function payoutsOf(reading: Reading, id: SettlementId): Promise<RunPayout[]> {
  const rows = await reading.db
    .selectFrom('cho_settlement_payout as line')
    .innerJoin('cho_payout as payout', 'payout.id', 'line.payout_id')
    .select(['line.member_id', 'line.attempt', 'line.payout_id', 'line.amount', 'line.method'])
    .select(['payout.state', 'payout.code', 'payout.paid_at'])
    .select(['payout.to_bin', 'payout.to_number', 'payout.to_holder'])
    .where('line.settlement_id', '=', id)
    .orderBy('line.member_id')
    .orderBy('line.attempt')
    .execute()
  return rows.map((row) => ({
    memberId: row.member_id,
    attempt: row.attempt,
    payoutId: row.payout_id,
    amount: row.amount,
    method: row.method,
    state: row.state,
    code: row.code,
    paidAt: row.paid_at,
    to: payeeOf(row),
  }))
}

function payeeOf(row: {
  readonly to_bin: string | null
  readonly to_number: string | null
  readonly to_holder: string | null
}): RunPayout['to'] {
  const { to_bin: bin, to_number: number, to_holder: holderName } = row
  return bin === null || number === null || holderName === null ? null : { bin, number, holderName }
}

/** The last payout of each member: one that came back is followed by the next. */
export function latestOf(payouts: readonly RunPayout[]): ReadonlyMap<MemberId, RunPayout> {
  return new Map(payouts.map((payout) => [payout.memberId, payout]))
}

/**
 * How a run stands by what has become of its payouts; one that came back needs a person, also when
 * the run had been closed.
 */
export function shownState(run: RunRow, payouts: readonly RunPayout[]): SettlementShown {
  if (run.state !== 'exported' && run.state !== 'closed') return run.state
  const states = [...latestOf(payouts).values()].map(({ state }) => state)
  if (states.some((state) => state === 'returned' || state === 'cancelled')) return 'returned'
  if (run.state === 'closed') return 'closed'
  if (states.every((state) => state === 'paid')) return 'paid'
  return states.includes('paid') ? 'partly_paid' : 'exported'
}
