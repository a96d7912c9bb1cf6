import type { PersonId, Problem, SettlementId, SettlementState } from '@cho40/contract'
import { type Err, err, ok, type Result } from '@cho40/values'
import { announce } from '../ledger/announce.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Reading, Tx } from '../store/deps.ts'
import type { RunRow } from './run-facts.ts'
import type { SettlementTables } from './tables.ts'

/** One run as it is stored. Problems: NotFound. */
export async function runOf(reading: Reading, id: SettlementId): Promise<Result<RunRow, Problem>> {
  const row = await reading.db
    .selectFrom('cho_settlement')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? ok(row) : err({ type: 'NotFound', what: 'settlement', id })
}

/** The same under its book's lock, so that nobody moves it meanwhile. */
export async function lockedRun(tx: Tx, id: SettlementId): Promise<Result<RunRow, Problem>> {
  const seen = await runOf(tx, id)
  if (!seen.ok) return seen
  const head = await lockBook(tx, seen.value.book_id)
  return head.ok ? runOf(tx, id) : head
}

export type Step = {
  readonly state: SettlementState
  readonly by: PersonId
  readonly reason?: string
}

/** Moves a run on, with who did it; the change and the step are one. */
export async function takeStep(
  tx: Tx,
  run: RunRow,
  {
    state,
    by,
    reason,
    ...change
  }: Step & Partial<Pick<RunRow, 'version' | 'through_seq' | 'draft_hash'>>,
): Promise<void> {
  await tx.db
    .updateTable('cho_settlement')
    .set({ state, ...change })
    .where('id', '=', run.id)
    .execute()
  const steps = await stepsOf(tx, run.id)
  await tx.db
    .insertInto('cho_settlement_step')
    .values({
      settlement_id: run.id,
      position: steps.length + 1,
      state,
      person_id: by,
      reason: reason ?? null,
      recorded_at: tx.clock.now(),
    })
    .execute()
  await announce(tx, {
    bookId: run.book_id,
    type: 'settlement',
    stallId: null,
    payload: { type: 'settlement', settlementId: run.id, state },
  })
}

export function stepsOf(
  reading: Reading,
  id: SettlementId,
): Promise<SettlementTables['cho_settlement_step'][]> {
  return reading.db
    .selectFrom('cho_settlement_step')
    .selectAll()
    .where('settlement_id', '=', id)
    .orderBy('position')
    .execute()
}

/** Who last brought a run to a state; undefined when nobody has. */
export async function whoBrought(
  reading: Reading,
  id: SettlementId,
  state: SettlementState,
): Promise<PersonId | undefined> {
  const steps = await stepsOf(reading, id)
  return steps.findLast((step) => step.state === state)?.person_id
}

export function wrongState(run: RunRow, state: string = run.state): Err<Problem> {
  return err({ type: 'WrongState', what: 'settlement', id: run.id, state })
}

/** The frozen lines of a run, by member. */
export function linesOf(
  reading: Reading,
  run: RunRow,
): Promise<SettlementTables['cho_settlement_line'][]> {
  return reading.db
    .selectFrom('cho_settlement_line')
    .selectAll()
    .where('settlement_id', '=', run.id)
    .where('version', '=', run.version)
    .orderBy('member_id')
    .execute()
}
