import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly [keyword: string]: unknown
}
type Operation = {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}
type Document = {
  readonly paths: Readonly<Record<string, { readonly post?: Operation }>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

const DOCUMENT = join(import.meta.dirname, '../../../docs/reference/openapi.json')

/**
 * Every field of every command that takes any text, as `procedure field`: a string without a pattern,
 * a format or a list of values. Read from the document that is made from the contract's schemas.
 */
export function freeTextFields(): readonly string[] {
  const { paths, components } = JSON.parse(readFileSync(DOCUMENT, 'utf8')) as Document
  const found = new Set<string>()
  const walk = (schema: Schema, at: string, above: readonly string[]): void => {
    const name = schema.$ref?.split('/').at(-1)
    if (name !== undefined) {
      const named = components.schemas[name]
      if (named && !above.includes(name)) walk(named, at, [...above, name])
    }
    for (const part of [schema.anyOf, schema.oneOf, schema.allOf].flatMap((all) => all ?? [])) {
      walk(part, at, above)
    }
    for (const [key, inner] of Object.entries(schema.properties ?? {})) {
      walk(inner, at.endsWith(' ') ? at + key : `${at}.${key}`, above)
    }
    if (schema.items) walk(schema.items, `${at}[]`, above)
    if (typeof schema.additionalProperties === 'object') {
      walk(schema.additionalProperties, `${at}{}`, above)
    }
    if (isFree(schema)) found.add(at)
  }
  for (const [path, { post }] of Object.entries(paths)) {
    const schema = post?.requestBody?.content['application/json']?.schema
    if (schema) walk(schema, `${path.replace('/v1/', '').replaceAll('/', '.')} `, [])
  }
  return [...found].toSorted()
}

const NARROW = ['pattern', 'format', 'enum', 'const'] as const

function isFree(schema: Schema): boolean {
  const isText = [schema.type ?? []].flat().includes('string')
  return isText && NARROW.every((keyword) => schema[keyword] === undefined)
}

/** The fields of an input that hold one of these words or its beginning, named as above. */
export function fieldsWith(input: unknown, words: readonly string[], at: string): string[] {
  if (typeof input === 'string') {
    const holds = words.some((word) => input.includes(word.slice(0, 12)))
    return holds ? [at] : []
  }
  if (Array.isArray(input)) return input.flatMap((one) => fieldsWith(one, words, `${at}[]`))
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input).flatMap(([key, value]) =>
    fieldsWith(value, words, at.endsWith(' ') ? at + key : `${at}.${key}`),
  )
}
