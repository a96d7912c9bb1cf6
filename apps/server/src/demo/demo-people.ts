/** Everything in the demonstration is made up: names, numbers, products and accounts. */
export const DEMO_PLACE = { code: '99001', name: 'Xã Nà Mẫu (bịa để trình diễn)' }

export type DemoVendor = {
  readonly name: string
  readonly stallName: string
  readonly number: string
  readonly bin: string
  /** What this stall usually takes for one sale, in thousands of đồng. */
  readonly usual: readonly number[]
}

/** A daily market of vegetables and cooked food, and one that meets every fifth day. */
export const DEMO_MARKETS: readonly {
  readonly name: string
  readonly everyDays: number
  readonly vendors: readonly DemoVendor[]
}[] = [
  {
    name: 'Chợ Nà Mẫu',
    everyDays: 1,
    vendors: [
      {
        name: 'Lường Thị Mẫu Một',
        stallName: 'Rau cô Một',
        number: '1',
        bin: '970405',
        usual: [5, 8, 10, 12, 15, 20],
      },
      {
        name: 'Nông Văn Mẫu Hai',
        stallName: 'Thịt anh Hai',
        number: '2',
        bin: '970436',
        usual: [45, 60, 75, 90, 120],
      },
      {
        name: 'Hoàng Thị Mẫu Ba',
        stallName: 'Bún phở bà Ba',
        number: '3',
        bin: '970422',
        usual: [25, 30, 35, 50, 60],
      },
      {
        name: 'Triệu Văn Mẫu Bốn',
        stallName: 'Tạp hóa ông Bốn',
        number: '4',
        bin: '970415',
        usual: [7, 12, 18, 25, 40, 85],
      },
    ],
  },
  {
    name: 'Chợ phiên Khau Mẫu',
    everyDays: 5,
    vendors: [
      {
        name: 'Bàn Thị Mẫu Năm',
        stallName: 'Thổ cẩm cô Năm',
        number: '1',
        bin: '970405',
        usual: [50, 120, 180, 250],
      },
      {
        name: 'Lý Văn Mẫu Sáu',
        stallName: 'Gà đồi anh Sáu',
        number: '2',
        bin: '970436',
        usual: [150, 180, 220, 310],
      },
      {
        name: 'Đặng Thị Mẫu Bảy',
        stallName: 'Mật ong chị Bảy',
        number: '3',
        bin: '970418',
        usual: [70, 140, 160],
      },
    ],
  },
]

/** The number of a demo vendor's phone: 0900 000 0nn, nn from 01. */
export function demoPhone(index: number): string {
  return `09000000${String(index).padStart(2, '0')}`
}

/** A PIN for everybody in a demonstration; a real server never sets one. */
export const DEMO_PIN = '404040'

/** A made-up account number: nine nines tell it from a bank's own. */
export function demoAccount(index: number): string {
  return `999999999${String(index).padStart(3, '0')}`
}
