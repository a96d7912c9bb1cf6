import type { AccessRow, AccessRows } from '../access-row.ts'
import { BANK, DAY, FIRST, harvest, LAST, ofHarvest, ofStore, store } from '../access-row.ts'
import type { Town } from '../town.ts'

const listing = (town: Town) => ({ listingId: town.one('cho_listing') })
const report = (town: Town) => ({ id: town.one('cho_shop_report', { about: 'listing' }) })
const dossier = (town: Town) => ({ dossierId: town.one('cho_dossier') })
const certificate = (town: Town) => ({ certificateId: town.one('cho_certificate') })
const hash = 'ab'.repeat(32)

const product = (town: Town) => ({
  ...ofStore(town),
  id: town.new('listing'),
  name: 'Gạo nương',
  producer: 'Hộ ông Páo',
  unit: 'kg',
  price: 30_000,
  story: 'Cấy trên nương.',
})

export const CATALOGUE_ROWS: AccessRows = {
  'catalogue.listing.search': { access: 'everybody', input: () => ({ text: 'mat ong' }) },
  'catalogue.listing.facets': { access: 'everybody', input: () => ({ text: '' }) },
  'catalogue.listing.addVariant': {
    access: 'listing.publish',
    over: store,
    input: (town) => ({ ...listing(town), id: town.new('variant'), unit: 'hũ', price: 50_000 }),
  },
  'catalogue.listing.setPrice': {
    access: 'listing.publish',
    over: store,
    input: (town) => ({
      variantId: town.one('cho_variant'),
      channel: 'shop',
      validFrom: '2026-12-01',
      price: 95_000,
    }),
  },
  'catalogue.listing.revise': {
    access: 'listing.publish',
    over: store,
    input: (town) => ({ ...listing(town), changes: { story: 'Rang than hoa.' } }),
  },
  'catalogue.listing.withdraw': { access: 'listing.publish', over: store, input: listing },
  'catalogue.listing.revisions': { access: 'listing.publish', over: store, input: listing },
  'catalogue.listing.watched': {
    access: 'listing.moderate',
    over: store,
    input: (town) => ({ scopeId: store(town) }),
  },
  'catalogue.listing.moderate': {
    access: 'listing.moderate',
    over: store,
    input: (town) => ({ ...listing(town), state: 'blocked', reasons: ['reported'] }),
  },
  'catalogue.report.watched': {
    access: 'listing.moderate',
    over: store,
    input: (town) => ({ scopeId: store(town) }),
  },
  'catalogue.report.waiting': {
    access: 'listing.moderate',
    over: store,
    input: (town) => ({ scopeId: store(town) }),
  },
  'catalogue.report.phone': { access: 'listing.moderate', over: store, input: report },
  'catalogue.report.answer': {
    access: 'listing.moderate',
    over: store,
    input: (town) => ({ ...report(town), outcome: 'settled', answer: 'Đã nhắc người bán.' }),
  },
  'catalogue.party.producers': { access: 'listing.publish', over: store, input: ofStore },
  'catalogue.party.registerProducer': {
    access: 'listing.publish',
    over: store,
    input: (town) => ({
      ...ofStore(town),
      id: town.new('producer'),
      name: 'Hộ bà Sen',
      kind: 'household',
      placeCode: '01234',
    }),
  },
  'catalogue.party.delegateSale': {
    access: 'listing.publish',
    over: store,
    input: (town) => ({
      ...ofStore(town),
      id: town.new('deleg'),
      producerId: town.one('cho_producer'),
      rights: ['set_price'],
      validFrom: DAY,
    }),
  },
  'catalogue.party.endDelegation': {
    access: 'listing.publish',
    over: store,
    input: (town) => ({ id: town.one('cho_delegation'), revokedOn: DAY }),
  },
  'catalogue.certificate.list': { access: 'market.view_day', over: store, input: ofStore },
  'catalogue.certificate.others': { access: 'market.view_day', over: store, input: ofStore },
  'catalogue.certificate.record': {
    access: 'certificate.record',
    over: store,
    input: (town) => ({
      ...ofStore(town),
      id: town.new('cert'),
      holder: 'HTX',
      product: 'Gạo',
      set: 1,
      stars: 3,
      decisionNumber: '9/QĐ',
      decidedOn: '2026-02-01',
      issuer: 'province',
    }),
  },
  'catalogue.certificate.revoke': {
    access: 'certificate.record',
    over: store,
    input: (town) => ({
      ...certificate(town),
      revokedOn: DAY,
      decisionNumber: '10/QĐ',
      ground: 'law_broken',
    }),
  },
  'catalogue.certificate.recordRenewal': {
    access: 'certificate.record',
    over: store,
    input: (town) => ({ ...certificate(town), filedOn: DAY }),
  },
  'catalogue.certificate.recordCertification': {
    access: 'certificate.record',
    over: store,
    input: (town) => ({
      ...ofStore(town),
      id: town.new('certif'),
      scheme: 'vietgap',
      number: 'VG-1',
      issuer: 'Trung tâm',
      scope: '2 ha rau',
      validFrom: DAY,
      documentHash: hash,
    }),
  },
  'catalogue.certificate.revokeCertification': {
    access: 'certificate.record',
    over: store,
    input: (town) => ({ certificationId: town.one('cho_certification'), revokedOn: DAY }),
  },
  'catalogue.dossier.list': { access: 'market.view_day', over: store, input: ofStore },
  'catalogue.dossier.holders': { access: 'signed in' },
  'catalogue.dossier.view': { access: 'market.view_day', over: store, input: dossier },
  'catalogue.dossier.sets': { access: 'everybody' },
  'catalogue.dossier.form': { access: 'everybody', input: () => ({ set: 1 }) },
  'catalogue.dossier.tryForm': {
    access: 'everybody',
    input: () => ({ set: 1, answers: { '1.1': 1 } }),
  },
  'catalogue.dossier.selfAssess': {
    access: 'listing.publish',
    over: store,
    input: (town) => ({ ...dossier(town), answers: { '1.1': 1 } }),
  },
  'catalogue.dossier.open': {
    access: 'listing.publish',
    over: store,
    input: (town) => ({
      ...ofStore(town),
      id: town.new('dossier'),
      holder: 'HTX',
      product: 'Gạo',
      set: 1,
      purpose: 'first',
    }),
  },
  'catalogue.dossier.step': {
    access: 'listing.publish',
    over: store,
    input: (town) => ({ ...dossier(town), to: 'filed', day: DAY }),
  },
  'catalogue.dossier.move': {
    access: 'certificate.record',
    over: store,
    input: (town) => ({ ...dossier(town), to: 'returned', day: DAY, reason: 'thiếu giấy' }),
    answers: ['WrongState'],
  },
  'catalogue.dossier.score': {
    access: 'certificate.record',
    over: store,
    input: (town) => ({ ...dossier(town), forms: [{ '1': 1 }] }),
    answers: ['WrongState'],
  },
  'admin.publishListing': [
    { access: 'listing.publish', over: store, input: product },
    {
      access: 'listing.publish',
      over: store,
      also: ['certificate.record'],
      input: (town) => ({
        ...product(town),
        ocop: {
          stars: 3,
          decisionNumber: '11/QĐ',
          validFrom: '2026-01-01',
          validUntil: '2028-12-31',
        },
      }),
    },
  ],
}

