import type { CheckSettlement, Problem, SettlementId, VoidSettlement } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { type Draft, draftOf, type WithholdingDep } from './draft.ts'
import type { RunRow } from './run-facts.ts'
import { lockedRun, takeStep, wrongState } from './runs.ts'

/** So many rows go into one statement. */
const BLOCK = 500

/**
 * Freezes the draft that was looked at. What the book has learned since makes another draft: it is
 * shown first and not checked unseen. Twice is once.
 * Problems: NotFound, WrongState (not a draft; `draft_changed`; `empty`).
 */
export function checkSettlement(
  deps: Deps & WithholdingDep,
  input: CheckSettlement,
): Promise<Result<SettlementId, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedRun(tx, input.settlementId)
    if (!found.ok) return found
    const run = found.value
    if (run.state === 'checked' && run.draft_hash === input.draftHash) return ok(run.id)
    if (run.state !== 'draft') return wrongState(run)
    const { withholding } = deps
    const draft = await draftOf({ ...tx, ...(withholding && { withholding }) }, run)
    if (draft.hash !== input.draftHash) return wrongState(run, 'draft_changed')
    if (draft.lines.length === 0) return wrongState(run, 'empty')
    const head = await lockBook(tx, run.book_id)
    if (!head.ok) return head
    await freeze(tx, run, draft)
    await takeStep(tx, run, {
      state: 'checked',
      by: input.by,
      through_seq: head.value.seq,
      draft_hash: draft.hash,
    })
    return ok(run.id)
  })
}

/**
 * Takes a check back: the run is a draft again and computed anew. What had been frozen stays on
 * record as an earlier version. Problems: NotFound, WrongState (not checked).
 */
export function reopenDraft(
  deps: Deps,
  input: VoidSettlement,
): Promise<Result<SettlementId, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedRun(tx, input.settlementId)
    if (!found.ok) return found
    const run = found.value
    if (run.state === 'draft') return ok(run.id)
    if (run.state !== 'checked') return wrongState(run)
    await takeStep(tx, run, {
      state: 'draft',
      by: input.by,
      reason: input.reason,
      version: run.version + 1,
      through_seq: 0,
      draft_hash: null,
    })
    return ok(run.id)
  })
}

async function freeze(tx: Tx, run: RunRow, { lines, items }: Draft): Promise<void> {
  const of = { settlement_id: run.id, version: run.version }
  for (const block of blocks(lines)) {
    await tx.db
      .insertInto('cho_settlement_line')
      .values(
        block.map(({ memberId, ...line }) => ({
          ...of,
          ...line,
          member_id: memberId,
          book_id: run.book_id,
        })),
      )
      .execute()
  }
  for (const block of blocks(items)) {
    await tx.db
      .insertInto('cho_settlement_item')
      .values(
        block.map(({ subject, position, member_id }) => ({ ...of, subject, position, member_id })),
      )
      .execute()
  }
}

function blocks<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / BLOCK)
  return Array.from({ length: count }, (_, n) => rows.slice(n * BLOCK, (n + 1) * BLOCK))
}
