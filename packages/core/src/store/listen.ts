/** A connection that listens: one of its own, which no pool lends to others meanwhile. */
export type ListenConnection = {
  /** Runs one statement; rejects when the connection is gone. */
  readonly query: (text: string, parameters?: readonly unknown[]) => Promise<unknown>
  /** Calls back with what another connection said on the channel; not with what this one said. */
  readonly onNotice: (listener: (payload: string) => void) => void
  /** Calls back when the connection is lost, at most once. */
  readonly onLost: (listener: (error: unknown) => void) => void
  readonly close: () => Promise<void>
}

export type ListenOptions = {
  readonly connect: () => Promise<ListenConnection>
  /** Another process has written an event of this book. */
  readonly onWake: (bookId: string) => void
  /** Notices may have been missed: look at everything once. Called whenever listening has begun. */
  readonly onListening: () => void
  /** Told of every connection that is lost or refused; it is tried again. */
  readonly onError: (error: unknown) => void
  /** How long to wait before connection attempt `n` after a loss, counted from 1. */
  readonly waitMs?: (attempt: number) => number
}

export type Listening = {
  /** Tells the other processes that a book has news; many at once of one book are one notice. */
  readonly tell: (bookId: string) => void
  /** False while the connection is lost: whoever waits for news has to look for it. */
  readonly isListening: () => boolean
  readonly stop: () => Promise<void>
}

const CHANNEL = 'cho40_event'

/** At once, then slower, never slower than five seconds. */
const usualWait = (attempt: number): number => Math.min(5_000, 50 * 2 ** (attempt - 1))

/**
 * Carries news of books between the processes over one PostgreSQL database. The notice is sent after
 * the commit and not within it: PostgreSQL puts all commits with a notice in one row behind one lock,
 * and a till's payment must not queue for a screen. So a notice can be lost, with the process that owed
 * it or with the connection, and nothing may rest on it: events stand in the outbox, and whoever waits
 * for them looks there from time to time as well.
 */
export function listenForEvents(options: ListenOptions): Listening {
  const { connect, onWake, onListening, onError, waitMs = usualWait } = options
  const stopping = new AbortController()
  const pending = new Set<string>()
  let current: ListenConnection | undefined
  let sending = false

  async function send(): Promise<void> {
    if (sending) return
    sending = true
    try {
      while (pending.size > 0) {
        const books = [...pending]
        pending.clear()
        await current?.query('select pg_notify($1, book) from unnest($2::text[]) as book', [
          CHANNEL,
          books,
        ])
      }
    } catch {
      // Told of as a lost connection; the others find the events when they look for themselves.
    } finally {
      sending = false
    }
  }

  /** Listens until the connection is lost. */
  async function hear(): Promise<unknown> {
    const connection = await connect()
    // Stopped while the line was being opened: nothing would end the listening any more.
    if (stopping.signal.aborted) return connection.close().catch(() => undefined)
    const lost = new Promise<unknown>((resolve) => {
      connection.onLost(resolve)
      stopping.signal.addEventListener('abort', () => resolve(undefined), { once: true })
    })
    try {
      connection.onNotice(onWake)
      await connection.query(`listen ${CHANNEL}`)
      current = connection
      onListening()
      void send()
      return await lost
    } finally {
      current = undefined
      await connection.close().catch(() => undefined)
    }
  }

  const life = (async () => {
    for (let attempt = 1; !stopping.signal.aborted; attempt += 1) {
      const error = await hear().then(
        (lostBy) => {
          attempt = 0
          return lostBy
        },
        (refusal: unknown) => refusal,
      )
      if (stopping.signal.aborted) return
      onError(error)
      await patience(waitMs(attempt + 1), stopping.signal)
    }
  })()

  return {
    tell(bookId) {
      // While nobody can be told, nothing is kept: those who cannot hear look for themselves.
      if (current === undefined) return
      pending.add(bookId)
      setImmediate(() => void send())
    },
    isListening: () => current !== undefined,
    async stop() {
      stopping.abort()
      await life
    },
  }
}

/** A wait that ends when it is no longer wanted. */
function patience(ms: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer)
      stopping.removeEventListener('abort', over)
      resolve()
    }
    const timer = setTimeout(over, ms)
    stopping.addEventListener('abort', over)
  })
}
