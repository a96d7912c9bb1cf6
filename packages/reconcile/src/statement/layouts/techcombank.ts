import type { Layout } from '../layout.ts'

/**
 * Techcombank. `TRANSACTION_HISTORY__*.xlsx`: twelve columns, metadata above, fee and VAT beside the debit.
 */
export const techcombank = {
  name: 'techcombank',
  marks: ['TECHCOMBANK', 'KY THUONG'],
  headings: {
    requestedAt: ['REQUESTING DATETIME', 'REQUESTING DATE', 'NGAY YEU CAU'],
    date: ['NGAY GIAO DICH', 'TRANSACTION DATE'],
    reference: ['SO BUT TOAN', 'REFERENCE NUMBER'],
    counterpartyBank: ['REMITTER BANK', 'NGAN HANG DOI TAC'],
    counterpartyAccount: ['REMITTER ACCOUNT NUMBER', 'REMITTER ACCOUNT', 'TAI KHOAN DOI TAC'],
    counterpartyName: ['REMITTER NAME', 'TEN DOI TAC'],
    memo: ['DESCRIPTION', 'DIEN GIAI'],
    debit: ['DEBIT', 'NO'],
    credit: ['CREDIT', 'CO'],
    fee: ['FEE', 'FEE INTEREST', 'PHI'],
    tax: ['VAT', 'TAX', 'TRANSACTION VAT', 'THUE'],
    balance: ['RUNNING BALANCE', 'SO DU'],
  },
  dateOrder: 'day-first',
} as const satisfies Layout
