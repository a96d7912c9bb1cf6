import {
  type AccessRows,
  DAY,
  FIRST,
  LAST,
  market,
  ofMarket,
  ofStall,
  stall,
  system,
} from '../access-row.ts'
import type { Town } from '../town.ts'

const account = (id: string) => ({ id, bin: '970436', number: '7770001', holderName: 'CO MOI' })

export const SESSION_ROWS: AccessRows = {
  'session.open': {
    access: 'everybody',
    input: () => ({ phone: '0999999999', pin: '000000' }),
    answers: ['WrongPhoneOrPin', 'LockedOut'],
  },
  'session.current': { access: 'everybody' },
  'session.close': { access: 'everybody' },
}

export const STALL_ROWS: AccessRows = {
  'stall.help': { access: 'stall.sell', over: stall, input: ofStall },
  'stall.home': { access: 'stall.sell', over: stall, input: ofStall },
  'stall.leaseCodes': {
    access: 'stall.sell',
    over: stall,
    input: (town) => ({ ...ofStall(town), id: town.new('lease'), count: 5 }),
  },
  'stall.day': {
    access: 'stall.view_money',
    over: stall,
    input: (town) => ({ ...ofStall(town), day: DAY }),
  },
  'stall.closeDay': {
    access: 'stall.close_day',
    over: stall,
    input: (town) => ({ ...ofStall(town), id: town.new('close'), day: DAY, cashCounted: 1_000 }),
    answers: ['DayClosed', 'AlreadyExists'],
  },
  'stall.slip': {
    access: 'stall.view_money',
    over: stall,
    input: (town) => ({ ...ofStall(town), day: DAY }),
  },
  'books.trialBalance': {
    access: 'stall.view_money',
    over: stall,
    input: (town) => ({ ...ofStall(town), from: FIRST, to: LAST }),
  },
  'books.statement': {
    access: 'stall.view_money',
    over: stall,
    input: (town) => ({ ...ofStall(town), from: FIRST, to: LAST, account: '111' }),
  },
  'signs.issue': {
    access: 'sign.issue',
    over: stall,
    input: (town) => ({ ...ofStall(town), id: town.new('sign') }),
  },
  'signs.withdraw': {
    access: 'sign.issue',
    over: stall,
    input: (town) => ({ id: town.one('cho_sign', { stall_id: stall(town) }) }),
  },
  'signs.ofStall': { access: 'sign.check', over: stall, input: ofStall },
  'signs.ofMarket': { access: 'sign.check', over: market, input: ofMarket },
  'signs.check': {
    access: 'sign.check',
    over: stall,
    input: (town) => ({ ...ofStall(town), scanned: 'https://example.com/not-a-code' }),
  },
}

export const MARKET_ROWS: AccessRows = {
  'market.list': { access: 'signed in' },
  'market.day': {
    access: 'market.view_day',
    over: market,
    input: (town) => ({ ...ofMarket(town), day: DAY }),
  },
  'market.stalls': { access: 'market.view_accounts', over: market, input: ofMarket },
  'market.open': {
    access: 'market.open',
    over: system,
    input: (town) => ({ id: town.new('market'), name: 'Chợ Mới', placeCode: '01234' }),
  },
  'market.openStall': {
    access: 'market.manage',
    over: market,
    input: (town) => ({
      ...ofMarket(town),
      id: town.new('stall'),
      number: '88',
      name: 'Sạp Mới',
      vendorId: town.one('cho_person'),
      account: account(town.new('acct')),
    }),
  },
  'market.board': { access: 'market.manage', over: market, input: ofMarket },
  'market.takeIn': {
    access: 'market.manage',
    over: market,
    input: (town) => ({
      ...ofMarket(town),
      id: town.new('stall'),
      number: '89',
      name: 'Sạp Mới Nữa',
      vendor: { id: town.new('person'), name: 'Chị Tày', phone: '0333000777' },
      account: { ...account(town.new('acct')), number: '0099887755' },
    }),
  },
  'market.openFeed': {
    access: 'market.manage',
    over: market,
    input: (town) => ({
      ...ofMarket(town),
      id: town.new('feed'),
      provider: 'sepay',
      authentication: 'hmac',
    }),
  },
  'calendar.days': {
    access: 'market.view_day',
    over: market,
    input: (town) => ({ ...ofMarket(town), from: FIRST, to: LAST }),
  },
  'calendar.facts': { access: 'market.view_day', over: market, input: ofMarket },
  'calendar.set': {
    access: 'market.manage',
    over: market,
    input: (town) => ({ ...ofMarket(town), validFrom: '2026-12-01', schedule: { kind: 'daily' } }),
  },
  'calendar.closeDays': {
    access: 'market.manage',
    over: market,
    input: (town) => ({
      ...ofMarket(town),
      firstDay: '2026-12-01',
      lastDay: '2026-12-02',
      reason: 'lũ',
    }),
  },
  'calendar.setWifi': {
    access: 'market.manage',
    over: market,
    input: (town) => ({ ...ofMarket(town), validFrom: '2026-12-01', free: true }),
  },
  'calendar.letStall': {
    access: 'market.manage',
    over: stall,
    input: (town) => ({
      ...ofStall(town),
      fromDay: '2026-12-01',
      toDay: null,
      zone: 'B',
      goods: 'rau',
    }),
  },
  'calendar.place': {
    access: 'system.administer',
    over: system,
    input: (town) => ({
      ...ofMarket(town),
      validFrom: '2026-12-01',
      placeCode: '01234',
      source: 'NQ 1',
    }),
  },
}

