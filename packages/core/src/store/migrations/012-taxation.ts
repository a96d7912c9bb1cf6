import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

/** Tax branches, who a household is to the tax office, roles of a deployment, what is withheld. */
export async function taxation(schema: Schema): Promise<void> {
  await branches(schema)
  await taxpayers(schema)
  await roles(schema)
  await withholdings(schema)
}

async function branches(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_tax_branch', {
    columns: {
      id: 'text',
      book_id: 'text',
      stall_id: 'text',
      position: 'count',
      sale_id: 'text?',
      branch: 'text',
      vat_rate: 'count?',
      pit_rate: 'count?',
      valid_from: 'text',
      note: 'text?',
      set_by: 'text',
      recorded_at: 'text',
    },
    key: ['id'],
    unique: [['stall_id', 'position']],
    references: [
      ['book_id', 'cho_book', 'id'],
      ['stall_id', 'cho_stall', 'id'],
      ['sale_id', 'cho_sale', 'id'],
    ],
    checks: {
      branch: "branch in ('goods', 'services', 'production', 'other', 'nong_san_tu_san_xuat')",
      rates:
        "(branch = 'nong_san_tu_san_xuat') = (vat_rate is not null) and (vat_rate is null) = (pit_rate is null)",
      least:
        'coalesce(vat_rate, 0) between 0 and 10000 and coalesce(pit_rate, 0) between 0 and 10000',
    },
  })
  await createIndex(schema, 'cho_tax_branch_book', 'cho_tax_branch (book_id)')
  await makeAppendOnly(schema, 'cho_tax_branch')
}

async function taxpayers(schema: Schema): Promise<void> {
  // Personal data: a person’s right to have it gone is stronger than our wish to keep old rows.
  await createTable(schema, 'cho_taxpayer', {
    columns: {
      id: 'text',
      book_id: 'text',
      position: 'count',
      name: 'text',
      address: 'text',
      tax_code_sealed: 'text',
      tax_code_shown: 'text',
      valid_from: 'text',
      set_by: 'text',
      recorded_at: 'text',
    },
    key: ['id'],
    unique: [['book_id', 'position']],
    references: [['book_id', 'cho_book', 'id']],
  })
}

async function roles(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_role_step', {
    columns: {
      id: 'text',
      scope_id: 'text',
      position: 'count',
      step: 'text',
      role: 'text',
      valid_from: 'text',
      operator_book_id: 'text?',
      proposal_id: 'text?',
      note: 'text',
      person_id: 'text',
      recorded_at: 'text',
    },
    key: ['id'],
    unique: [['scope_id', 'position'], ['proposal_id']],
    references: [
      ['scope_id', 'cho_scope', 'id'],
      ['operator_book_id', 'cho_book', 'id'],
      ['proposal_id', 'cho_role_step', 'id'],
    ],
    checks: {
      step: "step in ('proposed', 'set')",
      role: "role in ('stall_tool', 'own_shop', 'listing_board', 'marketplace')",
      proposed: "step = 'set' or role = 'marketplace'",
      operator: "(role = 'marketplace') = (operator_book_id is not null)",
      twice: "(step = 'set' and role = 'marketplace') = (proposal_id is not null)",
    },
  })
  await makeAppendOnly(schema, 'cho_role_step')
}

async function withholdings(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_withholding', {
    columns: {
      id: 'text',
      operator_book_id: 'text',
      position: 'count',
      seller_book_id: 'text',
      stall_id: 'text',
      sale_id: 'text',
      role_step_id: 'text',
      branch: 'text?',
      vat_rate: 'count',
      pit_rate: 'count',
      base: 'dong',
      vat: 'dong',
      pit: 'dong',
      day: 'text',
      entry_id: 'text?',
      recorded_at: 'text',
    },
    key: ['id'],
    unique: [['operator_book_id', 'position'], ['entry_id']],
    references: [
      ['operator_book_id', 'cho_book', 'id'],
      ['seller_book_id', 'cho_book', 'id'],
      ['stall_id', 'cho_stall', 'id'],
      ['sale_id', 'cho_sale', 'id'],
      ['role_step_id', 'cho_role_step', 'id'],
      ['entry_id', 'cho_entry', 'id'],
    ],
    checks: {
      change: 'base <> 0',
      sign: '(base > 0 and vat >= 0 and pit >= 0) or (base < 0 and vat <= 0 and pit <= 0)',
      entry: '(vat = 0 and pit = 0) = (entry_id is null)',
    },
  })
  await createIndex(schema, 'cho_withholding_sale', 'cho_withholding (sale_id)')
  await createIndex(schema, 'cho_withholding_day', 'cho_withholding (operator_book_id, day)')
  await makeAppendOnly(schema, 'cho_withholding')
}
