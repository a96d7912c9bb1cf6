import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ALL_PROCEDURES } from '@cho40/api'
import { expect, test } from 'vitest'
import { LINKED, NO_SCREEN, PUT_TOGETHER } from './reach-excuses.ts'

const APPS = join(import.meta.dirname, '../..')
/** Where an app writes down what it may call: a name in these is no screen yet. */
const CALL_TABLE = /wire\/([a-z]+-)?calls\.ts$/
/** Words are known by such names, too. */
const WORDS = /src\/text\//

const sources = globSync('{office,stall}/src/**/*.{ts,tsx}', { cwd: APPS })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => !/\.test\.tsx?$/.test(name))
const read = (names: readonly string[]): string =>
  names.map((name) => readFileSync(join(APPS, name), 'utf8')).join('\n')
const screens = read(sources.filter((name) => !CALL_TABLE.test(name) && !WORDS.test(name)))
// `t['payouts.list']` is a word of the screen and no call.
const quoted = new Set([...screens.matchAll(/(?<!\[)'([a-zA-Z.]+)'/g)].map(([, name]) => name))

const isQuoted = (name: string): boolean => quoted.has(name)
const isPutTogether = (name: string): boolean => {
  const line = PUT_TOGETHER[name]
  return line !== undefined && screens.includes(line)
}
const isLinked = (name: string): boolean => {
  const link = LINKED[name]
  return link !== undefined && screens.includes(link)
}
const isUsed = (name: string): boolean => isQuoted(name) || isPutTogether(name)

test('every procedure is asked by a screen of the desk or the till, or it is said why none asks it', () => {
  const out = ALL_PROCEDURES.filter(
    (name) => !isUsed(name) && !isLinked(name) && !Object.hasOwn(NO_SCREEN, name),
  )
  expect(out).toEqual([])
})

test('nothing is excused that a screen asks, or that is not there', () => {
  const excused = [...Object.keys(LINKED), ...Object.keys(NO_SCREEN)]
  expect(excused.filter((name) => isUsed(name) || !ALL_PROCEDURES.includes(name))).toEqual([])
  expect(Object.keys(LINKED).filter((name) => !isLinked(name))).toEqual([])
  expect(Object.keys(NO_SCREEN).filter((name) => isLinked(name))).toEqual([])
})

test('an excuse names what is there instead: that a screen is to come is none', () => {
  const others = new Set(ALL_PROCEDURES)
  const names = (why: string): string[] => why.match(/[a-z]\w*(?:\.\w+)+/gi) ?? []
  for (const [name, why] of Object.entries(NO_SCREEN)) {
    expect([name, why]).not.toEqual([
      name,
      expect.stringMatching(/no screen|not yet|\byet\b|todo/i),
    ])
    expect(why.length, name).toBeGreaterThan(20)
    expect([name, names(why).filter((one) => !others.has(one))]).toEqual([name, []])
    expect([name, names(why).filter((one) => !isUsed(one))]).toEqual([name, []])
  }
})

test('a name is put together only where no screen spells it, by a line that stands there', () => {
  const names = Object.keys(PUT_TOGETHER)
  expect(names.filter((name) => isQuoted(name) || !isPutTogether(name))).toEqual([])
  expect(names.filter((name) => !ALL_PROCEDURES.includes(name))).toEqual([])
})

test('what an app says it calls, a screen of it calls', () => {
  const tables = read(sources.filter((name) => CALL_TABLE.test(name)))
  const named = [...tables.matchAll(/^ +'([a-z]\w*(?:\.\w+)+)': ?\{/gm)].map(
    ([, name = '']) => name,
  )
  expect(named.length).toBeGreaterThan(300)
  expect(named.filter((name) => !isUsed(name))).toEqual([])
  expect(named.filter((name) => !ALL_PROCEDURES.includes(name))).toEqual([])
})
