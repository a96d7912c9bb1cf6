import type { AccessRow, AccessRows } from '../access-row.ts'
import { commune, DAY, FIRST, LAST, market, ofStall, stall } from '../access-row.ts'
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

export const ADOPTION_ROWS: AccessRows = {
  'adoption.indicators': { access: 'signed in' },
  'adoption.report.view': place('indicator.view', { input: () => ({ ...unit, period: '2026-11' }) }),
  'adoption.report.freeze': place('indicator.approve', {
    input: (town) => ({ ...unit, id: town.new('rpack'), period: '2026-10' }),
  }),
  'adoption.report.packs': place('indicator.view', { input: () => unit }),
  'adoption.report.pack': ofThing('indicator.view', {
    input: (town) => ({ packId: town.one('cho_report_pack') }),
  }),
  'adoption.values.list': place('indicator.enter', { input: () => over }),
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
  'pilots.list': place('indicator.view', { input: () => ({ placeCode: UNIT }) }),
  'pilots.view': ofThing('indicator.view', {
    input: (town) => ({ pilotId: town.one('cho_pilot') }),
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
