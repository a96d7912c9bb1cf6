import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SCREENS } from '../src/address.ts'
import { pictureNames, shows } from './pictures/scene.ts'
import { SCENES } from './pictures/scenes.ts'

const FOLDER = join(import.meta.dirname, '../../../docs/pictures/office')
const MOST_BYTES = 8_000_000

const files = readdirSync(FOLDER)
const wanted = SCENES.flatMap(pictureNames)

test('every screen has a picture, in both languages, on a laptop and on a phone', () => {
  const shown = new Set(SCENES.map(shows))
  expect(SCREENS.filter((screen) => !shown.has(screen))).toEqual([])
  expect(wanted.filter((name) => !files.includes(name))).toEqual([])
})

test('no picture is kept that nothing takes, and no name is given twice', () => {
  expect(files.filter((name) => !wanted.includes(name))).toEqual([])
  expect(wanted.filter((name, at) => wanted.indexOf(name) !== at)).toEqual([])
})

test('pictures are of few colours, as wide as their name says, and light together', () => {
  const sizes = files.map((name) => statSync(join(FOLDER, name)).size)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES)
  for (const name of files) {
    const head = readFileSync(join(FOLDER, name)).subarray(0, 26)
    const width = Number(/-(\d+)\.png$/.exec(name)?.[1])
    // The header of a PNG: width at byte 16, the kind of colour at byte 25, where 3 is a palette.
    expect([name, head.readUInt32BE(16), head[25]]).toEqual([name, width, 3])
  }
})
