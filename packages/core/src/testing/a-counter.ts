import type {
  BookId,
  CooperativeId,
  ListingId,
  OrderAnswer,
  PersonId,
  PlaceOrder,
  PublishListing,
  ReceivingAccountId,
  StallView,
  StockPlaceId,
  VariantId,
} from '@cho40/contract'
import { dong, marketDay } from '@cho40/values'
import { publishListing } from '../catalogue/publish-listing.ts'
import { openStockPlace } from '../catalogue/stock/open-stock-place.ts'
import { receiveStock } from '../catalogue/stock/receive-stock.ts'
import { placeOrder } from '../payment/orders/place-order.ts'
import type { Deps } from '../store/deps.ts'
import { type AHarvest, aHarvestCooperative } from './a-harvest.ts'
import { must } from './a-market.ts'

export type Goods = {
  readonly listingId: ListingId
  readonly variantId: VariantId
  readonly placeId: StockPlaceId
  readonly price: number
}

export type ACounter = {
  readonly cooperativeId: CooperativeId
  readonly bookId: BookId
  readonly accountId: ReceivingAccountId
  readonly by: PersonId
  readonly placeId: StockPlaceId
  /** Its members, and who keeps its books. */
  readonly harvest: AHarvest
  /** Puts goods on sale; `stock` in thousandths of the unit. */
  sells(name: string, like?: Selling): Promise<Goods>
}

type Selling = Pick<PublishListing, 'ocop' | 'producerId'> & {
  readonly price?: number
  readonly unit?: string
  readonly stock?: number
}

/** A cooperative that sells from its store, each product with stock. */
export async function aCounter(deps: Deps, nth = 0, members = 0): Promise<ACounter> {
  return counterOf(deps, await aHarvestCooperative(deps, { members, nth: 500 + nth }))
}

/** The store and the shop of a cooperative that is there already. */
export async function counterOf(deps: Deps, shop: AHarvest): Promise<ACounter> {
  const { cooperativeId, bookId, accountId, bookkeeper: by } = shop
  const placeId = must(
    await openStockPlace(deps, {
      id: deps.ids.make('splace'),
      name: 'Kho hợp tác xã',
      of: { kind: 'store', cooperativeId },
      accountId,
    }),
  )
  return {
    cooperativeId,
    bookId,
    accountId,
    by,
    placeId,
    harvest: shop,
    sells: (name, like = {}) => sells(deps, { cooperativeId, by, placeId }, { name, ...like }),
  }
}

/** The same goods at a stall: the vendor sells them, and is paid for them. */
export async function atStall(
  deps: Deps,
  at: StallView,
  goods: { readonly of: Goods; readonly stock: number; readonly by: PersonId },
): Promise<Goods> {
  const placeId = must(
    await openStockPlace(deps, {
      id: deps.ids.make('splace'),
      name: at.name,
      of: { kind: 'stall', stallId: at.id },
    }),
  )
  const { of, by } = goods
  await brings(deps, { placeId, variantId: of.variantId, quantity: goods.stock, by })
  return { ...of, placeId }
}

async function sells(
  deps: Deps,
  at: Pick<ACounter, 'cooperativeId' | 'by' | 'placeId'>,
  {
    name,
    price = 45_000,
    unit = 'kg',
    stock = 10_000,
    ocop,
    producerId,
  }: Selling & { readonly name: string },
): Promise<Goods> {
  const { cooperativeId, by, placeId } = at
  const listingId = must(
    await publishListing(deps, {
      id: deps.ids.make('listing'),
      cooperativeId,
      name,
      producer: 'Hộ bà Thử',
      unit,
      price: dong(price),
      story: 'Phơi nắng trên sàn tre.',
      ...(ocop && { ocop }),
      ...(producerId && { producerId }),
    }),
  )
  const { id: variantId } = await deps.db
    .selectFrom('cho_variant')
    .select('id')
    .where('listing_id', '=', listingId)
    .executeTakeFirstOrThrow()
  if (stock > 0) await brings(deps, { placeId, variantId, quantity: stock, by })
  return { listingId, variantId, placeId, price }
}

async function brings(
  deps: Deps,
  of: {
    readonly placeId: StockPlaceId
    readonly variantId: VariantId
    readonly quantity: number
    readonly by: PersonId
  },
): Promise<void> {
  must(await receiveStock(deps, { id: deps.ids.make('smove'), ...of }))
}

let buyers = 0

/** An order as a buyer fills it in; `quantity` in thousandths of the unit. */
export function wish(
  deps: Deps,
  lines: readonly { readonly goods: Goods; readonly quantity: number }[],
  like: Partial<PlaceOrder> = {},
): PlaceOrder {
  buyers += 1
  return {
    id: deps.ids.make('order'),
    token: `khach-${String(buyers).padStart(20, '0')}`,
    channel: 'shop',
    buyer: { name: 'Trần Thị Khách', phone: '0912345678' },
    handing: { how: 'pick_up', day: marketDay('2026-11-25') },
    pays: 'now',
    lines: lines.map(({ goods, quantity }) => ({
      id: deps.ids.make('oline'),
      variantId: goods.variantId,
      placeId: goods.placeId,
      quantity,
      price: dong(goods.price),
      preOrder: false,
    })),
    ...like,
  }
}

/** A deployment that may take orders. */
export const ORDERING_ALLOWED = { mayOrder: () => Promise.resolve(true) }

export async function orders(deps: Deps, order: PlaceOrder): Promise<OrderAnswer> {
  return must(await placeOrder({ ...deps, ...ORDERING_ALLOWED }, order))
}
