import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { vectors } from '../test/vectors.ts'
import { crc16, crcText } from './crc.ts'
import { decodeVietQr, inspectVietQr } from './decode.ts'
import { decodeScan } from './decode-scan.ts'
import { foldMemo } from './memo.ts'
import { withAmountAndMemo } from './with-amount-and-memo.ts'

const valid = vectors.filter((vector) => vector.valid).map(({ payload }) => payload)
const PRINTABLE = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at))

function replaced(text: string, at: number, char: string): string {
  return text.slice(0, at) + char + text.slice(at + 1)
}

/** A different payload that says the same: the CRC may be written in either case. */
function onlyCrcCaseDiffers(a: string, b: string): boolean {
  return a.slice(0, -4) === b.slice(0, -4) && a.toUpperCase() === b.toUpperCase()
}

describe('a damaged payload is refused', () => {
  const sample = valid.filter((_, at) => at % 6 === 0)

  test('every change of one character', () => {
    for (const payload of sample) {
      for (let at = 0; at < payload.length; at++) {
        for (const char of PRINTABLE) {
          if (char === payload[at]) continue
          const damaged = replaced(payload, at, char)
          if (onlyCrcCaseDiffers(damaged, payload)) continue
          if (decodeVietQr(damaged).ok) expect.fail(`accepted ${damaged}`)
        }
      }
    }
  })

  test('every swap of two neighbours', () => {
    for (const payload of valid) {
      for (let at = 0; at + 1 < payload.length; at++) {
        const [left = '', right = ''] = [payload[at], payload[at + 1]]
        if (left === right) continue
        const damaged = payload.slice(0, at) + right + left + payload.slice(at + 2)
        if (decodeVietQr(damaged).ok) expect.fail(`accepted ${damaged}`)
      }
    }
  })

  test('every cut and every doubled character', () => {
    for (const payload of sample) {
      for (let at = 0; at < payload.length; at++) {
        if (decodeVietQr(payload.slice(0, at)).ok) expect.fail(`accepted the first ${at}`)
        const doubled = payload.slice(0, at + 1) + payload.slice(at)
        if (decodeVietQr(doubled).ok) expect.fail(`accepted ${doubled}`)
      }
    }
  })
})

describe('no text makes the reader throw', () => {
  const object = fc
    .tuple(fc.integer({ min: 0, max: 99 }), fc.string({ unit: 'binary', maxLength: 40 }))
    .map(([tag, value]) => {
      const length = String(Array.from(value).length).padStart(2, '0')
      return String(tag).padStart(2, '0') + length + value
    })
  const sealedObjects = fc.array(object, { maxLength: 20 }).map((objects) => {
    const body = `000201${objects.join('')}6304`
    return body + crcText(crc16(body))
  })
  const mutated = fc
    .tuple(fc.constantFrom(...valid), fc.nat(200), fc.nat(200), fc.string({ unit: 'binary' }))
    .map(([payload, at, until, text]) => payload.slice(0, at) + text + payload.slice(until))

  test.each([
    ['random', fc.string({ unit: 'binary', maxLength: 400 })],
    ['random digits', fc.stringMatching(/^[0-9]{0,300}$/)],
    ['random objects with a right CRC', sealedObjects],
    ['mutated', mutated],
  ])('%s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { problem, fields } = inspectVietQr(text)
        const decoded = decodeVietQr(text)
        expect(decoded.ok).toBe(problem === null)
        if (problem !== null && 'position' in problem) {
          expect(problem.position).toBeGreaterThanOrEqual(0)
          expect(problem.position).toBeLessThanOrEqual(text.length)
        }
        expect(JSON.parse(JSON.stringify(fields))).toEqual(fields)
        decodeScan(text)
        withAmountAndMemo(text, { amount: 1000, memo: 'KX' })
      }),
      { numRuns: 2000 },
    )
  })

  test('lone halves of surrogate pairs', () => {
    for (const text of [
      '\ud83d',
      '000201\udc00',
      '00020108010\ud83d',
      '0002010801\ud83d63041234',
    ]) {
      expect(decodeVietQr(text).ok).toBe(false)
    }
  })
})

/** Takes milliseconds when the machine is idle; anything quadratic would need minutes on any. */
const PATIENCE_MS = 3000

describe('500 KB of hostile text is answered at once', () => {
  const size = 500_000
  const cases: [string, string][] = [
    ['digits', '0'.repeat(size)],
    ['empty objects', '0100'.repeat(size / 4)],
    ['templates', '26040000'.repeat(size / 8)],
    ['white space', ' '.repeat(size)],
    ['percent escapes', '%20'.repeat(size / 3)],
    ['combining marks', '\u0301\u0323'.repeat(size / 2)],
    ['emoji', '😀'.repeat(size / 2)],
  ]
  test.each(cases)('%s', (_, text) => {
    const start = process.cpuUsage()
    expect(decodeVietQr(text).ok).toBe(false)
    expect(decodeScan(text).ok).toBe(false)
    expect(decodeScan(` ${text}\n`).ok).toBe(false)
    expect(withAmountAndMemo(text, {}).ok).toBe(false)
    foldMemo(text)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(PATIENCE_MS)
  })

  test.each([
    ['empty objects', '0100'],
    ['empty templates', '2600'],
    ['templates with a GUID', '26070003abc'],
    ['bytes', '0803ộ'],
  ])('the longest text that is read at all: %s', (_, unit) => {
    const text = `000201${unit.repeat(Math.floor(7000 / unit.length))}`
    const start = process.cpuUsage()
    expect(decodeVietQr(text).ok).toBe(false)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(PATIENCE_MS)
  })
})
