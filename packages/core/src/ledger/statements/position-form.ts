import type { Words } from '@cho40/contract'

/** Which balances a line takes: an account's as it stands, or only those on one side. */
export type Take = readonly [account: string, balances: 'net' | 'debit' | 'credit']

export type PositionLine = {
  /** The number that the form gives a line; null for a mere heading. */
  readonly code: string | null
  readonly words: Words
  readonly level: 0 | 1 | 2
  readonly take?: readonly Take[]
  /** The lines that it is the sum of. */
  readonly sum?: readonly string[]
  /** Said of a line above, and in no sum. */
  readonly within?: true
}

const net = (...accounts: readonly string[]): readonly Take[] =>
  accounts.map((account) => [account, 'net'])

/**
 * The assets of B01-HTX, with the accounts that Annex IV, section III.I names for each line. Where the
 * copy reads `2411…2417` and `2412` it means 2141…2147 and 2142: the chart has no others. Accounts
 * with debtors and creditors (131, 138, 331, 333, 334, 338) are taken party by party.
 */
export const ASSET_LINES: readonly PositionLine[] = [
  { code: null, level: 0, words: { vi: 'Tài sản', en: 'Assets' } },
  { code: '110', level: 1, words: { vi: '1. Tiền', en: '1. Cash' }, take: net('111', '112') },
  {
    code: '120',
    level: 1,
    words: { vi: '2. Đầu tư tài chính', en: '2. Financial investments' },
    take: net('121'),
  },
  {
    code: '130',
    level: 1,
    words: { vi: '3. Các khoản phải thu', en: '3. Receivables' },
    take: [
      ...net('132', '136', '141'),
      ['131', 'debit'],
      ['138', 'debit'],
      ['331', 'debit'],
      ['334', 'debit'],
      ['338', 'debit'],
    ],
  },
  {
    code: '137',
    level: 2,
    within: true,
    words: {
      vi: 'Trong đó: Phải thu từ hoạt động cho vay nội bộ',
      en: 'of which: from internal lending',
    },
    take: net('132'),
  },
  {
    code: '140',
    level: 1,
    words: { vi: '4. Hàng tồn kho', en: '4. Inventories' },
    take: net('151', '152', '154', '156', '157'),
  },
  {
    code: '150',
    level: 1,
    words: { vi: '5. Tài sản cố định', en: '5. Fixed assets' },
    sum: ['151', '152'],
  },
  { code: '151', level: 2, words: { vi: '– Nguyên giá', en: '– Cost' }, take: net('211') },
  {
    code: '152',
    level: 2,
    words: { vi: '– Giá trị hao mòn lũy kế (*)', en: '– Accumulated depreciation (*)' },
    take: net('214'),
  },
  {
    code: '160',
    level: 1,
    words: { vi: '6. Tài sản chung không chia', en: '6. Common indivisible assets' },
    sum: ['161', '162'],
  },
  { code: '161', level: 2, words: { vi: '– Nguyên giá', en: '– Cost' }, take: net('212') },
  {
    code: '162',
    level: 2,
    words: { vi: '– Giá trị hao mòn lũy kế (*)', en: '– Accumulated depreciation (*)' },
    take: net('2142'),
  },
  {
    code: '170',
    level: 1,
    words: { vi: '7. Tài sản khác', en: '7. Other assets' },
    take: [...net('133', '242'), ['333', 'debit']],
  },
  {
    code: '180',
    level: 1,
    words: { vi: '8. Dự phòng tổn thất tài sản (*)', en: '8. Provision for loss of assets (*)' },
    take: net('229'),
  },
  {
    code: '200',
    level: 0,
    words: {
      vi: 'Tổng cộng tài sản (200=110+120+130+140+150+160+170+180)',
      en: 'Total assets (200=110+120+130+140+150+160+170+180)',
    },
    sum: ['110', '120', '130', '140', '150', '160', '170', '180'],
  },
]

/** What the assets are financed by; amounts are credit balances. */
export const SOURCE_LINES: readonly PositionLine[] = [
  { code: null, level: 0, words: { vi: 'Nguồn vốn', en: 'Liabilities and equity' } },
  {
    code: '300',
    level: 0,
    words: {
      vi: 'I. Nợ phải trả (300=310+320+330+340+350+360+370+380)',
      en: 'I. Liabilities (300=310+320+330+340+350+360+370+380)',
    },
    sum: ['310', '320', '330', '340', '350', '360', '370', '380'],
  },
  {
    code: '310',
    level: 1,
    words: { vi: '1. Phải trả người bán', en: '1. Payable to suppliers' },
    take: [['331', 'credit']],
  },
  {
    code: '320',
    level: 1,
    words: { vi: '2. Người mua trả tiền trước', en: '2. Paid in advance by buyers' },
    take: [['131', 'credit']],
  },
  {
    code: '330',
    level: 1,
    words: { vi: '3. Thuế và các khoản phải nộp Nhà nước', en: '3. Taxes and dues to the State' },
    take: [['333', 'credit']],
  },
  {
    code: '340',
    level: 1,
    words: { vi: '4. Phải trả người lao động', en: '4. Payable to workers' },
    take: [['334', 'credit']],
  },
  { code: '350', level: 1, words: { vi: '5. Phải trả nợ vay', en: '5. Loans' }, take: net('341') },
  {
    code: '360',
    level: 1,
    words: { vi: '6. Phải trả khác', en: '6. Other payables' },
    take: [...net('335', '336', '353'), ['138', 'credit'], ['338', 'credit']],
  },
  {
    code: '370',
    level: 1,
    words: {
      vi: '7. Phải trả của hoạt động tín dụng nội bộ',
      en: '7. Payable of internal credit',
    },
    take: net('332'),
  },
  {
    code: '380',
    level: 1,
    words: {
      vi: '8. Khoản trợ cấp, hỗ trợ của Nhà nước phải hoàn lại',
      en: '8. State support to be returned',
    },
    take: net('342'),
  },
  {
    code: '400',
    level: 0,
    words: {
      vi: 'II. Vốn chủ sở hữu (400=410+420+430+440)',
      en: 'II. Equity (400=410+420+430+440)',
    },
    sum: ['410', '420', '430', '440'],
  },
  {
    code: '410',
    level: 1,
    words: { vi: '1. Vốn đầu tư của chủ sở hữu', en: '1. Owners’ capital' },
    take: net('411'),
  },
  {
    code: '420',
    level: 1,
    words: { vi: '2. Lợi nhuận sau thuế chưa phân phối', en: '2. Undistributed profit after tax' },
    // Income and expenses that are not carried to 421 yet belong here on any day before the close.
    take: net('421', '511', '512', '521', '558', '611', '612', '642', '658', '659', '911'),
  },
  {
    code: '430',
    level: 1,
    words: { vi: '3. Các quỹ thuộc vốn chủ sở hữu', en: '3. Funds within equity' },
    take: net('418'),
  },
  {
    code: '440',
    level: 1,
    words: { vi: '4. Quỹ chung không chia của HTX', en: '4. Common indivisible fund' },
    take: net('442'),
  },
  {
    code: '500',
    level: 0,
    words: {
      vi: 'Tổng cộng nguồn vốn (500=300+400)',
      en: 'Total liabilities and equity (500=300+400)',
    },
    sum: ['300', '400'],
  },
]
