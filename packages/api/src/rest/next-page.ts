import { propertiesOf } from './json-schema.ts'
import type { Offered } from './procedures.ts'

/**
 * Where the next page of a list is, relative to the host: the same address from the answer's `next`
 * on. Undefined on the last page, and where a list has no pages.
 */
export function nextPage({ schema }: Offered, url: URL, answer: unknown): string | undefined {
  const next = typeof answer === 'object' && answer && 'next' in answer ? answer.next : undefined
  if (typeof next !== 'string' || !schema) return undefined
  const names = propertiesOf(schema).map(({ name }) => name)
  const cursor = ['cursor', 'after', 'before'].find((name) => names.includes(name))
  if (cursor === undefined) return undefined
  const query = new URLSearchParams(url.search)
  query.set(cursor, next)
  return `${url.pathname}?${query.toString()}`
}
