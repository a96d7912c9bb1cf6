import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenedWorld } from '@cho40/core/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AN_ID, absent } from './absent.ts'
import { type Api, apiOver, ask, procedureOf } from './ask.ts'
import type { Caller } from './callers.ts'
import { ENDED_ANSWERS } from './ended-answers.ts'
import { ENDED_KINDS, FORGOTTEN, NEVER_ENDS, WIPED } from './ended-kinds.ts'
import { aboutEnded, endThings, endWaysIn, type Former } from './endings.ts'
import { refusal } from './refusal.ts'
import { ACCESS_ROWS, type NamedRow } from './rows/index.ts'
import { aTown, ELSEWHERE, type Town } from './town.ts'

/** The same matrix after things have ended: withdrawn, revoked, cancelled, left, closed, wiped out. */

let town: Town
let world: OpenedWorld
let api: Api
let former: readonly Former[]
let known: string
/** Each wish as its row asks it, and the same about what has ended. */
let cases: readonly {
  readonly row: NamedRow
  readonly there: unknown
  readonly ended: unknown
  readonly kinds: ReadonlySet<string>
}[]

const everything = () => world.tables().flatMap((table) => JSON.stringify(world.rows(table)))

beforeAll(async () => {
  const made = await aTown()
  town = made.town
  world = made.world.open()
  api = apiOver(world)
  for (const { by } of town.callers) {
    await ask(api, { name: 'session.current', input: undefined, by })
  }
  const before = everything().join('\n')
  const rows = ACCESS_ROWS.map((row) => ({ row, there: row.input?.(town) }))
  const does = await endThings({ town, api })
  former = await endWaysIn(town, api, does)
  known = `${before}${everything().join('\n')}`
  const about = aboutEnded(world, (id) => before.includes(id))
  cases = rows.map(({ row, there }) => {
    const { input: ended, kinds } = about(there)
    // Who was erased holds no role, and is found over the whole server alone.
    const ofNobody = kinds.has('person') && row.elseServer
    return { row: ofNobody ? { ...row, over: () => 'system' } : row, there, ended, kinds }
  })
})
afterAll(() => world.close())

const aboutEndings = () => cases.filter(({ kinds }) => kinds.size > 0)

test('every kind of thing that a wish names has an end, or a reason for having none', () => {
  const ends = new Set([...Object.keys(ENDED_KINDS), ...Object.keys(FORGOTTEN)])
  const named = new Set(
    cases.flatMap(({ there }) =>
      [...JSON.stringify(there ?? null).matchAll(AN_ID)].flatMap(([id, kind = '']) =>
        known.includes(id) ? [kind] : [],
      ),
    ),
  )
  expect([...named].filter((kind) => !ends.has(kind) && !(kind in NEVER_ENDS))).toEqual([])
  expect([...ends].filter((kind) => kind in NEVER_ENDS)).toEqual([])
  const ended = new Set(aboutEndings().flatMap(({ kinds }) => [...kinds]))
  expect([...ends].filter((kind) => named.has(kind) && !ended.has(kind))).toEqual([])
})

test('each act on what has ended is refused for the reason that is written down, or has a reason', async () => {
  const before = world.digest()
  const wrong: unknown[] = []
  for (const { row, ended } of aboutEndings()) {
    const isQuestion = procedureOf(row.name)._def.type === 'query'
    const wanted = ENDED_ANSWERS[row.name] ?? (isQuestion ? { still: 'history' } : undefined)
    const by = whoMay(row)
    // What is done after all is done in a world of its own.
    const own = typeof wanted === 'object' ? world.copy() : world
    const touched = own.touched()
    const { problem, body } = await ask(own === world ? api : apiOver(own), {
      ...row,
      input: ended,
      by,
    })
    const told = problem ?? (typeof wanted === 'object' ? wanted : 'done')
    if (told !== wanted) wrong.push([row.name, told, wanted, body.slice(0, 300)])
    const mayTouch = typeof wanted === 'object' && !isQuestion
    if (!mayTouch && own.touched() !== touched && own.digest() !== before) {
      wrong.push([row.name, 'something changed'])
    }
    if (own !== world) await own.close()
  }
  expect(wrong).toEqual([])
  const named = new Set(aboutEndings().map(({ row }) => row.name))
  expect(Object.keys(ENDED_ANSWERS).filter((name) => !named.has(name))).toEqual([])
})

/** Somebody who may, and whose way in goes on. */
function whoMay(row: NamedRow): Caller['by'] {
  const ended = new Set(former.map(({ by }) => idOf(by)))
  const found = town.callers.find(
    (caller) =>
      caller.by.how === 'cookie' &&
      !ended.has(idOf(caller.by)) &&
      refusal(town, { row, caller }) === undefined,
  )
  if (!found) throw new Error(`nobody may ${row.name}`)
  return found.by
}

const idOf = (by: Caller['by']) =>
  by.how === 'cookie' ? by.personId : by.how === 'key' ? by.key : ''

test('to who may not it is as one that never was, and nothing changes', async () => {
  const before = world.digest()
  const wrong: unknown[] = []
  let asked = 0
  for (const { row, ended } of aboutEndings()) {
    for (const caller of strangers()) {
      const expected = refusal(town, { row, caller })
      if (expected === undefined) continue
      asked += 1
      const never = absent(ended, (id) => known.includes(id))
      const answer = await ask(api, { name: row.name, input: ended, by: caller.by })
      if (answer.problem !== expected) wrong.push([row.name, caller.name, answer.problem, expected])
      const asNever = await ask(api, { name: row.name, input: never, by: caller.by })
      if (JSON.stringify(answer) !== JSON.stringify(asNever)) wrong.push([row.name, 'told apart'])
    }
  }
  expect(wrong).toEqual([])
  expect(world.digest()).toBe(before)
  console.info(`ended: ${aboutEndings().length} wishes about what has ended, ${asked} refused`)
})

/** Of another commune, of this one without the right, and nobody at all. */
function strangers(): readonly Caller[] {
  const names = [
    'nobody',
    'somebody without a role',
    `administrator at place:${ELSEWHERE}`,
    `vendor at ${town.stalls[0]}`,
  ]
  return town.callers.filter(({ name }) => names.includes(name))
}

test('who came in once comes in no more, with nothing they had', async () => {
  const before = world.digest()
  const wrong: unknown[] = []
  for (const { what, by, roles } of former) {
    for (const { row, there } of cases) {
      // Whose role is gone is still somebody: what everybody signed in may do is theirs.
      if (row.access === 'everybody' || (roles && row.access === 'signed in')) continue
      const { problem } = await ask(api, { name: row.name, input: there, by })
      const wanted = roles ? 'NotAllowed' : 'NotSignedIn'
      if (problem !== wanted) wrong.push([what, row.name, problem])
    }
  }
  expect(wrong).toEqual([])
  expect(world.digest()).toBe(before)
})

test('what a command wipes out is named, with what stays of it', () => {
  const core = join(import.meta.dirname, '../../../core/src')
  const wiped = readdirSync(core, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/testing|\.test\.ts$/.test(file))
    .flatMap((file) => [
      ...readFileSync(join(core, file), 'utf8').matchAll(/deleteFrom\('(cho_[a-z_]+)'\)/g),
    ])
    .map(([, table]) => table)
  expect(new Set(wiped)).toEqual(new Set(Object.keys(WIPED)))
})
