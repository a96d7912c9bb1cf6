import { readFileSync } from 'node:fs'
import { marketDay } from '@cho40/values'
import { expect, test } from 'vitest'
import { REGISTER, rulesInForce } from './register.ts'
import { rulesPage } from './rules-page.ts'

const sourceOf = (id: string, day: string) =>
  rulesInForce(marketDay(day)).find(({ value }) => value.id === id)?.source

test('a rule that was replaced in the middle of a year gives way on the day', () => {
  expect(sourceOf('platforms', '2025-06-30')).toBeUndefined()
  expect(sourceOf('platforms', '2026-06-30')).toMatch('117/2025')
  expect(sourceOf('platforms', '2026-07-01')).toMatch('252/2026')
})

test('a decree that reaches back replaces the one it corrects from its first day', () => {
  expect(sourceOf('household-threshold', '2026-01-01')).toMatch('141/2026')
  const known = REGISTER.filter(({ publishedOn }) => (publishedOn ?? '') < '2026-04-29')
  const then = rulesInForce(marketDay('2026-04-28'), known)
  expect(then.find(({ value }) => value.id === 'household-threshold')?.value.content.vi).toBe(
    '500.000.000 đ một năm',
  )
})

test('one rule a matter is in force, and each says where it comes from in both languages', () => {
  const inForce = rulesInForce(marketDay('2026-11-21'))
  expect(new Set(inForce.map(({ value }) => value.id)).size).toBe(inForce.length)
  for (const { value, source } of REGISTER) {
    for (const { vi, en } of [value.topic, value.content]) {
      expect([vi, en, source].every((text) => text.length > 2)).toBe(true)
    }
    expect(JSON.stringify(value)).not.toContain('|')
  }
})

/** Without what the formatter of documents adds: padded cells and wrapped lines. */
function plain(text: string): string {
  return text.replace(/-{3,}/g, '---').replace(/\s+/g, ' ').trim()
}

test('the page of the documentation is the register', () => {
  const page = new URL('../../../../docs/reference/rules.md', import.meta.url)
  expect(plain(readFileSync(page, 'utf8'))).toBe(plain(rulesPage()))
})
