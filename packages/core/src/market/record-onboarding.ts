import {
  type MarketId,
  ONBOARDING_STEPS,
  type OnboardingStep,
  type Problem,
  type RecordOnboarding,
  type StallId,
} from '@cho40/contract'
import { err, type MarketDay, ok, type Result } from '@cho40/values'
import { personExists } from '../access/person-exists.ts'
import type { Deps, Reading } from '../store/deps.ts'
import { transact } from '../store/transact.ts'

/**
 * Ticks off one step of a stall’s start, with the minutes it took and who helped. A step is done once;
 * the same again changes nothing. Problems: NotFound (stall, person), AlreadyExists (step, told otherwise).
 */
export function recordOnboarding(
  deps: Deps,
  input: RecordOnboarding,
): Promise<Result<OnboardingStep, Problem>> {
  const { stallId, step, doneOn, minutes, helperId, fairId } = input
  return transact(deps, async (tx) => {
    const stall = await tx.db
      .selectFrom('cho_stall')
      .select('id')
      .where('id', '=', stallId)
      .executeTakeFirst()
    if (!stall) return err({ type: 'NotFound', what: 'stall', id: stallId })
    if (helperId !== null && !(await personExists(tx, helperId))) {
      return err({ type: 'NotFound', what: 'person', id: helperId })
    }
    const done = await tx.db
      .selectFrom('cho_onboarding_step')
      .select(['done_on', 'minutes'])
      .where('stall_id', '=', stallId)
      .where('step', '=', step)
      .executeTakeFirst()
    if (done) {
      const same = done.done_on === doneOn && done.minutes === minutes
      return same ? ok(step) : err({ type: 'AlreadyExists', what: 'onboarding step', id: step })
    }
    await tx.db
      .insertInto('cho_onboarding_step')
      .values({
        stall_id: stallId,
        step,
        done_on: doneOn,
        minutes,
        helper_id: helperId,
        fair_id: fairId,
        recorded_at: tx.clock.now(),
      })
      .execute()
    return ok(step)
  })
}

export type Onboarding = {
  readonly stallId: StallId
  readonly done: readonly OnboardingStep[]
  readonly missing: readonly OnboardingStep[]
  readonly minutes: number
  readonly lastDay: MarketDay | null
}

/** How far each stall of a market has come, and the minutes it took so far. */
export async function onboardingOf(reading: Reading, marketId: MarketId): Promise<Onboarding[]> {
  const rows = await reading.db
    .selectFrom('cho_stall as stall')
    .leftJoin('cho_onboarding_step as step', 'step.stall_id', 'stall.id')
    .select(['stall.id', 'step.step', 'step.minutes', 'step.done_on'])
    .where('stall.market_id', '=', marketId)
    .orderBy('stall.id')
    .execute()
  const ofStall = new Map<StallId, typeof rows>()
  for (const row of rows) ofStall.set(row.id, [...(ofStall.get(row.id) ?? []), row])
  return [...ofStall].map(([stallId, own]) => {
    const done = ONBOARDING_STEPS.filter((step) => own.some((row) => row.step === step))
    const days = own.flatMap(({ done_on: day }) => (day === null ? [] : [day])).toSorted()
    return {
      stallId,
      done,
      missing: ONBOARDING_STEPS.filter((step) => !done.includes(step)),
      minutes: own.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
      lastDay: days.at(-1) ?? null,
    }
  })
}
