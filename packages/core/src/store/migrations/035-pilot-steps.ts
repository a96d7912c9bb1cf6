import { createTable, makeAppendOnly, type Schema } from './columns.ts'

/** What was done of a pilot’s plan, by whom and when; taken back by a further step, never by a deletion. */
export async function pilotSteps(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_pilot_step', {
    columns: {
      pilot_id: 'text',
      position: 'count',
      nth: 'count',
      state: 'text',
      /** When it was done; null when it is open again. */
      day: 'text?',
      note: 'text?',
      person_id: 'text',
      recorded_at: 'text',
    },
    key: ['pilot_id', 'position', 'nth'],
    references: [
      ['pilot_id,position', 'cho_pilot_activity', 'pilot_id,position'],
      ['person_id', 'cho_person', 'id'],
    ],
    checks: {
      nth: 'nth > 0',
      state: "state in ('done', 'open')",
      day: "(state = 'done') = (day is not null)",
    },
  })
  await makeAppendOnly(schema, 'cho_pilot_step')
}