const bill = (state: string) => (town: Town) => ({
  id: town.one('cho_fee_bill', { stall_id: stall(town), kind: state }),
})
const drafted = bill('water')
const issued = bill('electricity')

export const FEE_ROWS: AccessRows = {
  'fees.openBoard': {
    access: 'fee.manage',
    over: market,
    input: (town) => ({ ...ofMarket(town), account: account(town.new('acct')) }),
    answers: ['AlreadyExists'],
  },
  'fees.accounts': { access: 'fee.manage', over: market, input: ofMarket },
  'fees.ofMarket': { access: 'fee.manage', over: market, input: ofMarket },
  'fees.ofStall': { access: 'stall.view_money', over: stall, input: ofStall },
  'fees.draft': {
    access: 'fee.manage',
    over: stall,
    input: (town) => ({
      ...ofStall(town),
      id: town.new('feebill'),
      kind: 'parking',
      month: '2026-11',
      amount: 50_000,
    }),
  },
  'fees.issue': { access: 'fee.manage', over: market, input: drafted },
  'fees.askByQr': {
    access: 'fee.manage',
    over: market,
    input: (town) => ({
      ...issued(town),
      accountId: town.one('cho_receiving_account', { number: '9990001' }),
    }),
  },
  'fees.check': { access: 'fee.manage', over: market, input: issued },
  'fees.takeCash': {
    access: 'fee.manage',
    over: market,
    input: (town) => ({ ...issued(town), amount: 10_000 }),
  },
  'fees.object': {
    access: 'stall.close_day',
    over: stall,
    input: (town) => ({ ...issued(town), reason: 'tính sai' }),
  },
  'fees.objectForStall': {
    access: 'fee.manage',
    over: market,
    input: (town) => ({ ...issued(town), reason: 'tính sai' }),
  },
  'fees.correct': {
    access: 'fee.manage',
    over: market,
    input: (town) => ({ ...issued(town), amount: 50_000, reason: 'đọc lại công tơ' }),
  },
  'fees.redraft': {
    access: 'fee.manage',
    over: market,
    input: (town) => ({ ...issued(town), amount: 50_000 }),
    answers: ['WrongState'],
  },
  'fees.uphold': {
    access: 'fee.manage',
    over: market,
    input: (town) => ({ ...issued(town), reason: 'đúng' }),
    answers: ['WrongState'],
  },
  'fees.waive': {
    access: 'fee.manage',
    over: market,
    input: (town) => ({ ...issued(town), reason: 'nghỉ' }),
  },
}

const helper = { day: DAY, why: 'silent', outcome: 'taught', note: null }

export const COMMUNITY_ROWS: AccessRows = {
  'community.dropOffs': { access: 'market.view_day', over: market, input: ofMarket },
  'community.visitEffects': { access: 'market.view_day', over: market, input: ofMarket },
  'community.visits': { access: 'community.record', over: market, input: ofMarket },
  'community.fairs': { access: 'market.view_day', over: market, input: ofMarket },
  'community.onboarding': { access: 'market.view_day', over: market, input: ofMarket },
  'community.complaints': { access: 'community.record', over: market, input: ofMarket },
  'community.recordVisit': {
    access: 'community.record',
    over: stall,
    input: (town) => ({
      ...ofStall(town),
      ...helper,
      id: town.new('visit'),
      helperId: town.one('cho_person'),
    }),
  },
  'community.recordFair': {
    access: 'community.record',
    over: market,
    input: (town) => ({
      ...ofMarket(town),
      id: town.new('fair'),
      day: DAY,
      kind: 'fair',
      name: 'Ngày hội',
      attended: 12,
    }),
  },
  'community.recordOnboarding': {
    access: 'community.record',
    over: stall,
    input: (town) => ({
      ...ofStall(town),
      step: 'taught',
      doneOn: DAY,
      minutes: 5,
      helperId: null,
      fairId: null,
    }),
  },
  'community.recordComplaint': {
    access: 'community.record',
    over: market,
    input: (town) => ({
      ...ofMarket(town),
      ...ofStall(town),
      id: town.new('complaint'),
      kind: 'other',
      day: DAY,
      text: 'cân thiếu',
    }),
  },
  'community.answerComplaint': {
    access: 'market.manage',
    over: market,
    input: (town) => ({ complaintId: town.one('cho_complaint'), state: 'closed', note: null }),
  },
}
