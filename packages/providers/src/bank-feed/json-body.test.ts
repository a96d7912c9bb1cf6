import { describe, expect, test } from 'vitest'
import { bytes } from '../../test/vectors.ts'
import { MAX_BODY_BYTES, readJsonObject } from './json-body.ts'

function reasonOf(body: string | Uint8Array): string {
  const read = readJsonObject(typeof body === 'string' ? bytes(body) : body)
  return read.ok ? 'read' : read.problem.reason
}

describe('a body is read', () => {
  test.each([
    ['{}'],
    [' {"a":[1,{"a":"x:y{[\\"}"}],"b":null} '],
    ['{"nội dung":"chuyển khoản 🍵"}'],
    ['{"constructor":1,"prototype":2,"toString":3}'],
  ])('%s', (text) => {
    expect(readJsonObject(bytes(text))).toEqual({ ok: true, value: JSON.parse(text) })
  })

  test('to 16 levels', () => {
    const nested = (levels: number) => `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`
    expect(reasonOf(nested(16))).toBe('read')
    expect(reasonOf(nested(17))).toBe('too-deep')
  })
})

describe('a body is refused', () => {
  test.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['"', 'not-json'],
    ['{"a":"\\', 'not-json'],
    ['<html>', 'not-json'],
    ['a=1&b=2', 'not-json'],
    ['{"a":1,}', 'not-json'],
    ['{"a":NaN}', 'not-json'],
    ['{"a":"\0"}', 'not-json'],
    ['\ufeff{"a":1}', 'not-json'],
    ['[]', 'not-an-object'],
    ['null', 'not-an-object'],
    ['"{}"', 'not-an-object'],
    ['{"a":1,"a":1}', 'duplicate-key'],
    ['{"a":1,"\\u0061":2}', 'duplicate-key'],
    ['{"a":[{"b":1,"b":2}]}', 'duplicate-key'],
    ['{"__proto__":{"admin":true}}', 'forbidden-key'],
    ['{"\\u005f_proto__":1}', 'forbidden-key'],
    ['{"a":"\\u0000"}', 'nul-character'],
    ['{"a\\u0000":1}', 'nul-character'],
    ['{"a":1e309}', 'number-too-large'],
    ['{"a":[-1e309]}', 'number-too-large'],
  ])('%j: %s', (text, reason) => {
    expect(reasonOf(text)).toBe(reason)
  })

  test('when it is not UTF-8', () => {
    expect(reasonOf(Uint8Array.of(0x7b, 0xff, 0x7d))).toBe('not-utf8')
    expect(reasonOf(Uint8Array.of(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00))).toBe('not-utf8')
  })

  test('when it is longer than any provider sends, or nests without end', () => {
    expect(reasonOf(`{"a":"${'x'.repeat(MAX_BODY_BYTES)}"}`)).toBe('too-long')
    expect(reasonOf('['.repeat(MAX_BODY_BYTES))).toBe('too-deep')
    expect(reasonOf('{"a":'.repeat(MAX_BODY_BYTES / 5))).toBe('too-deep')
  })
})
