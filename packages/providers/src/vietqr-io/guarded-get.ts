import { err, ok, type Result } from '@cho40/values'
import axios, { isAxiosError } from 'axios'
import type { VietQrIoProblem } from './problem.ts'

/** The list of banks is 40 KB. */
const MAX_ANSWER_BYTES = 1024 * 1024

type Guard = {
  /** The address that the library is going to ask for. */
  readonly url: string
  readonly timeoutMs: number
}

/**
 * Runs one GET of the library under bounds that it does not set itself: a time-out that closes the
 * connection, a limit on the answer's size, and no redirects. The library prints errors and resolves
 * to them; here they become problems and nothing is printed. The guard hangs on axios for this call
 * and this address only. Where an installation gives the library another copy of axios, the time-out
 * still ends the wait.
 */
export async function guardedGet(
  { url, timeoutMs }: Guard,
  get: () => Promise<unknown>,
): Promise<Result<unknown, VietQrIoProblem>> {
  const signal = AbortSignal.timeout(timeoutMs)
  const release = guard(url, signal)
  try {
    const answer = await Promise.race([get(), aborted(signal)])
    if (signal.aborted) return err({ type: 'VietQrIoTimedOut', afterMs: timeoutMs })
    return answer instanceof Error ? err(failureOf(answer)) : ok(answer)
  } finally {
    release()
  }
}

function guard(url: string, signal: AbortSignal): () => void {
  const request = axios.interceptors.request.use((config) =>
    config.url === url
      ? Object.assign(config, { signal, maxContentLength: MAX_ANSWER_BYTES, maxRedirects: 0 })
      : config,
  )
  const response = axios.interceptors.response.use(undefined, (failure: unknown) => {
    if (isAxiosError(failure) && failure.config?.url === url) return { data: failure }
    throw failure
  })
  return () => {
    axios.interceptors.request.eject(request)
    axios.interceptors.response.eject(response)
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

function failureOf(failure: Error): VietQrIoProblem {
  const { response, code } = isAxiosError(failure)
    ? failure
    : { response: undefined, code: undefined }
  if (response !== undefined) return { type: 'VietQrIoRefused', status: response.status }
  return { type: 'VietQrIoUnreachable', code: code ?? failure.name }
}
