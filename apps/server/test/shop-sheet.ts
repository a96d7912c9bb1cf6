const HEADER =
  'Tên sản phẩm;Nhà sản xuất;ĐVT;Khối lượng;Giá bán (đồng);Bộ sản phẩm;Giới thiệu;Tồn kho'

/** Name, unit, content, price, product set: what a highland cooperative sells. */
const GOODS: readonly (readonly [string, string, string, number, number])[] = [
  ['Miến dong sợi nhỏ', 'gói', '500 g', 45_000, 6],
  ['Miến dong sợi to', 'gói', '500 g', 42_000, 6],
  ['Miến dong đỏ', 'gói', '500 g', 48_000, 6],
  ['Bánh đa khô', 'gói', '400 g', 30_000, 6],
  ['Bún khô gạo bao thai', 'gói', '500 g', 35_000, 6],
  ['Gạo nếp nương', 'kg', '', 38_000, 3],
  ['Gạo bao thai', 'kg', '', 26_000, 3],
  ['Gạo khẩu nua lếch', 'kg', '', 45_000, 3],
  ['Ngô nếp hạt', 'kg', '', 28_000, 3],
  ['Đỗ đen xanh lòng', 'kg', '', 65_000, 3],
  ['Lạc đỏ', 'kg', '', 55_000, 3],
  ['Chè Shan tuyết', 'hộp', '100 g', 120_000, 11],
  ['Chè xanh búp', 'gói', '200 g', 80_000, 11],
  ['Trà hoa vàng', 'hộp', '50 g', 350_000, 12],
  ['Trà giảo cổ lam', 'gói', '250 g', 60_000, 12],
  ['Măng khô', 'gói', '500 g', 150_000, 7],
  ['Măng ớt', 'lọ', '300 g', 40_000, 7],
  ['Mộc nhĩ khô', 'gói', '200 g', 50_000, 7],
  ['Nấm hương khô', 'gói', '200 g', 110_000, 7],
  ['Hồng không hạt', 'kg', '', 45_000, 1],
  ['Mận máu', 'kg', '', 40_000, 1],
  ['Khoai môn tím', 'kg', '', 25_000, 1],
  ['Gừng đá', 'kg', '', 60_000, 1],
  ['Thịt treo gác bếp', 'kg', '', 320_000, 8],
  ['Lạp sườn', 'kg', '', 280_000, 8],
  ['Hạt dổi', 'lọ', '50 g', 90_000, 10],
  ['Mắc khén', 'lọ', '50 g', 60_000, 10],
  ['Rượu men lá', 'chai', '500 ml', 70_000, 14],
  ['Tinh dầu hồi', 'chai', '30 ml', 85_000, 20],
  ['Khăn chàm dệt tay', 'chiếc', '', 250_000, 22],
]

/** Thirty products as a spreadsheet program saves them in Vietnam: UTF-8 with its mark, semicolons. */
export function shopSheet(): Uint8Array {
  const rows = GOODS.map(([name, unit, content, price, set], at) => {
    const amount = `${price.toLocaleString('vi-VN')} đ`
    const story = `Làm tại bản, ${at % 2 === 0 ? 'phơi nắng' : 'sấy than'}, đóng gói trong ngày.`
    return [name, 'Tổ hợp tác Nà Thử', unit, content, amount, set, story, '20'].join(';')
  })
  return new TextEncoder().encode(`\u{feff}${[HEADER, ...rows].join('\r\n')}\r\n`)
}
