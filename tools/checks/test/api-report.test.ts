import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { surfaceOf } from '../src/api-report-surface.ts'

const homes: string[] = []
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true })
})

/** A built package of two entries. */
function built(files: Readonly<Record<string, string>>): string {
  const home = mkdtempSync(join(tmpdir(), 'cho40-surface-'))
  homes.push(home)
  const entry = (name: string) => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` })
  const exports = { '.': entry('index'), './more': entry('more'), './style.css': './style.css' }
  const manifest = { name: '@cho40/planted', type: 'module', exports }
  mkdirSync(join(home, 'dist'))
  writeFileSync(join(home, 'package.json'), JSON.stringify(manifest))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, 'dist', name), text)
  return home
}

const INDEX = `export { sell } from './sell.ts'\nexport type { Hono } from 'hono'\n`
const MORE = `export { sell } from './sell.ts'\n/** Not told. */\nexport declare const TWO: number\n`
const SELL = `/** Sells. */\nexport declare function sell(amount: number): void\nexport type Inner = 1\n`

test('what an entry offers is printed by name, once, without comments and inner parts', () => {
  const home = built({ 'index.d.ts': INDEX, 'more.d.ts': MORE, 'sell.d.ts': SELL })
  expect(surfaceOf(home)).toEqual([
    {
      path: '@cho40/planted',
      surface: [
        { name: 'Hono', text: '// Hono, of another package' },
        { name: 'sell', text: 'function sell(amount: number): void;' },
      ],
    },
    {
      path: '@cho40/planted/more',
      surface: [
        { name: 'TWO', text: 'const TWO: number;' },
        { name: 'sell', text: '', from: '@cho40/planted' },
      ],
    },
  ])
})

test('another parameter is another surface', () => {
  const wider = SELL.replace('amount: number', 'amount: number, to: string')
  const texts = [SELL, wider].map((sell) => {
    const home = built({ 'index.d.ts': INDEX, 'more.d.ts': MORE, 'sell.d.ts': sell })
    return JSON.stringify(surfaceOf(home))
  })
  expect(texts[0]).not.toBe(texts[1])
})
