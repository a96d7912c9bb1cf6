import type { Layout } from '../layout.ts'

/**
 * VietcombankDocument PDF statement. The PDF statement as Excel: booking date and document number (`5242.74128`, teller and sequence)
 * share one cell, a line end between them.
 */
export const vietcombankDocument = {
  name: 'vietcombank-document',
  marks: ['VIETCOMBANK', 'VCB'],
  headings: {
    date: ['TNX DATE', 'NGAY', 'SO CT', 'DOC NO'],
    effectiveDate: ['NGAY HIEU LUC', 'EFFECTIVE DATE'],
    debit: ['SO TIEN GHI NO', 'DEBIT'],
    credit: ['SO TIEN GHI CO', 'CREDIT'],
    balance: ['SO DU', 'BALANCE'],
    memo: ['NOI DUNG CHI TIET', 'TRANSACTIONS IN DETAIL'],
  },
  dateOrder: 'day-first',
  dateCellHoldsReference: true,
} as const satisfies Layout
