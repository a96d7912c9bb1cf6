/** What a look at the server brought. */
export type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly reason: 'not-found' | 'refused' | 'unreachable'
      /** As the server asks. */
      readonly retryAfterMs?: number
    }

/**
 * Reads JSON from the server without cookies and without telling it the page's address. The browser
 * sends what it has kept itself, so that an answer that did not change has no body.
 */
export async function ask<T>(url: string, signal: AbortSignal): Promise<Asked<T>> {
  try {
    const answer = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
      signal,
    })
    if (answer.ok) return { ok: true, value: (await answer.json()) as T }
    const seconds = Number(answer.headers.get('retry-after'))
    const retry = seconds > 0 ? { retryAfterMs: seconds * 1_000 } : {}
    const reason = answer.status === 404 || answer.status === 400 ? 'not-found' : 'refused'
    return { ok: false, reason: answer.status >= 500 ? 'unreachable' : reason, ...retry }
  } catch {
    return { ok: false, reason: 'unreachable' }
  }
}
