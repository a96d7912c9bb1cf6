import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMMON_PASSWORDS } from './common-passwords.ts'
import { isGuessedFirst } from './guessed-first.ts'

const PHONE = '0912345678'

describe('passwords that are tried first are refused', () => {
  test.each([
    ['in the lists', 'qwertyuiop'],
    ['in the lists, with capitals', 'Manchester'],
    ['a word of here with a year', 'MatKhau2026'],
    ['a word of here with marks and spaces', 'Mật khẩu 123'],
    ['figures for letters', 'p@ssw0rd2027'],
    ['words of love', 'anhyeuem1990'],
    ['a name with a birthday', 'nguyen15081987'],
    ['a name with a birthday before it', '15081987hoang'],
    ['the words of this product', 'hoptacxa2026!'],
    ['a place', 'Thái Nguyên@2'],
    ['runs of the keyboard', 'asdfghjkl123'],
    ['columns of the keyboard', '1qaz2wsx3edc4rfv'],
    ['backwards', 'poiuytrewq0987'],
    ['a piece over and over', 'tom7tom7tom7'],
    ['one character over and over', 'zzzzzzzzzzzzzz'],
    ['two dates', '2007198520071985'],
    ['the own telephone number', 'x0912345678y'],
    ['what was refused before', 'vietnamvodich'],
  ])('%s: %s', (_, password) => {
    expect(isGuessedFirst(password, PHONE)).toBe(true)
  })

  test('every one of the lists, which with the commonest words and years are many more than 3,000', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(2_700)
    expect([...COMMON_PASSWORDS].filter((one) => !isGuessedFirst(one, PHONE))).toEqual([])
    expect(
      [...COMMON_PASSWORDS].filter((one) => one !== one.toLowerCase() || one.length < 10),
    ).toEqual([])
    const years = Array.from({ length: 80 }, (_, n) => `${1950 + n}`)
    const made = ['matkhau', 'anhyeuem', 'vietnam', 'thainguyen', 'password'].flatMap((word) =>
      years.flatMap((year) => [`${word}${year}`, `${year}${word}`]),
    )
    expect(made.filter((one) => !isGuessedFirst(one, PHONE))).toEqual([])
  })
})

describe('passwords of one’s own are taken', () => {
  test.each([
    'mưa rơi trên mái tôn cũ',
    'ba con gà ăn thóc sau hè',
    'correct horse battery staple',
    'kJ8#vTq2mZ',
    'bánh cuốn nóng 7 giờ sáng',
    '7394018265',
  ])('%s', (password) => {
    expect(isGuessedFirst(password, PHONE)).toBe(false)
  })

  test('what a machine draws by lot', () => {
    const drawn = fc.string({
      unit: fc.constantFrom(
        ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.split(''),
      ),
      minLength: 14,
      maxLength: 128,
    })
    // Always the same lots: one in very many may be a word.
    const lots = fc.sample(drawn, { numRuns: 300, seed: 40 })
    const repeating = (one: string) => new Set(one.toLowerCase()).size < 6
    expect(lots.filter((one) => !repeating(one) && isGuessedFirst(one, PHONE))).toEqual([])
  })
})
