import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { vectors } from '../test/vectors.ts'
import { decodeVietQr, isNapasConformant } from './decode.ts'
import { AMOUNT_MAX, encodeVietQr, type TransferQr } from './encode.ts'
import { encodeFields } from './encode-fields.ts'

const CANONICAL = vectors.filter(({ canonicalRoundTrip }) => canonicalRoundTrip === true)

describe('fields are written in the canonical order', () => {
  test('there are payloads to compare with', () => expect(CANONICAL.length).toBeGreaterThan(70))

  test.each(CANONICAL)('$id is reproduced byte for byte', ({ payload, fields }) => {
    expect(encodeFields(fields)).toStrictEqual({ ok: true, value: payload })
  })

  test.each(vectors.filter(({ valid }) => valid))('$id says the same again', ({ fields }) => {
    const written = encodeFields(fields)
    const again = written.ok ? decodeVietQr(written.value) : null
    const { additional, ...rest } = fields
    const kept = additional !== undefined && Object.keys(additional).length === 0 ? rest : fields
    expect(again?.ok === true && again.value.fields).toEqual(kept)
  })

  test('a value of 100 characters is refused, not shortened', () => {
    const fields = { payloadFormat: '01', unreserved: { 80: 'x'.repeat(100) } }
    expect(encodeFields(fields)).toStrictEqual({
      ok: false,
      problem: { type: 'QrValueTooLong', tag: '80', length: 100, limit: 99 },
    })
  })
})

describe('codes to be paid', () => {
  const payee = { bin: '970436', account: '0011001234567' }

  test.each([
    ['static', {}, 'D019'],
    ['static with an amount', { amount: 50_000, initMethod: '11' }, 'D020'],
    ['dynamic without an amount', { initMethod: '12' }, 'D021'],
    ['with a memo of 25 characters', { amount: 180_000, memo: 'A'.repeat(25) }, 'D048'],
    ['to a card', { account: '9704361234567890', service: 'QRIBFTTC', initMethod: '12' }, 'D039'],
  ] satisfies [string, Partial<TransferQr>, string][])('%s', (_, request, id) => {
    const value = vectors.find((vector) => vector.id === id)?.payload
    expect(encodeVietQr({ ...payee, ...request })).toStrictEqual({ ok: true, value })
  })

  test('semi-dynamic: a memo and no amount stays payable many times', () => {
    const encoded = encodeVietQr({ ...payee, memo: 'SAP 12' })
    const decoded = encoded.ok ? decodeVietQr(encoded.value) : null
    expect(decoded).toMatchObject({
      ok: true,
      value: { fields: { initMethod: '11', additional: { purpose: 'SAP 12' } }, warnings: [] },
    })
  })

  test('an empty text is the same as none', () => {
    expect(encodeVietQr({ ...payee, memo: '', merchantName: '' })).toStrictEqual(
      encodeVietQr(payee),
    )
  })

  test.each([
    [{ bin: '97043' }, 'QrBinMalformed'],
    [{ bin: 'ABCDEF' }, 'QrBinMalformed'],
    [{ bin: '٩٧٠٤٣٦' }, 'QrBinMalformed'],
    [{ account: '' }, 'QrAccountMalformed'],
    [{ account: '1'.repeat(20) }, 'QrAccountMalformed'],
    [{ account: '0011 001234567' }, 'QrAccountMalformed'],
    [{ account: '9704-36' }, 'QrAccountMalformed'],
    [{ account: 'CHO40', service: 'QRIBFTTC' }, 'QrCardMalformed'],
    [{ amount: 0 }, 'QrAmountOutOfRange'],
    [{ amount: -5000 }, 'QrAmountOutOfRange'],
    [{ amount: 1000.5 }, 'QrAmountOutOfRange'],
    [{ amount: Number.NaN }, 'QrAmountOutOfRange'],
    [{ amount: AMOUNT_MAX + 1 }, 'QrAmountOutOfRange'],
    [{ memo: 'x'.repeat(26) }, 'QrTextTooLong'],
    [{ memo: 'Gạo' }, 'QrTextNotAscii'],
    [{ memo: 'a\nb' }, 'QrTextNotAscii'],
    [{ merchantName: 'x'.repeat(26) }, 'QrTextTooLong'],
    [{ merchantCity: 'x'.repeat(16) }, 'QrTextTooLong'],
    [{ mcc: '54' }, 'QrMccMalformed'],
    [
      Object.fromEntries(
        ['billNumber', 'store', 'reference', 'terminal'].map((name) => [name, 'x'.repeat(25)]),
      ),
      'QrValueTooLong',
    ],
  ] satisfies [Partial<TransferQr>, string][])('%j is refused', (request, type) => {
    expect(encodeVietQr({ ...payee, ...request })).toMatchObject({ ok: false, problem: { type } })
  })
})

const text = (maxLength: number) => fc.stringMatching(new RegExp(`^[ -~]{1,${maxLength}}$`))

const request: fc.Arbitrary<TransferQr> = fc.record(
  {
    bin: fc.stringMatching(/^[0-9]{6}$/),
    account: fc.stringMatching(/^[A-Za-z0-9]{1,19}$/),
    amount: fc.integer({ min: 1, max: AMOUNT_MAX }),
    memo: text(25),
    initMethod: fc.constantFrom('11', '12'),
    merchantName: text(25),
    merchantCity: text(15),
    postalCode: text(10),
    mcc: fc.stringMatching(/^[0-9]{4}$/),
    reference: text(25),
    terminal: text(25),
  },
  { requiredKeys: ['bin', 'account'] },
)

test('what is encoded is decoded again, without a breach of the format', () => {
  fc.assert(
    fc.property(request, (input) => {
      const encoded = encodeVietQr(input)
      const decoded = encoded.ok ? decodeVietQr(encoded.value) : null
      if (decoded?.ok !== true) throw new Error(JSON.stringify(encoded))
      const { fields } = decoded.value
      expect(isNapasConformant(decoded.value)).toBe(true)
      expect(fields.bankBin).toBe(input.bin)
      expect(fields.account).toBe(input.account)
      expect(fields.amount).toBe(input.amount === undefined ? undefined : String(input.amount))
      expect(fields.additional?.purpose).toBe(input.memo)
      expect(fields.additional?.reference).toBe(input.reference)
      expect(fields.merchantName).toBe(input.merchantName)
      expect(encodeFields(fields)).toStrictEqual(encoded)
    }),
    { numRuns: 2000 },
  )
})
