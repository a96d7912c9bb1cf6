import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'

test('a text is spelled as JSON spells its composed form, whatever is in it', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      expect(canonicalJson(text)).toBe(JSON.stringify(text.normalize('NFC')))
    }),
  )
})

test('a quote, a backslash, a control character and Vietnamese keep their own spelling', () => {
  const spelled = ['"', '\\', '\n', '\u007f', 'Chợ', 'a ~ b', ''].map(canonicalJson)
  expect(spelled).toEqual(['"\\""', '"\\\\"', '"\\n"', '"\u007f"', '"Chợ"', '"a ~ b"', '""'])
})

test('keys are sorted by code unit, whatever order they come in', () => {
  expect(canonicalJson({ b: 1, a: [null, -0], B: { d: 'x', c: 2 } })).toBe(
    '{"B":{"c":2,"d":"x"},"a":[null,0],"b":1}',
  )
  expect(canonicalJson({ B: { c: 2, d: 'x' }, a: [null, 0], b: 1 })).toBe(
    canonicalJson({ b: 1, a: [null, -0], B: { d: 'x', c: 2 } }),
  )
})
