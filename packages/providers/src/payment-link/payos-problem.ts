import type { PaymentLinkProblem } from './payment-links.ts'

/** What the package threw, as a value: it tells its kinds apart by name and HTTP status. */
export function problemOf(error: unknown, timeoutMs: number): PaymentLinkProblem {
  const { status, name } = shapeOf(error)
  if (name === 'ConnectionTimeoutError') return { type: 'ProviderTimedOut', afterMs: timeoutMs }
  if (name === 'InvalidSignatureError') return { type: 'WrongSignature', reason: 'no-match' }
  if (status === 401 || status === 403) return { type: 'ProviderKeyRefused' }
  if (status === 429) return { type: 'ProviderBusy', retryAfterMs: 1000 }
  if (status !== undefined) return { type: 'ProviderRefused', status }
  return { type: 'ProviderUnreachable', code: name }
}

function shapeOf(error: unknown): { readonly status: number | undefined; readonly name: string } {
  if (!(error instanceof Error)) return { status: undefined, name: 'unknown' }
  const status = 'status' in error && typeof error.status === 'number' ? error.status : undefined
  return { status, name: error.constructor.name }
}
