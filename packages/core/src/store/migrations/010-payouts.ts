import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

/** Money out: payouts, refunds, what people decided about money, and payers who agreed to be known. */
export async function payouts(schema: Schema): Promise<void> {
  await orders(schema)
  await history(schema)
  await refunds(schema)
  await decisions(schema)
  await walkUps(schema)
  await payers(schema)
}

async function orders(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_payout', {
    columns: {
      id: 'text',
      book_id: 'text',
      account_id: 'text',
      code: 'text',
      amount: 'dong',
      debit_account: 'text',
      hold_id: 'text',
      to_bin: 'text?',
      to_number: 'text?',
      to_holder: 'text?',
      purpose: 'text',
      subject: 'text',
      state: 'text',
      needs_approval: 'count',
      ordered_by: 'text',
      approved_by: 'text?',
      channel: 'text?',
      paid_entry_id: 'text?',
      returned_entry_id: 'text?',
      ordered_at: 'text',
      paid_at: 'text?',
      returned_at: 'text?',
    },
    key: ['id'],
    unique: [['account_id', 'code'], ['paid_entry_id'], ['returned_entry_id']],
    references: [
      ['account_id', 'cho_receiving_account', 'id'],
      ['book_id,debit_account', 'cho_account', 'book_id,code'],
      ['paid_entry_id', 'cho_entry', 'id'],
      ['returned_entry_id', 'cho_entry', 'id'],
    ],
    checks: {
      amount: 'amount > 0',
      purpose:
        "purpose in ('member_settlement', 'distribution', 'capital_return', 'refund', 'other')",
      state: "state in ('ordered', 'sent', 'paid', 'returned', 'cancelled')",
      beneficiary:
        '(to_bin is null) = (to_number is null) and (to_bin is null) = (to_holder is null)',
      persons: 'approved_by is null or approved_by <> ordered_by',
      approved:
        "needs_approval = 0 or approved_by is not null or state in ('ordered', 'cancelled')",
      paid: "(state in ('paid', 'returned')) = (paid_entry_id is not null)",
      returned: "(state = 'returned') = (returned_entry_id is not null)",
      channel: '(paid_entry_id is null) = (channel is null)',
    },
  })
  await createIndex(schema, 'cho_payout_book', 'cho_payout (book_id, state, ordered_at)')
  await createIndex(schema, 'cho_payout_subject', 'cho_payout (subject)')
  await createIndex(schema, 'cho_payout_amount', 'cho_payout (account_id, amount)')
}

/** What happened to each, and above which amount two people are needed. */
async function history(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_payout_step', {
    columns: {
      payout_id: 'text',
      position: 'count',
      step: 'text',
      person_id: 'text?',
      note: 'text?',
      recorded_at: 'text',
    },
    key: ['payout_id', 'position'],
    references: [['payout_id', 'cho_payout', 'id']],
  })
  await makeAppendOnly(schema, 'cho_payout_step')
  await createTable(schema, 'cho_payout_limit', {
    columns: {
      book_id: 'text',
      position: 'count',
      valid_from: 'text',
      amount: 'dong',
      set_by: 'text',
      recorded_at: 'text',
    },
    key: ['book_id', 'position'],
    references: [['book_id', 'cho_book', 'id']],
    checks: { amount: 'amount >= 0' },
  })
  await makeAppendOnly(schema, 'cho_payout_limit')
}

async function refunds(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_refund', {
    columns: {
      id: 'text',
      book_id: 'text',
      payout_id: 'text',
      sale_id: 'text?',
      request_id: 'text?',
      transfer_id: 'text?',
      amount: 'dong',
      reason: 'text',
      note: 'text?',
      requested_by: 'text',
      recorded_at: 'text',
    },
    key: ['id'],
    unique: [['payout_id']],
    references: [
      ['payout_id', 'cho_payout', 'id'],
      ['sale_id', 'cho_sale', 'id'],
      ['request_id', 'cho_payment_request', 'id'],
      ['transfer_id', 'cho_bank_transfer', 'id'],
    ],
    checks: {
      amount: 'amount > 0',
      // A cash sale, a request (with its sale, when it has one), or money that is no sale.
      of: `(request_id is not null and transfer_id is null)
        or (request_id is null and (sale_id is null) <> (transfer_id is null))`,
    },
  })
  await makeAppendOnly(schema, 'cho_refund')
  await createIndex(schema, 'cho_refund_request', 'cho_refund (request_id)')
  await createIndex(schema, 'cho_refund_sale', 'cho_refund (sale_id)')
  await createIndex(schema, 'cho_refund_transfer', 'cho_refund (transfer_id)')
}

async function decisions(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_decision', {
    columns: {
      id: 'text',
      book_id: 'text',
      transfer_id: 'text',
      exception_id: 'text?',
      exception_type: 'text?',
      how: 'text',
      undoes_id: 'text?',
      note: 'text?',
      decided_by: 'text?',
      recorded_at: 'text',
    },
    key: ['id'],
    unique: [['undoes_id']],
    references: [
      ['transfer_id', 'cho_bank_transfer', 'id'],
      ['exception_id', 'cho_exception', 'id'],
      ['undoes_id', 'cho_decision', 'id'],
    ],
  })
  await makeAppendOnly(schema, 'cho_decision')
  await createIndex(schema, 'cho_decision_transfer', 'cho_decision (transfer_id)')
}

async function walkUps(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_walk_up_account', {
    columns: { account_id: 'text', stall_id: 'text', declared_by: 'text', recorded_at: 'text' },
    key: ['account_id'],
    references: [
      ['account_id', 'cho_receiving_account', 'id'],
      ['stall_id', 'cho_stall', 'id'],
    ],
  })
}

async function payers(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_payer_salt', {
    columns: { stall_id: 'text', salt: 'text' },
    key: ['stall_id'],
    references: [['stall_id', 'cho_stall', 'id']],
  })
  await createTable(schema, 'cho_payer', {
    columns: {
      id: 'text',
      stall_id: 'text',
      payer_hash: 'text',
      consent: 'text',
      asked_by: 'text',
      recorded_at: 'text',
    },
    key: ['id'],
    unique: [['stall_id', 'payer_hash']],
    references: [['stall_id', 'cho_stall', 'id']],
    checks: { consent: "consent in ('spoken', 'written', 'in_app')" },
  })
}
