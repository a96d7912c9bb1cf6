export type DemoListing = {
  readonly name: string
  readonly producer: string
  readonly unit: string
  /** Whole đồng for one unit. */
  readonly price: number
  readonly story: string
  readonly stars?: number
}

export const DEMO_COOPERATIVE = 'HTX Nông sản Mẫu'

/** Products in the manner of the highlands, by producers who do not exist. */
export const DEMO_LISTINGS: readonly DemoListing[] = [
  {
    name: 'Miến dong Nà Mẫu',
    producer: 'Tổ miến Mẫu',
    unit: 'kg',
    price: 85_000,
    stars: 4,
    story: 'Sợi miến làm từ củ dong riềng trồng trên nương, phơi nắng, không pha.',
  },
  {
    name: 'Mật ong hoa rừng',
    producer: 'Hộ Mẫu Bảy',
    unit: 'chai',
    price: 160_000,
    stars: 3,
    story: 'Quay một vụ trong năm, lắng tự nhiên, chai nửa lít.',
  },
  {
    name: 'Gạo nếp nương Khẩu Mẫu',
    producer: 'Nhóm hộ Khau Mẫu',
    unit: 'kg',
    price: 38_000,
    stars: 3,
    story: 'Hạt tròn, dẻo, gặt tay tháng mười.',
  },
  {
    name: 'Chè Shan tuyết cổ thụ',
    producer: 'HTX Nông sản Mẫu',
    unit: 'hộp',
    price: 220_000,
    stars: 4,
    story: 'Búp một tôm hai lá hái từ cây trên trăm tuổi, hộp một lạng.',
  },
  {
    name: 'Thịt lợn treo gác bếp',
    producer: 'Hộ Mẫu Hai',
    unit: 'kg',
    price: 420_000,
    story: 'Ướp mắc khén, treo khói bếp hai mươi ngày.',
  },
  {
    name: 'Măng khô vầu',
    producer: 'Nhóm hộ Khau Mẫu',
    unit: 'kg',
    price: 180_000,
    story: 'Măng vầu luộc, xé, phơi nắng ba ngày.',
  },
  {
    name: 'Khăn thổ cẩm dệt tay',
    producer: 'Hộ Mẫu Năm',
    unit: 'chiếc',
    price: 250_000,
    stars: 3,
    story: 'Sợi bông nhuộm chàm, hoa văn quả trám, dệt khung gỗ.',
  },
  {
    name: 'Đậu tương rau Mẫu',
    producer: 'Tổ rau Nà Mẫu',
    unit: 'kg',
    price: 32_000,
    story: 'Thu sáng sớm, bán trong ngày.',
  },
]
