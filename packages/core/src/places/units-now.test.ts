import { basisPoints, marketDay, type Result } from '@cho40/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gazetteer } from './gazetteer.ts'
import { succeededBy, succeeds } from './succession.ts'
import { fullName, type Unit } from './unit.ts'
import { unitById, unitOn, unitsOn } from './units.ts'
import { unitsNow } from './units-now.ts'
import { unitsThen } from './units-then.ts'

const PILOT = marketDay('2023-06-14')
const TODAY = marketDay('2026-11-21')
const OLD = unitsOn(PILOT, 'commune')
const NEW = unitsOn(TODAY, 'commune')

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

function unit(code: string, on = PILOT): Unit {
  return value(unitOn(code, on))
}

const shown = (parts: readonly { unit: Unit; share: number; open: boolean }[]) =>
  parts.map(({ unit, share, open }) => [unit.code, share, open])

describe('the eight pilot communes of 2023 and their units of today', () => {
  test.each([
    ['01837', 'Phường Sông Cầu', '01843', 'Phường Bắc Kạn'],
    ['02017', 'Xã Quang Thuận', '02014', 'Xã Bạch Thông'],
    ['01912', 'Xã Thượng Giáo', '01912', 'Xã Chợ Rã'],
    ['02071', 'Xã Nghĩa Tá', '02071', 'Xã Nghĩa Tá'],
    ['02122', 'Xã Như Cố', '02086', 'Xã Chợ Mới'],
    ['01951', 'Xã Đức Vân', '01954', 'Xã Ngân Sơn'],
    ['02173', 'Xã Côn Minh', '02185', 'Xã Côn Minh'],
    ['01870', 'Xã Giáo Hiệu', '01864', 'Xã Bằng Thành'],
  ])('%s %s lies in %s %s, in Thái Nguyên', (code, name, now, nameNow) => {
    const { from, parts, unknown } = value(unitsNow(code, PILOT))
    expect(fullName(from)).toBe(name)
    expect(
      parts.map(({ unit, share }) => [unit.code, fullName(unit), unit.parentCode, share]),
    ).toEqual([[now, nameNow, '19', 10_000]])
    expect(unknown).toBe(0)
  })

  test.each([
    ['01969', 'Phủ Thông', '01969'],
    ['03127', 'Điện Biên Phủ', '03127'],
    ['13918', 'Nghĩa Sơn', '13918'],
  ])('other communes of the seeds: %s', (code, nameNow, now) => {
    const old = OLD.find(
      (unit) => unit.code === code || value(unitsNow(unit.code, PILOT)).parts[0]?.unit.code === now,
    )
    const { parts } = value(unitsNow(old?.code ?? '', PILOT))
    expect(parts.map(({ unit }) => unit.name)).toEqual([nameNow])
  })
})

describe('shares', () => {
  test('of every old commune and province sum to 10,000, unknown share and all', () => {
    for (const { code } of [...OLD, ...unitsOn(PILOT, 'province')]) {
      const { parts, unknown } = value(unitsNow(code, PILOT))
      expect([code, parts.reduce((sum, { share }) => sum + share, 0) + unknown]).toEqual([
        code,
        10_000,
      ])
      expect([code, parts.length > 0]).toEqual([code, true])
    }
  })

  test('a divided commune has no share that anybody knows, only those who took part', () => {
    const { parts, unknown } = value(unitsNow('00007', PILOT))
    expect([shown(parts), unknown]).toEqual([
      [
        ['00008', 0, true],
        ['00025', 0, true],
      ],
      10_000,
    ])
    const divided = OLD.filter(({ code }) => value(unitsNow(code, PILOT)).unknown > 0)
    expect(divided).toHaveLength(471)
  })

  test('what a deployment knows of a division is used, and the rest stays unknown', () => {
    const splits = [
      { of: '00007@origin', parts: [{ code: '00025', share: basisPoints(6000) }] },
    ] as const
    const { parts, unknown } = value(unitsNow('00007', PILOT, { splits }))
    expect([shown(parts), unknown]).toEqual([
      [
        ['00008', 0, true],
        ['00025', 6000, true],
      ],
      4000,
    ])
    const all = [
      { code: '00008', share: basisPoints(4000) },
      { code: '00025', share: basisPoints(6000) },
    ]
    const whole = value(unitsNow('00007', PILOT, { splits: [{ of: '00007@origin', parts: all }] }))
    expect([shown(whole.parts), whole.unknown]).toEqual([
      [
        ['00008', 4000, false],
        ['00025', 6000, false],
      ],
      0,
    ])
  })

  test('a split that does not fit the tables is refused', () => {
    const now = (of: string, code: string, share: number) => {
      const split = { of: of as Unit['id'], parts: [{ code, share: basisPoints(share) }] }
      const result = unitsNow('00007', PILOT, { splits: [split] })
      return result.ok ? 'taken' : result.problem.type
    }
    expect(now('00007@2024-01-01', '00008', 1)).toBe('UnitUnknown')
    expect(now('00007@origin', '01912', 1)).toBe('SplitElsewhere')
    expect(now('00007@origin', '00008', 10_001)).toBe('SplitShares')
  })

  test('a district goes where its communes went, by their sizes if all are known', () => {
    const unsized = value(unitsNow('062', PILOT))
    expect(unsized.unknown).toBe(10_000)
    const sized = value(unitsNow('062', PILOT, { sizeOf: () => 1000 }))
    expect([sized.unknown, sized.parts.reduce((sum, { share }) => sum + share, 0)]).toEqual([
      0, 10_000,
    ])
    expect(unsized.parts.map(({ unit }) => unit)).toEqual(sized.parts.map(({ unit }) => unit))
    const one = value(
      unitsNow('062', PILOT, { sizeOf: ({ code }) => (code === '01951' ? undefined : 9) }),
    )
    expect(one.unknown).toBe(10_000)
  })

  test('today may be earlier than the tables, and never before the day asked about', () => {
    const early = value(unitsNow('25363', PILOT, { today: marketDay('2025-12-31') }))
    expect(early.parts.map(({ unit }) => fullName(unit))).toEqual(['Xã Đồng Phú'])
    expect(unitsNow('25363', TODAY, { today: PILOT }).ok).toBe(false)
  })
})

