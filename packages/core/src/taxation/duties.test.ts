import { marketDay } from '@cho40/values'
import { expect, test } from 'vitest'
import { dutiesOf } from './duties.ts'

const said = (of: Partial<Parameters<typeof dutiesOf>[0]>) =>
  dutiesOf({ year: 2026, crossedOn: null, beganOn: marketDay('2025-08-01'), ...of }).map(
    ({ what, form, due }) => `${what} ${form} ${due}`,
  )

test('below the threshold: the accounts by 31 July 2026, the year’s revenue by 31 January', () => {
  expect(said({})).toEqual([
    'account_list 01/BK-STK 2026-07-31',
    'revenue_notice 01/TKN-CNKD 2027-01-31',
  ])
  expect(said({ year: 2027 })).toEqual(['revenue_notice 01/TKN-CNKD 2028-01-31'])
})

test('who began in the first half tells that half by 31 July', () => {
  expect(said({ year: 2027, beganOn: marketDay('2027-06-30') })).toContain(
    'first_half_notice 01/TKN-CNKD 2027-07-31',
  )
  expect(said({ year: 2027, beganOn: marketDay('2027-07-01') })).toHaveLength(1)
})

test('who crosses in the third quarter declares from it on and registers 30 days after it', () => {
  expect(said({ crossedOn: marketDay('2026-08-05') })).toEqual([
    'e_invoice e-invoice 2026-10-30',
    'quarterly_return 01/CNKD 2026-10-31',
    'quarterly_return 01/CNKD 2027-01-31',
  ])
})
