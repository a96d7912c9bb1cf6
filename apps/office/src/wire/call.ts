import type { Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { atWork, sent } from './at-work.ts'
import type { Mutations, Queries } from './calls.ts'
import { within } from './within.ts'

/** No answer, or one that is not ours: a proxy, a captive portal. */
export type Unreachable = { type: 'Unreachable' }
export type CallProblem = Problem | Unreachable

const PATIENCE_MS = 30_000
type Answer = {
  result?: { data?: unknown }
  error?: { data?: { problem?: Problem } }
  problem?: Problem
}

/** Asks a tRPC query over plain HTTP. */
export function ask<Path extends keyof Queries>(
  path: Path,
  input: Queries[Path]['input'],
): Promise<Result<Queries[Path]['output'], CallProblem>> {
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
  return exchange(`/trpc/${path}${query}`, {}, fromTrpc<Queries[Path]['output']>)
}

/** Calls a tRPC mutation over plain HTTP. */
export function tell<Path extends keyof Mutations>(
  path: Path,
  input: Mutations[Path]['input'],
): Promise<Result<Mutations[Path]['output'], CallProblem>> {
  const init = {
    ...sending('application/json'),
    ...(input !== undefined && { body: JSON.stringify(input) }),
  }
  return atWork(sent(exchange(`/trpc/${path}`, init, fromTrpc<Mutations[Path]['output']>)))
}

/** A form of another site cannot send this header, so the cookie alone proves nothing. */
export function sending(contentType: string): RequestInit {
  return { method: 'POST', headers: { 'content-type': contentType, 'x-cho40': '1' } }
}

type Read<T> = { readonly value: T } | undefined

function fromTrpc<T>({ result }: Answer): Read<T> {
  return result && { value: result.data as T }
}

async function exchange<T>(
  path: string,
  init: RequestInit,
  read: (answer: Answer) => Read<T>,
): Promise<Result<T, CallProblem>> {
  try {
    const { response, answer } = await within(PATIENCE_MS, async (signal) => {
      const response = await fetch(path, { ...init, signal })
      return { response, answer: (await response.json()) as Answer }
    })
    const problem = answer.problem ?? answer.error?.data?.problem
    if (problem !== undefined) return err(problem)
    if (response.status === 401) return err({ type: 'NotSignedIn' })
    const found = response.ok ? read(answer) : undefined
    return found === undefined ? err({ type: 'Unreachable' }) : ok(found.value)
  } catch {
    return err({ type: 'Unreachable' })
  }
}
