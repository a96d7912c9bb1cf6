import { InvariantError, type Result } from '@cho40/values'

/** The value of a command that cannot be refused here; a refusal is a defect of the demonstration. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new InvariantError(`demo refused: ${JSON.stringify(result.problem)}`)
  return result.value
}
