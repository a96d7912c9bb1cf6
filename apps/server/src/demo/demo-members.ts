/** Everything here is made up: people, plots, accounts. */
export const DEMO_GOODS_COOPERATIVE = 'HTX Mẫu Nà Lẹng'

export type DemoMember = {
  readonly name: string
  readonly hamlet: string
  readonly product: string
  readonly mode: 'consignment' | 'purchase'
  /** What one kilogram costs, by grade. */
  readonly prices: readonly [number, number]
  readonly signs: 'signature' | 'thumb_print' | 'helper_attests'
  /** Paid in cash when there is none. */
  readonly bin?: string
}

const consigned = { product: 'Rau cải mèo', mode: 'consignment', prices: [18_500, 15_000] } as const
const rice = { product: 'Gạo nếp nương', mode: 'consignment', prices: [38_000, 33_000] } as const
const tea = { product: 'Chè Shan tuyết', mode: 'purchase', prices: [420_000, 350_000] } as const

export const DEMO_MEMBERS: readonly DemoMember[] = [
  { name: 'Lường Thị Mẫu Hoa', hamlet: 'Nà Lẹng', signs: 'signature', bin: '970405', ...consigned },
  { name: 'Hoàng Văn Mẫu Sơn', hamlet: 'Nà Lẹng', signs: 'signature', bin: '970436', ...consigned },
  { name: 'Nông Thị Mẫu Lụa', hamlet: 'Khau Mẫu', signs: 'thumb_print', ...consigned },
  { name: 'Triệu Văn Mẫu Páo', hamlet: 'Khau Mẫu', signs: 'signature', bin: '970405', ...rice },
  { name: 'Bàn Thị Mẫu Mây', hamlet: 'Phja Mẫu', signs: 'helper_attests', ...rice },
  { name: 'Lý Văn Mẫu Dìn', hamlet: 'Phja Mẫu', signs: 'signature', bin: '970422', ...rice },
  { name: 'Đặng Thị Mẫu Sen', hamlet: 'Nà Lẹng', signs: 'signature', bin: '970436', ...tea },
  { name: 'Vàng A Mẫu Chớ', hamlet: 'Phja Mẫu', signs: 'thumb_print', ...tea },
]
