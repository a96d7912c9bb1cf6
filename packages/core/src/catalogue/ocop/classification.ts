/** The six branches (ngành) of annex I of Decision 26/2026/QĐ-TTg. */
export const BRANCHES = {
  I: 'Thực phẩm',
  II: 'Đồ uống',
  III: 'Dược liệu và sản phẩm từ dược liệu',
  IV: 'Hàng thủ công mỹ nghệ',
  V: 'Sinh vật cảnh',
  VI: 'Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch',
} as const
export type Branch = keyof typeof BRANCHES

export type Ministry = 'agriculture' | 'industry' | 'health' | 'culture'

/** A product set: the subgroup that has a form of its own. */
export type ProductSet = {
  /** 1 to 26, as in annex II. */
  readonly number: number
  readonly branch: Branch
  /** The group (nhóm) within the branch, from 1. */
  readonly group: number
  readonly groupName: string
  readonly name: string
  /** Who manages it, by annex I. */
  readonly ministries: readonly Ministry[]
}

const A = ['agriculture'] as const
const I = ['industry'] as const
const H = ['health'] as const
const AI = ['agriculture', 'industry'] as const

type Row = readonly [Branch, number, string, string, readonly Ministry[]]

const ROWS: readonly Row[] = [
  ['I', 1, 'Thực phẩm tươi sống', 'Rau, củ, quả, hạt tươi', A],
  ['I', 1, 'Thực phẩm tươi sống', 'Thịt, thủy sản, trứng, sữa tươi', A],
  ['I', 2, 'Thực phẩm thô, sơ chế', 'Gạo, ngũ cốc, hạt sơ chế khác', A],
  ['I', 2, 'Thực phẩm thô, sơ chế', 'Mật ong, mật khác và nông sản thực phẩm khác', A],
  ['I', 3, 'Thực phẩm chế biến', 'Đồ ăn nhanh', I],
  ['I', 3, 'Thực phẩm chế biến', 'Chế biến từ gạo, ngũ cốc', AI],
  ['I', 3, 'Thực phẩm chế biến', 'Chế biến từ rau, củ, quả, hạt', A],
  ['I', 3, 'Thực phẩm chế biến', 'Chế biến từ thịt, thủy sản, trứng, sữa, mật ong', AI],
  ['I', 4, 'Gia vị', 'Tương, nước mắm, gia vị dạng lỏng khác', A],
  ['I', 4, 'Gia vị', 'Gia vị khác', A],
  ['I', 5, 'Chè', 'Chè tươi, chè chế biến', A],
  ['I', 5, 'Chè', 'Trà từ thực vật khác', A],
  ['I', 6, 'Cà phê, ca cao', 'Cà phê, ca cao', A],
  ['II', 1, 'Đồ uống có cồn', 'Rượu trắng', I],
  ['II', 1, 'Đồ uống có cồn', 'Đồ uống có cồn khác', I],
  ['II', 2, 'Đồ uống không cồn', 'Nước khoáng thiên nhiên, nước uống đóng chai', H],
  ['II', 2, 'Đồ uống không cồn', 'Đồ uống không cồn khác', I],
  ['III', 1, 'Thực phẩm chức năng, thuốc', 'Thực phẩm chức năng, thuốc dược liệu, cổ truyền', H],
  ['III', 2, 'Mỹ phẩm', 'Mỹ phẩm có thành phần từ dược liệu', H],
  ['III', 3, 'Tinh dầu và dược liệu khác', 'Tinh dầu và dược liệu khác', ['health', 'industry']],
  [
    'IV',
    1,
    'Thủ công mỹ nghệ',
    'Thủ công mỹ nghệ gia dụng, trang trí',
    ['industry', 'agriculture'],
  ],
  ['IV', 2, 'Vải, may mặc', 'Vải, may mặc', I],
  ['V', 1, 'Hoa', 'Hoa', A],
  ['V', 2, 'Cây cảnh', 'Cây cảnh', A],
  ['V', 3, 'Động vật cảnh', 'Động vật cảnh', A],
  [
    'VI',
    1,
    'Dịch vụ du lịch',
    'Dịch vụ du lịch cộng đồng, sinh thái, điểm du lịch',
    ['culture', 'agriculture'],
  ],
]

/** The 26 product sets, in order of their numbers. */
export const PRODUCT_SETS: readonly ProductSet[] = ROWS.map(
  ([branch, group, groupName, name, ministries], index) => ({
    number: index + 1,
    branch,
    group,
    groupName,
    name,
    ministries,
  }),
)

/** One set by its number; undefined when there is none. */
export function productSet(number: number): ProductSet | undefined {
  return PRODUCT_SETS[number - 1]
}

/** The numbers of a branch's sets. */
export function setsOfBranch(branch: Branch): readonly number[] {
  return PRODUCT_SETS.filter((set) => set.branch === branch).map(({ number }) => number)
}
