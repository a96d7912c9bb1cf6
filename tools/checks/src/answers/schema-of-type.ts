import ts from 'typescript6'

/** JSON Schema 2020-12 as far as answers need it. */
export type AnswerSchema = { readonly [keyword: string]: unknown }

export type Reading = {
  readonly checker: ts.TypeChecker
  /** Named types, under their names. */
  readonly components: Map<string, AnswerSchema>
  /** What JSON cannot say, with where it stands; there should be none. */
  readonly strange: string[]
}

/** Types by which one is known that JSON writes as text or a number. */
const BRANDS: Readonly<Record<string, AnswerSchema>> = {
  dongBrand: { type: 'integer', description: 'whole đồng' },
  basisPointsBrand: { type: 'integer', description: 'hundredths of a percent' },
  instantBrand: { type: 'string', format: 'date-time', description: 'UTC, to the millisecond' },
  marketDayBrand: { type: 'string', format: 'date', description: 'a market day, in +07:00' },
}

/** What an answer of this type is as JSON. `at` says where, for what cannot be said. */
export function schemaOf(type: ts.Type, at: string, reading: Reading): AnswerSchema {
  const name = nameOf(type)
  if (name === undefined) return shapeOf(type, at, reading)
  const { components } = reading
  if (!components.has(name)) {
    // Held first: a type may speak of itself.
    components.set(name, {})
    components.set(name, shapeOf(type, name, reading))
  }
  return { $ref: `#/components/schemas/${name}` }
}

/** Only objects and unions that have a name of their own and no parameters are components. */
function nameOf(type: ts.Type): string | undefined {
  const symbol = type.aliasSymbol
  if (!symbol || type.aliasTypeArguments?.length) return undefined
  const isShape = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Union)) !== 0
  const file = symbol.declarations?.[0]?.getSourceFile().fileName ?? ''
  return isShape && /\/packages\/(contract|core)\/src\//.test(file) ? symbol.name : undefined
}

function shapeOf(type: ts.Type, at: string, reading: Reading): AnswerSchema {
  const { flags } = type
  if (type.isUnion()) return unionOf(type, at, reading)
  if (type.isIntersection()) return intersectionOf(type, at, reading)
  if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value }
  if (flags & ts.TypeFlags.BooleanLiteral) {
    return { const: reading.checker.typeToString(type) === 'true' }
  }
  if (flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) return { type: 'string' }
  if (flags & ts.TypeFlags.Number) return { type: 'number' }
  if (flags & ts.TypeFlags.Boolean) return { type: 'boolean' }
  if (flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void)) {
    return { type: 'null' }
  }
  if (flags & ts.TypeFlags.Object) return objectOf(type, at, reading)
  if (!(flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any))) reading.strange.push(at)
  if (flags & ts.TypeFlags.Any) reading.strange.push(at)
  return {}
}

function unionOf(type: ts.UnionType, at: string, reading: Reading): AnswerSchema {
  const parts = type.types.filter((part) => isSaid(part, reading))
  const [first] = parts
  if (first && parts.length === 1) return schemaOf(first, at, reading)
  const schemas = parts.map((part) => schemaOf(part, at, reading))
  const texts = schemas.map((schema) => ('const' in schema ? schema['const'] : undefined))
  const plain = schemas.filter((_, nth) => texts[nth] === undefined)
  const literals = texts.filter((text) => text !== undefined)
  const said =
    literals.length === 2 && literals.every((one) => typeof one === 'boolean')
      ? [{ type: 'boolean' }]
      : literals.length > 0
        ? [{ enum: literals.toSorted(byText) }]
        : []
  const all = different([...plain, ...said])
  return all.length === 1 ? (all[0] ?? {}) : { anyOf: all }
}

/** Each once, in an order that does not depend on what the compiler met first. */
function different(schemas: readonly AnswerSchema[]): readonly AnswerSchema[] {
  const once = new Map(schemas.map((one) => [JSON.stringify(one), one] as const))
  return [...once].toSorted(([a], [b]) => byText(a, b)).map(([, one]) => one)
}

function byText(a: unknown, b: unknown): number {
  return String(a) < String(b) ? -1 : 1
}

/** JSON leaves out `undefined`, and an empty list is one of whatever the others are. */
function isSaid(part: ts.Type, { checker }: Reading): boolean {
  if (part.flags & ts.TypeFlags.Undefined) return false
  const [item] = checker.isArrayType(part) ? checker.getTypeArguments(part as ts.TypeReference) : []
  return !item || (item.flags & ts.TypeFlags.Never) === 0
}

/** A branded text or number, or objects joined into one. */
function intersectionOf(type: ts.IntersectionType, at: string, reading: Reading): AnswerSchema {
  for (const property of type.getProperties()) {
    const brand = /^__@(\w+?)Brand@/.exec(property.escapedName.toString())?.[1]
    if (brand === undefined) continue
    const known = BRANDS[`${brand}Brand`]
    if (known) return known
    if (brand === 'id') return idOf(reading.checker.getTypeOfSymbol(property))
  }
  const isText = type.types.some(({ flags }) => flags & ts.TypeFlags.StringLike)
  if (isText) return { type: 'string' }
  if (type.types.some(({ flags }) => flags & ts.TypeFlags.NumberLike)) return { type: 'number' }
  return objectOf(type, at, reading)
}

function idOf(prefix: ts.Type): AnswerSchema {
  if (!prefix.isStringLiteral()) return { type: 'string' }
  return { type: 'string', pattern: `^${prefix.value}_[0-7][0-9a-hjkmnp-tv-z]{25}$` }
}

function objectOf(type: ts.Type, at: string, reading: Reading): AnswerSchema {
  const { checker } = reading
  if (checker.isArrayType(type) || checker.isTupleType(type)) {
    const items = checker.getTypeArguments(type as ts.TypeReference)
    const schemas = items.map((item) => schemaOf(item, `${at}[]`, reading))
    const all = different(schemas)
    return { type: 'array', items: all.length === 1 ? all[0] : { anyOf: all } }
  }
  if (type.getCallSignatures().length > 0) reading.strange.push(at)
  const index = checker.getIndexInfoOfType(type, ts.IndexKind.String)
  const properties: Record<string, AnswerSchema> = {}
  const required: string[] = []
  for (const property of type.getProperties()) {
    const value = checker.getTypeOfSymbol(property)
    if (isLeftOut(property, value)) continue
    const name = property.getName()
    properties[name] = schemaOf(value, `${at}.${name}`, reading)
    if (!mayBeAbsent(property, value)) required.push(name)
  }
  return {
    type: 'object',
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
    additionalProperties: index ? schemaOf(index.type, `${at}{}`, reading) : false,
  }
}

/** JSON leaves out what is never anything, and what has no name that text could write. */
function isLeftOut(property: ts.Symbol, value: ts.Type): boolean {
  const isNever = (value.flags & (ts.TypeFlags.Never | ts.TypeFlags.Undefined)) !== 0
  return isNever || property.escapedName.toString().startsWith('__@')
}

function mayBeAbsent(property: ts.Symbol, value: ts.Type): boolean {
  const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0
  const parts = value.isUnion() ? value.types : [value]
  return isOptional || parts.some(({ flags }) => flags & ts.TypeFlags.Undefined)
}
