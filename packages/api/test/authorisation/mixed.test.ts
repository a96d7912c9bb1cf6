import type { OpenedWorld } from '@cho40/core/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, apiOver, ask } from './ask.ts'
import { DEPUTIES } from './deputies.ts'
import { ACCESS_ROWS } from './rows/index.ts'
import { aTown, callerNamed, ELSEWHERE, type Town, UNIT } from './town.ts'

/**
 * Whoever may do something over their own thing names beside it a thing of somebody else: the second
 * id must be held against the first, or the permission over the one is a way to the other.
 */

let town: Town
let world: OpenedWorld
let api: Api

beforeAll(async () => {
  const made = await aTown()
  town = made.town
  world = made.world.open()
  api = apiOver(world)
})
afterAll(() => world.close())

/** The wish with the other commune's market, stall, cooperative, book and code in place of ours. */
function movedAway(input: unknown): { readonly input: unknown; readonly left: readonly string[] } {
  const { other } = town
  const swaps = [
    [town.market, other.market],
    ...town.stalls.flatMap((id) => [
      [id, other.stall],
      [town.bookOf(id), town.bookOf(other.stall)],
    ]),
    ...Object.values(town.cooperatives).flatMap((id) => [
      [id, other.cooperative],
      [town.bookOf(id), town.bookOf(other.cooperative)],
    ]),
    [`"${UNIT}"`, `"${ELSEWHERE}"`],
  ] as const
  let text = JSON.stringify(input)
  for (const [ours, theirs] of swaps) text = text.replaceAll(ours ?? '', theirs ?? '')
  const known = world
    .tables()
    .map((table) => JSON.stringify(world.rows(table)))
    .join('\n')
  const moved = Object.values(other).concat(
    town.bookOf(other.stall),
    town.bookOf(other.cooperative),
  )
  const left = [...text.matchAll(/\b[a-z]+_[0-9a-hjkmnp-tv-z]{26}\b/g)]
    .map(([id]) => id)
    .filter((id) => known.includes(id) && !moved.includes(id) && !id.startsWith('person_'))
  return { input: text === JSON.stringify(input) ? undefined : JSON.parse(text), left }
}

/** Where the other thing is no secret and is not touched, and why. */
const HARMLESS: Readonly<Record<string, string>> = {
  'pilots.replicate': 'a plan is no secret between communes',
  'exceptions.forgetPayer': 'what a stall does not remember is forgotten already',
}

test('a thing of one commune is not reached through a permission over another', async () => {
  const by = callerNamed(town, `administrator at place:${ELSEWHERE}`)
  const asked: string[] = []
  const reached: unknown[] = []
  for (const row of ACCESS_ROWS) {
    const { input, left } = movedAway(row.input?.(town) ?? null)
    if (input === undefined || left.length === 0) continue
    asked.push(row.name)
    const touched = world.digest()
    const { problem, body } = await ask(api, { name: row.name, input, by })
    const harmless = row.name in HARMLESS
    if ((problem === undefined && !harmless) || problem === 'a defect') {
      reached.push([row.name, problem, body.slice(0, 200)])
    }
    const isOurs = row.name === 'pilots.replicate'
    if (!isOurs && world.digest() !== touched) reached.push([row.name, 'changed something'])
  }
  expect(reached).toEqual([])
  expect(asked.length).toBeGreaterThan(15)
  console.info(`mixed: ${asked.length} wishes over one commune with a thing of another`)
})

test.each(DEPUTIES)('$name: $what', async ({ name, by, input, wrongInput }) => {
  const before = world.digest()
  const answer = await ask(api, { name, input: input(town), by: callerNamed(town, by(town)) })
  expect(answer.problem, answer.body).toBeDefined()
  expect(['NotSignedIn', 'a defect']).not.toContain(answer.problem)
  expect(answer.problem === 'InvalidInput', answer.body).toBe(wrongInput ?? false)
  expect(world.digest()).toBe(before)
})
