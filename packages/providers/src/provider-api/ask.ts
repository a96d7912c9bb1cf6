import { err, ok, type Result } from '@cho40/values'
import { isObject, type JsonObject, readJsonObject } from '../bank-feed/json-body.ts'
import type { ProviderApiProblem } from './problem.ts'

/** The part of `fetch` that is used, so that a host can bring its own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export type Question = {
  readonly url: string
  readonly init: RequestInit
  readonly timeoutMs: number
  /** Bytes; an answer beyond it is not read to its end. */
  readonly maxBytes: number
}

/** A provider's answer: what it says, and how long it asks to be left alone. */
export type Answer = {
  readonly status: number
  readonly retryAfterMs: number | undefined
  /** Empty when the answer had no body, as SePay's old interface does for a wrong key. */
  readonly body: JsonObject
}

/**
 * Asks a provider once, within a time and a size, following no redirect: a key must not travel to
 * another host. Problems: ProviderTimedOut, ProviderUnreachable, ProviderAnswerNotUnderstood.
 */
export async function ask(
  fetch: Fetch,
  { url, init, timeoutMs, maxBytes }: Question,
): Promise<Result<Answer, ProviderApiProblem>> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(url, { ...init, signal, redirect: 'error' })
    const bytes = await readAtMost(response, maxBytes)
    if (bytes === undefined) return err({ type: 'ProviderAnswerNotUnderstood', at: '' })
    const body = bytes.length === 0 ? ok({}) : readJsonObject(bytes, maxBytes)
    if (!body.ok && response.ok) return err({ type: 'ProviderAnswerNotUnderstood', at: '' })
    return ok({
      status: response.status,
      retryAfterMs: retryAfterOf(response.headers),
      body: body.ok ? body.value : {},
    })
  } catch (error) {
    if (signal.aborted) return err({ type: 'ProviderTimedOut', afterMs: timeoutMs })
    return err({ type: 'ProviderUnreachable', code: codeOf(error) })
  }
}

async function readAtMost(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > maxBytes) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Seconds, as SePay writes them in the new header and in the old one; capped, for it is only asked. */
function retryAfterOf(headers: Headers): number | undefined {
  const text = headers.get('retry-after') ?? headers.get('x-sepay-userapi-retry-after') ?? ''
  return /^\d{1,5}$/.test(text) ? Number(text) * 1000 : undefined
}

/** Network errors of `fetch` carry the real one as their cause. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  const { code } = isObject(cause) ? cause : {}
  if (typeof code === 'string') return code
  return error instanceof Error ? error.name : 'unknown'
}
