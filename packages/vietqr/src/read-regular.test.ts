import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { vectors } from '../test/vectors.ts'
import { encodeVietQr } from './encode.ts'
import { fieldsOf } from './fields-of.ts'
import { judge } from './judge.ts'
import { readPayload } from './read-payload.ts'
import { readRegular, regularWarnings } from './read-regular.ts'
import { sealed } from './write-object.ts'

/** Whether the straight reader took the payload; fails when the general one reads it otherwise. */
function agrees(payload: string): boolean {
  const fields = readRegular(payload)
  if (fields === null) return false
  const reading = readPayload(payload, 'units', -1)
  expect(reading.problem).toBeNull()
  judge(fieldsOf(reading), reading.warnings, true)
  expect(regularWarnings(fields)).toStrictEqual(reading.warnings)
  expect(fields).toStrictEqual(fieldsOf(reading))
  return true
}

test('both readers agree on every recorded payload with a right CRC', () => {
  const taken = vectors.filter(({ valid, payload }) => {
    return valid && /^[ -~]*[0-9A-F]{4}$/.test(payload) && agrees(payload)
  })
  expect(taken.length).toBeGreaterThan(40)
})

const digits = (least: number, most: number) =>
  fc.stringMatching(new RegExp(`^\\d{${least},${most}}$`))
const object = (tag: string, values: fc.Arbitrary<string>) =>
  values.map((value) => `${tag}${String(value.length).padStart(2, '0')}${value}`)
const maybe = (values: fc.Arbitrary<string>) => fc.option(values, { nil: '', freq: 8 })
/** The regular text nine times in ten. */
const mostly = (regular: string, ...others: string[]) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(regular) }, fc.constantFrom(...others))
const joined = (...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((texts) => texts.join(''))

/** Near-regular payloads: every part may be missing, empty, too long or of another kind. */
const bodies = joined(
  mostly('000201', '000200', '00020'),
  fc.constantFrom('010211', '010212', '010211', '010212', '010210', ''),
  object(
    '38',
    joined(
      mostly('0010A000000727', '0010A000000775', ''),
      object('01', joined(mostly('0006970436', '000597043'), maybe(object('01', digits(0, 20))))),
      maybe(mostly('0208QRIBFTTA', '0208QRIBFTTC', '0206QRPUSH')),
    ),
  ),
  mostly('5303704', '5303840', ''),
  maybe(object('54', digits(0, 14))),
  mostly('5802VN', '5802US'),
  maybe(object('62', joined(mostly('', '0503123'), maybe(object('08', digits(0, 30)))))),
  mostly('', '8000', '8003123'),
)

test('both readers agree on near-regular payloads with a right CRC', () => {
  let taken = 0
  fc.assert(
    fc.property(bodies, (body) => {
      if (agrees(sealed(body))) taken += 1
    }),
    { numRuns: 5000, seed: 40 },
  )
  expect(taken).toBeGreaterThan(50)
})

test('both readers agree on cuts and changes inside a regular payload', () => {
  const encoded = encodeVietQr({ bin: '970405', account: '63002051', amount: 45_000, memo: 'KX1' })
  const body = encoded.ok ? encoded.value.slice(0, -8) : ''
  for (let at = 0; at < body.length; at++) {
    for (const char of '0123456789A') agrees(sealed(body.slice(0, at) + char + body.slice(at + 1)))
    agrees(sealed(body.slice(0, at) + body.slice(at + 1)))
    agrees(sealed(body.slice(0, at)))
  }
})
