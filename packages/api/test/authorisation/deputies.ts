import { BANK, DAY } from './access-row.ts'
import { IN_COOPERATIVES } from './deputies-in-cooperatives.ts'
import { accountOf, at, type Deputy, of, own } from './deputy.ts'
import { callerNamed, type Town } from './town.ts'

const vendor = (town: Town) => `vendor at ${town.stalls[1]}`

/** The next stall in the same market. */
const next = (town: Town) => town.stalls[2]
const stray = (town: Town, stall = own(town)) =>
  town.one('cho_exception', { stall_id: stall, type: 'no_code', state: 'open' })
const requestOf = (town: Town, stall: string) =>
  town.one('cho_payment_request', { stall_id: stall, state: 'open' })

const AT_STALLS: readonly Deputy[] = [
  {
    name: 'money.resolve',
    what: 'own money to a neighbour’s request',
    by: vendor,
    input: (town) => ({
      id: town.new('decision'),
      how: 'match',
      exceptionId: stray(town),
      requestId: requestOf(town, next(town)),
      amount: 1_000,
    }),
  },
  {
    name: 'money.resolve',
    what: 'parts of own money to a neighbour’s request',
    by: vendor,
    input: (town) => ({
      id: town.new('decision'),
      how: 'split',
      exceptionId: stray(town),
      parts: [own(town), next(town)].map((stall) => ({
        requestId: requestOf(town, stall),
        amount: 1_000,
      })),
    }),
  },
  {
    name: 'money.resolve',
    what: 'own money as the return of a neighbour’s payout',
    by: vendor,
    input: (town) => ({
      id: town.new('decision'),
      how: 'payout_returned',
      exceptionId: stray(town),
      payoutId: town.one('cho_payout', of(town, next(town))),
    }),
  },
  {
    name: 'money.resolve',
    what: 'own money against a neighbour’s transfer',
    by: vendor,
    input: (town) => ({
      id: town.new('decision'),
      how: 'own_transfer',
      exceptionId: stray(town),
      counterpart: town.one('cho_bank_transfer', { ...of(town, next(town)), direction: 'out' }),
    }),
  },
  {
    name: 'money.resolve',
    what: 'a reversal of a neighbour’s transfer',
    by: vendor,
    input: (town) => ({
      id: town.new('decision'),
      how: 'reversal',
      exceptionId: town.one('cho_exception', {
        stall_id: own(town),
        type: 'outflow',
        state: 'open',
      }),
      transferId: town.one('cho_bank_transfer', { ...of(town, next(town)), direction: 'in' }),
    }),
  },
  {
    name: 'money.resolve',
    what: 'own outflow as a neighbour’s payout',
    by: vendor,
    input: (town) => ({
      id: town.new('decision'),
      how: 'payout',
      exceptionId: town.one('cho_exception', {
        stall_id: own(town),
        type: 'outflow',
        state: 'open',
      }),
      payoutIds: [town.one('cho_payout', of(town, next(town)))],
    }),
  },
  {
    name: 'exceptions.applyCredit',
    what: 'own credit to a neighbour’s request',
    by: vendor,
    input: (town) => ({
      id: town.new('decision'),
      decisionId: town.one('cho_decision', { ...of(town, own(town)), how: 'keep_credit' }),
      requestId: requestOf(town, next(town)),
      amount: 1_000,
    }),
  },
  {
    name: 'exceptions.rememberPayer',
    what: 'a neighbour’s payer',
    by: vendor,
    input: (town) => ({
      id: town.new('payer'),
      stallId: own(town),
      transferId: town.one('cho_bank_transfer', { ...of(town, next(town)), amount: 61_000 }),
      consent: 'spoken',
    }),
  },
  {
    name: 'tax.setBranch',
    what: 'the branch of a neighbour’s sale',
    by: vendor,
    input: (town) => ({
      id: town.new('taxbranch'),
      stallId: own(town),
      saleId: town.one('cho_sale', { stall_id: next(town) }),
      branch: 'services',
      validFrom: DAY,
    }),
  },
  {
    name: 'tax.invoiceDraft',
    what: 'an invoice of a neighbour’s sale',
    by: vendor,
    input: (town) => ({
      stallId: own(town),
      saleId: town.one('cho_sale', { stall_id: next(town) }),
    }),
  },
  {
    name: 'orders.view',
    what: 'an order that has no part of one’s own',
    by: vendor,
    input: (town) => ({ bookId: town.bookOf(own(town)), id: town.one('cho_order') }),
  },
]

const part = (town: Town, owner: string, state = 'placed') =>
  town.one('cho_seller_order', { ...of(town, owner), state })
const lineOf = (town: Town, partId: string) =>
  town.one('cho_order_line', { seller_order_id: partId })
/** Nobody in the town keeps the store's books alone: an administrator of the commune may do all of this. */
const officer = () => 'bookkeeper at place:01234'

