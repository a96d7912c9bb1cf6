import {
  type AccessRows,
  BANK,
  DAY,
  FIRST,
  founded,
  harvest,
  LAST,
  ofFounded,
  system,
} from '../access-row.ts'
import type { Town } from '../town.ts'

const over = (town: Town) => ({ ...ofFounded(town), from: FIRST, to: LAST })
const member = (town: Town, nth = 2) =>
  String(
    town.row('cho_capital_certificate', { cooperative_id: founded(town), number: nth + 1 })[
      'member_id'
    ],
  )

export const COOPERATIVE_ROWS: AccessRows = {
  'cooperative.list': { access: 'signed in' },
  'cooperative.view': { access: 'cooperative.view', over: founded, input: ofFounded },
  'cooperative.openAccount': {
    access: 'cooperative.open',
    over: founded,
    input: (town) => ({ ...ofFounded(town), ...BANK, id: town.new('acct') }),
  },
  'cooperative.adoptCharter': {
    access: 'member.manage',
    over: founded,
    input: (town) => ({
      ...ofFounded(town),
      id: town.new('charter'),
      from: '2026-12-01',
      code: '1900',
      seat: 'Xã Thử',
      representative: 'Ông A',
      internalFundRate: 500,
      externalFundRate: 500,
    }),
  },
  'cooperative.meetings': { access: 'cooperative.view', over: founded, input: ofFounded },
  'cooperative.recordMeeting': {
    access: 'member.manage',
    over: founded,
    input: (town) => ({
      ...ofFounded(town),
      id: town.new('meeting'),
      number: 'NQ-88',
      heldOn: DAY,
      membersInvited: 6,
      membersPresent: 6,
      decisions: [{ topic: 'other', text: 'Bàn việc xuân' }],
    }),
  },
  'cooperative.fund.book': { access: 'cooperative.view', over: founded, input: over },
  'cooperative.fund.openSource': {
    access: 'capital.record',
    over: founded,
    input: (town) => ({
      ...ofFounded(town),
      id: town.new('fundsource'),
      kind: 'gift',
      name: 'Quà',
    }),
  },
  'cooperative.fund.recordMoney': {
    access: 'capital.record',
    over: founded,
    input: (town) => ({
      id: town.new('fundmove'),
      sourceId: town.one('cho_fund_source', { cooperative_id: founded(town), kind: 'gift' }),
      kind: 'received',
      day: DAY,
      amount: 5_000,
    }),
  },
  'cooperative.trialBalance': { access: 'accounts.export', over: founded, input: over },
  'cooperative.accountStatement': {
    access: 'accounts.export',
    over: founded,
    input: (town) => ({ ...over(town), account: '111' }),
  },
}

const details = { name: 'Vàng A Sửu', address: 'Thôn 2' }

export const MEMBER_ROWS: AccessRows = {
  'members.list': { access: 'cooperative.view', over: founded, input: ofFounded },
  'members.view': {
    access: 'cooperative.view',
    over: founded,
    input: (town) => ({ memberId: member(town) }),
  },
  'members.register': { access: 'cooperative.view', over: founded, input: ofFounded },
  'members.registerRows': { access: 'member.manage', over: founded, input: ofFounded },
  'members.admit': {
    access: 'member.manage',
    over: founded,
    input: (town) => ({
      ...ofFounded(town),
      id: town.new('member'),
      kind: 'associate_service',
      admittedOn: DAY,
      details,
    }),
  },
  'members.change': {
    access: 'member.manage',
    over: founded,
    input: (town) => ({
      id: town.new('mversion'),
      memberId: member(town),
      from: DAY,
      kind: 'official',
      details,
    }),
  },
  'members.recordAgreement': {
    access: 'member.manage',
    over: founded,
    input: (town) => ({
      id: town.new('agreement'),
      memberId: member(town),
      number: '02/TT',
      signedOn: DAY,
      validFrom: DAY,
    }),
  },
  'members.endAgreement': {
    access: 'member.manage',
    over: founded,
    input: (town) => ({
      agreementId: town.one('cho_member_agreement', { number: '01/TT' }),
      endsOn: '2026-12-31',
    }),
  },
  'members.setPayoutAccount': {
    access: 'member.manage',
    over: founded,
    input: (town) => ({
      id: town.new('paccount'),
      memberId: member(town),
      from: DAY,
      account: { ...BANK, relation: 'own' },
    }),
  },
  'members.leave': {
    access: 'member.manage',
    over: founded,
    input: (town) => ({
      id: town.new('leaving'),
      memberId: member(town),
      day: DAY,
      reason: 'own_wish',
    }),
    answers: ['MemberHasOpenItems', 'WrongState', 'CapitalCapExceeded'],
  },
}

