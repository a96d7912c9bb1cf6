import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import fixture from '../../fixtures/transfer-descriptions.json' with { type: 'json' }
import { ALPHABET } from './alphabet.ts'
import { codeAt } from './code-at.ts'
import { memoFor } from './memo-for.ts'
import { scanMemo } from './scan-memo.ts'
import { traceCodes } from './trace-codes.ts'

const KEY = 'c0ffee00c0ffee01'
const CODES = Array.from({ length: 5000 }, (_, i) => codeAt(i, KEY))
const ISSUED = new Set(CODES)
const isIssued = (code: string): boolean => ISSUED.has(code)
const codeOf = (i: number): string => CODES[i % CODES.length] ?? ''

/** Fills an envelope of a bank with figures; `{MEMO}` stays. */
function fillEnvelope(template: string, seed: number): string {
  let state = seed
  const digits = (n: number): string =>
    Array.from({ length: n }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return String((state >>> 16) % 10)
    }).join('')
  return template
    .replace(/\[([^\]]*)\](?!\{)/g, '$1')
    .replaceAll('{MEMO_UPPER}', '{MEMO}')
    .replace(/\{(?!MEMO)([A-Z0-9_:a-z]+)\}/g, (_, name: string) => {
      if (/NAME/.test(name)) return 'NGUYEN THI KHANH XUAN'
      if (/BANK/.test(name)) return 'Techcombank'
      if (name === 'ALIAS') return 'CT1111'
      return digits(Number(/\d+/.exec(name)?.[0] ?? 8))
    })
}

/** What banks and apps do to a description on its way. */
const MANGLES: Record<string, (text: string) => string> = {
  none: (text) => text,
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  'strip separators': (text) => text.replace(/[^A-Za-z0-9]/g, ''),
  'truncate at 189': (text) => text.slice(0, 189),
  newline: (text) => text.replace(/(.{35})/g, '$1\n'),
  'FT suffix': (text) => `${text} FT24260777400005`,
  'ACB suffix': (text) => `${text}-070924-22:58:03 283854`,
  'default name prefix': (text) => `NGUYEN VAN KHOA chuyen tien ${text}`,
}

const envelope = fc.constantFrom(...fixture.envelopes.map(({ template }) => template))
const mangle = fc.constantFrom(...Object.values(MANGLES))

