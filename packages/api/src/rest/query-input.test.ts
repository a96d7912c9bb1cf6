import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { wholeSchema } from './json-schema.ts'
import { inputOfQuery } from './query-input.ts'

const Wanted = z.object({
  text: z.optional(z.string()),
  count: z.optional(z.int()),
  exact: z.optional(z.boolean()),
  states: z.optional(z.array(z.enum(['open', 'paid']))),
  lines: z.optional(z.array(z.object({ quantity: z.int() }))),
  buyer: z.optional(z.object({ name: z.string() })),
})
const schema = wholeSchema(Wanted)
const inputOf = (query: string) => inputOfQuery(schema, new URLSearchParams(query))

test('text is read as the schema wants it', () => {
  const query = 'text=12&count=-3&exact=true&states=open&states=paid&buyer={"name":"Chị Ba"}'
  expect(inputOf(query)).toEqual({
    ok: true,
    value: {
      text: '12',
      count: -3,
      exact: true,
      states: ['open', 'paid'],
      buyer: { name: 'Chị Ba' },
    },
  })
  expect(inputOf('states=open')).toMatchObject({ value: { states: ['open'] } })
  expect(inputOf('lines=[{"quantity":2}]')).toMatchObject({ value: { lines: [{ quantity: 2 }] } })
})

test('a parameter nobody knows is named, also one that every object has', () => {
  expect(inputOf('cuont=3&constructor=1')).toMatchObject({
    problem: { type: 'InvalidInput', issues: [{ path: 'cuont' }, { path: 'constructor' }] },
  })
})

test('what is no number, or comes twice, is left for the schema to refuse', () => {
  for (const query of ['count=1e3', 'count=', 'count=0x10', 'count=1&count=2', 'exact=yes']) {
    const input = inputOf(query)
    expect([query, input.ok && z.safeParse(Wanted, input.value).success]).toEqual([query, false])
  }
})

test('nothing that stands in an address makes it throw', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
      const input = inputOfQuery(schema, new URLSearchParams(pairs))
      expect(typeof input.ok).toBe('boolean')
    }),
  )
})
