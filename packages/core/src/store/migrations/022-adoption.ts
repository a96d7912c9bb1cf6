import { sql } from 'kysely'
import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

/** When figures are due, whose figures are taken over, how communes are scored. */
export async function adoptionExchange(schema: Schema): Promise<void> {
  await factsWithoutReferences(schema)
  await dueDays(schema)
  await printedSums(schema)
  await exchange(schema)
  await scorecards(schema)
}

/**
 * Kept facts are computed from sales, whose stalls exist: checking each row’s stall and market once
 * more took most of the time of a rebuild on PostgreSQL. The facts are made again from the events.
 */
async function factsWithoutReferences(schema: Schema): Promise<void> {
  await sql`drop table cho_stall_day`.execute(schema.db)
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
    checks: {
      counts: 'cash_count >= 0 and qr_count >= 0 and asked_count >= qr_count and late_count >= 0',
      money: 'cash_amount >= 0 and qr_amount >= 0',
    },
  })
  await sql`delete from cho_fact_cursor`.execute(schema.db)
}

async function dueDays(schema: Schema): Promise<void> {
  /** By when the values of a period have to be accepted, for a unit and all below it. */
  await createTable(schema, 'cho_report_due', {
    columns: {
      unit_code: 'text',
      frequency: 'text',
      valid_from: 'text',
      days: 'count',
      source: 'text',
      set_by: 'text',
      recorded_at: 'text',
    },
    key: ['unit_code', 'frequency', 'valid_from'],
    checks: {
      frequency: "frequency in ('month', 'quarter', 'year')",
      days: 'days between 0 and 366',
    },
  })
  /** By when a cooperative promised to pay its members after the end of a run. */
  await createTable(schema, 'cho_payment_term', {
    columns: {
      cooperative_id: 'text',
      valid_from: 'text',
      days: 'count',
      source: 'text',
      set_by: 'text',
      recorded_at: 'text',
    },
    key: ['cooperative_id', 'valid_from'],
    references: [['cooperative_id', 'cho_cooperative', 'id']],
    checks: { days: 'days between 0 and 366' },
  })
  for (const table of ['cho_report_due', 'cho_payment_term']) await makeAppendOnly(schema, table)
}

async function printedSums(schema: Schema): Promise<void> {
  /**
   * Which sums of takings were printed, and when: at `epoch` a sum was of all parts up to that epoch.
   * Late data is a part of its own, so that two prints of one sum are two sums.
   */
  await createTable(schema, 'cho_printed_sum', {
    columns: {
      table_name: 'text',
      unit_code: 'text',
      first_day: 'text',
      last_day: 'text',
      epoch: 'count',
      shown: 'count',
      recorded_at: 'text',
    },
    key: ['table_name', 'unit_code', 'first_day', 'last_day', 'epoch'],
    checks: { shown: 'shown in (0, 1)', epoch: 'epoch > 0' },
  })
  await createIndex(schema, 'cho_printed_sum_days', 'cho_printed_sum (first_day)')
  /** What a stall’s month had become since the epoch before; never shown to anybody. */
  await createTable(schema, 'cho_printed_part', {
    columns: {
      month: 'text',
      market_id: 'text',
      stall_id: 'text',
      epoch: 'count',
      cash: 'dong',
      transfer: 'dong',
    },
    key: ['month', 'market_id', 'stall_id', 'epoch'],
    clustered: true,
    references: [
      ['market_id', 'cho_market', 'id'],
      ['stall_id', 'cho_stall', 'id'],
    ],
    checks: { epoch: 'epoch > 0' },
  })
  for (const table of ['cho_printed_sum', 'cho_printed_part']) await makeAppendOnly(schema, table)
}

async function exchange(schema: Schema): Promise<void> {
  /** Which key may speak for which unit. A row with state 'ended' ends the trust from then on. */
  await createTable(schema, 'cho_exchange_peer', {
    columns: {
      public_key: 'text',
      unit_code: 'text',
      position: 'count',
      sender: 'text',
      state: 'text',
      set_by: 'text?',
      recorded_at: 'text',
    },
    key: ['public_key', 'unit_code', 'position'],
    checks: { state: "state in ('trusted', 'ended')" },
  })
  /** The package as it came, so that what was taken over can be proved by its signature. */
  await createTable(schema, 'cho_exchange_text', {
    columns: {
      sha256: 'text',
      public_key: 'text',
      signature: 'text',
      made_at: 'text',
      body: 'text',
    },
    key: ['sha256'],
    references: [['sha256', 'cho_exchange_import', 'sha256']],
  })
  await createTable(schema, 'cho_exchange_value', {
    columns: { value_id: 'text', sha256: 'text' },
    key: ['value_id'],
    references: [
      ['value_id', 'cho_indicator_value', 'id'],
      ['sha256', 'cho_exchange_text', 'sha256'],
    ],
  })
  for (const table of ['cho_exchange_peer', 'cho_exchange_text', 'cho_exchange_value']) {
    await makeAppendOnly(schema, table)
  }
}

async function scorecards(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_scorecard', {
    columns: {
      id: 'text',
      version: 'count',
      unit_code: 'text',
      body: 'text',
      recorded_by: 'text',
      recorded_at: 'text',
    },
    key: ['id', 'version'],
    checks: { version: 'version > 0' },
  })
  await createTable(schema, 'cho_score', {
    columns: {
      card_id: 'text',
      card_version: 'count',
      unit_code: 'text',
      year: 'count',
      revision: 'count',
      points: 'count',
      maximum: 'count',
      body: 'text',
      sha256: 'text',
      reason: 'text?',
      made_by: 'text',
      recorded_at: 'text',
    },
    key: ['card_id', 'unit_code', 'year', 'revision'],
    references: [['card_id,card_version', 'cho_scorecard', 'id,version']],
    checks: {
      revision: '(revision = 1) = (reason is null)',
      maximum: 'maximum >= 0',
    },
  })
  for (const table of ['cho_scorecard', 'cho_score']) await makeAppendOnly(schema, table)
}
