const KINDS =
  'Miến dong,Gạo nếp,Chè Shan,Mật ong,Rượu ngô,Măng khô,Thịt trâu,Cà phê,Khăn dệt,Nấm hương'.split(
    ',',
  )
const OF =
  'hoa rừng,nương cao,gác bếp,cổ thụ,men lá,hữu cơ,nhà làm,thượng hạng,mùa mới,sấy lạnh'.split(',')
const AT =
  'Nà Mẫu,Khau Thử,Bản Giả,Phia Mộng,Tả Ví,Lũng Dụ,Pác Nêu,Sín Bịa,Mường Nháp,Cốc Tưởng'.split(',')

/** A made-up product, the same in every shop that is measured. */
export type Good = {
  readonly name: string
  readonly slug: string
  readonly story: string
  /** In đồng. */
  readonly price: number
  /** In whole units. */
  readonly stock: number
}

export function goods(count: number): Good[] {
  return Array.from({ length: count }, (_, n) => ({
    name: `${pick(KINDS, n)} ${pick(OF, n * 7 + (n >> 3))} ${pick(AT, n * 3 + (n >> 5))} SP${n}`,
    slug: `sp-${n}`,
    story: 'Làm tại nhà theo mùa và phơi nắng trên sàn tre.',
    price: 10_000 + (n % 500) * 1_000,
    stock: 100_000,
  }))
}

/** What people look for, as they write it: a kind of goods, and a kind with its maker's word. */
export const WORDS: readonly string[] = KINDS.flatMap((kind, n) => [
  kind,
  `${kind} ${pick(OF, n * 7)}`,
])

/** As many as a page of a shop shows. */
export const PAGE = 30

function pick(from: readonly string[], n: number): string {
  return from[n % from.length] ?? ''
}
