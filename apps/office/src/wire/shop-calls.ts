import type {
  AcceptReturn,
  AddVariant,
  AdjustStock,
  AnswerShopReport,
  ArrangePhotos,
  ArriveStock,
  BookId,
  BringStock,
  CancelOrder,
  CarryListing,
  CarryStock,
  CertificateId,
  CertificateView,
  CertificationId,
  CertificationsView,
  ChangeOrderLine,
  CooperativeId,
  CorrectLot,
  DelegateSale,
  DeskListing,
  DossierDetail,
  DossierId,
  DossierView,
  DropListing,
  EndDelegation,
  EndStandingOrder,
  EnterOrder,
  FormScoreView,
  FormView,
  FormWanted,
  ListedOrder,
  ListingId,
  ListingRevision,
  ListingView,
  LotChange,
  LotId,
  LotStockView,
  MarketId,
  MarketStockView,
  ModerateListing,
  MoveDossier,
  NamedTariffView,
  OpenCooperativeAccount,
  OpenDossier,
  OpenLot,
  OpenStockPlace,
  OrderAnswer,
  OrderId,
  OrderState,
  OrderStepView,
  OrderView,
  OversellView,
  PackingGroup,
  PackingSheet,
  ProducerView,
  ProductSetView,
  PublishListing,
  RecordCertificate,
  RecordCertification,
  RecordRenewal,
  RecordStandingOrder,
  RecordTraceEvent,
  RefundOrder,
  RegisterProducer,
  ResolveOversell,
  ReviseListing,
  RevokeCertificate,
  RevokeCertification,
  ScoreDossier,
  SearchListings,
  SelfAssess,
  SellerContactView,
  SellerOrderId,
  SetDelivery,
  SetPrice,
  SetSellerContact,
  ShopReportCount,
  ShopReportId,
  StallId,
  StallView,
  StandingOrderId,
  StandingOrderView,
  StockLevelView,
  StockMoveView,
  StockPlaceId,
  TakeOrderCash,
  TraceView,
  TryForm,
  VariantId,
  VerifySeller,
  WatchedListing,
  WatchedSeller,
  WatchedShopReport,
  WatchListings,
  WatchSellers,
  WatchShopReports,
  WithdrawListing,
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
type OfListing = { listingId: ListingId }
export type ListingPhoto = { hash: string; width: number; height: number; alt: string }
export type ChannelSpan = {
  channel: string
  fromDay: MarketDay
  lastDay: MarketDay | null
  url: string | null
}
export type LotDetail = TraceView & { changes: readonly LotChange[] }
type OfPart = { id: SellerOrderId }

/** What the screens of orders, listings and stock ask. */
export type ShopQueries = {
  /** What a vendor’s till starts from; the desk asks whose book the stall’s is. */
  'stall.home': { input: { stallId: StallId }; output: { readonly stall: StallView } }
  'orders.list': {
    input: OfBook & { state?: OrderState; before?: SellerOrderId; limit: number }
    output: readonly ListedOrder[]
  }
  'orders.view': { input: OfBook & { id: OrderId }; output: SellerOrder }
  'orders.packing': {
    input: OfBook & { by: PackingGroup; day?: MarketDay }
    output: readonly PackingSheet[]
  }
  'orders.delivery': { input: OfBook; output: NamedTariffView | null }
  'orders.contact': { input: OfBook; output: SellerContactView | null }
  'catalogue.listing.ofCooperative': { input: OfCooperative; output: readonly DeskListing[] }
  'catalogue.listing.revisions': { input: OfListing; output: readonly ListingRevision[] }
  'catalogue.party.producers': { input: OfCooperative; output: readonly ProducerView[] }
  'catalogue.listing.watched': { input: WatchListings; output: readonly WatchedListing[] }
  'catalogue.party.watched': { input: WatchSellers; output: readonly WatchedSeller[] }
  'catalogue.report.watched': { input: WatchShopReports; output: readonly WatchedShopReport[] }
  'catalogue.report.waiting': { input: { scopeId: string }; output: ShopReportCount }
  'catalogue.photo.list': { input: OfListing; output: readonly ListingPhoto[] }
  'catalogue.lot.list': { input: OfListing; output: readonly { id: LotId; number: string }[] }
  'catalogue.lot.view': { input: { id: LotId }; output: LotDetail }
  'catalogue.channel.history': { input: OfListing; output: readonly ChannelSpan[] }
  'catalogue.channel.floors': {
    input: undefined
    output: readonly { id: string; name: string }[]
  }
  'catalogue.certificate.list': { input: OfCooperative; output: readonly CertificateView[] }
  'catalogue.certificate.others': { input: OfCooperative; output: CertificationsView }
  'catalogue.listing.search': {
    input: SearchListings
    output: { readonly total: number; readonly listings: readonly ListingView[] }
  }
  'catalogue.dossier.holders': {
    input: undefined
    output: readonly { id: CooperativeId; name: string; demo: boolean }[]
  }
  'catalogue.dossier.list': { input: OfCooperative; output: readonly DossierView[] }
  'catalogue.dossier.view': { input: { dossierId: DossierId }; output: DossierDetail }
  'catalogue.dossier.sets': { input: undefined; output: readonly ProductSetView[] }
  'catalogue.dossier.form': { input: FormWanted; output: FormView }
  'catalogue.dossier.tryForm': { input: TryForm; output: FormScoreView }
  'orders.standing.list': {
    input: OfBook & { limit: number }
    output: readonly StandingOrderView[]
  }
  'stock.ofMarket': { input: { marketId: MarketId }; output: MarketStockView }
  'stock.places': { input: OfBook; output: readonly StockPlace[] }
  'stock.levels': { input: OfBook; output: readonly StockLevelView[] }
  'stock.moves': {
    input: { placeId: StockPlaceId; variantId: VariantId; limit: number }
    output: readonly StockMoveView[]
  }
  'stock.lots': { input: { placeId: StockPlaceId }; output: readonly LotStockView[] }
  'stock.oversells': { input: { placeId: StockPlaceId }; output: readonly OversellView[] }
}

export type ShopMutations = {
  'orders.find': { input: OfBook & { text: string; limit: number }; output: readonly ListedOrder[] }
  'orders.enter': { input: EnterOrder; output: OrderAnswer }
  'orders.confirm': { input: OfPart; output: unknown }
  'orders.pack': { input: OfPart; output: unknown }
  'orders.ship': { input: OfPart; output: unknown }
  'orders.deliver': { input: OfPart; output: unknown }
  'orders.cancel': { input: CancelOrder; output: unknown }
  'orders.takeCash': { input: TakeOrderCash; output: unknown }
  'orders.changeLine': { input: ChangeOrderLine; output: unknown }
  'orders.acceptReturn': { input: AcceptReturn; output: unknown }
  'orders.refund': { input: RefundOrder; output: unknown }
  'orders.setDelivery': { input: SetDelivery; output: unknown }
  'orders.setContact': { input: SetSellerContact; output: unknown }
  'orders.refuseReturn': { input: OfPart; output: unknown }
  'orders.eraseBuyer': { input: { id: OrderId }; output: unknown }
  'orders.standing.record': { input: RecordStandingOrder; output: unknown }
  'orders.standing.end': { input: EndStandingOrder; output: unknown }
  'orders.standing.eraseBuyer': { input: { id: StandingOrderId }; output: unknown }
  'admin.publishListing': { input: PublishListing; output: ListingId }
  'catalogue.listing.addVariant': { input: AddVariant; output: unknown }
  'catalogue.listing.setPrice': { input: SetPrice; output: unknown }
  'catalogue.listing.revise': { input: ReviseListing; output: unknown }
  'catalogue.listing.withdraw': { input: WithdrawListing; output: unknown }
  'catalogue.listing.moderate': { input: ModerateListing; output: unknown }
  'catalogue.report.phone': { input: { id: ShopReportId }; output: { phone: string | null } }
  'catalogue.report.answer': { input: AnswerShopReport; output: unknown }
  'catalogue.party.verify': {
    input: Omit<VerifySeller, 'state'> & Partial<Pick<VerifySeller, 'state'>>
    output: unknown
  }
  'catalogue.party.registerProducer': { input: RegisterProducer; output: unknown }
  'catalogue.party.delegateSale': { input: DelegateSale; output: unknown }
  'catalogue.party.endDelegation': { input: EndDelegation; output: unknown }
  'catalogue.photo.arrange': { input: ArrangePhotos; output: unknown }
  'catalogue.photo.remove': { input: OfListing & { hash: string }; output: unknown }
  'catalogue.lot.open': { input: OpenLot; output: LotId }
  'catalogue.lot.correct': { input: CorrectLot; output: unknown }
  'catalogue.lot.record': { input: RecordTraceEvent; output: unknown }
  'catalogue.channel.carry': { input: CarryListing; output: unknown }
  'catalogue.channel.drop': { input: DropListing; output: unknown }
  'catalogue.certificate.record': { input: RecordCertificate; output: CertificateId }
  'catalogue.certificate.recordCertification': {
    input: RecordCertification
    output: CertificationId
  }
  'catalogue.certificate.revokeCertification': { input: RevokeCertification; output: unknown }
  'catalogue.certificate.recordRenewal': { input: RecordRenewal; output: unknown }
  'catalogue.certificate.revoke': { input: RevokeCertificate; output: unknown }
  'catalogue.dossier.open': { input: OpenDossier; output: DossierId }
  'catalogue.dossier.selfAssess': { input: SelfAssess; output: unknown }
  'catalogue.dossier.step': { input: MoveDossier; output: unknown }
  'catalogue.dossier.move': { input: MoveDossier; output: unknown }
  'catalogue.dossier.score': { input: ScoreDossier; output: unknown }
  'cooperative.openAccount': { input: OpenCooperativeAccount; output: unknown }
  'stock.openPlace': { input: OpenStockPlace; output: unknown }
  'stock.bring': { input: BringStock; output: unknown }
  'stock.count': { input: AdjustStock; output: unknown }
  'stock.arrive': { input: ArriveStock; output: unknown }
  'stock.carry': { input: CarryStock; output: unknown }
  'stock.resolveOversell': { input: ResolveOversell; output: unknown }
}
