import type { EnterValue, IndicatorValueId, PersonId, ValueState } from '@cho40/contract'
import type { Tx } from '../../store/deps.ts'

export type NewValue = {
  readonly value: EnterValue
  readonly version: number
  readonly unitEdition: string
  readonly revision: number
  readonly supersedesId: IndicatorValueId | null
  readonly reason: string | null
  readonly by: PersonId | null
}

/** Writes one revision of a value with its first step. */
export async function writeValue(tx: Tx, one: NewValue, state: ValueState): Promise<void> {
  const { value } = one
  const [evidence_0, evidence_1, evidence_2, evidence_3] = value.evidence
  await tx.db
    .insertInto('cho_indicator_value')
    .values({
      id: value.id,
      indicator_id: value.indicatorId,
      version: one.version,
      unit_code: value.unitCode,
      unit_edition: one.unitEdition,
      first_day: value.firstDay,
      last_day: value.lastDay,
      cutoff_at: value.cutoffAt,
      numerator: value.numerator,
      denominator: value.denominator,
      bound: value.bound,
      source: value.source,
      method: value.method,
      evidence_0,
      evidence_1,
      evidence_2,
      evidence_3,
      covered: value.coverage?.covered ?? null,
      coverable: value.coverage?.of ?? null,
      revision: one.revision,
      supersedes_id: one.supersedesId,
      reason: one.reason,
      entered_by: one.by,
      recorded_at: tx.clock.now(),
    })
    .execute()
  await writeStep(tx, { valueId: value.id, position: 1, state, by: one.by, reason: null })
}

export async function writeStep(
  tx: Tx,
  step: {
    readonly valueId: IndicatorValueId
    readonly position: number
    readonly state: ValueState
    readonly by: PersonId | null
    readonly reason: string | null
  },
): Promise<void> {
  await tx.db
    .insertInto('cho_value_step')
    .values({
      value_id: step.valueId,
      position: step.position,
      state: step.state,
      person_id: step.by,
      reason: step.reason,
      recorded_at: tx.clock.now(),
    })
    .execute()
}