export const CAPITAL_ROWS: AccessRows = {
  'members.capital.pledge': {
    access: 'capital.record',
    over: founded,
    input: (town) => ({
      ...ofFounded(town),
      id: town.new('capital'),
      day: DAY,
      pledges: [{ memberId: member(town), amount: 1_000_000 }],
    }),
  },
  'members.capital.contribute': {
    access: 'capital.record',
    over: founded,
    input: (town) => ({
      id: town.new('capital'),
      memberId: String(town.row('cho_member', { kind: 'associate_capital' })['id']),
      day: DAY,
      form: 'money',
      value: 1_000_000,
    }),
  },
  'members.capital.withdraw': {
    access: 'capital.record',
    over: founded,
    input: (town) => ({
      ...ofFounded(town),
      id: town.new('capital'),
      day: DAY,
      withdrawals: [{ memberId: member(town), amount: 1_000_000 }],
    }),
  },
  'members.capital.transfer': {
    access: 'capital.record',
    over: founded,
    input: (town) => ({
      id: town.new('capital'),
      from: member(town),
      to: member(town, 3),
      day: DAY,
      amount: 1_000_000,
    }),
  },
  'members.capital.allow': {
    access: 'capital.record',
    over: founded,
    input: (town) => ({
      ...ofFounded(town),
      id: town.new('capexc'),
      cap: 'member',
      memberId: member(town),
      allowed: 3_500,
      from: DAY,
      until: '2027-11-21',
      reason: 'Có người rời',
      meetingId: town.one('cho_meeting', { cooperative_id: founded(town) }),
    }),
  },
  'members.capital.exceptions': { access: 'cooperative.view', over: founded, input: ofFounded },
  'members.capital.certificates': { access: 'cooperative.view', over: founded, input: ofFounded },
  'members.capital.certificate': {
    access: 'cooperative.view',
    over: founded,
    input: (town) => ({
      certificateId: town.one('cho_capital_certificate', { cooperative_id: founded(town) }),
    }),
  },
  'members.capital.reissue': {
    access: 'capital.record',
    over: founded,
    input: (town) => ({
      id: town.new('capcert'),
      memberId: member(town),
      day: DAY,
      reason: 'lost',
    }),
  },
}

export const DISTRIBUTION_ROWS: AccessRows = {
  'distribution.list': { access: 'cooperative.view', over: founded, input: ofFounded },
  'distribution.view': {
    access: 'cooperative.view',
    over: founded,
    input: (town) => ({
      distributionId: town.one('cho_distribution', { cooperative_id: founded(town) }),
    }),
  },
  'distribution.use': { access: 'cooperative.view', over: founded, input: over },
  'distribution.closeResult': {
    access: 'period.close',
    over: founded,
    input: (town) => ({
      ...ofFounded(town),
      id: town.new('result'),
      from: '2026-11-21',
      to: '2026-11-21',
      keptApart: true,
    }),
    answers: ['DayNotOver'],
  },
  'distribution.share': {
    access: 'distribution.decide',
    over: founded,
    input: (town) => ({
      ...ofFounded(town),
      id: town.new('distrib'),
      meetingId: town.one('cho_meeting', { cooperative_id: founded(town) }),
      day: DAY,
    }),
    answers: ['AlreadyExists', 'WrongState', 'AmountNotAvailable'],
  },
  'periods.list': {
    access: 'accounts.export',
    over: harvest,
    input: (town) => ({ bookId: town.bookOf(harvest(town)) }),
  },
  'periods.close': {
    access: 'period.close',
    over: harvest,
    input: (town) => ({
      id: town.new('period'),
      bookId: town.bookOf(harvest(town)),
      period: { kind: 'month', from: '2026-10-01' },
    }),
  },
  'periods.requestReopening': {
    access: 'period.close',
    over: (town) => town.stalls[0],
    input: (town) => ({
      id: town.new('reopen'),
      closeId: town.one('cho_period_close', { book_id: town.bookOf(town.stalls[0]) }),
      reason: 'thiếu',
    }),
    answers: ['WrongState'],
  },
  'periods.approveReopening': {
    access: 'period.reopen',
    over: (town) => town.stalls[0],
    input: (town) => ({ id: town.one('cho_reopening_request') }),
    answers: ['IdReused'],
  },
}

export const ADMIN_ROWS: AccessRows = {
  'admin.addPerson': {
    access: 'system.administer',
    over: system,
    input: (town) => ({
      id: town.new('person'),
      phone: '0333000111',
      name: 'Chị Mới',
      pin: '135792',
    }),
  },
  'admin.grantRole': {
    access: 'system.administer',
    over: system,
    input: (town) => ({
      personId: town.one('cho_person'),
      role: 'helper',
      scopeId: town.market,
    }),
  },
  'admin.openCooperative': {
    access: 'system.administer',
    over: system,
    input: (town) => ({ id: town.new('coop'), name: 'HTX Mới', placeCode: '01234' }),
  },
  'admin.verify': { access: 'books.verify', over: system, input: () => ({}) },
}
