import { expect, test } from 'vitest'
import { allAnswers } from './answers.ts'
import type { JsonSchema } from './json-schema.ts'
import { NOT_OFFERED } from './not-offered.ts'
import { NAMES_WHAT_IS_THERE, NOT_REMEMBERED } from './not-remembered.ts'
import { openApi } from './openapi.ts'
import { ALL_PROCEDURES, offered } from './procedures.ts'
import { SUMMARIES } from './summaries.ts'

const COMMITTED = new URL('../../../../docs/reference/openapi.json', import.meta.url)

test('every procedure is offered and described, or is said to be for browsers alone', () => {
  const known = new Set([...offered().keys(), ...Object.keys(NOT_OFFERED)])
  expect(ALL_PROCEDURES.filter((name) => !known.has(name))).toEqual([])
  expect([...known].filter((name) => !ALL_PROCEDURES.includes(name))).toEqual([])
  expect(Object.keys(SUMMARIES).toSorted()).toEqual([...offered().keys()].toSorted())
  const named = [...NAMES_WHAT_IS_THERE, ...NOT_REMEMBERED]
  expect(named.filter((name) => offered().get(name)?.method !== 'POST')).toEqual([])
})

test('the document says of each procedure what it really takes', async () => {
  const { paths, components } = await openApi()
  expect(Object.keys(paths)).toEqual([
    ...[...offered().values()].map(({ path }) => path),
    '/v1/sync',
  ])
  const text = JSON.stringify(await openApi())
  const pointed = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
  const missing = pointed.filter(([, name = '']) => !Object.hasOwn(components.schemas, name))
  expect(missing).toEqual([])
  expect(text).not.toMatch(/\$defs|\$schema/)
})

test('the document says of each procedure what it answers', async () => {
  const { answers } = await allAnswers()
  const unsaid = [...offered().keys()].filter((name) => !saysSomething(answers[name]))
  expect(unsaid).toEqual([])
  // What left the router must leave the file: `npm run answers`.
  expect(Object.keys(answers).filter((name) => !ALL_PROCEDURES.includes(name))).toEqual([])
})

function saysSomething(schema: JsonSchema | undefined): boolean {
  return schema !== undefined && Object.keys(schema).length > 0
}

test('the committed document is the one the router gives; write it anew with `vitest run -u`', async () => {
  const text = `${JSON.stringify(await openApi(), null, 1)}\n`
  await expect(text).toMatchFileSnapshot(COMMITTED.pathname)
})
