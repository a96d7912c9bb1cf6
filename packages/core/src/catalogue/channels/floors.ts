import type { MarketDay } from '@cho40/values'
import { marketDay } from '@cho40/values'

/** What a column of another floor's sheet can hold of a pack. */
export type FloorField =
  | 'sku'
  | 'group'
  | 'name'
  | 'description'
  | 'price'
  | 'stock'
  | 'unit'
  | 'grams'
  | 'producer'
  | 'origin'
  | 'stars'
  | 'decision'
  | 'picture'
  | 'link'

export type FloorColumn = {
  /** As the floor's own sheet names it. */
  readonly header: string
  /** Left out for what only the seller can fill in there: a category of that floor. */
  readonly field?: FloorField
}

/** A floor that cooperatives sell on, and the shape of the sheet it takes products from. */
export type Floor = {
  /** Under which a listing is said to be carried. */
  readonly id: string
  readonly name: string
  /** When somebody last looked at the columns; floors change them without notice. */
  readonly checkedOn: MarketDay
  /** Whether the columns were seen in what the floor itself publishes. */
  readonly confirmed: boolean
  readonly source: string
  readonly columns: readonly FloorColumn[]
}

const LOOKED = marketDay('2026-11-22')

/** What a person copies by hand into a form, in the order in which such forms ask. */
const BY_HAND: readonly FloorColumn[] = [
  { header: 'Tên sản phẩm', field: 'name' },
  { header: 'Mã sản phẩm (SKU)', field: 'sku' },
  { header: 'Ngành hàng' },
  { header: 'Mô tả', field: 'description' },
  { header: 'Đơn vị tính', field: 'unit' },
  { header: 'Giá bán (đồng)', field: 'price' },
  { header: 'Số lượng tồn', field: 'stock' },
  { header: 'Khối lượng (gam)', field: 'grams' },
  { header: 'Nhà sản xuất', field: 'producer' },
  { header: 'Xuất xứ', field: 'origin' },
  { header: 'Sao OCOP', field: 'stars' },
  { header: 'Quyết định OCOP', field: 'decision' },
  { header: 'Ảnh', field: 'picture' },
]

const SHOPEE: readonly FloorColumn[] = [
  { header: 'ps_category' },
  { header: 'ps_product_name', field: 'name' },
  { header: 'ps_product_description', field: 'description' },
  { header: 'ps_sku_parent_short', field: 'group' },
  { header: 'ps_price', field: 'price' },
  { header: 'ps_stock', field: 'stock' },
  { header: 'ps_sku_short', field: 'sku' },
  { header: 'ps_item_cover_image', field: 'picture' },
  { header: 'ps_weight', field: 'grams' },
]

const TIKTOK_SHOP: readonly FloorColumn[] = [
  { header: 'category' },
  { header: 'brand' },
  { header: 'product_name', field: 'name' },
  { header: 'product_description', field: 'description' },
  { header: 'main_image', field: 'picture' },
  { header: 'parcel_weight', field: 'grams' },
  { header: 'price', field: 'price' },
  { header: 'quantity', field: 'stock' },
  { header: 'seller_sku', field: 'sku' },
]

/**
 * Sheets to start from, as data. None of these floors publishes its sheet to everybody: each gives a
 * file to its sellers, by category and changing. So what is not confirmed says so, and a seller
 * compares the header with the file it has downloaded. The list is for recording where goods are
 * offered, too.
 */
export const FLOORS: readonly Floor[] = [
  {
    id: 'buudien',
    name: 'Nông sản Bưu điện (buudien.vn, trước là Postmart)',
    checkedOn: LOOKED,
    confirmed: false,
    source: 'no sheet is published; columns of the listing form as described by sellers',
    columns: BY_HAND,
  },
  {
    id: 'voso',
    name: 'Vỏ Sò (voso.vn)',
    checkedOn: LOOKED,
    confirmed: false,
    source: 'no sheet is published; columns of the listing form as described by sellers',
    columns: BY_HAND,
  },
  {
    id: 'shopee',
    name: 'Shopee',
    checkedOn: LOOKED,
    confirmed: false,
    source: 'identifiers of the mass-upload sheet as public programs name them',
    columns: SHOPEE,
  },
  {
    id: 'tiktok_shop',
    name: 'TikTok Shop',
    checkedOn: LOOKED,
    confirmed: false,
    source: 'identifiers of the bulk-listing sheet as remembered; compare before use',
    columns: TIKTOK_SHOP,
  },
]
