import type { CertificateView } from '@cho40/contract'

/** Whether a certificate's star may be shown: only such a one is extended or revoked. */
export function isRunning({ status }: Pick<CertificateView, 'status'>): boolean {
  return status === 'valid' || status === 'expiring' || status === 'extended'
}

/** Those that run first, the soonest to end before the others; then what is over or not begun. */
export function byUrgency(all: readonly CertificateView[]): readonly CertificateView[] {
  const rank = (one: CertificateView): string => `${isRunning(one) ? 0 : 1} ${one.inForceUntil}`
  return [...all].sort((a, b) => rank(a).localeCompare(rank(b)))
}
