import * as contract from '@cho40/contract'
import * as z from 'zod/mini'

/** As much of JSON Schema 2020-12 as is read here; the rest is passed on. */
export type JsonSchema = {
  readonly type?: string | readonly string[]
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly allOf?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly pattern?: string
  readonly [keyword: string]: unknown
}

export type Schemas = {
  readonly schema: JsonSchema
  /** What `schema` refers to under `#/components/schemas/`. */
  readonly components: Readonly<Record<string, JsonSchema>>
}

/** Every schema that the contract exports, under the name it has there. */
const names = z.registry<{ id: string }>()
for (const [id, value] of Object.entries(contract)) {
  if (value instanceof z.core.$ZodType) names.add(value, { id })
}
const nothing = z.registry<{ id: string }>()

/** What refinements check and JSON Schema cannot see by itself. */
const KNOWN = new Map<unknown, JsonSchema>([
  [contract.At, { format: 'date-time', description: 'UTC, to the millisecond' }],
  [contract.Day, { format: 'date', description: 'a market day, in +07:00' }],
  [contract.Amount, { description: 'whole đồng' }],
  [contract.AmountOrZero, { description: 'whole đồng' }],
])

/** The input of a procedure, with the contract's own schemas as components. */
export function namedSchema(schema: z.core.$ZodType): Schemas {
  const { of, $defs } = converted(schema, names)
  const components = Object.entries($defs).map(([name, found]) => [name, pointed(found)] as const)
  return { schema: pointed(of), components: Object.fromEntries(components) }
}

/** The same in one piece, for whoever reads values by it. */
export function wholeSchema(schema: z.core.$ZodType): JsonSchema {
  return converted(schema, nothing).of
}

function converted(schema: z.core.$ZodType, metadata: typeof names) {
  const made = z.toJSONSchema(z.object({ of: schema }), {
    metadata,
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      Object.assign(jsonSchema, KNOWN.get(zodSchema), idPattern(zodSchema))
    },
  })
  const { properties, $defs } = made as JsonSchema
  return { of: properties?.['of'] ?? {}, $defs: $defs ?? {} }
}

/** A TypeID of the prefix that a schema asks for. */
function idPattern(schema: z.core.$ZodType): JsonSchema | undefined {
  for (const check of schema._zod.def.checks ?? []) {
    const { def } = check._zod
    if (!('params' in def)) continue
    const { prefix } = (def.params ?? {}) as { readonly prefix?: unknown }
    if (typeof prefix === 'string') return { pattern: `^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$` }
  }
  return undefined
}

/** References as OpenAPI writes them, and no `id` keyword, which JSON Schema dropped long ago. */
function pointed(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === '$ref' && typeof value === 'string'
      ? value.replace('#/$defs/', '#/components/schemas/')
      : value,
  )
  const { id, ...rest } = JSON.parse(text) as JsonSchema
  return typeof id === 'string' ? rest : { ...rest, ...(id !== undefined && { id }) }
}

/** The objects that a schema takes: one, or one for each variant. */
export function variantsOf(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf ?? schema.oneOf ?? [schema]
}

/** Every property of any variant; what not each of them asks for is not required. */
export function propertiesOf(
  schema: JsonSchema,
): readonly { readonly name: string; readonly schema: JsonSchema; readonly required: boolean }[] {
  const variants = variantsOf(schema)
  const found = new Map<string, JsonSchema[]>()
  for (const { properties = {} } of variants) {
    for (const [name, one] of Object.entries(properties)) {
      found.set(name, [...(found.get(name) ?? []), one])
    }
  }
  return [...found].map(([name, schemas]) => ({
    name,
    schema: oneOf(schemas),
    required: variants.every(({ required }) => required?.includes(name) ?? false),
  }))
}

function oneOf(schemas: readonly JsonSchema[]): JsonSchema {
  const different = new Map(schemas.map((schema) => [JSON.stringify(schema), schema]))
  const [first = {}, ...more] = different.values()
  return more.length === 0 ? first : { anyOf: [first, ...more] }
}
