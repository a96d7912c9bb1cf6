import { invariant, type Result } from '@cho40/values'

/** The value of a result without which the year cannot go on. */
export function must<T>(result: Result<T, unknown>): T {
  invariant(result.ok, `the year could not go on: ${JSON.stringify(result)}`)
  return result.value
}
