import {
  type AccessRow,
  type AccessRows,
  BANK,
  DAY,
  FIRST,
  market,
  ofMarket,
  ofStall,
  ofStore,
  stall,
  store,
} from '../access-row.ts'
import type { Town } from '../town.ts'

const account = (id: string) => ({ ...BANK, id })
const change = (town: Town) => ({ id: town.one('cho_account_change', { state: 'asked' }) })

export const ACCOUNT_ROWS: AccessRows = {
  'stall.presence': {
    access: 'stall.view_money',
    over: stall,
    input: (town) => ({ ...ofStall(town), from: FIRST, to: DAY }),
  },
  'stall.accounts.list': { access: 'market.view_accounts', over: market, input: ofMarket },
  'stall.accounts.ofStall': { access: 'stall.view_money', over: stall, input: ofStall },
  'stall.accounts.ask': {
    access: 'stall.close_day',
    over: (town) => town.stalls[2],
    input: (town) => ({
      id: town.new('acctchange'),
      stallId: town.stalls[2],
      account: account(town.new('acct')),
      reason: 'mất thẻ',
    }),
  },
  'stall.accounts.askForVendor': {
    access: 'market.manage',
    over: (town) => town.stalls[2],
    input: (town) => ({
      id: town.new('acctchange'),
      stallId: town.stalls[2],
      account: account(town.new('acct')),
      reason: 'mất thẻ',
    }),
  },
  'stall.accounts.decide': {
    access: 'market.manage',
    over: stall,
    input: (town) => ({ ...change(town), approve: false, note: 'không rõ' }),
  },
  'stall.accounts.withdraw': { access: 'stall.close_day', over: stall, input: change },
  'statements.accounts': {
    access: 'statement.import',
    over: stall,
    input: (town) => ({ scopeId: stall(town) }),
  },
  'exceptions.placed': {
    access: 'exception.resolve',
    over: stall,
    input: (town) => ({ scopeId: stall(town) }),
  },
  'exceptions.credits': {
    access: 'exception.resolve',
    over: stall,
    input: (town) => ({ scopeId: stall(town) }),
  },
}

const listing = (town: Town) => ({ listingId: town.one('cho_listing') })
const lot = (town: Town) => ({ id: town.one('cho_lot') })
const publish = (input: AccessRow['input'], answers: readonly string[] = []): AccessRow => ({
  access: 'listing.publish',
  over: store,
  answers,
  ...(input && { input }),
})
const label = { origin: 'Xã Thử', producer: 'Hộ bà Sen', producerAddress: 'Thôn 2' }
const hash = 'cd'.repeat(32)

export const SHELF_ROWS: AccessRows = {
  'catalogue.listing.packs': publish(listing),
  'catalogue.listing.ofCooperative': publish(ofStore),
  'catalogue.channel.floors': { access: 'everybody' },
  'catalogue.channel.history': publish(listing),
  'catalogue.channel.carry': publish(
    (town) => ({ ...listing(town), channel: 'voso', fromDay: DAY }),
    ['NotFound', 'InvalidInput', 'AlreadyExists'],
  ),
  'catalogue.channel.drop': publish(
    (town) => ({ ...listing(town), channel: 'voso', lastDay: DAY }),
    ['NotFound', 'InvalidInput', 'WrongState'],
  ),
  'catalogue.photo.list': publish(listing),
  'catalogue.photo.arrange': publish(
    (town) => ({ ...listing(town), photos: [{ hash, alt: 'Miến' }] }),
    ['WrongState'],
  ),
  'catalogue.photo.remove': publish((town) => ({ ...listing(town), hash }), ['NotFound']),
  'catalogue.lot.list': publish(listing),
  'catalogue.lot.view': publish(lot),
  'catalogue.lot.open': publish((town) => ({
    ...listing(town),
    ...label,
    id: town.new('lot'),
    number: 'L2',
  })),
  'catalogue.lot.correct': publish((town) => ({ ...lot(town), changes: { brand: 'Thử Ba' } })),
  'catalogue.lot.record': publish((town) => ({
    lotId: lot(town).id,
    kind: 'stored',
    happenedAt: '2026-11-21T00:20:00.000Z',
    place: 'Xã Thử',
  })),
  'catalogue.party.checks': {
    access: 'listing.moderate',
    over: store,
    input: (town) => ({ sellerId: store(town) }),
  },
  'catalogue.party.watched': {
    access: 'listing.moderate',
    over: store,
    input: (town) => ({ scopeId: store(town) }),
  },
  'catalogue.party.verify': {
    access: 'listing.moderate',
    over: store,
    input: (town) => ({ id: town.new('sellchk'), sellerId: store(town), how: 'visit' }),
  },
}

