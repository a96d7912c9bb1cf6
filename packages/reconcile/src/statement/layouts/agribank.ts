import type { Layout } from '../layout.ts'

/**
 * Agribank. The reference is a plain trace number, or YYYYMMDD and a trace.
 */
export const agribank = {
  name: 'agribank',
  marks: ['AGRIBANK', 'NONG NGHIEP'],
  headings: {
    date: ['NGAY', 'DATE'],
    reference: ['SO THAM CHIEU', 'REF NO'],
    debit: ['DOANH SO NO'],
    credit: ['DOANH SO CO'],
    balance: ['SO DU', 'BALANCE'],
    memo: ['GHI CHU', 'REMARK'],
  },
  dateOrder: 'day-first',
} as const satisfies Layout
