import type { Offered } from '../../src/rest/procedures.ts'
import type { Api } from '../authorisation/ask.ts'
import type { Credential } from '../authorisation/callers.ts'

export type Asking = {
  readonly name: string
  readonly input: unknown
  readonly by: Credential
  readonly key?: string
}

export type RestAnswer = {
  readonly status: number
  readonly headers: Headers
  readonly body: string
  /** What was answered; of a refusal its problem alone, as the typed interface tells it. */
  readonly answer: unknown
  readonly problem: string | undefined
}

/** Asks a procedure as a program would: parameters or a JSON body, and a key. */
export function overRest(api: Api, procedure: Offered, asking: Asking): Promise<RestAnswer> {
  const { by, key, input } = asking
  const isQuery = procedure.method === 'GET'
  const query = isQuery && input !== undefined ? `?${parameters(input as object).toString()}` : ''
  return sent(api, procedure.path + query, {
    method: procedure.method,
    headers: {
      ...(by.how === 'cookie' && { cookie: `cho40=${by.token}`, 'x-cho40': '1' }),
      ...(by.how === 'key' && { authorization: `Bearer ${by.key}` }),
      ...(by.how === 'nothing' && { 'x-cho40': '1' }),
      ...(key !== undefined && { 'idempotency-key': key }),
      'content-type': 'application/json',
    },
    ...(!isQuery && input !== undefined && { body: JSON.stringify(input) }),
  })
}

function parameters(input: object): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input as Readonly<Record<string, unknown>>)) {
    const isPlain = Array.isArray(value) && value.every((one) => typeof one !== 'object')
    for (const one of isPlain ? (value as readonly unknown[]) : [value]) {
      if (one !== undefined) query.append(name, textOf(one))
    }
  }
  return query
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

export async function sent(api: Api, path: string, init: RequestInit): Promise<RestAnswer> {
  const response = await api.request(path, init)
  const body = await response.text()
  const answer = JSON.parse(body) as { readonly problem?: { readonly type: string } } | null
  const { status, headers } = response
  const problem = status >= 400 ? answer?.problem : undefined
  return { status, headers, body, problem: problem?.type, answer: problem ? { problem } : answer }
}

export const aProblem = ({ status, problem }: RestAnswer) => [status, problem]
