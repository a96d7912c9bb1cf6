import type { Result } from '@cho40/values'

/** The value of a result. Expected failures are values with a type; these programs give up on any. */
export function must<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(result.problem.type, { cause: result.problem })
  return result.value
}
