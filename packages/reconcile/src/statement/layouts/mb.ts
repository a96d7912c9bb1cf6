import type { Layout } from '../layout.ts'

/**
 * MB. Headings not confirmed from a file of the bank; kept close to its app.
 */
export const mb = {
  name: 'mb',
  marks: ['MBBANK', 'MB BANK', 'QUAN DOI'],
  headings: {
    date: ['NGAY GIAO DICH', 'TRANSACTION DATE'],
    reference: ['SO BUT TOAN', 'TRANSACTION NUMBER', 'TRANSACTION NO'],
    debit: ['PHAT SINH NO', 'DEBIT'],
    credit: ['PHAT SINH CO', 'CREDIT'],
    balance: ['SO DU', 'AVAILABLE BALANCE'],
    memo: ['NOI DUNG', 'DETAILS'],
    counterpartyName: ['DON VI THU HUONG DON VI CHUYEN', 'BENEFICIARY'],
    counterpartyAccount: ['TAI KHOAN DOI UNG'],
    counterpartyBank: ['NGAN HANG DOI UNG'],
  },
  dateOrder: 'day-first',
} as const satisfies Layout
