import type { Layout } from '../layout.ts'

/**
 * Vietcombank. Web and app export; headings as seen in public readers of these files.
 */
export const vietcombank = {
  name: 'vietcombank',
  marks: ['VIETCOMBANK', 'VCB'],
  headings: {
    date: ['NGAY GIAO DICH'],
    reference: ['SO THAM CHIEU'],
    debit: ['SO TIEN GHI NO'],
    credit: ['SO TIEN GHI CO'],
    balance: ['SO DU'],
    memo: ['MO TA'],
  },
  dateOrder: 'day-first',
} as const satisfies Layout
