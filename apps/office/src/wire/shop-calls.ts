import type {
  AcceptReturn,
  AddVariant,
  AdjustStock,
  ArriveStock,
  BookId,
  BringStock,
  CancelOrder,
  CertificateView,
  ChangeOrderLine,
  CooperativeId,
  DeskListing,
  ListingId,
  OpenCooperativeAccount,
  OpenStockPlace,
  OrderId,
  OrderState,
  OrderStepView,
  OrderView,
  OversellView,
  PackingGroup,
  PackingSheet,
  PublishListing,
  ResolveOversell,
  SellerOrderId,
  SetPrice,
  StallId,
  StockLevelView,
  StockPlaceId,
  TakeOrderCash,
} from '@cho40/contract'
import type { MarketDay } from '@cho40/values'

type OfBook = { bookId: BookId }
type OfCooperative = { cooperativeId: CooperativeId }
export type SellerPart = OrderView['sellerOrders'][number]
export type SellerOrder = Omit<OrderView, 'sellerOrders'> & {
  sellerOrders: readonly (SellerPart & { history: readonly OrderStepView[] })[]
}
export type StockPlace = {
  id: StockPlaceId
  kind: string
  name: string
  stallId: StallId | null
  cooperativeId: CooperativeId | null
}
type OfPart = { id: SellerOrderId }

/** What the screens of orders, listings and stock ask. */
export type ShopQueries = {
  'orders.list': {
    input: OfBook & { state?: OrderState; limit: number }
    output: readonly SellerPart[]
  }
  'orders.view': { input: OfBook & { id: OrderId }; output: SellerOrder }
  'orders.packing': {
    input: OfBook & { by: PackingGroup; day?: MarketDay }
    output: readonly PackingSheet[]
  }
  'catalogue.listing.ofCooperative': { input: OfCooperative; output: readonly DeskListing[] }
  'catalogue.certificate.list': { input: OfCooperative; output: readonly CertificateView[] }
  'stock.places': { input: OfBook; output: readonly StockPlace[] }
  'stock.levels': { input: OfBook; output: readonly StockLevelView[] }
  'stock.oversells': { input: { placeId: StockPlaceId }; output: readonly OversellView[] }
}

export type ShopMutations = {
  'orders.confirm': { input: OfPart; output: unknown }
  'orders.pack': { input: OfPart; output: unknown }
  'orders.ship': { input: OfPart; output: unknown }
  'orders.deliver': { input: OfPart; output: unknown }
  'orders.cancel': { input: CancelOrder; output: unknown }
  'orders.takeCash': { input: TakeOrderCash; output: unknown }
  'orders.changeLine': { input: ChangeOrderLine; output: unknown }
  'orders.acceptReturn': { input: AcceptReturn; output: unknown }
  'orders.refuseReturn': { input: OfPart; output: unknown }
  'admin.publishListing': { input: PublishListing; output: ListingId }
  'catalogue.listing.addVariant': { input: AddVariant; output: unknown }
  'catalogue.listing.setPrice': { input: SetPrice; output: unknown }
  'cooperative.openAccount': { input: OpenCooperativeAccount; output: unknown }
  'stock.openPlace': { input: OpenStockPlace; output: unknown }
  'stock.bring': { input: BringStock; output: unknown }
  'stock.count': { input: AdjustStock; output: unknown }
  'stock.arrive': { input: ArriveStock; output: unknown }
  'stock.resolveOversell': { input: ResolveOversell; output: unknown }
}
