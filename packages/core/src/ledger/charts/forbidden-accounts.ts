/**
 * Accounts of the enterprise regimes (Circulars 200/2014 and 133/2016) that the cooperatives' regime
 * does not have. A template that uses one was copied from the wrong law.
 */
export const FORBIDDEN_ACCOUNTS = [
  '515',
  '621',
  '622',
  '627',
  '632',
  '641',
  '711',
  '811',
  '821',
] as const

/** Whether a code is one of them or stands under one. */
export function isForbidden(code: string): boolean {
  return FORBIDDEN_ACCOUNTS.some((forbidden) => code.startsWith(forbidden))
}
