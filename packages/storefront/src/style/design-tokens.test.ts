import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { designTokens } from './design-tokens.ts'
import { pageRules } from './page-rules.ts'

const { resolve } = createRequire(import.meta.url)
const original = (name: string) => readFileSync(resolve(`@cho40/design/${name}`), 'utf8')

test('every token is the one of packages/design', () => {
  const tokens = original('tokens.css')
  const mine = designTokens.trim().split('\n')
  expect(mine.length).toBeGreaterThan(10)
  for (const line of mine) {
    const [, name, value] = /^(--[\w-]+):(.+);$/.exec(line) ?? []
    expect(tokens).toContain(`  ${name}: ${value};`)
  }
})

test('the rules use only tokens that are there, and no colour of their own but white', () => {
  const known = new Set(designTokens.match(/--[\w-]+(?=:)/g))
  for (const [, name = ''] of pageRules.matchAll(/var\((--[\w-]+)\)/g)) {
    expect(known.has(name) || name === '--woven-band').toBe(true)
  }
  expect(new Set(pageRules.match(/#[0-9a-f]{3,6}\b/gi))).toEqual(new Set(['#fff', '#000']))
})
