import { foldText } from '@cho40/values'

/** What a column of a sheet of orders can say. */
export const ORDER_FIELDS = [
  'number',
  'buyer',
  'phone',
  'address',
  'sku',
  'product',
  'quantity',
  'price',
] as const
export type OrderField = (typeof ORDER_FIELDS)[number]

/** The header we write, and others that floors write for the same; marks and case do not matter. */
export const ORDER_HEADERS: Readonly<
  Record<OrderField, { readonly vi: string; readonly en: string; readonly also: readonly string[] }>
> = {
  number: { vi: 'Mã đơn hàng', en: 'Order ID', also: ['Mã đơn', 'Số đơn', 'Order number'] },
  buyer: {
    vi: 'Người nhận',
    en: 'Recipient',
    also: ['Tên người nhận', 'Tên khách hàng', 'Khách hàng', 'Người mua', 'Recipient name'],
  },
  phone: {
    vi: 'Số điện thoại',
    en: 'Phone',
    also: ['Điện thoại', 'SĐT', 'Số điện thoại người nhận', 'Phone #'],
  },
  address: {
    vi: 'Địa chỉ nhận hàng',
    en: 'Address',
    also: ['Địa chỉ', 'Địa chỉ giao hàng', 'Detail Address', 'Delivery address'],
  },
  sku: {
    vi: 'SKU',
    en: 'Seller SKU',
    also: ['SKU phân loại hàng', 'SKU phân loại', 'Mã SKU', 'Mã sản phẩm', 'Mã sản phẩm (SKU)'],
  },
  product: { vi: 'Tên sản phẩm', en: 'Product name', also: ['Sản phẩm', 'Tên hàng', 'Product'] },
  quantity: { vi: 'Số lượng', en: 'Quantity', also: ['SL', 'Số lượng bán'] },
  price: {
    vi: 'Đơn giá',
    en: 'Unit price',
    also: ['Giá', 'Giá bán', 'Giá ưu đãi', 'SKU Unit Original Price', 'Giá bán (đồng)'],
  },
}

const FIELD_BY_HEADER: ReadonlyMap<string, OrderField> = new Map(
  ORDER_FIELDS.flatMap((field) => {
    const { vi, en, also } = ORDER_HEADERS[field]
    return [vi, en, ...also].map((header) => [headerKey(header), field] as const)
  }),
)

function headerKey(header: string): string {
  return foldText(header)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Which field each column holds, the first of two for the same; undefined for one that nobody knows. */
export function orderFieldsOf(header: readonly string[]): (OrderField | undefined)[] {
  const seen = new Set<OrderField>()
  return header.map((cell) => {
    const field = FIELD_BY_HEADER.get(headerKey(cell))
    if (field === undefined || seen.has(field)) return undefined
    seen.add(field)
    return field
  })
}