const part = (town: Town, state: string) =>
  town.row('cho_seller_order', { book_id: town.bookOf(store(town)), state })
const step = (state: string) => (town: Town) => ({ id: String(part(town, state)['id']) })
const bookOfStore = (town: Town) => ({ bookId: town.bookOf(store(town)) })
const lineOf = (town: Town, state: string) =>
  town.one('cho_order_line', { seller_order_id: part(town, state)['id'] })

const order = (rest: Omit<AccessRow, 'access' | 'over'>): AccessRow => ({
  access: 'order.manage',
  over: store,
  ...rest,
})

export const ORDER_ROWS: AccessRows = {
  'orders.list': order({ input: bookOfStore }),
  'orders.find': order({ input: (town) => ({ ...bookOfStore(town), text: '0912345' }) }),
  'orders.view': order({
    input: (town) => ({ ...bookOfStore(town), id: String(part(town, 'placed')['order_id']) }),
  }),
  'orders.packing': order({ input: (town) => ({ ...bookOfStore(town), by: 'buyer' }) }),
  'orders.confirm': order({ input: step('placed') }),
  'orders.pack': order({ input: step('confirmed') }),
  'orders.changeLine': order({
    input: (town) => ({
      id: town.new('ochange'),
      sellerOrderId: String(part(town, 'placed')['id']),
      lineId: lineOf(town, 'placed'),
      quantity: 1_000,
      reason: 'weighed',
    }),
  }),
  'orders.ship': order({ input: step('packed') }),
  'orders.takeCash': order({
    input: (town) => ({ ...step('placed')(town), amount: 10_000 }),
    answers: ['AmountNotAvailable', 'WrongState'],
  }),
  'orders.deliver': order({
    input: step('shipped'),
    answers: ['WrongState', 'AmountNotAvailable'],
  }),
  'orders.cancel': order({
    input: (town) => ({ ...step('placed')(town), reason: 'not_available' }),
  }),
  'orders.acceptReturn': order({
    input: (town) => ({
      ...step('placed')(town),
      lines: [{ lineId: lineOf(town, 'placed'), quantity: 1_000, restock: true }],
    }),
    answers: ['WrongState'],
  }),
  'orders.refuseReturn': order({ input: step('placed'), answers: ['WrongState'] }),
  'orders.refund': {
    access: 'payout.order',
    over: store,
    input: (town) => ({
      id: town.new('refund'),
      sellerOrderId: String(part(town, 'placed')['id']),
      to: BANK,
    }),
    answers: ['WrongState', 'AmountNotAvailable'],
  },
}

