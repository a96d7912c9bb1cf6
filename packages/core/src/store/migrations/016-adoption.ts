import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

/** What is measured: kept facts, values with their history, frozen reports, pilots. */
export async function adoption(schema: Schema): Promise<void> {
  await facts(schema)
  await values(schema)
  await publication(schema)
  await pilots(schema)
}

async function facts(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_stall_day', {
    columns: {
      market_id: 'text',
      day: 'text',
      stall_id: 'text',
      cash_count: 'count',
      cash_amount: 'dong',
      qr_count: 'count',
      qr_amount: 'dong',
      asked_count: 'count',
      late_count: 'count',
    },
    key: ['market_id', 'day', 'stall_id'],
    clustered: true,
    references: [
      ['market_id', 'cho_market', 'id'],
      ['stall_id', 'cho_stall', 'id'],
    ],
    checks: {
      counts: 'cash_count >= 0 and qr_count >= 0 and asked_count >= qr_count and late_count >= 0',
      money: 'cash_amount >= 0 and qr_amount >= 0',
    },
  })
  await createTable(schema, 'cho_fact_cursor', {
    columns: { book_id: 'text', position: 'count' },
    key: ['book_id'],
    references: [['book_id', 'cho_book', 'id']],
  })
}

async function values(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_indicator_value', {
    columns: {
      id: 'text',
      indicator_id: 'text',
      version: 'count',
      unit_code: 'text',
      /** The day the unit began, so that a code that lives on under another name is another unit. */
      unit_edition: 'text',
      first_day: 'text',
      last_day: 'text',
      cutoff_at: 'text',
      numerator: 'count',
      denominator: 'count?',
      bound: 'text',
      source: 'text',
      method: 'text',
      evidence_0: 'count',
      evidence_1: 'count',
      evidence_2: 'count',
      evidence_3: 'count',
      covered: 'count?',
      coverable: 'count?',
      revision: 'count',
      supersedes_id: 'text?',
      reason: 'text?',
      entered_by: 'text?',
      recorded_at: 'text',
    },
    key: ['id'],
    unique: [
      ['indicator_id', 'unit_code', 'unit_edition', 'first_day', 'last_day', 'revision'],
      ['supersedes_id'],
    ],
    references: [['supersedes_id', 'cho_indicator_value', 'id']],
    checks: {
      days: 'first_day <= last_day',
      bound: "bound in ('=', '>=', '>', '<=', '<', '~')",
      denominator: 'denominator is null or denominator >= 0',
      numerator: 'numerator >= 0',
      revision: '(revision = 1) = (supersedes_id is null)',
      reason: 'revision = 1 or reason is not null',
    },
  })
  await createIndex(
    schema,
    'cho_indicator_value_unit',
    'cho_indicator_value (unit_code, first_day)',
  )
  await createTable(schema, 'cho_value_step', {
    columns: {
      value_id: 'text',
      position: 'count',
      state: 'text',
      person_id: 'text?',
      reason: 'text?',
      recorded_at: 'text',
    },
    key: ['value_id', 'position'],
    references: [['value_id', 'cho_indicator_value', 'id']],
    checks: {
      state: "state in ('draft', 'submitted', 'approved', 'accepted', 'returned')",
      reason: "state <> 'returned' or reason is not null",
    },
  })
  for (const table of ['cho_indicator_value', 'cho_value_step']) {
    await makeAppendOnly(schema, table)
  }
}

async function publication(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_report_pack', {
    columns: {
      id: 'text',
      unit_code: 'text',
      unit_edition: 'text',
      first_day: 'text',
      last_day: 'text',
      cutoff_at: 'text',
      body: 'text',
      sha256: 'text',
      made_by: 'text',
      supersedes_id: 'text?',
      reason: 'text?',
      recorded_at: 'text',
    },
    key: ['id'],
    unique: [['supersedes_id']],
    references: [['supersedes_id', 'cho_report_pack', 'id']],
    checks: { reason: '(supersedes_id is null) = (reason is null)' },
  })
  await createTable(schema, 'cho_published_cell', {
    columns: {
      table_name: 'text',
      unit_code: 'text',
      first_day: 'text',
      last_day: 'text',
      shown: 'count',
      recorded_at: 'text',
    },
    key: ['table_name', 'unit_code', 'first_day', 'last_day'],
    checks: { shown: 'shown in (0, 1)' },
  })
  await createTable(schema, 'cho_exchange_import', {
    columns: {
      sha256: 'text',
      sender: 'text',
      added: 'count',
      recorded_at: 'text',
    },
    key: ['sha256'],
  })
  for (const table of ['cho_report_pack', 'cho_published_cell', 'cho_exchange_import']) {
    await makeAppendOnly(schema, table)
  }
}

async function pilots(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_pilot', {
    columns: {
      id: 'text',
      place_code: 'text',
      name: 'text',
      plan_number: 'text',
      decision_number: 'text?',
      first_day: 'text',
      last_day: 'text?',
      /** Offices by their names, the nearest first, as JSON: no number of levels is built in. */
      reporting_line: 'text',
      replicates_id: 'text?',
      recorded_by: 'text',
      recorded_at: 'text',
    },
    key: ['id'],
    references: [['replicates_id', 'cho_pilot', 'id']],
  })
  await createTable(schema, 'cho_pilot_party', {
    columns: { pilot_id: 'text', name: 'text', role: 'text', duty: 'text?' },
    key: ['pilot_id', 'name', 'role'],
    references: [['pilot_id', 'cho_pilot', 'id']],
    checks: { role: "role in ('sponsor', 'partner')" },
  })
  await createTable(schema, 'cho_pilot_activity', {
    columns: { pilot_id: 'text', position: 'count', name: 'text', due_day: 'text?' },
    key: ['pilot_id', 'position'],
    references: [['pilot_id', 'cho_pilot', 'id']],
  })
  await createTable(schema, 'cho_pilot_target', {
    columns: {
      pilot_id: 'text',
      indicator_id: 'text',
      due_day: 'text',
      bound: 'text',
      /** In the indicator's unit times ten to the power of its decimals. */
      target: 'count',
      baseline: 'count?',
    },
    key: ['pilot_id', 'indicator_id', 'due_day'],
    references: [['pilot_id', 'cho_pilot', 'id']],
  })
}
