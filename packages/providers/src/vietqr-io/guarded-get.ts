import { err, ok, type Result } from '@cho40/values'
import { clientAxios } from './client.ts'
import type { VietQrIoProblem } from './problem.ts'

/** The list of banks is 40 KB. */
const MAX_ANSWER_BYTES = 1024 * 1024

export type Bounds = {
  /** The address that the library is going to ask for. */
  readonly url: string
  readonly timeoutMs: number
}

/**
 * Runs one GET of the library under bounds that it does not set itself: a time-out that closes the
 * connection, a limit on the answer's size, and no redirects. The library prints errors and resolves
 * to them; here they become problems and nothing is printed. Problems: VietQrIoTimedOut,
 * VietQrIoUnreachable, VietQrIoRefused.
 */
export async function guardedGet(
  { url, timeoutMs }: Bounds,
  get: () => Promise<unknown>,
): Promise<Result<unknown, VietQrIoProblem>> {
  const signal = AbortSignal.timeout(timeoutMs)
  const release = bind(url, signal)
  try {
    const answer = await get()
    if (signal.aborted) return err({ type: 'VietQrIoTimedOut', afterMs: timeoutMs })
    return answer instanceof Error ? err(problemOf(answer)) : ok(answer)
  } finally {
    release()
  }
}

/** Hangs the bounds on axios, for this address only, until they are released. */
function bind(url: string, signal: AbortSignal): () => void {
  const { request, response } = clientAxios.interceptors
  const bounds = { signal, maxContentLength: MAX_ANSWER_BYTES, maxRedirects: 0 }
  // The newest change runs first; the older ones, of calls still under way, leave its bounds alone.
  const change = request.use((config) =>
    config.url === url && config.signal === undefined ? Object.assign(config, bounds) : config,
  )
  const recovery = response.use(undefined, (failure) => {
    if (urlOf(failure) === url) return { data: failure }
    throw failure
  })
  return () => {
    request.eject(change)
    response.eject(recovery)
  }
}

type Failure = Error & {
  readonly code?: string
  readonly config?: { readonly url?: string }
  readonly response?: { readonly status: number }
}

function urlOf(failure: unknown): string | undefined {
  return failure instanceof Error ? (failure as Failure).config?.url : undefined
}

function problemOf(failure: Failure): VietQrIoProblem {
  const { code, response, name } = failure
  if (response !== undefined && response.status >= 300) {
    return { type: 'VietQrIoRefused', status: response.status }
  }
  return { type: 'VietQrIoUnreachable', code: code ?? name }
}
