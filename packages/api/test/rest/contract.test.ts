import type { OpenedWorld } from '@cho40/core/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Offered, offered } from '../../src/rest/procedures.ts'
import { type Api, apiOver, ask } from '../authorisation/ask.ts'
import type { Credential } from '../authorisation/callers.ts'
import { refusal } from '../authorisation/refusal.ts'
import { ACCESS_ROWS } from '../authorisation/rows/index.ts'
import { aTown, type Town, type TownWorld } from '../authorisation/town.ts'
import { asDescribed } from './as-described.ts'
import { type Asking, aProblem, overRest, sent } from './over-rest.ts'

/** Everything that the typed interface does is done over REST too, and answered the same. */

/** Rows with numbers under a seal, which no two sealings have alike. */
const SEALED = ['cho_taxpayer']

let made: TownWorld
let town: Town
let world: OpenedWorld
let cases: readonly (Asking & { readonly procedure: Offered })[]
const counted = { queries: 0, mutations: 0, remembered: 0 }

beforeAll(async () => {
  made = await aTown()
  town = made.town
  world = made.world.open()
  cases = ACCESS_ROWS.flatMap((row) => {
    const procedure = offered().get(row.name)
    if (!procedure) return []
    return [{ procedure, name: row.name, input: row.input?.(town), by: allowedCaller(row) }]
  })
})

afterAll(async () => {
  console.info(
    `REST: ${counted.queries} queries and ${counted.mutations} mutations answered as the typed ` +
      `interface answers, ${counted.remembered} of them twice with one effect`,
  )
  await world.close()
})

function allowedCaller(row: (typeof ACCESS_ROWS)[number]): Credential {
  const object = 'there'
  const caller = town.callers.find(
    (one) => one.by.how !== 'nothing' && refusal(town, { row, caller: one, object }) === undefined,
  )
  if (!caller) throw new Error(`nobody may ask ${row.name}`)
  return caller.by
}

/** What the typed interface says to the same, with its problem where it refuses. */
async function typedAnswer(api: Api, { name, input, by }: Asking): Promise<unknown> {
  const { body } = await ask(api, { name, input, by })
  const { result, error } = JSON.parse(body) as {
    result?: { data?: unknown }
    error?: { data: { problem: unknown } }
  }
  return error ? { problem: error.data.problem } : (result?.data ?? null)
}

/** An answer without signatures, of which no two are alike. */
function unsigned(answer: unknown): unknown {
  const text = JSON.stringify(answer, (key, value: unknown) =>
    key === 'signature' ? undefined : value,
  )
  return JSON.parse(text)
}

test('every procedure that is offered is asked here', () => {
  const asked = new Set(cases.map(({ name }) => name))
  expect([...offered().keys()].filter((name) => !asked.has(name))).toEqual([])
})

test('a query is answered as the typed interface answers it, and as the document says', async () => {
  const api = apiOver(world)
  const differences = await asDescribed()
  const wrong: unknown[] = []
  for (const { procedure, ...asking } of cases) {
    if (procedure.method !== 'GET') continue
    counted.queries += 1
    const { answer, status } = await overRest(api, procedure, asking)
    const expected = await typedAnswer(api, asking)
    expect([asking.name, unsigned(answer)]).toEqual([asking.name, unsigned(expected)])
    if (status === 200)
      wrong.push(...differences(asking.name, answer).map((one) => `${asking.name} ${one}`))
  }
  expect(wrong).toEqual([])
})

test('a mutation does the same as over the typed interface, and once for one key', {
  timeout: 400_000,
}, async () => {
  const differences = await asDescribed()
  const wrong: unknown[] = []
  for (const { procedure, ...asking } of cases) {
    if (procedure.method !== 'POST') continue
    counted.mutations += 1
    const [typed, rest] = [made.world.open(), made.world.open()]
    const expected = await typedAnswer(apiOver(typed), asking)
    const api = apiOver(rest)
    const first = await overRest(api, procedure, { ...asking, key: 'order-17' })
    expect([asking.name, first.answer]).toEqual([asking.name, expected])
    if (first.status === 200) {
      wrong.push(...differences(asking.name, first.answer).map((one) => `${asking.name} ${one}`))
    }
    const kept = [...SEALED, ...(procedure.remembered ? ['cho_kept_answer'] : [])]
    expect([asking.name, rest.digest(kept)]).toEqual([asking.name, typed.digest(kept)])
    if (procedure.remembered && first.status === 200) {
      counted.remembered += 1
      const before = rest.digest()
      const again = await overRest(api, procedure, { ...asking, key: 'order-17' })
      expect([asking.name, again.answer]).toEqual([asking.name, first.answer])
      expect([asking.name, rest.digest()]).toEqual([asking.name, before])
    }
    await Promise.all([typed.close(), rest.close()])
  }
  expect(wrong).toEqual([])
})

