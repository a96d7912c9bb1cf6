import { PushEvents } from '@cho40/contract'
import { answersBeside } from './answers.ts'
import { type JsonSchema, namedSchema, propertiesOf, variantsOf } from './json-schema.ts'
import { TITLES } from './problem-titles.ts'
import { type Offered, offered } from './procedures.ts'
import { STATUSES, statusOfType } from './statuses.ts'
import { SUMMARIES } from './summaries.ts'

type Json = Readonly<Record<string, unknown>>

const DESCRIPTION = `Every procedure of a Cho40 server. Amounts are whole đồng, times are UTC text, days are market days in
+07:00, ids are TypeIDs. Queries are GET, mutations are POST with a JSON body. Send \`Authorization: Bearer\` with a key
of the server. A mutation with an \`Idempotency-Key\` has one effect however often it is sent.`

/**
 * The OpenAPI 3.1 document of `/v1`, made from the router, the schemas of its inputs and the types of
 * its answers: what is not in the router cannot be in it.
 */
export async function openApi() {
  const components: Record<string, JsonSchema> = { Problem }
  const asked = [...offered().values()].map((procedure) => ({
    procedure,
    operation: operationOf(procedure, components),
  }))
  const askedOfSync = syncOperation(components)
  // Last, since a type of an answer must not take the name of a schema of an input.
  const { answers, components: told } = await answersBeside(components)
  const paths = asked.map(({ procedure, operation }) => {
    const responses = answersOf(answers[procedure.name])
    return [
      procedure.path,
      { [procedure.method.toLowerCase()]: { ...operation, responses } },
    ] as const
  })
  const responses = answersOf(SYNC_ANSWER)
  const sync = ['/v1/sync', { post: { ...askedOfSync, responses } }] as const
  const schemas = Object.entries({ ...components, ...told }).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
  return {
    openapi: '3.1.1',
    info: {
      title: 'Cho40',
      version: '1',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ key: [] }],
    tags: [...new Set([...offered().keys()].map(groupOf))].map((name) => ({ name })),
    paths: Object.fromEntries([...paths, sync]),
    components: {
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'A key that `keys.make` gave: one role on one scope.',
        },
      },
      headers: HEADERS,
      responses: { Problem: REFUSED },
      schemas: Object.fromEntries(schemas),
    },
  } as const
}

/** The one path that is no procedure: what a till did, in order, each event with one effect. */
function syncOperation(components: Record<string, JsonSchema>): Json {
  const { schema, components: more } = namedSchema(PushEvents)
  Object.assign(components, more)
  return {
    operationId: 'sync',
    tags: ['stall'],
    summary: 'Hand over what a stall’s till did: sales, requests for money, takings back',
    description: permissionOf('stall.sell'),
    requestBody: { required: true, content: { 'application/json': { schema } } },
  }
}

function answersOf(schema: JsonSchema | undefined): Json {
  return {
    '200': {
      description: 'Done.',
      headers: { RateLimit: { $ref: '#/components/headers/RateLimit' } },
      content: { 'application/json': { ...(schema && { schema }) } },
    },
    default: { $ref: '#/components/responses/Problem' },
  }
}

function operationOf(procedure: Offered, components: Record<string, JsonSchema>): Json {
  const { name, method, access } = procedure
  return {
    operationId: name,
    tags: [groupOf(name)],
    summary: SUMMARIES[name] ?? name,
    description: permissionOf(access),
    ...(access === 'everybody' && { security: [] }),
    ...(method === 'GET'
      ? { parameters: parametersOf(procedure, components) }
      : { parameters: idempotency(procedure), ...bodyOf(procedure, components) }),
  }
}

const groupOf = (name: string) => name.split('.')[0] ?? name

function permissionOf(access: Offered['access']): string {
  if (access === 'everybody') return 'For everybody.'
  return access === 'signed in'
    ? 'For everybody with a key.'
    : `Asks for the permission \`${access}\` over what the input names.`
}

function named({ input }: Offered, components: Record<string, JsonSchema>): JsonSchema {
  if (!input) return {}
  const found = namedSchema(input)
  Object.assign(components, found.components)
  return found.schema
}

/** The properties that are parameters, wherever a component keeps them. */
function parametersOf(procedure: Offered, components: Record<string, JsonSchema>): readonly Json[] {
  const schema = resolved(named(procedure, components), components)
  return propertiesOf(schema).map(({ name, schema: one, required }) => {
    const told = resolved(one, components)
    const isJson = told.type === 'object' || (told.type === 'array' && hasObjects(told, components))
    const content = isJson ? { content: { 'application/json': { schema: one } } } : { schema: one }
    return { name, in: 'query', required, ...content }
  })
}

function hasObjects({ items = {} }: JsonSchema, components: Record<string, JsonSchema>): boolean {
  return variantsOf(resolved(items, components)).some(({ type }) => type === 'object')
}

function resolved(schema: JsonSchema, components: Record<string, JsonSchema>): JsonSchema {
  const name = schema.$ref?.replace('#/components/schemas/', '')
  return name === undefined ? schema : resolved(components[name] ?? {}, components)
}

function idempotency({ remembered, idPrefix }: Offered): readonly Json[] {
  if (!remembered) return []
  const made = idPrefix === undefined ? '' : ' An `id` that is left out is then made by the server.'
  return [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: `The same key with the same body is answered the same and has one effect.${made}`,
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    },
  ]
}

function bodyOf(procedure: Offered, components: Record<string, JsonSchema>): Json {
  if (!procedure.input) return {}
  const schema = named(procedure, components)
  const asked = procedure.idPrefix === undefined ? schema : withoutId(resolved(schema, components))
  return { requestBody: { required: true, content: { 'application/json': { schema: asked } } } }
}

/** The same with an `id` that may be left out. */
function withoutId(schema: JsonSchema): JsonSchema {
  const { required, allOf, anyOf, oneOf, ...rest } = schema
  return {
    ...rest,
    ...(required && { required: required.filter((name) => name !== 'id') }),
    ...(allOf && { allOf: allOf.map(withoutId) }),
    ...(anyOf && { anyOf: anyOf.map(withoutId) }),
    ...(oneOf && { oneOf: oneOf.map(withoutId) }),
  }
}

/** `PushAnswer` of the contract, whose parts stand among the answers' own. */
const SYNC_ANSWER: JsonSchema = {
  type: 'object',
  required: ['results', 'nextSeq', 'serverTime'],
  properties: {
    results: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'status'],
        properties: {
          id: { type: 'string' },
          status: { enum: ['applied', 'duplicate', 'refused'] },
          problem: { $ref: '#/components/schemas/Problem/properties/problem' },
        },
      },
    },
    nextSeq: { type: 'integer' },
    serverTime: { type: 'string', format: 'date-time' },
  },
}

const HEADERS = {
  RateLimit: {
    description: 'What is left of the tightest limit: `"key";r=1199;t=1`',
    schema: { type: 'string' },
  },
  'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } },
} as const

const REFUSED = {
  description: `An expected failure, as RFC 9457 tells it, with one of the statuses ${STATUSES.join(', ')}.`,
  headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
} as const

const Problem: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    problem: {
      type: 'object',
      description: 'The type and the facts of it.',
      required: ['type'],
      properties: {
        type: {
          type: 'string',
          description: Object.keys(TITLES)
            .map((type) => `${type} (${statusOfType(type)})`)
            .join(', '),
          enum: Object.keys(TITLES),
        },
      },
    },
  },
}
