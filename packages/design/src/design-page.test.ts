import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { designPage, tokensOf } from './design-page.ts'
import { pictogramPaths } from './pictograms.ts'

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8')
const css = ['tokens.css', 'base.css', 'night.css'].map(read).join('\n')
const page = designPage({ css, theme: 'day' })

test('every token is read from the style sheet and stands on the page', () => {
  const names = tokensOf(css).map(([name]) => name)
  expect(names.length).toBeGreaterThan(30)
  const shown = page.slice(page.indexOf('<main'))
  for (const name of names)
    expect({ name, shown: shown.includes(`--${name}`) }).toEqual({ name, shown: true })
})

test('every colour says what it is for', () => {
  for (const [name, value] of tokensOf(css)) {
    if (!value.startsWith('#')) continue
    const item = new RegExp(`<b>--${name}</b>[^<]*<br><small>([^<]+)</small>`)
    expect({ name, use: item.test(page) }).toEqual({ name, use: true })
  }
})

test('every pictogram is drawn once, beside its name', () => {
  for (const name of Object.keys(pictogramPaths)) expect(page).toContain(`<small>${name}</small>`)
})
