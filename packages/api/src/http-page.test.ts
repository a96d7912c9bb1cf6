import { readFileSync } from 'node:fs'
import { PERMISSIONS } from '@cho40/core/access'
import { expect, test } from 'vitest'
import { appRouter } from './routers/index.ts'

const PAGE = new URL('../../../docs/reference/http.md', import.meta.url)

test('the page on HTTP names every procedure, and none that is not there', () => {
  const table = readFileSync(PAGE, 'utf8').split('## Procedures')[1] ?? ''
  const listed = [...table.matchAll(/`([a-z]+(?:\.[a-zA-Z]+)+)`/g)].map((match) => match[1])
  const procedures = Object.keys(appRouter._def.procedures)
  const named = new Set(listed)
  expect(procedures.filter((name) => !named.has(name))).toEqual([])
  const groups = new Set(procedures.map((name) => name.split('.')[0]))
  const wrong = [...named].filter((name) => name && groups.has(name.split('.')[0] ?? ''))
  const permissions = new Set<string | undefined>(PERMISSIONS)
  expect(
    wrong.filter((name) => !procedures.includes(name ?? '') && !permissions.has(name)),
  ).toEqual([])
})
