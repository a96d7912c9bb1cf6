import type { Layout } from '../layout.ts'

/**
 * ACB. Unaccented headings, dates without a year. Seen only in a rendering of the layout, not in a file.
 */
export const acb = {
  name: 'acb',
  marks: ['ACB', 'A CHAU'],
  headings: {
    date: ['NGAY', 'NGAY GD'],
    debit: ['GHI NO'],
    credit: ['GHI CO'],
    balance: ['SO DU'],
    memo: ['DIEN GIAI', 'NOI DUNG'],
    reference: ['SO CT', 'SO GD'],
  },
  dateOrder: 'day-first',
} as const satisfies Layout