describe('as then', () => {
  test('a merged commune is made of whole communes; their sizes make its shares', () => {
    const unsized = value(unitsThen('01912', PILOT))
    expect(unsized.origins.map(({ unit, gave }) => [unit.name, gave])).toEqual([
      ['Chợ Rã', { share: 10_000, open: false }],
      ['Thượng Giáo', { share: 10_000, open: false }],
      ['Địa Linh', { share: 10_000, open: false }],
    ])
    expect(unsized.unknown).toBe(10_000)
    const sizeOf = ({ code }: Unit) => (code === '01912' ? 1 : 3)
    const { origins, unknown } = value(unitsThen('01912', PILOT, { sizeOf }))
    expect([shown(origins), unknown]).toEqual([
      [
        ['01888', 4286, false],
        ['01912', 1428, false],
        ['01915', 4286, false],
      ],
      0,
    ])
  })

  test('round trip: what an origin gave is what the other way finds in the unit', () => {
    const given = new Map<string, number>()
    for (const { code } of NEW) {
      for (const { unit, gave } of value(unitsThen(code, PILOT)).origins) {
        const there = value(unitsNow(unit.code, PILOT)).parts.find(
          (part) => part.unit.code === code,
        )
        expect([unit.id, there?.share, there?.open]).toEqual([unit.id, gave.share, gave.open])
        given.set(unit.id, (given.get(unit.id) ?? 0) + gave.share)
      }
    }
    for (const { id, code } of OLD) {
      expect([id, (given.get(id) ?? 0) + value(unitsNow(code, PILOT)).unknown]).toEqual([
        id,
        10_000,
      ])
    }
  })

  test('shares sum to 10,000 for any sizes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NEW),
        fc.array(fc.maxSafeNat(), { minLength: 1 }),
        (unit, sizes) => {
          const sizeOf = ({ code }: Unit) => sizes[Number(code) % sizes.length]
          const { origins, unknown } = value(unitsThen(unit.code, PILOT, { sizeOf }))
          expect(origins.reduce((sum, { share }) => sum + share, 0) + unknown).toBe(10_000)
        },
      ),
    )
  })

  test('an island district became a special zone; a province is made of provinces', () => {
    expect(value(unitsThen('21548', PILOT)).origins.map(({ unit }) => fullName(unit))).toEqual([
      'Huyện Lý Sơn',
    ])
    expect(value(unitsThen('19', PILOT)).origins.map(({ unit }) => unit.name)).toEqual([
      'Bắc Kạn',
      'Thái Nguyên',
    ])
  })

  test('a code that means nothing now has no composition', () => {
    expect(unitsThen('02017', PILOT)).toMatchObject({
      problem: { type: 'UnitNotInForce', on: null },
    })
    expect(unitsThen('01912', TODAY, { asOf: PILOT })).toMatchObject({
      problem: { type: 'DaysReversed' },
    })
  })
})

test('how a unit went over is named', () => {
  const kinds = (unit: Unit) => succeededBy(unit).map(({ kind, to }) => [kind, to.code])
  expect(kinds(unit('00007'))).toEqual([
    ['split', '00008'],
    ['split', '00025'],
  ])
  expect(kinds(unit('02017'))).toEqual([['merged', '02014']])
  expect(kinds(unit('25363', marketDay('2026-01-01')))).toEqual([['retyped', '25363']])
  expect(kinds(unit('536'))).toEqual([['retyped', '21548']])
  expect(new Set(kinds(unit('062')).map(([kind]) => kind))).toEqual(new Set(['dissolved']))
  expect(kinds(unit('01912', TODAY))).toEqual([])
  const kept = gazetteer()
    .units.flatMap(succeededBy)
    .filter(({ kind }) => kind === 'kept')
  expect(kept.every(({ from, to }) => from.name === to.name && from.type === to.type)).toBe(true)
  expect(kept.length).toBeGreaterThan(100)
  expect(succeeds(unit('01912', TODAY)).map(({ from }) => from.code)).toEqual([
    '01888',
    '01912',
    '01915',
  ])
  expect(unitById('01912@origin')).toBe(unit('01912'))
})
