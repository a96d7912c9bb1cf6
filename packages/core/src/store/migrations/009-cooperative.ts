import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

const KINDS = "('official', 'associate_capital', 'associate_service')"
const HEAD = { id: 'text', cooperative_id: 'text' } as const
const ACT = { recorded_by: 'text', recorded_at: 'text' } as const
const OF_COOPERATIVE = ['cooperative_id', 'cho_cooperative', 'id'] as const
const OF_MEMBER = ['member_id', 'cho_member', 'id'] as const
const BY = ['recorded_by', 'cho_person', 'id'] as const
const OF_MEETING = ['meeting_id', 'cho_meeting', 'id'] as const
const OF_ENTRY = ['entry_id', 'cho_entry', 'id'] as const

export async function cooperative(schema: Schema): Promise<void> {
  await meetings(schema)
  await members(schema)
  await agreements(schema)
  await capital(schema)
  await certificates(schema)
  await leavings(schema)
  await fund(schema)
  await distributions(schema)
  await distributionParts(schema)
  for (const table of [
    'cho_meeting',
    'cho_charter',
    'cho_capital_change',
    'cho_capital_line',
    'cho_capital_movement',
    'cho_capital_exception',
    'cho_leaving',
    'cho_leaving_set_off',
    'cho_fund_movement',
    'cho_result',
    'cho_distribution',
    'cho_distribution_result',
    'cho_distribution_share',
    'cho_distribution_fund',
  ]) {
    await makeAppendOnly(schema, table)
  }
}

async function meetings(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_meeting', {
    columns: {
      ...HEAD,
      number: 'text',
      held_on: 'text',
      members_invited: 'count',
      members_present: 'count',
      decisions: 'text',
      ...ACT,
    },
    key: ['id'],
    unique: [['cooperative_id', 'number']],
    references: [OF_COOPERATIVE, BY],
    checks: { present: 'members_present between 0 and members_invited' },
  })
  await createTable(schema, 'cho_charter', {
    columns: {
      ...HEAD,
      from_day: 'text',
      form: 'text',
      code: 'text',
      seat: 'text',
      representative: 'text',
      minimum_capital: 'dong',
      member_cap: 'count?',
      internal_fund_rate: 'count',
      external_fund_rate: 'count',
      meeting_id: 'text?',
      ...ACT,
    },
    key: ['id'],
    unique: [['cooperative_id', 'from_day']],
    references: [OF_COOPERATIVE, OF_MEETING, BY],
    checks: { form: "form in ('cooperative', 'union')" },
  })
}

async function members(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_member', {
    columns: {
      ...HEAD,
      number: 'count',
      name: 'text',
      kind: 'text',
      person_id: 'text?',
      admitted_on: 'text',
      left_on: 'text?',
      ...ACT,
    },
    key: ['id'],
    unique: [['cooperative_id', 'number']],
    references: [OF_COOPERATIVE, ['person_id', 'cho_person', 'id'], BY],
    checks: { kind: `kind in ${KINDS}`, left: 'left_on is null or left_on >= admitted_on' },
  })
  await createTable(schema, 'cho_member_version', {
    columns: {
      member_id: 'text',
      version: 'count',
      from_day: 'text',
      kind: 'text',
      party_kind: 'text',
      name: 'text',
      address: 'text',
      nationality: 'text',
      identity_kind: 'text?',
      identity_masked: 'text?',
      identity_sealed: 'text?',
      identity_fingerprint: 'text?',
      phone: 'text?',
      language: 'text',
      signs: 'text',
      ...ACT,
    },
    key: ['member_id', 'version'],
    references: [OF_MEMBER, BY],
    checks: { kind: `kind in ${KINDS}`, version: 'version > 0' },
  })
  await createIndex(schema, 'cho_member_identity', 'cho_member_version (identity_fingerprint)')
}

