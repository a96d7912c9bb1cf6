import type { Reading } from '@cho40/core'
import type { ApiOptions } from './context.ts'

/** Asks where the host has statements of books answered; beside the commands when it says nothing. */
export function readReports<T>(
  { deps, readReports: read }: ApiOptions,
  books: readonly string[],
  ask: (reading: Reading) => Promise<T>,
): Promise<T> {
  return read === undefined ? ask(deps) : read(books, ask)
}
