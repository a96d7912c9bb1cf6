import {
  type AccessRow,
  type AccessRows,
  DAY,
  FIRST,
  harvest,
  LAST,
  ofHarvest,
} from '../access-row.ts'
import type { Town } from '../town.ts'

const hash = 'ab'.repeat(32)
const at = { occurredAt: '2026-11-21T00:20:00.000Z' }
const memberOf = (town: Town) =>
  String(town.row('cho_member', { cooperative_id: harvest(town) })['id'])
const inHarvest = (town: Town) => ({ book_id: town.bookOf(harvest(town)) })
const lineOf = (town: Town) =>
  town.one('cho_order_line', { seller_order_id: String(orderOf(town)['id']) })
const packOf = (town: Town) =>
  String(town.row('cho_order_line', { id: lineOf(town) })['variant_id'])
const orderOf = (town: Town) =>
  town.row('cho_seller_order', { cooperative_id: harvest(town), state: 'delivered' })
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
  'goods.packs': look(ofHarvest),
  'goods.waiting': look(overMonth),
  'goods.namePack': record((town) => ({
    ...ofHarvest(town),
    id: town.new('pgoods'),
    variantId: packOf(town),
    goods: { of: 'own' },
  })),
  'goods.nameLine': record(
    (town) => ({
      ...ofHarvest(town),
      id: town.new('ogoods'),
      lineId: lineOf(town),
      goods: { of: 'own' },
    }),
    // All of it was named already.
    ['WrongState'],
  ),
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
    // Orders took all of the earlier ones.
    deliveryId: town.one('cho_delivery', { ...inHarvest(town), quantity: 2_000 }),
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
const order = (rest: Omit<AccessRow, 'access' | 'over'>): AccessRow => ({
  access: 'payout.order',
  over: harvest,
  ...rest,
})

export const SETTLEMENT_ROWS: AccessRows = {
  'settlement.list': look(ofHarvest),
  'settlement.view': look(checked),
  'settlement.statement': look((town) => ({ ...exported(town), memberId: memberOf(town) })),
  'settlement.batch': order({ input: exported }),
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
  'settlement.export': order({
    input: (town) => ({
      ...checked(town),
      accountId: accountOf(town),
      payouts: [{ memberId: memberOf(town), payoutId: town.new('payout') }],
    }),
    answers: ['WrongState'],
  }),
  'settlement.reorderPayout': order({
    input: (town) => ({
      ...exported(town),
      memberId: memberOf(town),
      payoutId: town.new('payout'),
      accountId: accountOf(town),
    }),
    answers: ['WrongState'],
  }),
  'settlement.markSent': order({ input: exported }),
  'settlement.close': prepare({ input: exported, answers: ['WrongState'] }),
}

const payout = (state: string) => (town: Town) => ({
  id: town.one('cho_payout', { ...inHarvest(town), state }),
})
const ordered = payout('ordered')
const bookOfHarvest = (town: Town) => ({ bookId: town.bookOf(harvest(town)) })

export const PAYOUT_ROWS: AccessRows = {
  'payouts.list': order({ input: bookOfHarvest }),
  'payouts.waiting': { access: 'payout.approve', over: harvest, input: bookOfHarvest },
  'payouts.view': order({ input: ordered }),
  'payouts.payMember': order({
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
  'payouts.cancel': order({ input: (town) => ({ ...ordered(town), reason: 'nhầm' }) }),
  'payouts.markSent': order({ input: ordered }),
  'payouts.payInCash': order({
    input: (town) => ({
      ...ordered(town),
      attestation: { how: 'thumbprint', witness: 'Chị Sen' },
    }),
    answers: ['WrongState'],
  }),
  'payouts.limit': order({ input: bookOfHarvest }),
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
