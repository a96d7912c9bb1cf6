import type { Layout } from '../layout.ts'

/**
 * VietinBank. Date and time in columns of their own; the offset account column names the other side.
 */
export const vietinbank = {
  name: 'vietinbank',
  marks: ['VIETINBANK', 'CONG THUONG', 'ICB'],
  headings: {
    date: ['NGAY GD', 'DATE', 'NGAY PHAT SINH'],
    time: ['TIME', 'GIO', 'GIO GD'],
    memo: ['DETAILS', 'NOI DUNG GIAO DICH', 'NOI DUNG'],
    debit: ['DEBIT', 'PHAT SINH NO'],
    credit: ['CREDIT', 'PHAT SINH CO'],
    balance: ['BALANCE', 'SO DU'],
    counterpartyName: ['OFFSET ACCOUNT', 'CORRESPONSIVE NAME', 'TEN TAI KHOAN DOI UNG'],
    counterpartyAccount: ['CORRESPONSIVE ACCOUNT', 'SO TAI KHOAN DOI UNG'],
    reference: ['TRX ID', 'TRXID', 'MA GIAO DICH'],
  },
  dateOrder: 'day-first',
} as const satisfies Layout
