import { PERMISSIONS_BY_ROLE } from '@cho40/core/access'
import type { OpenedWorld } from '@cho40/core/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { offered } from '../../src/rest/procedures.ts'
import { overRest } from '../rest/over-rest.ts'
import { absent } from './absent.ts'
import { type Answer, type Api, apiOver, ask, PROCEDURES, procedureOf } from './ask.ts'
import type { Caller } from './callers.ts'
import { permissionsOver, refusal } from './refusal.ts'
import { ACCESS_ROWS, type NamedRow } from './rows/index.ts'
import { aTown, ELSEWHERE, type Town, type TownWorld } from './town.ts'

let made: TownWorld
let town: Town
let world: OpenedWorld
let api: Api
let cases: readonly Case[]
const ELSEWHERE_SCOPE = `place:${ELSEWHERE}`
const counted = { refused: 0, rest: 0, let: 0 }

type Case = {
  readonly row: NamedRow
  readonly objects: readonly (readonly ['there' | 'absent', unknown])[]
}

beforeAll(async () => {
  made = await aTown()
  town = made.town
  world = made.world.open()
  api = apiOver(world)
  // That a session or a key was used is noted once an hour or a day, before anything is counted.
  for (const { by } of town.callers) {
    await ask(api, { name: 'session.current', input: undefined, by })
  }
  const text = world.tables().map((table) => JSON.stringify(world.rows(table)))
  const known = text.join('\n')
  cases = ACCESS_ROWS.map((row) => {
    const there = row.input?.(town)
    const gone = absent(there, (id) => known.includes(id))
    return { row, objects: [['there', there] as const, ['absent', gone] as const] }
  })
})

afterAll(async () => {
  console.info(
    `authorisation: ${PROCEDURES.length} procedures in ${ACCESS_ROWS.length} rows × ` +
      `${town.callers.length} callers × 2 objects: ${counted.refused} calls refused without ` +
      `a trace (${counted.rest} over REST), ${counted.let} let through`,
  )
  await world.close()
})

test('every procedure has a row, every row a procedure, and each asks for what its row says', () => {
  const named = new Set(ACCESS_ROWS.map(({ name }) => name))
  expect(PROCEDURES.filter((name) => !named.has(name))).toEqual([])
  expect([...named].filter((name) => !PROCEDURES.includes(name))).toEqual([])
  const asks = ACCESS_ROWS.map(({ name }) => [name, procedureOf(name)._def.meta?.access])
  expect(asks).toEqual(ACCESS_ROWS.map(({ name, access }) => [name, access]))
})

test('who is not allowed is refused in the same words whether the thing is there or not, and nothing changes', async () => {
  const before = world.digest()
  const findings = createFindings()
  for (const { row, objects } of cases) {
    for (const caller of town.callers) {
      const answers = new Set<string>()
      for (const [object, input] of objects) {
        const expected = refusal(town, { row, caller, object })
        if (expected === undefined) continue
        const touched = world.touched()
        const { problem, ...answer } = await ask(api, { ...row, input, by: caller.by })
        counted.refused += 1
        if (problem !== expected) findings.add(row, object, `${problem} for ${expected}`, caller)
        if (world.touched() !== touched && world.digest() !== before) {
          findings.add(row, object, 'something changed', caller)
        }
        answers.add(JSON.stringify(answer))
      }
      // Whoever may see the thing may be told what else it would need.
      const sees = permissionsOver(town, { row, caller }).some((held) => held === row.access)
      if (answers.size > 1 && !sees) findings.add(row, 'both', 'told apart', caller)
    }
  }
  expect(findings.all()).toEqual([])
  expect(world.digest()).toBe(before)
})