const at = { occurredAt: '2026-11-21T00:20:00.000Z' }
const memberOf = (town: Town) =>
  String(town.row('cho_member', { cooperative_id: harvest(town) })['id'])
const inHarvest = (town: Town) => ({ book_id: town.bookOf(harvest(town)) })
const accountOf = (town: Town) => town.one('cho_receiving_account', inHarvest(town))
const overMonth = (town: Town) => ({ ...ofHarvest(town), from: FIRST, to: LAST })
const record = (input: NonNullable<AccessRow['input']>, answers: string[] = []): AccessRow => ({
  access: 'goods.record',
  over: harvest,
  input,
  ...(answers.length > 0 && { answers }),
})
const look = (input: NonNullable<AccessRow['input']>): AccessRow => ({
  access: 'cooperative.view',
  over: harvest,
  input,
})

export const GOODS_ROWS: AccessRows = {
  'goods.agents': look(overMonth),
  'goods.agreements': look(ofHarvest),
  'goods.deliveries': look(overMonth),
  'goods.stock': look(ofHarvest),
  'goods.sales': look(overMonth),
  'goods.debts': look(ofHarvest),
  'goods.agree': record((town) => ({
    ...ofHarvest(town),
    id: town.new('supply'),
    memberId: memberOf(town),
    product: 'Su su',
    mode: 'consignment',
    unit: 'kg',
    prices: [{ grade: 'A', price: 9_000 }],
    fees: [],
    validFrom: DAY,
  })),
  'goods.deliver': record((town) => ({
    ...ofHarvest(town),
    receivedAt: at.occurredAt,
    id: town.new('delivery'),
    memberId: memberOf(town),
    product: 'Rau cải',
    grade: 'A',
    quantity: 5_000,
  })),
  'goods.receiveStock': record((town) => ({
    ...ofHarvest(town),
    receivedAt: at.occurredAt,
    id: town.new('delivery'),
    supplier: 'Vật tư Hà',
    product: 'Phân lân',
    unit: 'bao',
    content: { amount: 25_000, base: 'g' },
    quantity: 25_000,
    price: 100_000,
    paid: 'credit',
  })),
  'goods.change': record((town) => ({
    ...at,
    id: town.new('gmove'),
    deliveryId: town.one('cho_delivery', inHarvest(town)),
    how: 'spoiled',
    quantity: 100,
    reason: 'dập',
  })),
  'goods.moveToAgent': record((town) => ({
    ...ofHarvest(town),
    ...at,
    id: town.new('gmove'),
    agent: 'Đại lý Hoa',
    direction: 'out',
    product: 'Rau cải',
    quantity: 100,
  })),
  'goods.sell': record((town) => ({
    ...ofHarvest(town),
    ...at,
    id: town.new('gsale'),
    channel: 'stall',
    paid: 'cash',
    lines: [{ product: 'Rau cải', unit: 'kg', quantity: 100, price: 22_000 }],
  })),
  'goods.takeBack': record(
    (town) => ({
      ...ofHarvest(town),
      ...at,
      id: town.new('greturn'),
      saleId: town.one('cho_goods_sale', { ...inHarvest(town), paid: 'cash' }),
      lines: [{ line: 1, quantity: 1_000 }],
      reason: 'héo',
      // All of it came back already.
    }),
    ['GoodsNotAvailable'],
  ),
  'goods.askForPayment': record((town) => ({
    ...ofHarvest(town),
    id: town.new('preq'),
    accountId: accountOf(town),
    saleId: town.one('cho_goods_sale', { ...inHarvest(town), paid: 'credit' }),
    amount: 1_000,
    expiresAt: '2026-11-30T00:00:00.000Z',
  })),
  'goods.receiveDebt': record((town) => ({
    ...ofHarvest(town),
    ...at,
    id: town.new('gmove'),
    from: { kind: 'party', name: 'Nhà hàng Mây' },
    amount: 1_000,
  })),
  'goods.giveAdvance': {
    access: 'payout.order',
    over: harvest,
    input: (town) => ({
      ...ofHarvest(town),
      ...at,
      id: town.new('advance'),
      memberId: memberOf(town),
      amount: 50_000,
      pay: { by: 'bank', payoutId: town.new('payout'), accountId: accountOf(town) },
    }),
  },
  'goods.advances': look((town) => ofHarvest(town)),
  'goods.payAdvanceAgain': {
    access: 'payout.order',
    over: harvest,
    input: (town) => ({
      ...advanceOf(town),
      payoutId: town.new('payout'),
      accountId: accountOf(town),
    }),
    answers: ['WrongState'],
  },
  'goods.withdrawAdvance': {
    access: 'payout.order',
    over: harvest,
    input: advanceOf,
    answers: ['WrongState'],
  },
}

