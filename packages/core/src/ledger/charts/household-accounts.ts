import { marketDay } from '@cho40/values'
import { type Group, linesOf } from './chart-line.ts'

/**
 * No law gives a household a chart of accounts: it keeps books (Circular 152/2025/TT-BTC). These are
 * numbers of its own, borrowed from the cooperatives' circular so that a bookkeeper knows them.
 */
const OWN = {
  from: marketDay('2024-10-07'),
  source: 'Tài khoản nội bộ của hộ, mượn số hiệu của Thông tư 71/2024/TT-BTC',
  standing: 'unconfirmed',
} as const

const GROUPS: readonly Group[] = [
  {
    kind: 'asset',
    nature: 'debit',
    own: true,
    accounts: [
      ['111', 'Tiền mặt', 'Cash on hand'],
      ['112', 'Tiền gửi Ngân hàng', 'Cash at banks'],
    ],
  },
  {
    kind: 'asset',
    nature: 'both',
    own: true,
    accounts: [
      ['131', 'Khách còn nợ', 'Receivable from customers'],
      ['138', 'Phải thu khác', 'Other receivables'],
      ['1388', 'Tiền ra chưa rõ nội dung', 'Money out not yet explained'],
    ],
  },
  {
    kind: 'liability',
    nature: 'both',
    own: true,
    accounts: [
      ['338', 'Phải trả khác', 'Other payables'],
      ['3381', 'Chênh lệch kiểm quỹ chờ xử lý', 'Cash count differences to be settled'],
      ['3388', 'Tiền vào chưa rõ nội dung', 'Money received not yet explained'],
    ],
  },
  {
    kind: 'equity',
    nature: 'both',
    own: true,
    accounts: [
      ['411', 'Vốn của chủ hộ', 'Owner’s capital'],
      ['4118', 'Vốn của chủ hộ', 'Owner’s capital'],
    ],
  },
  {
    kind: 'income',
    nature: 'credit',
    own: true,
    accounts: [['511', 'Doanh thu bán hàng', 'Sales']],
  },
]

/** What a vendor's household needs, and no more. */
export const HOUSEHOLD_ACCOUNTS = linesOf(GROUPS, OWN)