const IN_ORDERS: readonly Deputy[] = [
  {
    name: 'orders.changeLine',
    what: 'a line of another seller’s part',
    by: officer,
    input: (town) => ({
      id: town.new('ochange'),
      sellerOrderId: part(town, town.cooperatives.store),
      lineId: lineOf(town, part(town, next(town))),
      quantity: 1_000,
      reason: 'weighed',
    }),
  },
  {
    name: 'fees.askByQr',
    what: 'a fee paid into a stall’s account',
    by: (town) => `market_board at ${town.market}`,
    input: (town) => ({
      id: town.one('cho_fee_bill', { stall_id: own(town), kind: 'electricity' }),
      accountId: accountOf(town, own(town)),
    }),
  },
  {
    name: 'refunds.request',
    what: 'money out of a neighbour’s account',
    by: vendor,
    input: (town) => ({
      id: town.new('refund'),
      of: {
        transferId: town.one('cho_bank_transfer', { ...of(town, next(town)), direction: 'in' }),
      },
      amount: 1_000,
      to: BANK,
      reason: 'goods_returned',
    }),
  },
]

const placeOf = (town: Town, like: Readonly<Record<string, unknown>>) =>
  town.one('cho_stock_place', like)
const ofStore = (town: Town) => ({ cooperative_id: town.cooperatives.store })
const atThird = (town: Town) => ({ stall_id: next(town) })

const OF_STOCK: readonly Deputy[] = [
  {
    name: 'stock.carry',
    what: 'goods onto another seller’s shelf',
    wrongInput: true,
    by: officer,
    input: (town) => ({
      id: town.new('smove'),
      fromPlaceId: placeOf(town, ofStore(town)),
      toPlaceId: placeOf(town, atThird(town)),
      variantId: town.one('cho_variant'),
      quantity: 1_000,
    }),
  },
  {
    name: 'stock.sell',
    what: 'goods named as another stall’s sale',
    by: () => 'vendor at place:01234',
    input: (town) => ({
      id: town.new('smove'),
      placeId: placeOf(town, atThird(town)),
      variantId: town.one('cho_variant'),
      quantity: 1_000,
      occurredAt: at.occurredAt,
      saleId: town.one('cho_sale', { stall_id: own(town) }),
    }),
  },
  {
    name: 'stock.openPlace',
    what: 'a shelf paid into a neighbour’s account',
    by: officer,
    input: (town) => ({
      id: town.new('splace'),
      name: 'Kho hai',
      of: { kind: 'store', cooperativeId: town.cooperatives.store },
      accountId: accountOf(town, own(town)),
    }),
  },
  {
    name: 'orders.eraseBuyer',
    what: 'the buyer of an order that others sell to as well',
    by: () => 'bookkeeper at place:01234',
    input: (town) => ({
      id: String(
        town.row('cho_seller_order', {
          ...of(town, town.cooperatives.store),
          state: 'placed',
        })['order_id'],
      ),
    }),
  },
]

const OF_IDS: readonly Deputy[] = [
  {
    name: 'periods.close',
    what: 'a close with the id of another book’s',
    by: officer,
    input: (town) => ({
      id: town.one('cho_period_close', of(town, town.stalls[0])),
      bookId: town.bookOf(town.cooperatives.harvest),
      period: { kind: 'month', from: '2026-10-01' },
    }),
  },
]

const OF_PEOPLE: readonly Deputy[] = [
  {
    name: 'session.end',
    what: 'somebody else’s session',
    by: vendor,
    input: (town) => ({ sessionId: sessionOf(town, officer()) }),
  },
  {
    name: 'people.endSession',
    what: 'the session of an administrator as that of a vendor',
    by: () => 'administrator at place:01234',
    input: (town) => ({
      personId: personOf(town, vendor(town)),
      sessionId: sessionOf(town, 'administrator at system'),
    }),
  },
  {
    name: 'people.resetPin',
    what: 'the PIN of the server’s administrator',
    by: () => 'administrator at place:01234',
    input: (town) => ({ personId: personOf(town, 'administrator at system') }),
  },
  {
    name: 'people.edit',
    what: 'the number that a treasurer elsewhere signs in with',
    by: () => 'administrator at place:01234',
    input: (town) => ({
      personId: personOf(town, 'treasurer at place:05678'),
      phone: '0333999888',
    }),
  },
  {
    name: 'people.giveRole',
    what: 'a role for oneself',
    by: () => 'administrator at place:01234',
    input: (town) => ({
      personId: personOf(town, 'administrator at place:01234'),
      role: 'treasurer',
      scopeId: 'place:01234',
    }),
  },
  {
    name: 'people.giveRole',
    what: 'a role above one’s own scope',
    by: () => 'administrator at place:01234',
    input: (town) => ({
      personId: personOf(town, vendor(town)),
      role: 'bookkeeper',
      scopeId: 'system',
    }),
  },
  {
    name: 'keys.make',
    what: 'a key above one’s own scope',
    by: () => 'administrator at place:01234',
    input: (town) => ({
      id: town.new('person'),
      name: 'Máy',
      role: 'bookkeeper',
      scopeId: 'system',
      days: 30,
    }),
  },
  {
    name: 'devices.revoke',
    what: 'a phone that is not one’s own',
    by: vendor,
    input: (town) => ({ deviceId: town.one('cho_device', { stall_id: next(town) }) }),
  },
]

function personOf(town: Town, caller: string): string {
  const found = callerNamed(town, caller)
  if (found.how !== 'cookie') throw new Error(`${caller} is no person`)
  return found.personId
}

function sessionOf(town: Town, caller: string): string {
  return town.one('cho_session', { person_id: personOf(town, caller) })
}

export const DEPUTIES: readonly Deputy[] = [
  ...AT_STALLS,
  ...IN_COOPERATIVES,
  ...IN_ORDERS,
  ...OF_STOCK,
  ...OF_IDS,
  ...OF_PEOPLE,
]
