import { createHash } from 'node:crypto'
import type { KeepScore, KeptScore, PersonId, Problem, ScoreView } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import { canonicalJson } from '../../ledger/canonical.ts'
import type { Deps, Reading } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { scoreUnit } from './score-unit.ts'

/**
 * Keeps a unit’s score of a year for ever, while figures are still taken. A second one is a revision
 * and says why; the same figures again change nothing. Problems: those of `scoreUnit`, InvalidInput
 * (a revision without a reason, or a reason with nothing to revise).
 */
export function keepScore(
  deps: Deps,
  { wish, by }: { readonly wish: KeepScore; readonly by: PersonId },
): Promise<Result<KeptScore, Problem>> {
  return transact(deps, async (tx) => {
    const scored = await scoreUnit(tx, wish, marketDayOf(tx.clock.now()))
    if (!scored.ok) return scored
    const before = (await keptScores(tx, wish)).at(-1)
    const body = canonicalJson(scored.value)
    const sha256 = createHash('sha256').update(body).digest('hex')
    if (before?.sha256 === sha256) return ok(before)
    if ((before === undefined) !== (wish.reason === null)) {
      const message = before ? 'a revision needs one' : 'nothing was kept before'
      return err({ type: 'InvalidInput', issues: [{ path: 'reason', message }] })
    }
    const recordedAt = tx.clock.now()
    const revision = (before?.revision ?? 0) + 1
    const { cardId, cardVersion, unitCode, year, points, maximum } = scored.value
    await tx.db
      .insertInto('cho_score')
      .values({
        card_id: cardId,
        card_version: cardVersion,
        unit_code: unitCode,
        year,
        revision,
        points: Math.max(0, points),
        maximum,
        body,
        sha256,
        reason: wish.reason,
        made_by: by,
        recorded_at: recordedAt,
      })
      .execute()
    return ok({ revision, sha256, reason: wish.reason, recordedAt, score: scored.value })
  })
}

/** The scores of a unit and year that were kept, oldest first. */
export async function keptScores(
  reading: Reading,
  of: { readonly cardId: string; readonly unitCode: string; readonly year: number },
): Promise<KeptScore[]> {
  const rows = await reading.db
    .selectFrom('cho_score')
    .select(['revision', 'sha256', 'reason', 'recorded_at', 'body'])
    .where('card_id', '=', of.cardId)
    .where('unit_code', '=', of.unitCode)
    .where('year', '=', of.year)
    .orderBy('revision')
    .execute()
  return rows.map((row) => ({
    revision: row.revision,
    sha256: row.sha256,
    reason: row.reason,
    recordedAt: row.recorded_at,
    score: JSON.parse(row.body) as ScoreView,
  }))
}
