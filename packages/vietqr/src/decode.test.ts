import { describe, expect, test } from 'vitest'
import { vectors } from '../test/vectors.ts'
import { crc16, crcText } from './crc.ts'
import { decodeVietQr, inspectVietQr, isNapasConformant } from './decode.ts'
import { decodeToJson } from './decode-json.ts'

const PAYLOAD =
  '00020101021238570010A00000072701270006970436011300110012345670208QRIBFTTA53037045406180000' +
  '5802VN62180814CHO40 DH7K2M9Q63040CCF'

/** `body` with the CRC it deserves, so that only the rule under test can refuse it. */
function sealedBody(body: string): string {
  return `${body}6304${crcText(crc16(`${body}6304`))}`
}

function problemOf(text: string) {
  const decoded = decodeVietQr(text)
  return decoded.ok ? null : decoded.problem
}

function warningsOf(text: string) {
  const decoded = decodeVietQr(text)
  return decoded.ok ? decoded.value.warnings : null
}

describe('every recorded payload', () => {
  test.each(vectors)('$id reads as recorded', ({ payload, valid, fields }) => {
    const inspected = inspectVietQr(payload)
    expect(inspected.problem === null).toBe(valid)
    expect(inspected.fields).toStrictEqual(fields)
    const { problem, warnings } = inspected
    expect(decodeToJson(payload)).toStrictEqual(
      problem === null ? { valid, fields, warnings } : { valid, problem },
    )
  })

  test.each(vectors.filter(({ valid }) => valid))('$id conforms to NAPAS as recorded', (vector) => {
    const decoded = decodeVietQr(vector.payload)
    expect(decoded.ok && isNapasConformant(decoded.value)).toBe(vector.napasConformant)
  })

  test.each(vectors.filter(({ crc }) => crc.computed !== null && crc.present !== null))(
    '$id has the recorded CRC',
    ({ payload, crc }) => expect(crcText(crc16(payload, payload.length - 4))).toBe(crc.computed),
  )
})

describe('a problem names the place', () => {
  test.each([
    ['', { type: 'QrEmpty' }],
    ['0'.repeat(7090), { type: 'QrTooLong', length: 7090, limit: 7089 }],
    [` ${PAYLOAD}`, { type: 'QrBadTag', position: 0, template: '', found: ' 0' }],
    [`${PAYLOAD}\n`, { type: 'QrTrailingCharacters', position: 126, template: '', found: '\n' }],
    [
      PAYLOAD.slice(0, -1),
      { type: 'QrValueCutOff', position: 118, template: '', tag: '63', expected: 4, found: 3 },
    ],
    [PAYLOAD.slice(0, -8), { type: 'QrCrcMissing', position: 118, expected: '0CCF' }],
    [
      PAYLOAD.replace('0CCF', 'ZZZZ'),
      { type: 'QrCrcMismatch', position: 122, found: 'ZZZZ', expected: '0CCF' },
    ],
    [`${PAYLOAD}8003046`, { type: 'QrCrcNotLast', position: 118, expected: '0CCF' }],
    [sealedBody('010212000201'), { type: 'QrFormatNotFirst', position: 0, found: '01' }],
    [
      sealedBody('000201620908AAhello'),
      { type: 'QrBadLength', position: 12, template: '62', found: 'AA' },
    ],
    [
      sealedBody('00020138240010A0000007270106000697'),
      { type: 'QrValueCutOff', position: 28, template: '38-01', tag: '00', expected: 6, found: 2 },
    ],
  ])('%j', (text, problem) => {
    expect(problemOf(text)).toStrictEqual(problem)
  })

  test('a CRC of another length is a mismatch, not a crash', () => {
    expect(problemOf('0002016302AB')).toMatchObject({ type: 'QrCrcMismatch', found: 'AB' })
  })
})

