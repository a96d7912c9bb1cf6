/** What an institution is, where it is not a bank. */
export type BankKind = 'bank' | 'wallet' | 'mobile-money' | 'finance-company'

export const KINDS: Readonly<Record<string, BankKind>> = {
  '971005': 'mobile-money',
  '971011': 'mobile-money',
  '971025': 'wallet',
  '977777': 'finance-company',
}

/**
 * Codes under which other lists and programs know a bank, beside that of api.vietqr.io. Sources:
 * vietnam-qr-pay 1.5.1, subiz/vietqr, trungthanh-tran/vietqr-generator.
 */
export const OTHER_CODES: Readonly<Record<string, readonly string[]>> = {
  '970403': ['STP'],
  '970405': ['AGRIBANK'],
  '970406': ['VIKKI'],
  '970414': ['MBV'],
  '970415': ['CTG'],
  '970418': ['BID'],
  '970440': ['SSB'],
  '970454': ['BVBANK'],
}

export type FormerName = {
  readonly shortName: string
  readonly name: string
  /**
   * The day on which the list of vietqr.io took the new name (its changelog), `YYYY-MM-DD`; null
   * where no day is published. Stickers and statements with the old name outlive it by years.
   */
  readonly listedUntil: string | null
}

export const FORMER_NAMES: Readonly<Record<string, FormerName>> = {
  '970406': {
    shortName: 'DongABank',
    name: 'Ngân hàng TMCP Đông Á',
    listedUntil: '2025-06-06',
  },
  '970414': {
    shortName: 'Oceanbank',
    name: 'Ngân hàng Thương mại TNHH MTV Đại Dương',
    listedUntil: '2025-06-06',
  },
  '970426': {
    shortName: 'MSB',
    name: 'Ngân hàng TMCP Hàng Hải',
    listedUntil: '2025-06-06',
  },
  '970430': {
    shortName: 'PGBank',
    name: 'Ngân hàng TMCP Xăng dầu Petrolimex',
    listedUntil: '2025-06-06',
  },
  '970449': {
    shortName: 'LienVietPostBank',
    name: 'Ngân hàng TMCP Bưu điện Liên Việt',
    listedUntil: null,
  },
  '970454': {
    shortName: 'VietCapitalBank',
    name: 'Ngân hàng TMCP Bản Việt',
    listedUntil: '2025-06-06',
  },
}

/**
 * Apps that really fill in a transfer from a dl.vietqr.io link, and the day they began to
 * (www.vietqr.io/changelog). All others only open.
 */
export const AUTOFILLS_SINCE: Readonly<Record<string, string>> = {
  '970415': '2026-02-13',
  '970416': '2025-10-31',
  '970418': '2026-01-09',
  '970422': '2026-07-31',
  '970448': '2024-05-28',
}