/** One given in cash: it has no payout that could be ordered again. */
function advanceOf(town: Town) {
  return { advanceId: town.one('cho_advance', inHarvest(town)) }
}

const run = (state: string) => (town: Town) => ({
  settlementId: town.one('cho_settlement', { ...inHarvest(town), state }),
})
const checked = run('checked')
const exported = run('exported')

const prepare = (rest: Omit<AccessRow, 'access' | 'over'>): AccessRow => ({
  access: 'settlement.prepare',
  over: harvest,
  ...rest,
})
const order2 = (rest: Omit<AccessRow, 'access' | 'over'>): AccessRow => ({
  access: 'payout.order',
  over: harvest,
  ...rest,
})

export const SETTLEMENT_ROWS: AccessRows = {
  'settlement.list': look(ofHarvest),
  'settlement.view': look(checked),
  'settlement.statement': look((town) => ({ ...exported(town), memberId: memberOf(town) })),
  'settlement.batch': order2({ input: exported }),
  'settlement.open': prepare({
    input: (town) => ({
      ...ofHarvest(town),
      id: town.new('settle'),
      period: { from: FIRST, to: LAST },
    }),
    answers: ['AlreadyExists', 'WrongState'],
  }),
  'settlement.check': prepare({
    input: (town) => ({ ...checked(town), draftHash: hash }),
    answers: ['WrongState'],
  }),
  'settlement.reopenDraft': prepare({ input: (town) => ({ ...checked(town), reason: 'sót' }) }),
  'settlement.approve': { access: 'settlement.approve', over: harvest, input: checked },
  'settlement.void': {
    access: 'settlement.approve',
    over: harvest,
    input: (town) => ({ ...checked(town), reason: 'sai' }),
  },
  'settlement.export': order2({
    input: (town) => ({
      ...checked(town),
      accountId: accountOf(town),
      payouts: [{ memberId: memberOf(town), payoutId: town.new('payout') }],
    }),
    answers: ['WrongState'],
  }),
  'settlement.reorderPayout': order2({
    input: (town) => ({
      ...exported(town),
      memberId: memberOf(town),
      payoutId: town.new('payout'),
      accountId: accountOf(town),
    }),
    answers: ['WrongState'],
  }),
  'settlement.markSent': order2({ input: exported }),
  'settlement.close': prepare({ input: exported, answers: ['WrongState'] }),
}

