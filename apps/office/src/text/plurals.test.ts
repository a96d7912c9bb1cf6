import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { say } from './say.ts'

/** What ends in an s after a name or a figure and counts nothing. */
const NO_COUNT = new Set(
  ['is', 'was', 'has', 'does', 'asks', 'tells', 'pays', 'lacks', 'ends', 'belongs', 'transfers']
    .concat(['leaves', 'this', 'keeps', 'across', 'hands', 'others', 'ms', 'minus', 'plus', 'as'])
    .concat([
      'pass',
      'gives',
      'takes',
      'goes',
      'stands',
      'needs',
      'sells',
      'signs',
      'says',
      'less',
      'its',
    ]),
)

test('one is not told of as many: every count in English has both forms', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => /(^|-)en\.ts$/.test(name))
  expect(files.length).toBeGreaterThan(20)
  const found = files.flatMap((name) => {
    const text = readFileSync(`${import.meta.dirname}/${name}`, 'utf8')
    return [...text.matchAll(/\{\w+\} (?:[a-z]+ )?([a-z]*s|people)\b/g)]
      .filter(([, noun = '']) => !NO_COUNT.has(noun))
      .map(([words]) => `${name}: ${words}`)
  })
  expect(found).toEqual([])
})

test('a count takes the words for one only where one is shown', () => {
  const text = '{n|sale still waits|sales still wait}.'
  expect(say(text, { n: 1 })).toBe('1 sale still waits.')
  expect(say(text, { n: 0 })).toBe('0 sales still wait.')
  expect(say(text, { n: 1_001 })).toBe('1.001 sales still wait.')
  expect(say(text, { n: '1' })).toBe('1 sale still waits.')
  expect(say(text, {})).toBe(text)
})
