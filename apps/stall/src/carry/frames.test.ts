import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase45, toBase45 } from './base45.ts'
import { crc32 } from './crc32.ts'
import { fileOf, framesOf, type Gathered, gather } from './frames.ts'

const bytes = fc.uint8Array({ maxLength: 4000 })

test('the vectors of RFC 9285 and of CRC-32', () => {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
  expect(toBase45(utf8('AB'))).toBe('BB8')
  expect(toBase45(utf8('Hello!!'))).toBe('%69 VD92EX0')
  expect(fromBase45('QED8WEX0')).toEqual(utf8('ietf!'))
  for (const wrong of ['A', 'GGW', ':::', 'ab']) expect(fromBase45(wrong)).toBeUndefined()
  expect(crc32(utf8('123456789'))).toBe('CBF43926')
})

test('property: in any order, with repetitions and rubbish between, the file comes out as it went in', () => {
  fc.assert(
    fc.property(bytes, fc.infiniteStream(fc.nat()), fc.string(), (file, chances, rubbish) => {
      const frames = framesOf(file)
      const shuffled = frames
        .flatMap((frame) => [frame, rubbish, frame.slice(0, -1), frame])
        .map((frame) => ({ frame, chance: chances.next().value ?? 0 }))
        .sort((a, b) => a.chance - b.chance)
      let gathered: Gathered | undefined
      for (const { frame } of shuffled) gathered = gather(gathered, frame)
      expect(gathered && fileOf(gathered)).toEqual(file)
    }),
  )
})

test('property: a changed letter is never taken for a part of the file', () => {
  fc.assert(
    fc.property(bytes, fc.nat(), fc.nat({ max: 44 }), (file, at, letter) => {
      const [frame = ''] = framesOf(file)
      const place = at % frame.length
      const changed = `${frame.slice(0, place)}${'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'[letter]}${frame.slice(place + 1)}`
      fc.pre(changed !== frame)
      const gathered = gather(undefined, changed)
      expect(gathered && fileOf(gathered)).toBeUndefined()
    }),
  )
})
