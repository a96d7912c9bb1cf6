import type { AccessRow, AccessRows } from '../access-row.ts'
import {
  commune,
  DAY,
  FIRST,
  harvest,
  LAST,
  market,
  ofHarvest,
  ofStall,
  stall,
} from '../access-row.ts'
import { aPilot, aValue, QUARTERS } from '../more-of-everything.ts'
import { type Town, UNIT } from '../town.ts'

const unit = { unitCode: UNIT }
const over = { ...unit, from: FIRST, to: LAST }
const value =
  ([first]: readonly [string, string]) =>
  (town: Town) => ({ valueId: town.one('cho_indicator_value', { first_day: first }) })
const drafted = value(QUARTERS.drafted)
const submitted = value(QUARTERS.submitted)
const approved = value(QUARTERS.approved)

type Rest = Omit<AccessRow, 'access' | 'over' | 'elseServer'>

const place = (access: AccessRow['access'], rest: Rest): AccessRow => ({
  ...ofThing(access, rest),
  elseServer: true,
})

/** What lies in a unit and is named by its own id. */
function ofThing(access: AccessRow['access'], rest: Rest): AccessRow {
  return { access, over: commune, ...rest }
}

const score = { ...unit, cardId: 'huyen-thu', year: 2026 }
const CARD = {
  id: 'huyen-thu',
  source: 'QĐ thử',
  from: FIRST,
  decimals: 2,
  refusedAfter: null,
  lines: [{ id: 'M-01', name: 'QR', part: 'score', rule: { by: 'linear', max: 1_000 } }],
}
const peer = { ...unit, publicKey: `MCowBQYDK2VwAyEA${'A'.repeat(43)}=` }

export const ADOPTION_ROWS: AccessRows = {
  'adoption.indicators': { access: 'signed in' },
  'adoption.report.view': place('indicator.view', {
    input: () => ({ ...unit, period: '2026-11' }),
  }),
  'adoption.report.freeze': place('indicator.approve', {
    input: (town) => ({ ...unit, id: town.new('rpack'), period: '2026-10' }),
  }),
  'adoption.report.packs': place('indicator.view', { input: () => unit }),
  'adoption.report.pack': ofThing('indicator.view', {
    input: (town) => ({ packId: town.one('cho_report_pack') }),
  }),
  'adoption.values.list': place('indicator.enter', { input: () => over }),
  'adoption.values.history': ofThing('indicator.enter', { input: drafted }),
  'adoption.values.enter': place('indicator.enter', {
    input: (town) => ({ ...aValue(QUARTERS.untold), id: town.new('ivalue') }),
  }),
  'adoption.values.revise': place('indicator.enter', {
    input: (town) => ({
      ...aValue(QUARTERS.approved),
      id: town.new('ivalue'),
      supersedesId: approved(town).valueId,
      reason: 'đếm lại',
    }),
    answers: ['WrongState'],
  }),
  'adoption.values.submit': ofThing('indicator.enter', { input: drafted }),
  'adoption.values.approve': ofThing('indicator.approve', { input: submitted }),
  'adoption.values.accept': ofThing('indicator.approve', { input: approved }),
  'adoption.values.return': ofThing('indicator.approve', {
    input: (town) => ({ ...submitted(town), reason: 'thiếu nguồn' }),
  }),
  'adoption.trend': place('indicator.enter', { input: () => ({ ...over, indicatorId: 'F-01' }) }),
  'adoption.explain': [
    {
      access: 'stall.view_money',
      over: stall,
      input: (town) => ({ scopeId: ofStall(town).stallId, from: FIRST, to: LAST }),
    },
    {
      access: 'stall.view_money',
      over: market,
      input: (town) => ({ scopeId: town.market, from: FIRST, to: DAY }),
    },
  ],
  'adoption.values.rules': { access: 'signed in' },
  'adoption.due.set': place('indicator.approve', {
    input: () => ({ ...unit, frequency: 'quarter', validFrom: DAY, days: 10, source: 'kế hoạch' }),
  }),
  'adoption.due.setPaymentTerm': {
    access: 'settlement.approve',
    over: harvest,
    input: (town) => ({ ...ofHarvest(town), validFrom: DAY, days: 7, source: 'nghị quyết' }),
  },
  'adoption.due.paymentTerms': { access: 'cooperative.view', over: harvest, input: ofHarvest },
  'adoption.due.standing': place('indicator.view', {
    input: () => ({ ...unit, period: '2026-Q3' }),
  }),
  'adoption.rollUp': place('indicator.view', { input: () => ({ ...over, indicatorId: 'F-01' }) }),
  'adoption.origin': place('indicator.view', {
    input: () => ({ ...unit, period: '2026-11', indicatorId: 'M-04' }),
  }),
  'adoption.scores.cards': place('indicator.view', { input: () => unit }),
  'adoption.scores.putCard': place('indicator.approve', { input: () => ({ ...unit, card: CARD }) }),
  'adoption.scores.sheet': place('indicator.enter', {
    input: () => score,
    answers: ['NotFound'],
  }),
  'adoption.scores.preview': place('indicator.enter', {
    input: () => score,
    answers: ['NotFound'],
  }),
  'adoption.scores.keep': place('indicator.approve', { input: () => score, answers: ['NotFound'] }),
  'adoption.scores.kept': place('indicator.view', { input: () => score }),
  'adoption.peers.ownKey': { access: 'signed in' },
  'adoption.peers.list': { access: 'system.administer' },
  'adoption.peers.trust': {
    access: 'system.administer',
    input: () => ({ ...peer, sender: 'Xã bên' }),
  },
  'adoption.peers.end': {
    access: 'system.administer',
    input: () => peer,
    answers: ['NotFound'],
  },
  'pilots.list': place('indicator.view', { input: () => ({ placeCode: UNIT }) }),
  'pilots.view': ofThing('indicator.view', {
    input: (town) => ({ pilotId: town.one('cho_pilot') }),
  }),
  'pilots.steps': ofThing('indicator.view', {
    input: (town) => ({ pilotId: town.one('cho_pilot') }),
  }),
  'pilots.mark': ofThing('pilot.manage', {
    input: (town) => ({
      pilotId: town.one('cho_pilot'),
      activity: 1,
      nth: 1,
      state: 'done',
      day: '2026-11-02',
    }),
    answers: ['NotFound', 'WrongState'],
  }),
  'pilots.open': place('pilot.manage', {
    input: (town) => aPilot(town.new('pilot') as ReturnType<typeof aPilot>['id']),
  }),
  'pilots.replicate': place('pilot.manage', {
    input: (town) => ({
      id: town.new('pilot'),
      fromId: town.one('cho_pilot'),
      placeCode: UNIT,
      name: 'Chợ thứ hai',
      planNumber: '13/KH',
      firstDay: '2026-12-01',
    }),
  }),
}
