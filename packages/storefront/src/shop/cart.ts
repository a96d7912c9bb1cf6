import type { StockPlaceId, VariantId } from '@cho40/contract'
import { isId } from '@cho40/values'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** A pack at a place, and how much of it, in thousandths of its unit. */
export type CartItem = {
  readonly variantId: VariantId
  readonly placeId: StockPlaceId
  readonly quantity: number
}

const COOKIE = 'cho_gio'
/** Over HTTPS bound to this host; browsers refuse the name on plain HTTP. */
const SECURE_COOKIE = `__Host-${COOKIE}`
const KEPT_S = 14 * 24 * 3_600
/** A cookie has room for 4,096 bytes. */
const MOST = 20

/** What is in the visitor's cart; whatever is no item of a cart is left out. */
export function cartOf(c: Context): CartItem[] {
  return (getCookie(c, SECURE_COOKIE) ?? getCookie(c, COOKIE) ?? '')
    .split('-')
    .slice(0, MOST)
    .flatMap((part) => {
      const [variant = '', place = '', quantity = ''] = part.split('.')
      if (!/^[1-9]\d{0,8}$/.test(quantity)) return []
      return itemOf(`variant_${variant}`, `splace_${place}`, Number(quantity)) ?? []
    })
}

/** Keeps the cart with the visitor: ids and quantities, nothing about the person, no script reads it. */
export function keepCart(c: Context, items: readonly CartItem[], secure: boolean): void {
  const name = secure ? SECURE_COOKIE : COOKIE
  if (items.length === 0) {
    deleteCookie(c, name, { path: '/', secure })
    return
  }
  const text = items.map(({ variantId, placeId, quantity }) => {
    return `${afterPrefix(variantId)}.${afterPrefix(placeId)}.${quantity}`
  })
  setCookie(c, name, text.join('-'), {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: KEPT_S,
    secure,
  })
}

/** The cart with one item more, or with as much of it as now; a quantity of zero takes it out. */
export function withItem(
  items: readonly CartItem[],
  item: CartItem,
  how: 'add' | 'set',
): CartItem[] {
  const same = (one: CartItem) => one.variantId === item.variantId && one.placeId === item.placeId
  const before = how === 'add' ? (items.find(same)?.quantity ?? 0) : 0
  const quantity = Math.min(before + item.quantity, 999_999_999)
  if (!items.some(same)) return quantity === 0 ? [...items] : [...items, item].slice(0, MOST)
  return items.flatMap((one) => {
    if (!same(one)) return one
    return quantity === 0 ? [] : { ...one, quantity }
  })
}

/** `variant_…~splace_…`, as the forms of these pages say it. */
export function offerKey({ variantId, placeId }: Omit<CartItem, 'quantity'>): string {
  return `${variantId}~${placeId}`
}

/** Undefined for what no form of ours sends. */
export function readItem(key: string, quantity: number): CartItem | undefined {
  const [variant = '', place = ''] = key.split('~')
  return itemOf(variant, place, quantity)
}

function itemOf(variantId: string, placeId: string, quantity: number): CartItem | undefined {
  if (!isId('variant', variantId) || !isId('splace', placeId)) return undefined
  return { variantId, placeId, quantity }
}

function afterPrefix(id: string): string {
  return id.slice(id.indexOf('_') + 1)
}