const payout = (state: string) => (town: Town) => ({
  id: town.one('cho_payout', { ...inHarvest(town), state }),
})
const ordered = payout('ordered')
const bookOfHarvest = (town: Town) => ({ bookId: town.bookOf(harvest(town)) })

export const PAYOUT_ROWS: AccessRows = {
  'payouts.list': order2({ input: bookOfHarvest }),
  'payouts.waiting': { access: 'payout.approve', over: harvest, input: bookOfHarvest },
  'payouts.view': order2({ input: ordered }),
  'payouts.payMember': order2({
    input: (town) => ({
      id: town.new('payout'),
      memberId: memberOf(town),
      accountId: accountOf(town),
      purpose: 'distribution',
      amount: 1_000,
    }),
    // This cooperative has distributed nothing yet.
    answers: ['NotFound'],
  }),
  'payouts.approve': {
    access: 'payout.approve',
    over: harvest,
    input: ordered,
    answers: ['WrongState'],
  },
  'payouts.cancel': order2({ input: (town) => ({ ...ordered(town), reason: 'nhầm' }) }),
  'payouts.markSent': order2({ input: ordered }),
  'payouts.payInCash': order2({
    input: (town) => ({
      ...ordered(town),
      attestation: { how: 'thumbprint', witness: 'Chị Sen' },
    }),
    answers: ['WrongState'],
  }),
  'payouts.limit': order2({ input: bookOfHarvest }),
  'payouts.setLimit': {
    access: 'payout.approve',
    over: harvest,
    input: (town) => ({ ...bookOfHarvest(town), from: '2026-12-01', amount: 1_000_000 }),
  },
  'payouts.limits': { access: 'payout.approve', over: harvest, input: bookOfHarvest },
  'payouts.askLimit': {
    access: 'payout.approve',
    over: harvest,
    input: (town) => ({
      ...bookOfHarvest(town),
      id: town.new('limitwish'),
      from: '2026-12-02',
      amount: 90_000_000,
      reason: 'mùa thu mua',
    }),
    answers: ['AlreadyExists'],
  },
  'payouts.decideLimit': {
    access: 'payout.approve',
    over: harvest,
    input: (town) => ({
      id: town.one('cho_payout_limit_wish', inHarvest(town)),
      approve: true,
    }),
  },
}
