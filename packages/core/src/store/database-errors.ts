function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}

/** PostgreSQL undid the whole transaction to keep order: serialization failure or deadlock. */
export function isRetryable(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error))
}

/** A constraint or a type of the tables refused a value: SQLSTATE classes 22 and 23, and SQLite's own. */
export function isRefusedValue(error: unknown): boolean {
  return /^(SQLITE_CONSTRAINT|22|23)/.test(codeOf(error))
}
