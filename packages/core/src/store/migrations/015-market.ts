import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

/** A market's calendar and unit, who stands where, and what the community team does there. */
export async function market(schema: Schema): Promise<void> {
  await calendar(schema)
  await stallsInTime(schema)
  await community(schema)
  await complaints(schema)
  await fees(schema)
}

async function calendar(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_market_schedule', {
    columns: {
      market_id: 'text',
      valid_from: 'text',
      schedule: 'text',
      recorded_at: 'text',
    },
    key: ['market_id', 'valid_from'],
    references: [['market_id', 'cho_market', 'id']],
  })
  await createTable(schema, 'cho_market_closure', {
    columns: {
      market_id: 'text',
      first_day: 'text',
      last_day: 'text',
      reason: 'text',
      recorded_at: 'text',
    },
    key: ['market_id', 'first_day'],
    references: [['market_id', 'cho_market', 'id']],
    checks: { days: 'first_day <= last_day' },
  })
  await createTable(schema, 'cho_market_place', {
    columns: {
      market_id: 'text',
      valid_from: 'text',
      place_code: 'text',
      source: 'text',
      recorded_at: 'text',
    },
    key: ['market_id', 'valid_from'],
    references: [['market_id', 'cho_market', 'id']],
  })
  await createTable(schema, 'cho_market_wifi', {
    columns: { market_id: 'text', valid_from: 'text', free: 'count', recorded_at: 'text' },
    key: ['market_id', 'valid_from'],
    references: [['market_id', 'cho_market', 'id']],
    checks: { free: 'free in (0, 1)' },
  })
}

async function stallsInTime(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_tenancy', {
    columns: {
      stall_id: 'text',
      from_day: 'text',
      to_day: 'text?',
      zone: 'text',
      goods: 'text',
      recorded_at: 'text',
    },
    key: ['stall_id', 'from_day'],
    references: [['stall_id', 'cho_stall', 'id']],
    checks: { days: 'to_day is null or from_day <= to_day' },
  })
  await createTable(schema, 'cho_onboarding_step', {
    columns: {
      stall_id: 'text',
      step: 'text',
      done_on: 'text',
      minutes: 'count',
      helper_id: 'text?',
      fair_id: 'text?',
      recorded_at: 'text',
    },
    key: ['stall_id', 'step'],
    references: [
      ['stall_id', 'cho_stall', 'id'],
      ['helper_id', 'cho_person', 'id'],
    ],
    checks: {
      minutes: 'minutes between 0 and 1440',
      step: "step in ('identity', 'account_owner', 'sign_placed', 'sign_checked', 'first_payment', 'taught')",
    },
  })
  await makeAppendOnly(schema, 'cho_onboarding_step')
}

async function community(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_fair', {
    columns: {
      id: 'text',
      market_id: 'text',
      day: 'text',
      kind: 'text',
      name: 'text',
      attended: 'count',
      recorded_at: 'text',
    },
    key: ['id'],
    references: [['market_id', 'cho_market', 'id']],
    checks: { kind: "kind in ('fair', 'training')", attended: 'attended >= 0' },
  })
  await createTable(schema, 'cho_visit', {
    columns: {
      id: 'text',
      market_id: 'text',
      stall_id: 'text',
      day: 'text',
      helper_id: 'text',
      why: 'text',
      outcome: 'text',
      note: 'text?',
      recorded_at: 'text',
    },
    key: ['id'],
    references: [
      ['stall_id', 'cho_stall', 'id'],
      ['helper_id', 'cho_person', 'id'],
    ],
    checks: {
      outcome: "outcome in ('solved', 'taught', 'refused', 'absent', 'passed_on')",
    },
  })
  await makeAppendOnly(schema, 'cho_visit')
  await createIndex(schema, 'cho_visit_market', 'cho_visit (market_id, day)')
  await createIndex(schema, 'cho_visit_stall', 'cho_visit (stall_id, day)')
}

async function complaints(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_complaint', {
    columns: {
      id: 'text',
      market_id: 'text',
      stall_id: 'text?',
      kind: 'text',
      day: 'text',
      text: 'text',
      recorded_at: 'text',
    },
    key: ['id'],
    references: [['market_id', 'cho_market', 'id']],
    checks: {
      kind: "kind in ('fake_qr', 'forged_receipt', 'wrong_price', 'wrong_amount', 'other')",
    },
  })
  await createIndex(schema, 'cho_complaint_market', 'cho_complaint (market_id, day)')
  await createTable(schema, 'cho_complaint_step', {
    columns: {
      complaint_id: 'text',
      position: 'count',
      state: 'text',
      person_id: 'text?',
      note: 'text?',
      recorded_at: 'text',
    },
    key: ['complaint_id', 'position'],
    references: [['complaint_id', 'cho_complaint', 'id']],
    checks: { state: "state in ('received', 'confirmed', 'rejected', 'closed')" },
  })
  for (const table of ['cho_complaint', 'cho_complaint_step']) await makeAppendOnly(schema, table)
}

async function fees(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_market_board', {
    columns: { market_id: 'text', book_id: 'text', recorded_at: 'text' },
    key: ['market_id'],
    unique: [['book_id']],
    references: [
      ['market_id', 'cho_market', 'id'],
      ['book_id', 'cho_book', 'id'],
    ],
  })
  await createTable(schema, 'cho_fee_bill', {
    columns: {
      id: 'text',
      market_id: 'text',
      book_id: 'text',
      stall_id: 'text',
      kind: 'text',
      month: 'text',
      amount: 'dong',
      state: 'text',
      objections_until: 'text?',
      request_id: 'text?',
      paid_by: 'text?',
      /** What was taken by hand; money from a bank is the request's. */
      cash: 'dong',
      reason: 'text?',
      recorded_at: 'text',
    },
    key: ['id'],
    unique: [['stall_id', 'kind', 'month'], ['request_id']],
    references: [
      ['market_id', 'cho_market', 'id'],
      ['stall_id', 'cho_stall', 'id'],
      ['request_id', 'cho_payment_request', 'id'],
    ],
    checks: {
      amount: 'amount > 0 and cash >= 0 and cash <= amount',
      kind: "kind in ('stall', 'electricity', 'water', 'parking', 'other')",
      state:
        "state in ('draft', 'issued', 'awaiting_bank', 'paid', 'partly', 'disputed', 'waived')",
      waived: "(state <> 'waived') or reason is not null",
    },
  })
  await createIndex(schema, 'cho_fee_bill_month', 'cho_fee_bill (market_id, month)')
  await createTable(schema, 'cho_fee_step', {
    columns: {
      bill_id: 'text',
      position: 'count',
      state: 'text',
      person_id: 'text',
      reason: 'text?',
      recorded_at: 'text',
    },
    key: ['bill_id', 'position'],
    references: [['bill_id', 'cho_fee_bill', 'id']],
  })
  await makeAppendOnly(schema, 'cho_fee_step')
}
