import { readFileSync } from 'node:fs'
import type { Problem } from '@cho40/contract'
import { expect, test } from 'vitest'
import { PROBLEM_TYPES, statusOf } from './problem-to-trpc.ts'

const PAGE = new URL('../../../docs/reference/problems.md', import.meta.url)

test('the page on problems lists every one, with the status it really has', () => {
  const rows = [...readFileSync(PAGE, 'utf8').matchAll(/^\| `(\w+)`\s*\| (\d{3})\s*\|/gm)]
  const listed = Object.fromEntries(rows.map(([, type, status]) => [type, Number(status)]))
  const real = PROBLEM_TYPES.map((type) => [type, statusOf({ type } as Problem)])
  expect(listed).toEqual(Object.fromEntries(real))
})
