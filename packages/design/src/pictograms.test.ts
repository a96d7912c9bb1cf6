import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type PictogramName, pictogram, pictogramPaths } from './pictograms.ts'
import { wovenBand, wovenTile } from './woven-band.ts'

const names = Object.keys(pictogramPaths) as PictogramName[]

test('every pictogram starts inside its 24 px grid and is hidden from screen readers', () => {
  expect(names.length).toBeGreaterThanOrEqual(14)
  for (const name of names) {
    const starts = Array.from(pictogramPaths[name].matchAll(/M([\d.]+) ([\d.]+)/g))
    expect(starts.length, name).toBeGreaterThan(0)
    for (const [, x, y] of starts) {
      expect(Number(x), name).toBeLessThanOrEqual(23)
      expect(Number(y), name).toBeLessThanOrEqual(23)
    }
    expect(pictogram(name)).toContain('aria-hidden="true"')
  }
})

test('no two pictograms are the same drawing', () => {
  expect(new Set(Object.values(pictogramPaths)).size).toBe(names.length)
})

test('the band of the style sheet is the band that is printed', () => {
  const css = readFileSync(join(import.meta.dirname, 'base.css'), 'utf8')
  const found = /--woven-band: url\("data:image\/svg\+xml,([^"]+)"\)/.exec(css)?.[1] ?? ''
  expect(decodeURIComponent(found).replaceAll("'", '"')).toBe(wovenTile)
})

test('a band of any width repeats the tile without stretching it', () => {
  expect(wovenBand(105, 4)).toContain('viewBox="0 0 210 8"')
})
