import { dong, instant } from '@cho40/values'
import { expect, test } from 'vitest'
import { en } from './en.ts'
import { say } from './say.ts'
import { vi } from './vi.ts'
import { viMore } from './vi-more.ts'
import { viRest } from './vi-rest.ts'
import { viSetup } from './vi-setup.ts'

const all: Record<string, string> = { ...vi, ...viRest, ...viMore, ...viSetup }
const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()

test('Vietnamese and English have the same keys and the same facts in each', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(all).sort())
  for (const [key, text] of Object.entries(en)) {
    expect({ key, holes: holes(text) }).toEqual({ key, holes: holes(all[key] ?? '') })
  }
})

test('Vietnamese is composed, short on buttons, and free of jargon', () => {
  for (const text of Object.values(all)) expect(text).toBe(text.normalize('NFC'))
  for (const key of ['sell.qr', 'sell.cash', 'qr.drop', 'qr.next', 'paid.next', 'undo'] as const) {
    expect(all[key]?.split(' ').length, key).toBeLessThanOrEqual(5)
  }
  expect(Object.values(all).join('\n')).not.toMatch(/hệ thống|giao dịch|thất bại|lỗi|OK\b|server/i)
})

test('amounts and times are written the Vietnamese way', () => {
  expect(
    say('{x} ₫ lúc {at}', { x: dong(1_250_000), at: instant('2026-11-21T00:42:00.000Z') }),
  ).toBe('1.250.000 ₫ lúc 07:42')
  expect(say('{unknown}', {})).toBe('{unknown}')
})

test('one is not told of as many: what is counted in English reads well with any number', () => {
  // A name and a figure that count nothing, and the most prices a stall keeps, which is never one.
  const countless = /^(is|has|prices)$/
  const found = Object.entries(en).flatMap(([key, text]) =>
    [...text.matchAll(/\{\w+\} (?:[a-z]+ )?([a-z]*s|people|need|wait)\b/g)]
      .filter(([, noun = '']) => !countless.test(noun))
      .map(([words]) => `${key}: ${words}`),
  )
  expect(found).toEqual([])
})
