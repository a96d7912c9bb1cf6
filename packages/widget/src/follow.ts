import type { PayRequestView } from '@cho40/contract'
import { type Asked, ask } from './ask.ts'
import { waitFor } from './wait-times.ts'

/**
 * Looks at a request again and again, never while the page is hidden, and at once when it is shown
 * again. Ends by itself when nothing more can come, and through `signal`.
 */
export function follow(
  url: string,
  heard: (answer: Asked<PayRequestView>) => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let looks = 0
  let failures = 0
  let busy = false
  let over = false
  const look = async () => {
    clearTimeout(timer)
    if (busy || over || document.hidden || signal.aborted) return
    busy = true
    const answer = await ask<PayRequestView>(url, signal)
    busy = false
    if (signal.aborted) return
    looks += 1
    failures = answer.ok ? 0 : failures + 1
    heard(answer)
    const wait = answer.ok
      ? waitFor({ state: answer.value.state, looks, failures })
      : waitAfter(answer, failures)
    over = wait === undefined
    if (!over) timer = setTimeout(run, wait)
  }
  const run = () => void look()
  document.addEventListener('visibilitychange', run, { signal })
  signal.addEventListener('abort', () => clearTimeout(timer))
  run()
}

function waitAfter(
  answer: Asked<unknown> & { readonly ok: false },
  failures: number,
): number | undefined {
  if (answer.reason === 'not-found') return undefined
  const wait = waitFor({ state: undefined, looks: 0, failures }) ?? 0
  return Math.max(wait, answer.retryAfterMs ?? 0)
}