test('over REST the same people are refused for the same reason, and nothing changes', async () => {
  const before = world.digest()
  const few = fewCallers()
  const findings = createFindings()
  for (const { row, objects } of cases) {
    const procedure = offered().get(row.name)
    if (!procedure) continue
    for (const caller of few) {
      const answers = new Set<string>()
      for (const [object, input] of objects) {
        const expected = refusal(town, { row, caller, object })
        if (expected === undefined) continue
        const touched = world.touched()
        const answer = await overRest(api, procedure, { name: row.name, input, by: caller.by })
        counted.rest += 1
        const { status, problem, body } = answer
        const wanted = expected === 'NotSignedIn' ? 401 : 403
        if (problem !== expected || status !== wanted) {
          findings.add(row, object, `${status} ${problem} for ${expected}`, caller)
        }
        if (world.touched() !== touched && world.digest() !== before) {
          findings.add(row, object, 'something changed', caller)
        }
        answers.add(JSON.stringify([status, body]))
      }
      const sees = permissionsOver(town, { row, caller }).some((held) => held === row.access)
      if (answers.size > 1 && !sees) findings.add(row, 'both', 'told apart', caller)
    }
  }
  expect(counted.rest).toBeGreaterThan(0)
  expect(findings.all()).toEqual([])
  expect(world.digest()).toBe(before)
})

/** Who stands for the others: nobody, no role, a strong role elsewhere, a stall's own, a key. */
function fewCallers(): readonly Caller[] {
  const strong = town.callers.find(
    ({ grants: [grant] }) => grant?.role === 'administrator' && grant.scopeId === ELSEWHERE_SCOPE,
  )
  const vendor = town.callers.find(({ grants: [grant] }) => grant?.scopeId.startsWith('stall_'))
  const key = town.callers.find(({ by }) => by.how === 'key')
  return [...town.callers.slice(0, 2), strong, vendor, key].flatMap((caller) => caller ?? [])
}

/** Outcomes that mean that somebody was kept out, or that a row of the matrix is wrong. */
const KEPT_OUT: readonly (string | undefined)[] = ['NotSignedIn', 'NotAllowed', 'a defect']

test('who is allowed is let through: a question changes nothing, an act has a world of its own', async () => {
  const findings = createFindings()
  for (const { row, objects } of cases) {
    for (const caller of town.callers) {
      for (const [object, input] of objects) {
        if (refusal(town, { row, caller, object }) !== undefined) continue
        const { problem, body } = await letThrough({ ...row, input }, caller)
        counted.let += 1
        const wanted = problem === undefined || row.answers?.includes(problem)
        if (!wanted && (object === 'there' || KEPT_OUT.includes(problem))) {
          findings.add(row, object, body.slice(0, 300), caller)
        }
      }
    }
  }
  expect(findings.all()).toEqual([])
})

/** Questions that bring something up to date before they answer. */
const QUESTIONS_THAT_WRITE: readonly string[] = ['adoption.report.view', 'feeds.list']

async function letThrough(
  wish: { readonly name: string; readonly input: unknown },
  { by }: Caller,
): Promise<Answer> {
  const isQuestion = procedureOf(wish.name)._def.type === 'query'
  if (isQuestion && !QUESTIONS_THAT_WRITE.includes(wish.name)) {
    const touched = world.touched()
    const answer = await ask(api, { ...wish, by })
    const quiet = world.touched() === touched
    return quiet ? answer : { ...answer, problem: 'a defect', body: 'a question changed something' }
  }
  const own = made.world.open()
  try {
    return await ask(apiOver(own), { ...wish, by })
  } finally {
    await own.close()
  }
}

test('lists show what their reader may see and nothing else', async () => {
  const things = {
    'market.list': [town.market, town.other.market],
    'cooperative.list': [...Object.values(town.cooperatives), town.other.cooperative],
  }
  const permissions = { 'market.list': 'market.view_day', 'cooperative.list': 'cooperative.view' }
  for (const name of ['market.list', 'cooperative.list'] as const) {
    for (const { name: who, by, grants } of town.callers) {
      if (by.how === 'nothing') continue
      const { body } = await ask(api, { name, input: undefined, by })
      const may = things[name].filter((id) =>
        grants
          .filter(({ scopeId }) => town.chain(id).includes(scopeId))
          .some(({ role }) => PERMISSIONS_BY_ROLE[role].some((one) => one === permissions[name])),
      )
      expect([who, things[name].filter((id) => body.includes(id))]).toEqual([who, may])
    }
  }
})

/** What was wrong, with everybody for whom it was. */
function createFindings() {
  const found = new Map<string, string[]>()
  return {
    add({ name }: NamedRow, object: string, what: string, caller: Caller) {
      const key = [name, object, what].join(' | ')
      found.set(key, [...(found.get(key) ?? []), caller.name])
    },
    all: () =>
      [...found].map(([what, who]) => `${what} | ${who.length}: ${who.slice(0, 3).join(', ')}`),
  }
}
