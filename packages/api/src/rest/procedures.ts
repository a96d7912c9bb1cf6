import type * as z from 'zod/mini'
import { appRouter } from '../routers/index.ts'
import type { ProcedureMeta } from '../trpc.ts'
import { type JsonSchema, propertiesOf, wholeSchema } from './json-schema.ts'
import { NOT_OFFERED } from './not-offered.ts'
import { NAMES_WHAT_IS_THERE, NOT_REMEMBERED } from './not-remembered.ts'

/** One procedure as the world outside sees it: a path and a method. */
export type Offered = {
  /** `stall.accounts.list` is asked at `/v1/stall/accounts/list`. */
  readonly name: string
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly access: ProcedureMeta['access']
  readonly input: z.core.$ZodType | undefined
  /** The input in one piece; undefined when there is none. */
  readonly schema: JsonSchema | undefined
  /** Whether an answer is kept under an `Idempotency-Key`. */
  readonly remembered: boolean
  /** The prefix of the `id` that is made for whoever sends an `Idempotency-Key` instead. */
  readonly idPrefix: string | undefined
}

type Found = {
  readonly _def: {
    readonly type: string
    readonly meta?: ProcedureMeta
    readonly inputs: readonly z.core.$ZodType[]
  }
}

/** At run time the router's procedures lie side by side, under their whole names. */
const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, Found>>

/** The names of all procedures, offered or not. */
export const ALL_PROCEDURES: readonly string[] = Object.keys(procedures)

let made: ReadonlyMap<string, Offered> | undefined

/** Everything under `/v1`, by its name; read from the router when it is first asked for. */
export function offered(): ReadonlyMap<string, Offered> {
  made ??= new Map(
    Object.entries(procedures)
      .filter(([name]) => !Object.hasOwn(NOT_OFFERED, name))
      .map(([name, procedure]) => [name, offer(name, procedure)]),
  )
  return made
}

function offer(name: string, { _def }: Found): Offered {
  const [input] = _def.inputs
  const schema = input && wholeSchema(input)
  const method = _def.type === 'query' ? 'GET' : 'POST'
  const remembered = method === 'POST' && !NOT_REMEMBERED.has(name)
  const canBeMade = remembered && schema && !NAMES_WHAT_IS_THERE.has(name)
  return {
    name,
    path: `/v1/${name.replaceAll('.', '/')}`,
    method,
    access: _def.meta?.access ?? 'signed in',
    input,
    schema,
    remembered,
    idPrefix: canBeMade ? prefixOf(schema) : undefined,
  }
}

function prefixOf(schema: JsonSchema): string | undefined {
  const id = propertiesOf(schema).find(({ name, required }) => name === 'id' && required)
  return /^\^([a-z]+)_/.exec(id?.schema.pattern ?? '')?.[1]
}
