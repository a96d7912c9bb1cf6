import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Colours = Readonly<Record<string, string>>

function coloursOf(css: string): Colours {
  return Object.fromEntries(
    Array.from(css.matchAll(/--([a-z-]+): #([0-9a-f]{3,6});/g), ([, name, hex]) => [name, hex]),
  )
}
const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8')
const day = coloursOf(read('tokens.css'))
const nightCss = read('night.css')
const night = { ...day, ...coloursOf(nightCss.slice(0, nightCss.indexOf('}'))) }

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const full = hex.length === 3 ? hex.replaceAll(/./g, '$&$&') : hex
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string, colours: Colours = day): number {
  const [light = 0, dark = 0] = [one, other]
    .map((name) => luminance(colours[name] ?? name))
    .sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

test.each([
  ['ink', 17.1, 15.1, 17.4],
  ['stone', 7.3, 6.4, 7.4],
  ['line', 3.7, 3.3, 3.8],
  ['indigo', 13.4, 11.9, 13.7],
  ['leaf', 7.8, 6.9, 8],
  ['sky', 8.1, 7.2, 8.3],
  ['clay', 8.4, 7.5, 8.6],
  ['thread-red', 6.9, 6.1, 7],
])('%s keeps its contrast on paper, on cloth and under white', (name, paper, cloth, white) => {
  expect(contrast(name, 'paper')).toBeCloseTo(paper, 0)
  expect(contrast(name, 'cloth')).toBeCloseTo(cloth, 0)
  expect(contrast('white', name)).toBeCloseTo(white, 0)
})

test.each(['ink', 'stone', 'indigo', 'leaf', 'sky', 'clay'])(
  '%s as text on paper is AAA',
  (name) => {
    expect(contrast(name, 'paper')).toBeGreaterThanOrEqual(7)
  },
)

test.each([
  ['ink', 'turmeric', 7],
  ['paper', 'indigo-deep', 7],
  ['white', 'thread-red', 6.9],
  ['white', 'leaf', 7],
  ['white', 'sky', 7],
  ['white', 'clay', 7],
  ['stone', 'cloth', 4.5],
  ['thread-red', 'cloth', 4.5],
  ['line', 'paper', 3],
  ['line', 'cloth', 3],
])('%s on %s is at least %s', (front, ground, least) => {
  expect(contrast(front, ground)).toBeGreaterThanOrEqual(least)
})

test.each([
  ['ink', 'paper', 7],
  ['ink', 'cloth', 7],
  ['stone', 'paper', 7],
  ['stone', 'cloth', 4.5],
  ['indigo', 'paper', 7],
  ['on-indigo', 'indigo', 7],
  ['line', 'paper', 3],
  ['line', 'cloth', 3],
  ['white', 'paper', 7],
])('at night %s on %s is at least %s', (front, ground, least) => {
  expect(contrast(front, ground, night)).toBeGreaterThanOrEqual(least)
})

const NIGHT_WORDS = Array.from(
  nightCss.matchAll(/\.of-([a-z-]+) \{\s*color: #([0-9a-f]{6})/g),
  ([, name = '', hex = '']) => [name, hex] as const,
)

test('every coloured word has a colour for the night', () => {
  expect(NIGHT_WORDS.map(([name]) => name)).toEqual(['leaf', 'sky', 'clay', 'thread-red'])
})

test.each(NIGHT_WORDS)('at night %s as text is AAA on paper and on cloth', (_, hex) => {
  expect(contrast(hex, 'paper', night)).toBeGreaterThanOrEqual(7)
  expect(contrast(hex, 'cloth', night)).toBeGreaterThanOrEqual(7)
})
