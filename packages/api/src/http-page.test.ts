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

test('the page says of every procedure what it asks for, and nothing else', () => {
  const table = readFileSync(PAGE, 'utf8').split('## Procedures')[1] ?? ''
  const told = table.split('\n').flatMap((line) => {
    const [, names = '', access = ''] = line.split('|')
    const asked = [...access.matchAll(/`([a-z_.]+)`/g)].map(([, name]) => name)
    return [...names.matchAll(/`([a-zA-Z.]+)`/g)].map(([, name = '']) => [name, asked] as const)
  })
  const permissions = new Set<string>(PERMISSIONS)
  const procedures = appRouter._def.procedures as unknown as Readonly<
    Record<string, { readonly _def: { readonly meta?: { readonly access?: string } } }>
  >
  const wrong = told.filter(([name, asked]) => {
    const access = procedures[name]?._def.meta?.access ?? ''
    const wanted = permissions.has(access) ? [access] : []
    return name in procedures && asked.join() !== wanted.join()
  })
  expect(wrong).toEqual([])
})
