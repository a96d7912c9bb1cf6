import type { IndicatorValueId, ValueStepView } from '@cho40/contract'
import type { Reading } from '../../store/deps.ts'

/** The way of a value, oldest step first: who moved it where and when, and why it was returned. */
export function valueSteps(reading: Reading, valueId: IndicatorValueId): Promise<ValueStepView[]> {
  return reading.db
    .selectFrom('cho_value_step as step')
    .leftJoin('cho_person as person', 'person.id', 'step.person_id')
    .select(['step.state', 'step.person_id as personId', 'person.name', 'step.reason'])
    .select('step.recorded_at as recordedAt')
    .where('step.value_id', '=', valueId)
    .orderBy('step.position')
    .execute()
}