test('an id that is left out is made once for a key', async () => {
  const own = made.world.open()
  const api = apiOver(own)
  for (const { procedure, ...asking } of cases) {
    if (procedure.idPrefix === undefined) continue
    const { id: _id, ...input } = asking.input as { readonly id: string }
    const without = { ...asking, input }
    const first = await overRest(api, procedure, { ...without, key: asking.name })
    // One world for all: some are refused in their own words, but none for the id.
    expect([asking.name, first.body.includes('"path":"id"')]).toEqual([asking.name, false])
    const again = await overRest(api, procedure, { ...without, key: asking.name })
    expect([asking.name, again.answer]).toEqual([asking.name, first.answer])
    const keyless = await overRest(api, procedure, without)
    expect([asking.name, keyless.problem]).toEqual([asking.name, 'InvalidInput'])
  }
  await own.close()
})

test('a key that was used for another body is refused, and another asker has keys of their own', async () => {
  const own = made.world.open()
  const api = apiOver(own)
  const lease = cases.find(({ name }) => name === 'stall.leaseCodes')
  if (!lease) throw new Error('codes are leased')
  const { id: _id, ...input } = lease.input as { readonly id: string }
  const key = 'codes-of-today'
  const first = await overRest(api, lease.procedure, { ...lease, input, key })
  expect(first.status).toBe(200)
  const other = await overRest(api, lease.procedure, {
    ...lease,
    input: { ...input, count: 7 },
    key,
  })
  expect(other).toMatchObject({ status: 409, problem: 'IdReused' })
  const nobody = await overRest(api, lease.procedure, {
    ...lease,
    input,
    key,
    by: { how: 'nothing' },
  })
  expect(nobody).toMatchObject({ status: 401, problem: 'NotSignedIn' })
  const tooLong = await overRest(api, lease.procedure, { ...lease, input, key: 'x'.repeat(201) })
  expect(tooLong).toMatchObject({ status: 400, problem: 'InvalidInput' })
  await own.close()
})

test('a refusal is a problem detail with an address that tells of it, in the language asked for', async () => {
  const api = apiOver(world)
  const path = '/v1/stall/home'
  const english = await api.request(path)
  expect(english.status).toBe(401)
  expect(english.headers.get('content-type')).toBe('application/problem+json')
  expect(await english.json()).toEqual({
    type: '/v1/problems/NotSignedIn',
    title: 'No valid key or session',
    status: 401,
    problem: { type: 'NotSignedIn' },
  })
  const vietnamese = await api.request(path, { headers: { 'accept-language': 'vi-VN,en;q=0.8' } })
  expect(await vietnamese.json()).toMatchObject({ title: 'Chưa có khoá hợp lệ' })
  expect(vietnamese.headers.get('content-language')).toBe('vi')
  const told = await api.request('/v1/problems/NotSignedIn')
  expect(await told.json()).toMatchObject({ title: { en: 'No valid key or session' } })
})

test('what is not there, or is asked in another way, is refused without a trace of the source', async () => {
  const api = apiOver(world)
  for (const path of ['admin/dropTables', 'stall.home', '__proto__', 'session/open', '']) {
    const { status, problem, body } = await sent(api, `/v1/${path}`, {})
    expect([path, status, problem]).toEqual([path, 404, 'NotFound'])
    expect(body).not.toMatch(/\.ts|node_modules|at \w+ \(/)
  }
  const wrongWay = await sent(api, '/v1/stall/home', {
    method: 'POST',
    headers: { 'x-cho40': '1' },
  })
  expect([wrongWay.status, wrongWay.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  expect(wrongWay.answer).toEqual({ type: 'about:blank', title: 'Method Not Allowed', status: 405 })
  const foreignPage = await sent(api, '/v1/market/open', { method: 'POST', body: '{}' })
  expect(aProblem(foreignPage)).toEqual([403, 'NotAllowed'])
  const tooLarge = await sent(api, '/v1/market/open', {
    method: 'POST',
    headers: { 'x-cho40': '1', 'content-length': '999999' },
    body: 'x'.repeat(999_999),
  })
  expect(aProblem(tooLarge)).toEqual([413, 'TooLarge'])
  const notJson = await sent(api, '/v1/market/open', {
    method: 'POST',
    headers: { 'x-cho40': '1' },
    body: '{',
  })
  expect(aProblem(notJson)).toEqual([400, 'InvalidInput'])
  const misspelt = await sent(api, '/v1/catalogue/listing/search?txet=g%E1%BA%A1o', {})
  expect(aProblem(misspelt)).toEqual([400, 'InvalidInput'])
})

test('a list with more to come tells where it goes on', async () => {
  const api = apiOver(world)
  const people = cases.find(({ name }) => name === 'people.list')
  if (!people) throw new Error('people are listed')
  const { answer, headers } = await overRest(api, people.procedure, {
    ...people,
    input: { ...(people.input as object), limit: 1 },
  })
  const { next } = answer as { readonly next: string | null }
  expect(next).not.toBeNull()
  expect(headers.get('link')).toMatch(/^<\/v1\/people\/list\?.*after=person_\w+.*>; rel="next"$/)
})
