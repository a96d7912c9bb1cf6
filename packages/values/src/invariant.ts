/** A defect of ours, never the user's: thrown, logged, and fixed. */
export class InvariantError extends Error {
  override name = 'InvariantError'
}

/**
 * States what must be true here. Throws {@link InvariantError} when it is not: continuing with money
 * after a broken assumption is worse than stopping.
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message)
}

/** Marks a place no value can reach; the compiler proves it when a union is handled in full. */
export function unreachable(value: never): never {
  throw new InvariantError(`unreachable: ${JSON.stringify(value)}`)
}
