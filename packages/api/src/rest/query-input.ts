import type { Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { type JsonSchema, propertiesOf } from './json-schema.ts'

/**
 * The input of a query from its address. Text is read as the schema wants it: numbers, `true` and
 * `false`, lists as a parameter repeated, objects as JSON. What cannot be read so is left as text,
 * for the schema to refuse. Problems: InvalidInput for a parameter that is not there.
 */
export function inputOfQuery(
  schema: JsonSchema | undefined,
  query: URLSearchParams,
): Result<unknown, Problem> {
  const known = new Map(schema && propertiesOf(schema).map((one) => [one.name, one.schema]))
  const unknown = [...new Set(query.keys())].filter((name) => !known.has(name))
  if (unknown.length > 0) {
    const issues = unknown.map((path) => ({ path, message: 'no such parameter' }))
    return err({ type: 'InvalidInput', issues })
  }
  if (!schema) return ok(undefined)
  const input: [string, unknown][] = []
  for (const [name, wanted] of known) {
    const texts = query.getAll(name)
    if (texts.length > 0) input.push([name, valueOf(wanted, texts)])
  }
  return ok(Object.fromEntries(input))
}

function valueOf(schema: JsonSchema, texts: readonly string[]): unknown {
  const variants = leaves(schema)
  const list = variants.find(({ type }) => type === 'array')
  if (list) {
    const items = list.items ?? {}
    return leaves(items).some(({ type }) => type === 'object')
      ? read(list, texts[0] ?? '')
      : texts.map((text) => read(items, text))
  }
  // A parameter that was meant once and came twice is refused by the schema.
  return texts.length === 1 ? read(schema, texts[0] ?? '') : texts
}

function leaves(schema: JsonSchema): readonly JsonSchema[] {
  const inner = schema.anyOf ?? schema.oneOf
  return inner ? inner.flatMap(leaves) : [schema]
}

function read(schema: JsonSchema, text: string): unknown {
  const types = leaves(schema).flatMap(({ type }) => type ?? [])
  if (types.includes('string')) return text
  if (types.includes('object') || types.includes('array')) return parsed(text)
  const isNumber = types.includes('integer') || types.includes('number')
  if (isNumber && /^-?\d{1,16}(\.\d{1,6})?$/.test(text)) return Number(text)
  if (types.includes('boolean') && /^(true|false)$/.test(text)) return text === 'true'
  return text
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
