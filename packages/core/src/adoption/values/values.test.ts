import type { EnterValue, PersonId } from '@cho40/contract'
import { marketDay } from '@cho40/values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addPerson } from '../../access/people.ts'
import { must, OPEN_PINS } from '../../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { indicatorOn } from '../indicators/catalogue.ts'
import { scaledValue } from '../ratio.ts'
import { enterValue, reviseValue } from './enter-value.ts'
import { moveValue } from './move-value.ts'
import { rollUp, valueAsNow } from './roll-up.ts'
import { acceptedValues, indicatorValue, valuesOf } from './values.ts'

eachDialect((open) => {
  let deps: TestDeps
  let clerk: PersonId
  let chair: PersonId
  beforeEach(async () => {
    deps = await open()
    clerk = await aPerson(1)
    chair = await aPerson(2)
  })
  afterEach(() => deps.close())

  async function aPerson(n: number): Promise<PersonId> {
    const id = deps.ids.make('person')
    const person = { id, phone: `090000000${n}`, name: `Người ${n}`, pin: '123456' }
    must(await addPerson({ ...deps, ...OPEN_PINS }, person))
    return id
  }

  /** A quarter of F-01, adults with an account. */
  function aValue(unitCode: string, [numerator, denominator]: readonly [number, number]) {
    return {
      id: deps.ids.make('ivalue'),
      indicatorId: 'F-01',
      unitCode,
      firstDay: marketDay('2026-07-01'),
      lastDay: marketDay('2026-09-30'),
      cutoffAt: deps.clock.now(),
      numerator,
      denominator,
      bound: '=',
      source: 'bảng của ngân hàng',
      method: 'đếm',
      evidence: [0, 0, 1, 0],
      coverage: null,
    } satisfies EnterValue
  }

  async function accept(value: EnterValue) {
    must(await enterValue(deps, { value, by: clerk }))
    await walk(value)
  }

  async function walk({ id: valueId }: Pick<EnterValue, 'id'>) {
    for (const [state, by] of [
      ['submitted', clerk],
      ['approved', chair],
      ['accepted', chair],
    ] as const) {
      must(await moveValue(deps, { move: { valueId, state, reason: null }, by }))
    }
  }

  test('a share without a denominator is refused, and so is more than there are', async () => {
    const value = aValue('01843', [10, 20])
    const bare = { ...value, denominator: null }
    expect(await enterValue(deps, { value: bare, by: clerk })).toMatchObject({
      problem: { type: 'InvalidInput', issues: [{ path: 'denominator' }] },
    })
    const more = { ...value, numerator: 21 }
    expect(await enterValue(deps, { value: more, by: clerk })).toMatchObject({
      problem: { type: 'InvalidInput', issues: [{ path: 'numerator' }] },
    })
    expect(
      await valuesOf(deps, { unitCode: '01843', from: value.firstDay, to: value.lastDay }),
    ).toEqual([])
  })

  test('a figure of our own records is not typed in', async () => {
    const value = { ...aValue('01843', [1, 2]), indicatorId: 'M-03' }
    expect(await enterValue(deps, { value, by: clerk })).toMatchObject({
      problem: {
        type: 'InvalidInput',
        issues: expect.arrayContaining([{ path: 'indicatorId', message: 'computed, not entered' }]),
      },
    })
  })

  test('whoever entered a value does not approve it; a return has a reason', async () => {
    const value = aValue('01843', [10, 20])
    must(await enterValue(deps, { value, by: clerk }))
    const move = (
      state: 'submitted' | 'approved' | 'returned',
      by: PersonId,
      reason: string | null = null,
    ) => moveValue(deps, { move: { valueId: value.id, state, reason }, by })
    expect(await move('approved', chair)).toMatchObject({ problem: { type: 'WrongState' } })
    must(await move('submitted', clerk))
    expect(await move('approved', clerk)).toMatchObject({ problem: { type: 'NotAllowed' } })
    expect(await move('returned', chair)).toMatchObject({ problem: { type: 'InvalidInput' } })
    must(await move('returned', chair, 'thiếu hai thôn'))
    must(await move('submitted', clerk))
    must(await move('approved', chair))
    expect(must(await indicatorValue(deps, value.id))).toMatchObject({ state: 'approved' })
  })

  test('an accepted value is locked; late data is a revision with a reason, and the old one stays', async () => {
    const value = aValue('01843', [10, 20])
    await accept(value)
    const again = { ...aValue('01843', [11, 20]) }
    expect(await enterValue(deps, { value: again, by: clerk })).toMatchObject({
      problem: { type: 'AlreadyExists', id: value.id },
    })
    const revision = { ...again, supersedesId: value.id, reason: 'thôn Nà Pài báo muộn' }
    must(await reviseValue(deps, { value: revision, by: clerk }))
    const days = { unitCode: '01843', from: value.firstDay, to: value.lastDay }
    expect((await acceptedValues(deps, days)).map(({ numerator }) => numerator)).toEqual([10])
    await walk(revision)
    expect(await acceptedValues(deps, days)).toMatchObject([
      { numerator: 11, revision: 2, supersedesId: value.id, reason: 'thôn Nà Pài báo muộn' },
    ])
    expect(must(await indicatorValue(deps, value.id))).toMatchObject({ numerator: 10 })
    const other = { ...revision, id: deps.ids.make('ivalue') }
    expect(await reviseValue(deps, { value: other, by: clerk })).toMatchObject({
      problem: { type: 'WrongState', state: 'superseded' },
    })
  })

  test('a province is the sum of its communes, never a mean of percentages', async () => {
    await accept(aValue('01843', [90, 100]))
    await accept(aValue('02014', [100, 1_000]))
    const indicator = indicatorOn('F-01', marketDay('2026-09-30'))
    if (!indicator) throw new Error('F-01 is there')
    const days = { from: marketDay('2026-07-01'), to: marketDay('2026-09-30') }
    const sum = await rollUp(deps, { unitCode: '19', indicator, ...days })
    // Ninety communes have not reported, so the province has no value yet.
    expect(sum).toMatchObject({ counted: null, reported: 2, expected: 92 })
    const lenient = await rollUp(deps, {
      unitCode: '19',
      indicator: { ...indicator, missing: 'skip' },
      ...days,
    })
    expect(lenient.counted).toEqual({ numerator: 190, denominator: 1_100, bound: '=' })
    // 17,27 %; the mean of 90 % and 10 % would have been 50 %.
    expect(lenient.counted && scaledValue(lenient.counted, { factor: 100, decimals: 2 })).toBe(
      1_727,
    )
  })

  test('as now: a merged commune is the sum of its parts, and broken while one of them is missing', async () => {
    const days = { firstDay: marketDay('2025-04-01'), lastDay: marketDay('2025-06-30') }
    const indicator = indicatorOn('F-01', days.lastDay)
    if (!indicator) throw new Error('F-01 is there')
    const today = marketDay('2026-11-21')
    const of = { unitCode: '02014', indicator, from: days.firstDay, to: days.lastDay, today }
    // Xã Bạch Thông of today: Quang Thuận and others of then.
    const before = await valueAsNow(deps, of)
    expect(before.expected).toBeGreaterThan(1)
    expect(before).toMatchObject({ counted: null, reported: 0 })
    for (const code of before.missing) {
      await accept({ ...aValue(code, [30, 60]), ...days })
    }
    const after = await valueAsNow(deps, of)
    expect(after).toMatchObject({
      counted: { numerator: 30 * before.expected, denominator: 60 * before.expected },
      broken: false,
    })
  })

  test('0 of 0 is not applicable, not nought', async () => {
    await accept(aValue('01843', [0, 0]))
    const [value] = await acceptedValues(deps, {
      unitCode: '01843',
      from: marketDay('2026-01-01'),
      to: marketDay('2026-12-31'),
    })
    expect(value && scaledValue(value, { factor: 100, decimals: 2 })).toBeNull()
  })
})
