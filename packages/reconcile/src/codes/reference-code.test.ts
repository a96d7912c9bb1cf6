import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import vectors from '../../fixtures/reference-codes.json' with { type: 'json' }
import { ALPHABET } from './alphabet.ts'
import { CODE_COUNT, codeAt } from './code-at.ts'
import { memoFor } from './memo-for.ts'
import { type CodeData, encodeCode, formatCode, isCode } from './reference-code.ts'

const KEY = '00112233445566778899aabbccddeeff'
const symbol = fc.nat(22)
const data = fc.tuple(symbol, symbol, symbol, symbol, symbol, symbol)

function distance(a: string, b: string): number {
  return Array.from(a).filter((letter, i) => letter !== b[i]).length
}

describe('a reference code', () => {
  test.each(vectors.valid)('of the published vectors is encoded: $code', ({ data, code }) => {
    expect(encodeCode(data as unknown as CodeData)).toBe(code)
    expect(isCode(code)).toBe(true)
  })

  test.each(vectors.invalid)('of the published vectors is refused: %s', (code) => {
    expect(isCode(code)).toBe(false)
  })

  test.each(['', 'KX', 'KX00000000', 'KX0000000000', 'kx000000000', 'KY000000000', 'KXO00000000'])(
    'is refused when misshapen: %j',
    (word) => {
      expect(isCode(word)).toBe(false)
    },
  )

  test('differs from every other code in at least four places', () => {
    fc.assert(
      fc.property(data, data, (a, b) => {
        const [one, two] = [encodeCode(a), encodeCode(b)]
        return one === two || distance(one, two) >= 4
      }),
      { numRuns: 5000 },
    )
  })

  test('with up to three wrong symbols is never sound', () => {
    const slip = fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 22 }))
    fc.assert(
      fc.property(data, fc.array(slip, { minLength: 1, maxLength: 3 }), (d, slips) => {
        const letters = Array.from(encodeCode(d))
        const wrong = [...letters]
        for (const [place, shift] of slips) {
          wrong[place + 2] = ALPHABET.charAt(
            (ALPHABET.indexOf(wrong[place + 2] ?? '') + shift) % 23,
          )
        }
        return wrong.join('') === letters.join('') || !isCode(wrong.join(''))
      }),
      { numRuns: 5000 },
    )
  })

  test('is grouped for people', () => {
    expect(formatCode('KX4K7M2P9XC')).toBe('KX 4K7M 2P9XC')
  })
})

describe('codes by counter', () => {
  test('are all sound and all different', () => {
    const codes = new Set(Array.from({ length: 50_000 }, (_, i) => codeAt(i, KEY)))
    expect(codes.size).toBe(50_000)
    expect([...codes].every(isCode)).toBe(true)
  })

  test('are different for any two counters', () => {
    const counter = fc.nat(CODE_COUNT - 1)
    fc.assert(
      fc.property(counter, counter, (a, b) => (a === b) === (codeAt(a, KEY) === codeAt(b, KEY))),
      { numRuns: 2000 },
    )
  })

  test('do not tell the counter: neighbours share no more symbols than chance gives', () => {
    const runs = 2000
    let same = 0
    for (let i = 0; i < runs; i += 1) same += 11 - distance(codeAt(i, KEY), codeAt(i + 1, KEY)) - 2
    expect(same / (runs * 9)).toBeCloseTo(1 / 23, 1)
  })

  test('depend on every group of the key', () => {
    const other = `${KEY.slice(0, -1)}0`
    expect(codeAt(1, other)).not.toBe(codeAt(1, KEY))
    expect(codeAt(1, `f${KEY.slice(1)}`)).not.toBe(codeAt(1, KEY))
  })

  test('refuse a counter outside the field and a malformed key', () => {
    expect(() => codeAt(CODE_COUNT, KEY)).toThrow('not a code counter')
    expect(() => codeAt(-1, KEY)).toThrow('not a code counter')
    expect(() => codeAt(0, 'secret')).toThrow('code key')
  })
})

describe('a memo', () => {
  test('holds the code and what fits of the label, in upper-case ASCII', () => {
    expect(memoFor('KX1234562V2', 'Gạo ST25')).toBe('KX1234562V2 GAO ST2')
    expect(memoFor('KX1234562V2', 'đậu')).toBe('KX1234562V2 DAU')
    expect(memoFor('KX1234562V2')).toBe('KX1234562V2')
    expect(memoFor('KX1234562V2', ' 🍚 ')).toBe('KX1234562V2')
  })

  test('is never longer than 19 characters nor outside A–Z, 0–9 and space', () => {
    fc.assert(
      fc.property(data, fc.string({ unit: 'grapheme' }), (d, label) => {
        expect(memoFor(encodeCode(d), label)).toMatch(/^[A-Z0-9 ]{11,19}$/)
      }),
    )
  })
})