describe('the scanner', () => {
  test('finds a memo in every envelope, however the bank mangles it', () => {
    fc.assert(
      fc.property(fc.tuple(envelope, mangle, fc.nat(4999), fc.nat()), (drawn) => {
        const [template, mangle, i, seed] = drawn
        const memo = memoFor(codeOf(i), ['', 'gạo', '25 KG'][seed % 3])
        const text = mangle(fillEnvelope(template, seed).replace('{MEMO}', memo))
        expect(scanMemo(text, isIssued)).toEqual({ exact: [codeOf(i)], corrected: [] })
      }),
      { numRuns: 5000 },
    )
  })

  test('finds a code that one space, a line end or a tab splits anywhere', () => {
    fc.assert(
      fc.property(
        fc.nat(4999),
        fc.nat(11),
        fc.constantFrom(' ', '\n', '\t', '.', '  '),
        (i, at, gap) => {
          const text = `${codeOf(i).slice(0, at)}${gap}${codeOf(i).slice(at)}`
          expect(scanMemo(`MBVCB.3278.${text}.CT tu`, isIssued).exact).toEqual([codeOf(i)])
        },
      ),
    )
  })

  test('returns each code once, in order of appearance', () => {
    const text = `${codeOf(3)} ${codeOf(1)} ${codeOf(3)}-${codeOf(3)}`
    expect(scanMemo(text, isIssued)).toEqual({ exact: [codeOf(3), codeOf(1)], corrected: [] })
  })

  test('reads look-alikes, Vietnamese marks and decomposed text', () => {
    const index = CODES.findIndex((code) => code.slice(2).includes('0') && code.includes('5'))
    const typed = codeOf(index).replace(/0/g, 'O').replace(/5/g, 's').replace('KX', 'kx')
    const text = `Chợ Đồng Văn ${typed} tiền gạo`
    expect(scanMemo(text, isIssued).exact).toEqual([codeOf(index)])
    expect(scanMemo(text.normalize('NFD'), isIssued).exact).toEqual([codeOf(index)])
  })

  test('repairs one slip and says that it did', () => {
    const code = codeOf(42)
    const last = code.at(-1) ?? ''
    const other = ALPHABET.charAt((ALPHABET.indexOf(last) + 1) % 23)
    const slips = [
      `${code.slice(0, -1)}${other}`,
      `${code.slice(0, 5)}${code.slice(6)}`,
      `${code.slice(0, 5)}7${code.slice(5)}`,
      `${code.slice(0, 3)}${code[4]}${code[3]}${code.slice(5)}`,
      `XK${code.slice(2)}`,
      `K${code.slice(2)}`,
      `KS${code.slice(2)}`,
    ]
    for (const slip of slips) {
      const found = scanMemo(`${slip} thanh toan`, isIssued)
      expect(found.exact.length + found.corrected.length, slip).toBe(1)
      expect([...found.exact, ...found.corrected], slip).toEqual([code])
    }
  })

  test('does not list a code found exactly as corrected too', () => {
    const code = codeOf(7)
    const text = `${code.slice(0, -1)} ${code}`
    expect(scanMemo(text, isIssued)).toEqual({ exact: [code], corrected: [] })
  })

  test('finds nothing in real descriptions without a code', () => {
    for (const { description } of fixture.samples) {
      expect(scanMemo(description, isIssued)).toEqual({ exact: [], corrected: [] })
    }
  })

  test('finds nothing in random text', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('KXkx0123456789 CFGHABCDE.-\n')),
      maxLength: 300,
    })
    fc.assert(
      fc.property(text, (text) => {
        expect(scanMemo(text, isIssued)).toEqual({ exact: [], corrected: [] })
      }),
      { numRuns: 5000 },
    )
  })

  test('takes any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(scanMemo(text, isIssued)).toEqual({ exact: [], corrected: [] })
      }),
    )
    for (const text of ['', 'K', 'KX', 'X', '\ud800', 'KX00000000']) {
      expect(scanMemo(text, isIssued)).toEqual({ exact: [], corrected: [] })
    }
  })

  test('never asks about a code that is not sound', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('KX019')) }), (text) => {
        scanMemo(text, (code) => {
          expect(traceCodes(code).valid).toContain(code)
          return false
        })
      }),
    )
  })

  test('asks about no more words on a hostile memo of 200 KB than on one of 20 KB, but for sound ones', () => {
    for (const pattern of ['KX', 'K', 'KX000000000', 'KX4K7M2P9', 'Kế', 'KX00000000']) {
      const short = questionsAbout(pattern.repeat(Math.ceil(20_000 / pattern.length)))
      const long = questionsAbout(pattern.repeat(Math.ceil(200_000 / pattern.length)))
      expect(long, pattern).toBeLessThanOrEqual(11 * short + 1)
    }
  })
})

/** How often the scanner asks whether a word was issued: the work that repairing costs. */
function questionsAbout(memo: string): number {
  let questions = 0
  scanMemo(memo, () => {
    questions += 1
    return false
  })
  return questions
}

describe('traces of codes', () => {
  test('tell a sound code nobody issued from a damaged one and from none', () => {
    const stranger = codeAt(9_999_999, KEY)
    expect(traceCodes(`mua ${stranger.toLowerCase()}`)).toEqual({
      valid: [stranger],
      damaged: false,
    })
    expect(traceCodes('KX12345 gao')).toEqual({ valid: [], damaged: true })
    expect(traceCodes('NGUYEN VAN A chuyen tien')).toEqual({ valid: [], damaged: false })
  })
})