async function agreements(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_member_agreement', {
    columns: {
      id: 'text',
      member_id: 'text',
      number: 'text',
      signed_on: 'text',
      valid_from: 'text',
      valid_to: 'text?',
      ...ACT,
    },
    key: ['id'],
    references: [OF_MEMBER, BY],
  })
  await createIndex(schema, 'cho_agreement_member', 'cho_member_agreement (member_id, valid_from)')
  await createTable(schema, 'cho_member_account', {
    columns: {
      member_id: 'text',
      nth: 'count',
      from_day: 'text',
      bin: 'text?',
      number: 'text?',
      holder_name: 'text?',
      relation: 'text?',
      ...ACT,
    },
    key: ['member_id', 'nth'],
    references: [OF_MEMBER, BY],
    checks: { whole: '(bin is null) = (number is null) and (bin is null) = (holder_name is null)' },
  })
}

async function capital(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_capital_change', {
    columns: {
      ...HEAD,
      nth: 'count',
      kind: 'text',
      day: 'text',
      member_cap: 'count',
      associates_cap: 'count',
      foreign_cap: 'count',
      total_after: 'dong',
      meeting_id: 'text?',
      ...ACT,
    },
    key: ['id'],
    unique: [['cooperative_id', 'nth']],
    references: [OF_COOPERATIVE, OF_MEETING, BY],
    checks: {
      kind: "kind in ('pledge', 'withdrawal', 'transfer', 'leaving', 'standing')",
      total_after: 'total_after >= 0',
      nth: 'nth > 0',
    },
  })
  await createTable(schema, 'cho_capital_line', {
    columns: {
      change_id: 'text',
      member_id: 'text',
      delta: 'dong',
      associate_delta: 'dong',
      foreign_delta: 'dong',
    },
    key: ['change_id', 'member_id'],
    references: [['change_id', 'cho_capital_change', 'id'], OF_MEMBER],
  })
  await createIndex(schema, 'cho_capital_line_member', 'cho_capital_line (member_id)')
  await createTable(schema, 'cho_capital_movement', {
    columns: {
      ...HEAD,
      member_id: 'text',
      kind: 'text',
      day: 'text',
      form: 'text?',
      description: 'text?',
      quantity: 'text?',
      value: 'dong',
      entry_id: 'text',
      ...ACT,
    },
    key: ['id', 'member_id'],
    references: [OF_COOPERATIVE, OF_MEMBER, OF_ENTRY, BY],
    checks: {
      kind: "kind in ('contribution', 'returned', 'transfer')",
      value:
        "value <> 0 and (kind <> 'contribution' or value > 0) and (kind <> 'returned' or value < 0)",
    },
  })
  await createIndex(schema, 'cho_capital_movement_member', 'cho_capital_movement (member_id)')
}

async function certificates(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_capital_certificate', {
    columns: {
      ...HEAD,
      number: 'count',
      member_id: 'text',
      share: 'dong',
      charter_capital: 'dong',
      issued_on: 'text',
      voided_on: 'text?',
      void_reason: 'text?',
      replaces_id: 'text?',
      ...ACT,
    },
    key: ['id'],
    unique: [['cooperative_id', 'number']],
    references: [OF_COOPERATIVE, OF_MEMBER, ['replaces_id', 'cho_capital_certificate', 'id'], BY],
    checks: { share: 'share > 0', voided: '(voided_on is null) = (void_reason is null)' },
  })
  await createIndex(schema, 'cho_certificate_member', 'cho_capital_certificate (member_id)')
  await createTable(schema, 'cho_capital_exception', {
    columns: {
      ...HEAD,
      cap: 'text',
      member_id: 'text?',
      allowed: 'count',
      from_day: 'text',
      until_day: 'text',
      reason: 'text',
      meeting_id: 'text',
      ...ACT,
    },
    key: ['id'],
    references: [OF_COOPERATIVE, OF_MEMBER, OF_MEETING, BY],
    checks: { cap: "cap in ('member', 'associates', 'foreign')" },
  })
}

