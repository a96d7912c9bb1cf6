import { describe, expect, test } from 'vitest'
import { payloadOf } from '../test/vectors.ts'
import { payableAmount } from './amount.ts'
import { decodeVietQr } from './decode.ts'
import { decodeScan } from './decode-scan.ts'
import { schemeOf } from './scheme.ts'

describe('text from a scanner', () => {
  const payload = payloadOf('V106')

  test.each([
    ['as it is', payload],
    ['line break', `${payload}\r\n`],
    ['byte order mark', `\ufeff${payload}`],
    ['spaces around', `  ${payload} `],
    ['percent-encoded', payload.replaceAll(' ', '%20')],
    ['percent-encoded in full', encodeURIComponent(payload)],
  ])('%s', (_, text) => {
    expect(decodeScan(text)).toMatchObject({ ok: true, value: { payload } })
  })

  test('inside the payload nothing is repaired', () => {
    const damaged = payload.replace('0208', '02 08')
    expect(decodeScan(damaged)).toStrictEqual(decodeVietQr(damaged))
    expect(decodeScan('%E0%A4%A').ok).toBe(false)
  })
})

test.each([
  ['50000', 50_000],
  ['50000.', 50_000],
  ['0050000', 50_000],
  ['9999999999999', 9_999_999_999_999],
  [undefined, null],
])('tag 54 %j is %j đồng', (amount, value) => {
  const fields = amount === undefined ? {} : { amount }
  expect(payableAmount(fields)).toStrictEqual({ ok: true, value })
})

test.each(['0', '50,000', '-5000', '1e5', '', '.', '50000.0', '10000000000000', '５０'])(
  'tag 54 %j is no amount',
  (amount) => {
    const problem = { type: 'QrAmountMalformed', found: amount }
    expect(payableAmount({ amount })).toStrictEqual({ ok: false, problem })
  },
)

test.each([
  ['V001', 'napas'],
  ['V009', 'vnpay'],
  ['V018', 'evn'],
  ['V017', 'shopeepay'],
  ['D068', 'momo'],
  ['D072', 'momo'],
  ['D074', 'zalopay'],
  ['D075', 'viettelmoney'],
  ['V106', 'payos-va'],
  ['V016', 'unknown'],
])('%s is recognised as %s', (id, scheme) => {
  const decoded = decodeVietQr(payloadOf(id))
  expect(decoded.ok && schemeOf(decoded.value.fields)).toBe(scheme)
})
