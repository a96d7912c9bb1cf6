import type { Words } from '@cho40/contract'
import type { RevenueLine } from './revenue-lines.ts'

const BY_KIND: ReadonlyMap<string, Words> = new Map([
  ['cash_sale', { vi: 'Bán hàng, thu tiền mặt', en: 'Sale for cash' }],
  ['allocation', { vi: 'Bán hàng, khách chuyển khoản', en: 'Sale paid by transfer' }],
  [
    'attestation',
    {
      vi: 'Bán hàng, chuyển khoản do người bán xác nhận',
      en: 'Sale by transfer, on the seller’s word',
    },
  ],
  ['payout', { vi: 'Trả lại tiền cho khách, chuyển khoản', en: 'Refunded by transfer' }],
  ['payout_cash', { vi: 'Trả lại tiền cho khách, tiền mặt', en: 'Refunded in cash' }],
  [
    'payout_returned',
    { vi: 'Tiền trả lại khách bị ngân hàng hoàn về', en: 'Refund sent back by the bank' },
  ],
])

/** What a line of the sales book says it is. What is undone names the number of its entry. */
export function wordsOfLine(line: Pick<RevenueLine, 'kind' | 'seq' | 'reverses'>): Words {
  if (line.reverses !== null) {
    return { vi: `Hủy dòng ghi số ${line.reverses}`, en: `Undoes entry no. ${line.reverses}` }
  }
  const { vi, en } = BY_KIND.get(line.kind) ?? { vi: 'Doanh thu khác', en: 'Other revenue' }
  return { vi: `${vi} (số ${line.seq})`, en: `${en} (no. ${line.seq})` }
}