const bookOfStore = (town: Town) => ({ bookId: town.bookOf(store(town)) })
const place = (town: Town) => ({
  placeId: town.one('cho_stock_place', { cooperative_id: store(town) }),
})
const goods = (town: Town) => ({ ...place(town), variantId: town.one('cho_variant') })
const order = (input: AccessRow['input'], answers: readonly string[] = []): AccessRow => ({
  access: 'order.manage',
  over: store,
  answers,
  ...(input && { input }),
})
const part = (town: Town) =>
  town.row('cho_seller_order', { book_id: town.bookOf(store(town)), state: 'placed' })
/** The bottles lie at the third stall too, where some were sold twice. */
const third = (town: Town) => town.stalls[2]

export const STOCK_ROWS: AccessRows = {
  'orders.standing.list': order(bookOfStore),
  'orders.standing.record': order((town) => ({
    ...place(town),
    id: town.new('standing'),
    buyer: { name: 'Quán Thử', phone: '0912345677' },
    rhythm: { kind: 'weekdays', days: [1, 4] },
    firstDay: '2026-12-01',
    lines: [{ variantId: goods(town).variantId, quantity: 1_000 }],
  })),
  'orders.standing.end': {
    access: 'order.manage',
    over: third,
    input: (town) => ({
      id: town.one('cho_standing_order', { state: 'running' }),
      lastDay: '2026-12-01',
    }),
  },
  'orders.standing.eraseBuyer': {
    access: 'order.manage',
    over: third,
    input: (town) => ({ id: town.one('cho_standing_order', { state: 'ended' }) }),
  },
  'orders.delivery': order(bookOfStore),
  'orders.contact': order(bookOfStore),
  'orders.enter': order((town) => ({
    ...place(town),
    id: town.new('order'),
    channel: 'phone',
    buyer: { name: 'Chị Gọi Điện' },
    handing: { how: 'pick_up', day: '2026-12-01' },
    lines: [
      { id: town.new('oline'), variantId: town.one('cho_variant'), quantity: 1_000, price: 90_000 },
    ],
  })),
  'orders.setDelivery': order((town) => ({
    ...bookOfStore(town),
    id: town.new('tariff'),
    validFrom: '2026-12-01',
    flat: 20_000,
  })),
  'orders.setContact': order((town) => ({
    ...bookOfStore(town),
    id: town.new('scontact'),
    phone: '0912345678',
    hours: '7–17 giờ',
  })),
  'stock.places': order(bookOfStore),
  'stock.ofMarket': { access: 'order.manage', over: market, input: ofMarket },
  'stock.levels': order(bookOfStore),
  'stock.moves': order(place),
  'stock.lots': order(place),
  'stock.oversells': order(place),
  'stock.openPlace': order(
    (town) => ({
      id: town.new('splace'),
      name: 'Kho hai',
      of: { kind: 'store', cooperativeId: store(town) },
      accountId: town.one('cho_receiving_account', { book_id: town.bookOf(store(town)) }),
    }),
    ['NotAllowed'],
  ),
  'stock.bring': order((town) => ({ ...goods(town), id: town.new('smove'), quantity: 1_000 })),
  'stock.arrive': order(
    (town) => ({ ...goods(town), id: town.new('smove'), forDay: DAY, quantity: 1_000 }),
    ['NotFound', 'StockNotAvailable', 'AmountNotAvailable'],
  ),
  'stock.count': order((town) => ({
    ...goods(town),
    id: town.new('smove'),
    counted: 100_000,
    reason: 'counted',
  })),
  'stock.carry': order(
    (town) => ({
      id: town.new('smove'),
      fromPlaceId: place(town).placeId,
      toPlaceId: town.one('cho_stock_place', { stall_id: third(town) }),
      variantId: town.one('cho_variant'),
      quantity: 1_000,
    }),
    // Another seller's place.
    ['InvalidInput'],
  ),
  'stock.sell': {
    access: 'stall.sell',
    over: third,
    input: (town) => ({
      id: town.new('smove'),
      placeId: town.one('cho_stock_place', { stall_id: third(town) }),
      variantId: town.one('cho_variant'),
      quantity: 1_000,
      occurredAt: '2026-11-21T00:20:00.000Z',
    }),
    answers: ['NotAllowed'],
  },
  'stock.resolveOversell': {
    access: 'order.manage',
    over: third,
    input: (town) => ({ id: town.one('cho_oversell'), how: 'taken' }),
    answers: ['WrongState'],
  },
  'orders.eraseBuyer': {
    access: 'order.manage',
    over: store,
    input: (town) => ({ id: String(part(town)['order_id']) }),
    // Others sell to this buyer too, and it is not theirs to forget alone; and it is not over yet.
    answers: ['NotAllowed', 'WrongState'],
  },
}
