import type { Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Mutations, Queries } from './calls.ts'

/** No answer, or one that is not ours (a captive portal, a proxy): the only test of being offline. */
export type Unreachable = { type: 'Unreachable' }
export type CallProblem = Problem | Unreachable

/** Longer than any answer on a weak network takes, shorter than a person waits in front of a till. */
const PATIENCE_MS = 20_000

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
  return exchange(`/trpc/${path}${query}`, {}, fromTrpc)
}

/** Calls a tRPC mutation over plain HTTP. */
export function tell<Path extends keyof Mutations>(
  path: Path,
  input: Mutations[Path]['input'],
): Promise<Result<Mutations[Path]['output'], CallProblem>> {
  return exchange(`/trpc/${path}`, posting(input), fromTrpc)
}

/** Posts plain JSON to one of the hot paths. */
export function post<T>(path: string, body: unknown): Promise<Result<T, CallProblem>> {
  return exchange(path, posting(body), (data) => ({ data }))
}

/** Of what answers nothing, the result has no data: it is an answer all the same. */
function fromTrpc({ result }: Answer): { data?: unknown } | undefined {
  return result
}

function posting(body: unknown): RequestInit {
  return {
    method: 'POST',
    // A form of another site cannot send this header, so the cookie alone proves nothing.
    headers: { 'content-type': 'application/json', 'x-cho40': '1' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }
}

async function exchange<T>(
  path: string,
  init: RequestInit,
  read: (answer: Answer) => { data?: unknown } | undefined,
): Promise<Result<T, CallProblem>> {
  const impatience = new AbortController()
  const timer = setTimeout(() => impatience.abort(), PATIENCE_MS)
  try {
    const response = await fetch(path, { ...init, signal: impatience.signal })
    const answer = (await response.json()) as Answer
    const problem = answer.problem ?? answer.error?.data?.problem
    if (problem !== undefined) return err(problem)
    if (response.status === 401) return err({ type: 'NotSignedIn' })
    const told = response.ok ? read(answer) : undefined
    return told === undefined ? err({ type: 'Unreachable' }) : ok(told.data as T)
  } catch {
    return err({ type: 'Unreachable' })
  } finally {
    clearTimeout(timer)
  }
}
