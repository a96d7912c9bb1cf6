import type { Layout } from '../layout.ts'

/**
 * BIDV. Online list with seconds in the transaction date.
 */
export const bidv = {
  name: 'bidv',
  marks: ['BIDV', 'DAU TU VA PHAT TRIEN'],
  headings: {
    effectiveDate: ['NGAY HIEU LUC', 'EFD DATE'],
    date: ['NGAY GIAO DICH', 'TRANS DATE'],
    reference: ['SO CHUNG TU'],
    code: ['MA GIAO DICH'],
    debit: ['PHAT SINH NO'],
    credit: ['PHAT SINH CO'],
    balance: ['SO DU'],
    memo: ['DIEN GIAI'],
  },
  dateOrder: 'day-first',
} as const satisfies Layout
