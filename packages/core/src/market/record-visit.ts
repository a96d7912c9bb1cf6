import type {
  AnswerComplaint,
  ComplaintId,
  ComplaintState,
  MarketEventId,
  MarketId,
  PersonId,
  Problem,
  RecordComplaint,
  RecordFair,
  RecordVisit,
  StallId,
  VisitId,
} from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { personExists } from '../access/person-exists.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'

/** Writes a visit of the community team into its log. Problems: NotFound (stall, person), IdReused. */
export function recordVisit(deps: Deps, input: RecordVisit): Promise<Result<VisitId, Problem>> {
  const { id, stallId, day, helperId, why, outcome, note } = input
  return transact(deps, (tx) =>
    once(tx, { scope: stallId, id, body: input }, async () => {
      const stall = await tx.db
        .selectFrom('cho_stall')
        .select('market_id')
        .where('id', '=', stallId)
        .executeTakeFirst()
      if (!stall) return err({ type: 'NotFound', what: 'stall', id: stallId })
      if (!(await personExists(tx, helperId))) {
        return err({ type: 'NotFound', what: 'person', id: helperId })
      }
      const { market_id } = stall
      const recorded_at = tx.clock.now()
      const visit = { id, market_id, stall_id: stallId, day, helper_id: helperId }
      await tx.db
        .insertInto('cho_visit')
        .values({ ...visit, why, outcome, note, recorded_at })
        .execute()
      return ok(id)
    }),
  )
}

/** Records a “Ngày hội” or a training at a market. Problems: NotFound (market), IdReused. */
export function recordFair(deps: Deps, input: RecordFair): Promise<Result<MarketEventId, Problem>> {
  const { marketId, ...fair } = input
  return transact(deps, (tx) =>
    once(tx, { scope: marketId, id: input.id, body: input }, async () => {
      const market = await tx.db
        .selectFrom('cho_market')
        .select('id')
        .where('id', '=', marketId)
        .executeTakeFirst()
      if (!market) return err({ type: 'NotFound', what: 'market', id: marketId })
      await tx.db
        .insertInto('cho_fair')
        .values({ ...fair, market_id: marketId, recorded_at: tx.clock.now() })
        .execute()
      return ok(input.id)
    }),
  )
}

/**
 * Takes a complaint in: a fake code, a forged receipt. Problems: NotFound (market, stall of it),
 * IdReused.
 */
export function recordComplaint(
  deps: Deps,
  input: RecordComplaint,
): Promise<Result<ComplaintId, Problem>> {
  const { id, marketId, stallId, kind, day, text } = input
  return transact(deps, (tx) =>
    once(tx, { scope: marketId, id, body: input }, async () => {
      const market = await tx.db
        .selectFrom('cho_market')
        .select('id')
        .where('id', '=', marketId)
        .executeTakeFirst()
      if (!market) return err({ type: 'NotFound', what: 'market', id: marketId })
      if (stallId !== null && !(await isStallOf(tx, { stallId, marketId }))) {
        return err({ type: 'NotFound', what: 'stall', id: stallId })
      }
      const recorded_at = tx.clock.now()
      const complaint = { id, market_id: marketId, stall_id: stallId, kind, day, text }
      await tx.db
        .insertInto('cho_complaint')
        .values({ ...complaint, recorded_at })
        .execute()
      const step = { complaint_id: id, position: 1, state: 'received' as const }
      await tx.db
        .insertInto('cho_complaint_step')
        .values({ ...step, person_id: null, note: null, recorded_at })
        .execute()
      return ok(id)
    }),
  )
}

async function isStallOf(
  tx: Tx,
  { stallId, marketId }: { readonly stallId: StallId; readonly marketId: MarketId },
): Promise<boolean> {
  const stall = await tx.db
    .selectFrom('cho_stall')
    .select('id')
    .where('id', '=', stallId)
    .where('market_id', '=', marketId)
    .executeTakeFirst()
  return stall !== undefined
}

const NEXT: Readonly<Record<ComplaintState, readonly ComplaintState[]>> = {
  received: ['confirmed', 'rejected'],
  confirmed: ['rejected', 'closed'],
  rejected: ['confirmed', 'closed'],
  closed: [],
}

/** Confirms, rejects or closes a complaint. Problems: NotFound, WrongState. */
export function answerComplaint(
  deps: Deps,
  { answer, by }: { readonly answer: AnswerComplaint; readonly by: PersonId },
): Promise<Result<ComplaintState, Problem>> {
  const { complaintId, state, note } = answer
  return transact(deps, async (tx) => {
    const last = await tx.db
      .selectFrom('cho_complaint_step')
      .select(['position', 'state'])
      .where('complaint_id', '=', complaintId)
      .orderBy('position', 'desc')
      .executeTakeFirst()
    if (!last) return err({ type: 'NotFound', what: 'complaint', id: complaintId })
    if (last.state === state) return ok(state)
    if (!NEXT[last.state].includes(state)) {
      return err({ type: 'WrongState', what: 'complaint', id: complaintId, state: last.state })
    }
    await tx.db
      .insertInto('cho_complaint_step')
      .values({
        complaint_id: complaintId,
        position: last.position + 1,
        state,
        person_id: by,
        note,
        recorded_at: tx.clock.now(),
      })
      .execute()
    return ok(state)
  })
}