describe('what is readable but odd is said beside the value', () => {
  const payee = '38570010A00000072701270006970436011300110012345670208QRIBFTTA'
  const tail = '53037045802VN'

  test.each([
    ['a repeated tag', `000201010212${payee}53037045405100005802VN540520000`, 'TagRepeated'],
    ['an empty value', `000201010211${payee}${tail}6200`, 'ValueEmpty'],
    ['another currency', `000201010211${payee}53038405802VN`, 'CurrencyNotDong'],
    ['another country', `000201010211${payee}53037045802US`, 'CountryNotVietnam'],
    ['no point of initiation', `000201${payee}${tail}`, 'InitMethodUnknown'],
    ['an amount with a comma', `000201010212${payee}${tail}540650,000`, 'AmountMalformed'],
    ['an amount of zero', `000201010212${payee}${tail}540500000`, 'AmountMalformed'],
    ['an amount with decimals', `000201010212${payee}${tail}54071000.50`, 'AmountMalformed'],
    ['an amount with an exponent', `000201010212${payee}${tail}54031e9`, 'AmountMalformed'],
    ['a static code with an amount', `000201010211${payee}${tail}54041000`, 'StaticWithAmount'],
    ['a dynamic code without one', `000201010212${payee}${tail}`, 'DynamicWithoutAmount'],
    ['no payee at all', `000201010211${tail}`, 'PayeeUnreadable'],
    ['a long name', `000201010211${payee}${tail}5926${'A'.repeat(26)}`, 'TextTooLong'],
    ['Vietnamese marks', `000201010211${payee}${tail}62090805Gạo 1`, 'TextOutsideAscii'],
  ])('%s', (_, body, type) => {
    expect(warningsOf(sealedBody(body))?.map((warning) => warning.type)).toContain(type)
  })

  test.each([
    ['970436', []],
    ['999999', ['BinUnknown']],
    ['97043X', ['BinMalformed']],
  ])('bank %s', (bin, types) => {
    const text = sealedBody(`000201010211${payee.replace('970436', bin)}${tail}`)
    expect(warningsOf(text)?.map(({ type }) => type)).toStrictEqual(types)
  })

  test('the last of two amounts is shown, and that there were two', () => {
    const decoded = decodeVietQr(sealedBody(`000201010212${payee}54041000${tail}54042000`))
    expect(decoded).toMatchObject({
      ok: true,
      value: {
        fields: { amount: '2000' },
        warnings: [{ type: 'TagRepeated', template: '', tag: '54' }],
      },
    })
  })

  test('of two NAPAS payees the one in tag 38 is read, whatever the order', () => {
    const foreign = payee.replace('0011001234567', '9999999999999').replace(/^38/, '26')
    for (const both of [payee + foreign, foreign + payee]) {
      const decoded = decodeVietQr(sealedBody(`000201010211${both}${tail}`))
      expect(decoded).toMatchObject({ ok: true, value: { fields: { account: '0011001234567' } } })
      expect(decoded.ok && decoded.value.warnings.map(({ type }) => type)).toContain(
        'PayeeRepeated',
      )
    }
  })

  test('unknown tags are kept on every level', () => {
    const inner = '000697043601031230902xy'
    const template = `0010A00000072701${inner.length}${inner}0208QRIBFTTA0704more`
    const body = `0002010201138${template.length}${template}5303704`
    const good = decodeVietQr(sealedBody(`${body}5802VN62085004abcd64120002vi0902zz9103new`))
    expect(good).toMatchObject({
      ok: true,
      value: {
        fields: {
          accountTags: { '02': '1' },
          payeeTags: { '07': 'more' },
          beneficiaryTags: { '09': 'xy' },
          additional: { '50': 'abcd' },
          language: { lang: 'vi', '09': 'zz' },
          unreserved: { '91': 'new' },
        },
      },
    })
  })
})

test('the check value of CRC-16/CCITT-FALSE', () => {
  expect(crcText(crc16('123456789'))).toBe('29B1')
  expect(crcText(crc16('12345678'))).toBe('A12B')
})
