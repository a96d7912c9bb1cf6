import { createHash } from 'node:crypto'
import { type ApiOptions, createApi, createEventHub, feedSecretsIn } from '@cho40/api'
import { packageSigner } from '@cho40/core/adoption'
import { payLinksBy } from '@cho40/core/payment'
import { feedTallies } from '@cho40/core/reconciliation'
import { OPEN_PINS, type OpenedWorld, VAULT } from '@cho40/core/testing'
import { appRouter } from '../../src/routers/index.ts'
import type { Credential } from './callers.ts'

/** What came back, with everything a stranger could tell apart. */
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The type of the problem, or undefined when it was done. */
  readonly problem: string | undefined
}

const nothing = () => undefined

/** What whoever signs in here comes with from then on. */
export const NEW_TOKEN = 'a-new-token'

/** The whole interface over a world, with secrets and drawings that stay in memory. */
export function apiOver(world: OpenedWorld, like: Partial<ApiOptions> = {}) {
  const drawn = { body: '<!doctype html>', headers: { 'content-type': 'text/html' } }
  return createApi({
    payLinks: payLinksBy(Buffer.alloc(32, 5)),
    deps: { ...world, ...OPEN_PINS, ...VAULT, tokens: { make: () => NEW_TOKEN } },
    hub: createEventHub(),
    bankFeeds: {} as ApiOptions['bankFeeds'],
    feedTallies: feedTallies(),
    feedSecrets: feedSecretsIn({
      current: () => ({ feeds: {}, keys: {} }),
      change: (next) => void next({ feeds: {}, keys: {} }),
      mark: (text) => createHash('sha256').update(text).digest('hex'),
      makeSecret: () => createHash('sha256').update('a feed').digest('hex'),
      makeId: () => world.ids.make('fsec'),
      now: () => world.clock.now(),
    }),
    packageSigner: packageSigner(new Uint8Array(32)),
    renderSign: () => Promise.resolve(drawn),
    renderBook: () => Promise.resolve(drawn),
    renderSettlement: () => Promise.resolve(drawn),
    log: { info: nothing, error: nothing },
    secureCookies: false,
    stopping: new AbortController().signal,
    ...like,
  })
}

export type Api = ReturnType<typeof apiOver>

export type Asked = {
  readonly name: string
  readonly input: unknown
  readonly by: Credential
}

/** Asks a procedure over HTTP as our own clients do. */
export async function ask(api: Api, { name, input, by }: Asked): Promise<Answer> {
  const isQuery = procedureOf(name)._def.type === 'query'
  const text = input === undefined ? undefined : JSON.stringify(input)
  const query = isQuery && text !== undefined ? `?input=${encodeURIComponent(text)}` : ''
  const response = await api.request(`/trpc/${name}${query}`, {
    method: isQuery ? 'GET' : 'POST',
    headers: {
      'x-cho40': '1',
      'content-type': 'application/json',
      ...(by.how === 'cookie' && { cookie: `cho40=${by.token}` }),
      ...(by.how === 'key' && { authorization: `Bearer ${by.key}` }),
    },
    ...(!isQuery && { body: text ?? 'null' }),
  })
  const body = await response.text()
  const { error } = JSON.parse(body) as { error?: { data?: { problem?: { type?: string } } } }
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body,
    problem: error && (error.data?.problem?.type ?? 'a defect'),
  }
}

type Procedure = {
  readonly _def: { readonly type: string; readonly meta?: { readonly access: string } }
}

/** At run time the router's procedures lie side by side, under their whole names. */
const procedures = new Map(Object.entries<unknown>(appRouter._def.procedures))

export const PROCEDURES: readonly string[] = [...procedures.keys()]

export function procedureOf(name: string): Procedure {
  const found = procedures.get(name)
  if (!isProcedure(found)) throw new Error(`no procedure ${name}`)
  return found
}

function isProcedure(value: unknown): value is Procedure {
  return typeof value === 'function' && '_def' in value
}
