import { columnsByHeader } from './columns-by-header.ts'

/** What a column of a product sheet can say. */
export const LISTING_FIELDS = [
  'id',
  'name',
  'producer',
  'placeCode',
  'set',
  'packId',
  'pack',
  'unit',
  'content',
  'contentUnit',
  'price',
  'story',
  'ingredients',
  'netContent',
  'shelfLife',
  'storage',
  'warnings',
  'origin',
  'stars',
  'decisionNumber',
  'decidedOn',
  'validUntil',
  'stock',
] as const
export type ListingField = (typeof LISTING_FIELDS)[number]

/** The header we write, and others that people write for the same; marks and case do not matter. */
export const LISTING_HEADERS: Readonly<
  Record<
    ListingField,
    { readonly vi: string; readonly en: string; readonly also: readonly string[] }
  >
> = {
  id: { vi: 'Mã', en: 'Id', also: ['Mã sản phẩm', 'ID', 'SKU'] },
  name: { vi: 'Tên sản phẩm', en: 'Product', also: ['Tên', 'Sản phẩm', 'Tên hàng', 'Name'] },
  producer: {
    vi: 'Nhà sản xuất',
    en: 'Producer',
    also: ['Người sản xuất', 'Cơ sở sản xuất', 'Chủ thể', 'Chủ thể OCOP'],
  },
  placeCode: { vi: 'Mã xã', en: 'Commune code', also: ['Mã đơn vị hành chính', 'Xã'] },
  set: { vi: 'Bộ sản phẩm', en: 'Product set', also: ['Bộ sản phẩm OCOP', 'Bộ SP'] },
  packId: { vi: 'Mã gói', en: 'Pack id', also: ['Mã gói hàng'] },
  pack: { vi: 'Gói', en: 'Pack', also: ['Gói hàng', 'Loại gói', 'Phân loại', 'Phân loại hàng'] },
  unit: { vi: 'Đơn vị', en: 'Unit', also: ['Đơn vị tính', 'ĐVT', 'ĐV tính'] },
  content: {
    vi: 'Lượng trong một đơn vị',
    en: 'Content',
    also: ['Khối lượng', 'Dung tích', 'Quy cách'],
  },
  contentUnit: { vi: 'Đơn vị lượng', en: 'Content unit', also: ['Đơn vị khối lượng'] },
  price: {
    vi: 'Giá bán',
    en: 'Price',
    also: ['Giá', 'Đơn giá', 'Giá bán lẻ', 'Giá (đồng)', 'Giá bán (đồng)'],
  },
  story: {
    vi: 'Giới thiệu',
    en: 'Story',
    also: ['Mô tả', 'Mô tả sản phẩm', 'Câu chuyện sản phẩm', 'Description'],
  },
  ingredients: { vi: 'Thành phần', en: 'Ingredients', also: ['Thành phần nguyên liệu'] },
  netContent: { vi: 'Khối lượng tịnh', en: 'Net content', also: ['Thể tích thực', 'Định lượng'] },
  shelfLife: { vi: 'Hạn sử dụng', en: 'Shelf life', also: ['HSD', 'Thời hạn sử dụng', 'Hạn dùng'] },
  storage: { vi: 'Bảo quản', en: 'Storage', also: ['Hướng dẫn bảo quản', 'Cách bảo quản'] },
  warnings: { vi: 'Cảnh báo', en: 'Warnings', also: ['Lưu ý', 'Thông tin cảnh báo'] },
  origin: { vi: 'Xuất xứ', en: 'Origin', also: ['Nguồn gốc', 'Xuất xứ hàng hóa'] },
  stars: { vi: 'Số sao', en: 'Stars', also: ['Sao', 'Hạng sao', 'Sao OCOP', 'OCOP'] },
  decisionNumber: { vi: 'Số quyết định', en: 'Decision', also: ['Quyết định', 'Số QĐ'] },
  decidedOn: { vi: 'Ngày quyết định', en: 'Decided on', also: ['Ngày QĐ', 'Ngày cấp'] },
  validUntil: { vi: 'Hiệu lực đến', en: 'Valid until', also: ['Ngày hết hạn', 'Hết hạn'] },
  stock: { vi: 'Tồn kho', en: 'Stock', also: ['Số lượng', 'Số lượng tồn'] },
}

/** Which field each column holds; undefined for one that nobody knows. */
export const fieldsOf = columnsByHeader(LISTING_FIELDS, LISTING_HEADERS)
