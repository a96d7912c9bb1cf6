import { DAY } from './access-row.ts'
import { accountOf, at, type Deputy, of } from './deputy.ts'
import type { Town } from './town.ts'

const keeper = (town: Town) => `bookkeeper at ${town.cooperatives.harvest}`
const founder = (town: Town) => `bookkeeper at ${town.cooperatives.founded}`
const run = (town: Town, state: string) =>
  town.one('cho_settlement', { ...of(town, town.cooperatives.harvest), state })
const memberOf = (town: Town, cooperative: string) =>
  town.one('cho_member', { cooperative_id: cooperative })
const inHarvest = (town: Town) => ({ cooperativeId: town.cooperatives.harvest })
const inFounded = (town: Town) => ({ cooperativeId: town.cooperatives.founded })

export const IN_COOPERATIVES: readonly Deputy[] = [
  {
    name: 'goods.agree',
    what: 'terms with another cooperative’s member',
    by: keeper,
    input: (town) => ({
      ...inHarvest(town),
      id: town.new('supply'),
      memberId: memberOf(town, town.cooperatives.founded),
      product: 'Su su',
      mode: 'consignment',
      unit: 'kg',
      prices: [{ grade: 'A', price: 9_000 }],
      fees: [],
      validFrom: DAY,
    }),
  },
  {
    name: 'goods.giveAdvance',
    what: 'an advance to another cooperative’s member',
    by: keeper,
    input: (town) => ({
      ...inHarvest(town),
      ...at,
      id: town.new('advance'),
      memberId: memberOf(town, town.cooperatives.founded),
      amount: 10_000,
      pay: { by: 'cash' },
    }),
  },
  {
    name: 'goods.giveAdvance',
    what: 'an advance from another cooperative’s account',
    by: keeper,
    input: (town) => ({
      ...inHarvest(town),
      ...at,
      id: town.new('advance'),
      memberId: memberOf(town, town.cooperatives.harvest),
      amount: 10_000,
      pay: {
        by: 'bank',
        payoutId: town.new('payout'),
        accountId: accountOf(town, town.cooperatives.store),
      },
    }),
  },
  {
    name: 'goods.askForPayment',
    what: 'own sale paid into another cooperative’s account',
    by: keeper,
    input: (town) => ({
      ...inHarvest(town),
      id: town.new('preq'),
      accountId: accountOf(town, town.cooperatives.store),
      saleId: town.one('cho_goods_sale', {
        ...of(town, town.cooperatives.harvest),
        paid: 'credit',
      }),
      amount: 1_000,
      expiresAt: '2026-11-30T00:00:00.000Z',
    }),
  },
  {
    name: 'goods.namePack',
    what: 'a pack of another cooperative’s listing',
    by: keeper,
    input: (town) => ({
      ...inHarvest(town),
      id: town.new('pgoods'),
      variantId: town.one('cho_variant', {
        listing_id: town.one('cho_listing', { cooperative_id: town.cooperatives.store }),
      }),
      goods: { of: 'own' },
    }),
  },
  {
    name: 'goods.nameLine',
    what: 'a line of another cooperative’s order',
    by: keeper,
    input: (town) => ({
      ...inHarvest(town),
      id: town.new('ogoods'),
      lineId: town.one('cho_order_line', {
        seller_order_id: town.one('cho_seller_order', {
          cooperative_id: town.cooperatives.store,
        }),
      }),
      goods: { of: 'own' },
    }),
  },
  {
    name: 'settlement.export',
    what: 'payouts from another cooperative’s account',
    by: keeper,
    input: (town) => ({
      settlementId: run(town, 'checked'),
      accountId: accountOf(town, town.cooperatives.store),
      payouts: [],
    }),
  },
  {
    name: 'settlement.statement',
    what: 'the statement of another cooperative’s member',
    by: keeper,
    input: (town) => ({
      settlementId: run(town, 'exported'),
      memberId: memberOf(town, town.cooperatives.founded),
    }),
  },
  {
    name: 'members.capital.pledge',
    what: 'capital of another cooperative’s member',
    by: founder,
    input: (town) => ({
      ...inFounded(town),
      id: town.new('capital'),
      day: DAY,
      pledges: [{ memberId: memberOf(town, town.cooperatives.harvest), amount: 1_000_000 }],
    }),
  },
  {
    name: 'members.capital.transfer',
    what: 'capital to another cooperative’s member',
    by: founder,
    input: (town) => ({
      id: town.new('capital'),
      from: memberOf(town, town.cooperatives.founded),
      to: memberOf(town, town.cooperatives.harvest),
      day: DAY,
      amount: 1_000_000,
    }),
  },
  {
    name: 'members.capital.allow',
    what: 'more than the cap for another cooperative’s member',
    by: founder,
    input: (town) => ({
      ...inFounded(town),
      id: town.new('capexc'),
      cap: 'member',
      memberId: memberOf(town, town.cooperatives.harvest),
      allowed: 3_500,
      from: DAY,
      until: '2027-11-21',
      reason: 'x',
      meetingId: town.one('cho_meeting', { cooperative_id: town.cooperatives.founded }),
    }),
  },
  {
    name: 'members.leave',
    what: 'capital that is given back to another cooperative’s member',
    by: founder,
    input: (town) => ({
      id: town.new('leaving'),
      memberId: memberOf(town, town.cooperatives.founded),
      day: DAY,
      reason: 'death',
      repay: [{ memberId: memberOf(town, town.cooperatives.harvest), amount: 1_000_000 }],
    }),
  },
  {
    name: 'distribution.share',
    what: 'pay for the labour of another cooperative’s member',
    by: (town) => `treasurer at ${town.cooperatives.founded}`,
    input: (town) => ({
      ...inFounded(town),
      id: town.new('distrib'),
      meetingId: town.one('cho_meeting', { cooperative_id: town.cooperatives.founded }),
      day: DAY,
      labour: [{ memberId: memberOf(town, town.cooperatives.harvest), amount: 1_000 }],
    }),
  },
  {
    name: 'payouts.payMember',
    what: 'a payout from another cooperative’s account',
    by: founder,
    input: (town) => ({
      id: town.new('payout'),
      memberId: memberOf(town, town.cooperatives.founded),
      accountId: accountOf(town, town.cooperatives.store),
      purpose: 'distribution',
      amount: 1_000,
    }),
  },
]
