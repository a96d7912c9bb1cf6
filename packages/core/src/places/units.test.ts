import { instant, marketDay, marketDayOf } from '@cho40/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gazetteer } from './gazetteer.ts'
import { fullName, isInForce, overlap, type Unit } from './unit.ts'
import { unitById, unitOn, unitsAbove, unitsOn, unitsWithCode } from './units.ts'

const BEFORE = marketDay('2025-06-30')
const REFORM = marketDay('2025-07-01')
const TODAY = marketDay('2026-11-21')

function named(code: string, on = TODAY): string {
  const unit = unitOn(code, on)
  return unit.ok ? fullName(unit.value) : unit.problem.type
}

function ofType(units: readonly Unit[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { type } of units) counts[type] = (counts[type] ?? 0) + 1
  return counts
}

describe('the counts of the official lists', () => {
  test('34 provinces, no districts, 3,321 communes today', () => {
    expect(ofType(unitsOn(TODAY, 'province'))).toEqual({ tinh: 27, thanh_pho: 7 })
    expect(unitsOn(TODAY, 'district')).toEqual([])
    expect(ofType(unitsOn(TODAY, 'commune'))).toEqual({ xa: 2611, phuong: 697, dac_khu: 13 })
  })

  test('ten communes were not wards yet on the first day of two levels', () => {
    expect(ofType(unitsOn(REFORM, 'commune'))).toEqual({ xa: 2621, phuong: 687, dac_khu: 13 })
    expect(ofType(unitsOn(REFORM, 'province'))).toEqual({ tinh: 28, thanh_pho: 6 })
  })

  test('63 provinces, 696 districts, 10,035 communes the day before', () => {
    expect(ofType(unitsOn(BEFORE, 'province'))).toEqual({ tinh: 57, thanh_pho: 6 })
    expect(unitsOn(BEFORE, 'district')).toHaveLength(696)
    expect(unitsOn(BEFORE, 'commune')).toHaveLength(10_035)
  })

  test.each([
    ['04', 161, 56],
    ['06', 108, 0],
    ['11', 129, 45],
    ['36', 175, 0],
    ['44', 145, 78],
    ['19', 172, 92],
    ['37', 125, 129],
  ])('province %s had %i communes and has %i', (code, then, now) => {
    const count = (on: typeof TODAY): number => {
      const province = unitOn(code, on)
      return province.ok ? unitsOn(on, 'commune', province.value).length : 0
    }
    expect([count(BEFORE), count(TODAY)]).toEqual([then, now])
  })
})

describe('a code means a unit only together with a day', () => {
  test('new communes re-use the codes of absorbed ones', () => {
    expect(unitsWithCode('01912').map((unit) => [unit.id, fullName(unit)])).toEqual([
      ['01912@origin', 'Xã Thượng Giáo'],
      ['01912@2025-07-01', 'Xã Chợ Rã'],
    ])
    expect([named('01273', BEFORE), named('01273')]).toEqual([
      'Phường Hợp Giang',
      'Phường Thục Phán',
    ])
    expect([named('44', BEFORE), named('44')]).toEqual(['Tỉnh Quảng Bình', 'Tỉnh Quảng Trị'])
  })

  test('the change falls at midnight at the market, not at midnight UTC', () => {
    const at = (moment: string) => named('01912', marketDayOf(instant(moment)))
    expect(at('2025-06-30T16:59:59.999Z')).toBe('Xã Thượng Giáo')
    expect(at('2025-06-30T17:00:00.000Z')).toBe('Xã Chợ Rã')
  })

  test('types and names change at other days too', () => {
    expect(['2026-04-29', '2026-04-30'].map((day) => named('25363', marketDay(day)))).toEqual([
      'Xã Đồng Phú',
      'Phường Đồng Phú',
    ])
    expect(['2026-04-29', '2026-04-30'].map((day) => named('75', marketDay(day)))).toEqual([
      'Tỉnh Đồng Nai',
      'Thành phố Đồng Nai',
    ])
    expect(['2024-12-31', '2025-01-01'].map((day) => named('46', marketDay(day)))).toEqual([
      'Tỉnh Thừa Thiên Huế',
      'Thành phố Huế',
    ])
  })

  test('a code of other days says which units it named', () => {
    expect(unitOn('02017', TODAY)).toEqual({
      ok: false,
      problem: { type: 'UnitNotInForce', code: '02017', on: TODAY, known: ['02017@origin'] },
    })
  })

  test('hostile codes are refused, whatever they are', () => {
    for (const code of ['', '0', '1234', '012345', '٠١٩١٢', ' 01912', '01912\n', '__proto__']) {
      expect(unitOn(code, TODAY)).toEqual({
        ok: false,
        problem: { type: 'UnitCodeMalformed', code },
      })
    }
    expect(named('99999')).toBe('UnitUnknown')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (code) => {
        const unit = unitOn(code, TODAY)
        expect(unit.ok ? unit.value.code : unit.problem.type).toBeDefined()
      }),
    )
  })

  test('an id leads back to its unit', () => {
    for (const unit of gazetteer().units) expect(unitById(unit.id)).toBe(unit)
    expect(unitById('01912@2024-01-01')).toBeUndefined()
  })
})

test('a code never means two units on one day, and every unit has what it belongs to', () => {
  for (const [code, units] of gazetteer().byCode) {
    for (const [i, unit] of units.entries()) {
      const next = units[i + 1]
      if (next) expect([code, overlap(unit, next)]).toEqual([code, false])
      const day = unit.validFrom ?? BEFORE
      const above = unitsAbove(unit, isInForce(unit, day) ? day : marketDay('2024-01-01'))
      const levels = { province: 0, district: 1, commune: unit.validFrom === null ? 2 : 1 }
      expect([unit.id, above.length]).toEqual([unit.id, levels[unit.level]])
    }
  }
})

test('what a unit belongs to is of the day that is asked for', () => {
  const [unit] = unitsWithCode('02173')
  expect(unit && unitsAbove(unit, BEFORE).map(fullName)).toEqual(['Huyện Na Rì', 'Tỉnh Bắc Kạn'])
  const early = marketDay('2026-01-01')
  const ward = unitOn('26425', early)
  expect(ward.ok && unitsAbove(ward.value, early).map(fullName)).toEqual(['Tỉnh Đồng Nai'])
})
