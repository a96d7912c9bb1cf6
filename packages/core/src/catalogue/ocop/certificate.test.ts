import { type Instant, type MarketDay, marketDay, marketDayOf, plusDays } from '@cho40/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type CertificateTerm,
  lastDayInForce,
  lastDayOfTerm,
  renewalWindow,
  starsOn,
  statusOn,
} from './certificate.ts'
import { mayFollow, NEXT_STATES } from './dossier.ts'
import { formatProductCode, readProductCode } from './product-code.ts'

const day = (text: string): MarketDay => marketDay(text)
const TERM: CertificateTerm & { readonly stars: 4 } = {
  stars: 4,
  decidedOn: day('2026-06-01'),
  validUntil: day('2029-06-01'),
  renewalFiledOn: null,
  renewalDecidedOn: null,
  revokedOn: null,
  replacedOn: null,
}

test.each([
  ['2026-05-22', '2029-05-22'],
  ['2026-02-28', '2029-02-28'],
  ['2028-02-29', '2031-02-28'],
  ['2026-12-31', '2029-12-31'],
  ['2027-01-31', '2030-01-31'],
])('36 months from %s end on %s', (from, until) => {
  expect(lastDayOfTerm(day(from), 36)).toBe(until)
})

test('a term that would end on a day its month has not ends on the last day there is', () => {
  expect(lastDayOfTerm(day('2026-01-31'), 1)).toBe('2026-02-28')
  expect(lastDayOfTerm(day('2026-03-31'), 1)).toBe('2026-04-30')
  expect(lastDayOfTerm(day('2028-01-30'), 1)).toBe('2028-02-29')
  expect(lastDayOfTerm(day('2026-12-15'), 1)).toBe('2027-01-15')
})

test.each([
  ['2026-05-31', 'not_yet', null],
  ['2026-06-01', 'valid', 4],
  ['2028-12-02', 'valid', 4],
  ['2028-12-03', 'expiring', 4],
  ['2029-06-01', 'expiring', 4],
  ['2029-06-02', 'expired', null],
] as const)('on %s a certificate of 1 June 2026 is %s', (on, status, stars) => {
  expect(statusOn(TERM, day(on))).toBe(status)
  expect(starsOn(TERM, day(on))).toBe(stars)
})

test('the star goes out at midnight in Vietnam, not in Greenwich', () => {
  const shownAt = (at: string) => starsOn(TERM, marketDayOf(at as Instant))
  expect(shownAt('2029-06-01T16:59:59.999Z')).toBe(4)
  expect(shownAt('2029-06-01T17:00:00.000Z')).toBeNull()
  expect(shownAt('2026-05-31T16:59:59.999Z')).toBeNull()
  expect(shownAt('2026-05-31T17:00:00.000Z')).toBe(4)
})

test('an open renewal carries the star 180 days, or until the answer', () => {
  const open = { ...TERM, renewalFiledOn: day('2029-05-20') }
  expect(statusOn(open, day('2029-06-01'))).toBe('expiring')
  expect(statusOn(open, day('2029-06-02'))).toBe('extended')
  expect(starsOn(open, day('2029-11-28'))).toBe(4)
  expect(statusOn(open, day('2029-11-29'))).toBe('expired')
  const answered = { ...open, renewalDecidedOn: day('2029-07-15') }
  expect(starsOn(answered, day('2029-07-15'))).toBe(4)
  expect(statusOn(answered, day('2029-07-16'))).toBe('expired')
  const early = { ...open, renewalDecidedOn: day('2029-05-25') }
  expect(lastDayInForce(early)).toBe('2029-06-01')
})

test('a revocation takes the star on its own day, also during an extension', () => {
  const revoked = { ...TERM, revokedOn: day('2027-03-10') }
  expect(starsOn(revoked, day('2027-03-09'))).toBe(4)
  expect(statusOn(revoked, day('2027-03-10'))).toBe('revoked')
  expect(statusOn(revoked, day('2030-01-01'))).toBe('revoked')
  const late = { ...TERM, renewalFiledOn: day('2029-05-20'), revokedOn: day('2029-08-01') }
  expect(starsOn(late, day('2029-07-31'))).toBe(4)
  expect(starsOn(late, day('2029-08-01'))).toBeNull()
})

test('a newer certificate takes over on the day of its decision', () => {
  const replaced = { ...TERM, replacedOn: day('2028-01-10') }
  expect(starsOn(replaced, day('2028-01-09'))).toBe(4)
  expect(statusOn(replaced, day('2028-01-10'))).toBe('replaced')
})

test('a renewal is filed 180 to 120 days before the end', () => {
  expect(renewalWindow(TERM)).toEqual({ from: '2028-12-03', until: '2029-02-01' })
})

test('without a star outside its days: no history of dates ever shows one', () => {
  const anyDay = fc.integer({ min: -400, max: 1_600 }).map((n) => plusDays(TERM.decidedOn, n))
  const maybe = fc.option(anyDay, { nil: null })
  const anyTerm = fc.record({
    renewalFiledOn: maybe,
    renewalDecidedOn: maybe,
    revokedOn: maybe,
    replacedOn: maybe,
  })
  fc.assert(
    fc.property(anyTerm, anyDay, (changes, on) => {
      const term = { ...TERM, ...changes }
      if (starsOn(term, on) === null) return
      expect(on >= term.decidedOn).toBe(true)
      expect(on <= plusDays(term.validUntil, 180)).toBe(true)
      expect(term.revokedOn === null || on < term.revokedOn).toBe(true)
      expect(term.renewalFiledOn !== null || on <= term.validUntil).toBe(true)
    }),
  )
})

test('a product code has one spelling, however the form was filled in', () => {
  for (const text of ['19-02185-01-2026', ' 19 - 02185 - 1 - 2026 ', '19.-.02185.-.01.-.2026']) {
    const code = readProductCode(text)
    expect(code.ok && formatProductCode(code.value)).toBe('19-02185-01-2026')
  }
  for (const text of [
    '19-2185-01-2026',
    '19-02185-0-2026',
    '19-02185-01-1926',
    '',
    '1'.repeat(99),
  ]) {
    expect(readProductCode(text).ok).toBe(false)
  }
})

test('a dossier comes to an end on every path, and a final state is final', () => {
  expect(NEXT_STATES.recognised).toEqual([])
  expect(mayFollow('draft', 'recognised')).toBe(false)
  expect(mayFollow('filed', 'scored')).toBe(false)
  expect(mayFollow('at_ministry', 'scored')).toBe(true)
  expect(mayFollow('recognised', 'filed')).toBe(false)
})
