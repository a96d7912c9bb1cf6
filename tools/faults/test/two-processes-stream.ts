import type { Stall } from './parts/market-on-disk.ts'

/** A till's screen: it listens, comes back to whichever server answers, and goes on where it was. */
export type Screen = {
  readonly stall: Stall
  /** Cursors in the order in which they came. */
  readonly cursors: () => readonly number[]
  /** When each came first, in milliseconds. */
  readonly arrivals: () => ReadonlyMap<number, number>
  readonly connections: () => number
  readonly close: () => Promise<void>
}

/** @param urlNow where the next connection goes, as a proxy would choose it */
export function openScreen(stall: Stall, urlNow: () => string): Screen {
  const cursors: number[] = []
  const arrivals = new Map<number, number>()
  const closing = new AbortController()
  let connections = 0

  async function listen(): Promise<void> {
    const after = String(cursors.at(-1) ?? 0)
    const response = await fetch(`${urlNow()}/events?stall=${stall.stallId}`, {
      headers: { cookie: stall.cookie, 'last-event-id': after },
      signal: closing.signal,
    })
    if (response.status !== 200 || response.body === null) {
      throw new Error(`no stream: ${response.status} ${await response.text()}`)
    }
    connections += 1
    let pending = ''
    const decoder = new TextDecoder()
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      pending += decoder.decode(chunk, { stream: true })
      const blocks = pending.split('\n\n')
      pending = blocks.pop() ?? ''
      for (const block of blocks) take(block)
    }
  }

  function take(block: string): void {
    const id = /^id: (\d+)$/m.exec(block)?.[1]
    if (id === undefined) return
    cursors.push(Number(id))
    if (!arrivals.has(Number(id))) arrivals.set(Number(id), Date.now())
  }

  const life = (async () => {
    while (!closing.signal.aborted) {
      await listen().catch(() => undefined)
      if (!closing.signal.aborted) await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  return {
    stall,
    cursors: () => cursors,
    arrivals: () => arrivals,
    connections: () => connections,
    async close() {
      closing.abort()
      await life
    },
  }
}
