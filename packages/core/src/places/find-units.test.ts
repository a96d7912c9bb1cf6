import { marketDay } from '@cho40/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, unitOfAddress } from './address.ts'
import { findUnits, type NameFound } from './find-units.ts'
import { gazetteer } from './gazetteer.ts'
import { nameKey } from './name-key.ts'
import { fullName } from './unit.ts'
import { unitsWithCode } from './units.ts'

const BEFORE = marketDay('2025-06-30')
const TODAY = marketDay('2026-11-21')

function ids(found: NameFound): string[] {
  if (found.type === 'none') return []
  return found.type === 'one' ? [found.unit.id] : found.units.map(({ id }) => id)
}

describe('names', () => {
  test('either tone placement, either vowel, composed or not, in any case', () => {
    const wanted = ids(findUnits('Hòa An'))
    expect(wanted.length).toBeGreaterThan(1)
    for (const written of ['Hoà An', 'HÒA AN', 'hoà an'.normalize('NFD'), '  Hòa   An ']) {
      expect(ids(findUnits(written))).toEqual(wanted)
    }
    expect(nameKey('Quý Thủy')).toEqual(nameKey('QUÍ THUỶ'))
    expect(nameKey('Hóa').marked).not.toBe(nameKey('Hòa').marked)
  })

  test('without marks; đ is d', () => {
    expect(findUnits('da nang', { on: TODAY })).toMatchObject({
      unit: { code: '48' },
      exact: false,
    })
    expect(findUnits('Ðà Nẵng', { on: TODAY })).toMatchObject({ unit: { code: '48' }, exact: true })
    expect(ids(findUnits('con minh', { on: TODAY }))).toEqual(['02185@2025-07-01'])
  })

  test('marks that are there count: Quan Hóa is one, Quan Hoa without marks may be two', () => {
    expect(ids(findUnits('Quan Hóa'))).toEqual(['385@origin'])
    expect(ids(findUnits('Quan Hoa'))).toEqual(['00169@origin', '385@origin'])
  })

  test('types in front, long and short', () => {
    for (const written of ['Quận 1', 'quan 1', 'Q.1', 'Q1', 'q 01']) {
      expect(ids(findUnits(written))).toEqual(['760@origin'])
    }
    expect(ids(findUnits('TP. Bắc Kạn'))).toEqual(['058@origin'])
    expect(ids(findUnits('tỉnh Bắc Kạn'))).toEqual(['06@origin'])
    expect(findUnits('xã Đồng Phú', { on: TODAY, level: 'commune' })).toMatchObject({
      unit: { id: '25363@2026-04-30', type: 'phuong' },
      exact: false,
    })
  })

  test('a name of several units is not guessed', () => {
    const found = findUnits('Châu Thành', { level: 'district', on: BEFORE })
    expect(found.type).toBe('several')
    const [province] = unitsWithCode('82')
    const within = province ? [province] : []
    expect(ids(findUnits('Châu Thành', { level: 'district', within }))).toEqual(['821@origin'])
  })

  test('other spellings in use', () => {
    expect(ids(findUnits('Xã Xá Nhè'))).toEqual(['03244@origin'])
  })

  test('every unit is found by its own full name, with marks and without', () => {
    for (const unit of gazetteer().units.filter((_, i) => i % 7 === 0)) {
      expect(ids(findUnits(fullName(unit)))).toContain(unit.id)
      const bare = fullName(unit)
        .normalize('NFD')
        .replaceAll(/\p{M}/gu, '')
        .replaceAll(/[đĐ]/g, 'd')
      expect(ids(findUnits(bare, { level: unit.level }))).toContain(unit.id)
    }
  })

  test('anything may be searched for', () => {
    for (const text of [
      '',
      ' ',
      'xã',
      'p',
      '\u0000',
      '__proto__',
      'constructor',
      '🦄',
      'Q'.repeat(1e6),
    ]) {
      expect(findUnits(text)).toEqual({ type: 'none' })
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => ids(findUnits(text)).length >= 0),
    )
  })
})

describe('addresses', () => {
  test.each([
    ['Thôn 2, xã Côn Minh, huyện Na Rì, tỉnh Bắc Kạn', '02173@origin'],
    ['Tổ 5, P. Sông Cầu, TP Bắc Kạn, Bắc Kạn', '01837@origin'],
    ['xã Bạch Thông, Thái Nguyên', '02014@2025-07-01'],
    ['thi tran cho ra, ba be, bac kan', '01888@origin'],
    ['12 Nguyễn Huệ, Phường Bến Nghé, Quận 1, TP. Hồ Chí Minh', '26740@origin'],
    ['Đặc khu Lý Sơn, Quảng Ngãi', '21548@2025-07-01'],
  ])('%s', (text, unitId) => {
    expect(addressOf(text)).toEqual({ text, unitId })
  })

  test('the text is kept as it was written when the unit is not certain', () => {
    const text = ' Hoà An '
    expect(addressOf(text)).toEqual({ text, unitId: null })
    expect(unitOfAddress(text).type).toBe('several')
    expect(addressOf('Chợ làng', TODAY).unitId).toBeNull()
  })

  test('the day decides between units of one name', () => {
    expect(unitOfAddress('xã Nghĩa Tá').type).toBe('several')
    expect(addressOf('xã Nghĩa Tá', BEFORE).unitId).toBe('02071@origin')
    expect(addressOf('xã Nghĩa Tá', TODAY).unitId).toBe('02071@2025-07-01')
  })

  test('hostile addresses end soon', () => {
    for (const text of [','.repeat(500), 'tân lập,'.repeat(62), 'x'.repeat(1e6), '']) {
      expect(['none', 'one', 'several']).toContain(unitOfAddress(text).type)
    }
  })
})
