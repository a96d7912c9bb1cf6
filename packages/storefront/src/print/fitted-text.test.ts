import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fittedText } from './fitted-text.ts'

const measure = (text: string) => text.length * 0.6
const ROOM = { width: 263, height: 44, largest: 27, smallest: 9, leading: 1.12 }

test('a short text is as large as it may be, on one line', () => {
  expect(fittedText('LO A MAY', measure, ROOM)).toEqual({ lines: ['LO A MAY'], size: 27 })
})

test('a longer one is broken between words before it gets much smaller', () => {
  const { lines, size } = fittedText('CONG TY MOT THANH VIEN SONG HONG', measure, ROOM)
  expect(lines).toEqual(['CONG TY MOT THANH', 'VIEN SONG HONG'])
  expect(size).toBeGreaterThan(18)
})

test('text is composed, so that a font without loose marks can write it', () => {
  const { lines } = fittedText('Chợ Đồng Văn'.normalize('NFD'), measure, ROOM)
  expect(lines).toEqual(['Chợ Đồng Văn'])
})

test('no letter is lost and no line is wider than the box, whatever the text', () => {
  const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 })
  fc.assert(
    fc.property(texts, (text) => {
      const { lines, size } = fittedText(text, measure, ROOM)
      expect(lines.join('').replace(/\s/g, '')).toBe(text.normalize('NFC').replace(/\s/g, ''))
      for (const line of lines) {
        const oneLetter = Array.from(line).length === 1
        expect(oneLetter || measure(line) <= ROOM.width / size).toBe(true)
      }
    }),
  )
})
