import type { DossierId, MoveDossier, PersonId, Problem } from '@cho40/contract'
import { err, type MarketDay, marketDayOf, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { sellerOf, tellSeller } from '../sellers.ts'
import type { DecidedBy } from './decided-by.ts'
import { type DossierState, mayFollow } from './dossier.ts'
import { dossierRow } from './dossiers.ts'
import { ruleFor } from './rules.ts'

/** Article 3.3: from 90 points a dossier may go on to the ministry. */
const FIVE_STAR_SCORE = 9_000

/**
 * Takes one step of article 7. Going where it already is changes nothing. Filing fixes the rule it
 * is judged by; going on to the ministry needs 90 points. Problems: NotFound, WrongState (no such
 * step from here), InvalidInput (a day to come, a ground or reason left out).
 */
export function moveDossier(
  deps: Deps,
  input: MoveDossier & DecidedBy,
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const found = await dossierRow(tx, input.dossierId)
    if (!found.ok) return found
    const { id, state, score, purpose, cooperative_id: cooperativeId } = found.value
    if (state === input.to) return ok(undefined)
    const scoredHere = input.to !== 'scored' || state === 'at_ministry'
    const enough = input.to !== 'at_ministry' || (score ?? 0) >= FIVE_STAR_SCORE
    if (!mayFollow(state, input.to) || !scoredHere || !enough) {
      return err({ type: 'WrongState', what: 'dossier', id, state })
    }
    const issue = issueOf(input, marketDayOf(tx.clock.now()))
    if (issue) return err({ type: 'InvalidInput', issues: [issue] })
    if (input.to === 'filed') {
      const rule = ruleFor({ filedOn: input.day, decidedOn: input.day, purpose })
      if (!rule.ok) return rule
      await tx.db
        .updateTable('cho_dossier')
        .set({ filed_on: found.value.filed_on ?? input.day, rule: rule.value.rule })
        .where('id', '=', id)
        .execute()
    }
    await addDossierStep(tx, {
      dossierId: id,
      state: input.to,
      reason: [input.ground, input.reason].filter(Boolean).join(': ') || null,
      by: input.by,
      day: input.day,
    })
    const seller = await sellerOf(tx, cooperativeId)
    if (!seller.ok) return seller
    await tellSeller(tx, seller.value.bookId, {
      type: 'dossier.moved',
      payload: { dossierId: id, state: input.to },
    })
    return ok(undefined)
  })
}

/** The authority owes a reason for sending back and for refusing; nobody dates a step ahead. */
function issueOf({ to, day, ground, reason }: MoveDossier, today: MarketDay) {
  if (day > today) return { path: 'day', message: 'a day to come' }
  if (to === 'rejected' && ground === undefined) return { path: 'ground', message: 'no ground' }
  const owed = to === 'returned' || to === 'declined'
  return owed && reason === undefined ? { path: 'reason', message: 'no reason' } : undefined
}

/** Writes the step and where the dossier now stands; the caller has checked that it may. */
export async function addDossierStep(
  tx: Tx,
  step: {
    readonly dossierId: DossierId
    readonly state: DossierState
    readonly reason: string | null
    readonly by: PersonId
    readonly day: MarketDay
  },
): Promise<void> {
  const { position } = await tx.db
    .selectFrom('cho_dossier_step')
    .select((eb) => eb.fn.countAll<number>().as('position'))
    .where('dossier_id', '=', step.dossierId)
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto('cho_dossier_step')
    .values({
      dossier_id: step.dossierId,
      position: position + 1,
      state: step.state,
      reason: step.reason,
      person_id: step.by,
      day: step.day,
      recorded_at: tx.clock.now(),
    })
    .execute()
  await tx.db
    .updateTable('cho_dossier')
    .set({ state: step.state })
    .where('id', '=', step.dossierId)
    .execute()
}
