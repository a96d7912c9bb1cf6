/**
 * Asks the server and gives up after so many milliseconds, also while the answer is being read: a line
 * that hangs is no different from none. Rejects as `fetch` does.
 */
export async function within<T>(ms: number, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const impatience = new AbortController()
  const timer = setTimeout(() => impatience.abort(), ms)
  try {
    return await ask(impatience.signal)
  } finally {
    clearTimeout(timer)
  }
}