async function leavings(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_leaving', {
    columns: {
      ...HEAD,
      member_id: 'text',
      day: 'text',
      reason: 'text',
      meeting_id: 'text?',
      change_id: 'text?',
      entry_id: 'text?',
      capital: 'dong',
      returned: 'dong',
      ...ACT,
    },
    key: ['id'],
    unique: [['member_id']],
    references: [
      OF_COOPERATIVE,
      OF_MEMBER,
      OF_MEETING,
      ['change_id', 'cho_capital_change', 'id'],
      OF_ENTRY,
      BY,
    ],
    checks: { returned: 'returned between 0 and capital' },
  })
  await createTable(schema, 'cho_leaving_set_off', {
    columns: { leaving_id: 'text', account_code: 'text', amount: 'dong' },
    key: ['leaving_id', 'account_code'],
    references: [['leaving_id', 'cho_leaving', 'id']],
    checks: { amount: 'amount > 0' },
  })
}

async function fund(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_fund_source', {
    columns: { ...HEAD, kind: 'text', name: 'text', ...ACT },
    key: ['id'],
    references: [OF_COOPERATIVE, BY],
    checks: {
      kind: "kind in ('internal_income', 'external_income', 'asset_sale', 'gift', 'grant')",
    },
  })
  await createTable(schema, 'cho_fund_movement', {
    columns: {
      ...HEAD,
      source_id: 'text',
      kind: 'text',
      day: 'text',
      amount: 'dong',
      note: 'text?',
      entry_id: 'text',
      ...ACT,
    },
    key: ['id'],
    references: [OF_COOPERATIVE, ['source_id', 'cho_fund_source', 'id'], OF_ENTRY, BY],
    checks: { kind: "kind in ('provision', 'received', 'interest')", amount: 'amount > 0' },
  })
  await createIndex(schema, 'cho_fund_movement_source', 'cho_fund_movement (source_id, day)')
}

async function distributions(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_result', {
    columns: {
      ...HEAD,
      from_day: 'text',
      to_day: 'text',
      kept_apart: 'count',
      internal_income: 'dong',
      internal_cost: 'dong',
      external_income: 'dong',
      external_cost: 'dong',
      entry_id: 'text',
      ...ACT,
    },
    key: ['id'],
    references: [OF_COOPERATIVE, OF_ENTRY, BY],
    checks: {
      apart: 'kept_apart = 1 or (kept_apart = 0 and internal_income = 0 and internal_cost = 0)',
    },
  })
  await createTable(schema, 'cho_distribution', {
    columns: {
      ...HEAD,
      meeting_id: 'text',
      day: 'text',
      from_day: 'text',
      to_day: 'text',
      internal: 'dong',
      external: 'dong',
      internal_fund: 'dong',
      external_fund: 'dong',
      losses_covered: 'dong',
      other_funds: 'dong',
      internal_remainder: 'dong',
      to_members: 'dong',
      kept: 'dong',
      fund_floor: 'count',
      by_use_floor: 'count',
      entry_id: 'text?',
      ...ACT,
    },
    key: ['id'],
    unique: [['meeting_id']],
    references: [OF_COOPERATIVE, OF_MEETING, OF_ENTRY, BY],
  })
}

async function distributionParts(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_distribution_result', {
    columns: { distribution_id: 'text', result_id: 'text' },
    key: ['result_id'],
    references: [
      ['distribution_id', 'cho_distribution', 'id'],
      ['result_id', 'cho_result', 'id'],
    ],
  })
  await createTable(schema, 'cho_distribution_share', {
    columns: {
      distribution_id: 'text',
      member_id: 'text',
      by_use: 'dong',
      by_labour: 'dong',
      by_capital: 'dong',
      external_by_use: 'dong',
      external_by_capital: 'dong',
      total: 'dong',
    },
    key: ['distribution_id', 'member_id'],
    references: [['distribution_id', 'cho_distribution', 'id'], OF_MEMBER],
    checks: {
      parts: 'by_use + by_labour + by_capital + external_by_use + external_by_capital = total',
      each: 'by_use >= 0 and by_labour >= 0 and by_capital >= 0 and external_by_use >= 0 and external_by_capital >= 0',
    },
  })
  await createTable(schema, 'cho_distribution_fund', {
    columns: {
      distribution_id: 'text',
      name: 'text',
      kind: 'text',
      side: 'text',
      amount: 'dong',
    },
    key: ['distribution_id', 'kind', 'side', 'name'],
    references: [['distribution_id', 'cho_distribution', 'id']],
    checks: { amount: 'amount > 0' },
  })
}
