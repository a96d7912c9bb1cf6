import { type AccessRow, type AccessRows, BANK, DAY, ofStore, store } from '../access-row.ts'
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
