import { createHash, randomBytes } from 'node:crypto'
import { type OrderId, PlaceOrder } from '@cho40/contract'
import { idToMs, isId, type MarketDay, makeId } from '@cho40/values'
import { offerKey } from './cart.ts'
import type { FormFields } from './form-fields.ts'
import type { CartLine } from './open-offers.ts'

/** What the form asks a person for, as typed. */
export const ASKED = ['name', 'phone', 'how', 'day', 'address', 'commune'] as const
export type Typed = Readonly<Record<(typeof ASKED)[number], string>>
export type WrongField = 'name' | 'phone' | 'day' | 'address' | 'commune' | 'charge'

/** The secret of the order's link: 128 random bits. */
export function newToken(): string {
  return randomBytes(16).toString('base64url')
}

export function typedOf(fields: FormFields): Typed {
  const [name, phone, how, day, address, commune] = ASKED.map((field) => fields.one(field))
  return {
    name: name ?? '',
    phone: phone ?? '',
    how: how ?? '',
    day: day ?? '',
    address: address ?? '',
    commune: commune ?? '',
  }
}

/** A line as the form carries it: what the buyer saw is what the buyer orders. */
export function lineText({ offer, quantity }: CartLine): string {
  return `${offerKey(offer)}~${quantity}~${offer.price}`
}

/**
 * The order that a form says, or which of its fields are wrong; nothing at all for what no form of
 * ours sends. The same form gives the same ids, so that sent twice it is one order.
 */
export function readWish(
  fields: FormFields,
  today: MarketDay,
  placeCode?: string,
): { readonly order: PlaceOrder } | { readonly wrong: readonly WrongField[] } {
  const typed = typedOf(fields)
  const id = fields.one('id')
  if (!isId('order', id)) return { wrong: [] }
  const wish = PlaceOrder.safeParse({
    id,
    token: fields.one('token'),
    buyer: { name: typed.name, phone: typed.phone },
    handing:
      typed.how === 'deliver'
        ? { how: 'deliver', address: typed.address, ...(placeCode !== undefined && { placeCode }) }
        : { how: 'pick_up', day: typed.day },
    ...(typed.how === 'deliver' && { deliveryShown: shownCharge(fields) }),
    lines: fields.all('line').map((text, at) => wantedLine(id, text, at)),
  })
  const past = typed.how !== 'deliver' && typed.day < today
  if (wish.success && !past) return { order: wish.data }
  const names = (wish.error?.issues ?? []).map(({ path }) => String(path.at(-1)))
  const wrong = (['name', 'phone', 'day', 'address'] as const).filter(
    (field) => names.includes(field) || (field === 'day' && past),
  )
  return { wrong }
}

/** The delivery charge that the buyer saw in the form. */
export function shownCharge(fields: FormFields): number {
  const text = fields.one('delivery')
  return /^\d{1,12}$/.test(text) ? Number(text) : 0
}

function wantedLine(order: OrderId, text: string, at: number): unknown {
  const [variantId, placeId, quantity, price] = text.split('~')
  const random = createHash('sha256').update(`${order} ${at}`).digest().subarray(0, 10)
  const id = makeId('oline', { ms: idToMs(order), random })
  return { id, variantId, placeId, quantity: Number(quantity), price: Number(price) }
}
