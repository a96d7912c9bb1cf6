import type {
  DistributeIncome,
  DistributionId,
  DistributionPlan,
  EntryId,
  PersonId,
  Problem,
} from '@cho40/contract'
import { dong, err, ok, type Result } from '@cho40/values'
import { announce } from '../ledger/announce.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { type Booking, bookDistribution } from './book-distribution.ts'
import { cooperativeOf } from './cooperatives.ts'
import { distribute } from './distribution.ts'
import { type Floors, factsFor, floorsFor, type PeriodFacts } from './distribution-facts.ts'
import { meetingOf } from './meetings.ts'
import { isToCome, unfit } from './refusals.ts'

/**
 * Shares a period's income by the plan that a general meeting decided, once per meeting and once per
 * result. Members are paid from 3382 afterwards.
 * Problems: NotFound (cooperative, meeting, plan, result, member), AlreadyExists (the meeting's plan
 * was carried out), AmountNotAvailable, InvalidInput (rates below the law or the charter, day, nobody
 * to share with), IdReused, and those of `post`.
 */
export function distributeIncome(
  deps: Deps,
  input: DistributeIncome & { readonly by: PersonId },
): Promise<Result<DistributionId, Problem>> {
  const { id, cooperativeId, day, by } = input
  return transact(deps, (tx) =>
    once(tx, { scope: cooperativeId, id, body: input }, async () => {
      const found = await cooperativeOf(tx, cooperativeId)
      if (!found.ok) return found
      const cooperative = found.value
      const head = await lockBook(tx, cooperative.bookId)
      if (!head.ok) return head
      if (isToCome(tx, day)) return unfit('day', 'to_come')
      const planned = await planOf(tx, input)
      if (!planned.ok) return planned
      const plan = planned.value
      const floors = await floorsFor(tx, cooperative, plan)
      if (!floors.ok) return floors
      const facts = await factsFor(tx, cooperative, { plan, input })
      if (!facts.ok) return facts
      const shared = distribute(plan, facts.value)
      if (!shared.ok) return shared
      const booking = { id, cooperative, plan, shared: shared.value, day, by }
      const entry = await bookDistribution(tx, booking)
      if (!entry.ok) return entry
      await record(tx, {
        booking,
        input,
        floors: floors.value,
        facts: facts.value,
        entryId: entry.value,
      })
      await announce(tx, {
        bookId: cooperative.bookId,
        type: 'income_distributed',
        stallId: null,
        payload: { distribution: id },
      })
      return ok(id)
    }),
  )
}

async function planOf(tx: Tx, input: DistributeIncome): Promise<Result<DistributionPlan, Problem>> {
  const { cooperativeId, meetingId, day } = input
  const meeting = await meetingOf(tx, cooperativeId, meetingId)
  if (!meeting) return err({ type: 'NotFound', what: 'meeting', id: meetingId })
  const decision = meeting.decisions.find(({ topic }) => topic === 'distribution_plan')
  if (decision?.topic !== 'distribution_plan') {
    return err({ type: 'NotFound', what: 'plan', id: meetingId })
  }
  if (day < meeting.heldOn) return unfit('day', 'before_meeting')
  const done = await tx.db
    .selectFrom('cho_distribution')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  if (done) return err({ type: 'AlreadyExists', what: 'distribution', id: done.id })
  return ok(decision.plan)
}

type Done = {
  readonly booking: Booking
  readonly input: DistributeIncome
  readonly floors: Floors
  readonly facts: PeriodFacts
  readonly entryId: EntryId | null
}

async function record(tx: Tx, { booking, input, floors, facts, entryId }: Done): Promise<void> {
  const { id, plan, shared, by } = booking
  const { internal, external } = shared
  await tx.db
    .insertInto('cho_distribution')
    .values({
      id,
      cooperative_id: booking.cooperative.id,
      meeting_id: input.meetingId,
      day: input.day,
      from_day: plan.from,
      to_day: plan.to,
      internal: facts.internal,
      external: facts.external,
      internal_fund: internal.fund,
      external_fund: external.fund,
      losses_covered: dong(
        internal.ownLoss + internal.forOther + external.ownLoss + external.forOther,
      ),
      other_funds: dong(internal.otherFunds + external.otherFunds),
      internal_remainder: internal.remainder,
      to_members: shared.toMembers,
      kept: shared.kept,
      fund_floor: floors.fund,
      by_use_floor: floors.byUse,
      entry_id: entryId,
      recorded_by: by,
      recorded_at: tx.clock.now(),
    })
    .execute()
  await recordParts(tx, { booking, results: facts.results })
}

async function recordParts(
  tx: Tx,
  { booking, results }: { readonly booking: Booking; readonly results: PeriodFacts['results'] },
): Promise<void> {
  const { id, plan, shared } = booking
  await tx.db
    .insertInto('cho_distribution_result')
    .values(results.map((resultId) => ({ distribution_id: id, result_id: resultId })))
    .execute()
  if (plan.funds.length > 0) {
    await tx.db
      .insertInto('cho_distribution_fund')
      .values(
        plan.funds.map(({ name, kind, side, amount }) => ({
          distribution_id: id,
          name,
          kind,
          side,
          amount,
        })),
      )
      .execute()
  }
  // In blocks, since a database takes only so many values in one statement.
  for (let at = 0; at < shared.shares.length; at += 500) {
    await tx.db
      .insertInto('cho_distribution_share')
      .values(
        shared.shares.slice(at, at + 500).map((share) => ({
          distribution_id: id,
          member_id: share.memberId,
          by_use: share.byUse,
          by_labour: share.byLabour,
          by_capital: share.byCapital,
          external_by_use: share.externalByUse,
          external_by_capital: share.externalByCapital,
          total: share.total,
        })),
      )
      .execute()
  }
}
