import type { EventHub, Log } from '@cho40/api'
import { type ListenConnection, listenForEvents, type Reading } from '@cho40/core'
import { bookPositions } from '@cho40/core/ledger'
import pg from 'pg'

/** Seconds after which a screen shows what a lost notice did not tell it. */
const LOOK_MS = { listening: 10_000, deaf: 1_000 }
/** A line that says nothing for so long is asked whether it is still there. */
const BEAT_MS = 15_000
const ANSWER_MS = 5_000

export type Following = {
  /** Tells the other processes of a book's event. */
  readonly tell: (bookId: string) => void
  stop(): Promise<void>
}

/**
 * Lets the screens of this process know at once what other processes over the same PostgreSQL
 * database wrote. As long as its line is down, and now and then when it is up, it looks for itself.
 */
export function followOthers(of: {
  readonly databaseUrl: string
  readonly reading: () => Reading
  readonly hub: EventHub
  readonly log: Log
}): Following {
  const { databaseUrl, reading, hub, log } = of
  const seen = new Map<string, number>()
  const wakeAll = () => {
    for (const bookId of hub.listened()) hub.wake(bookId)
  }
  const listening = listenForEvents({
    connect: () => connect(databaseUrl),
    onWake: hub.wake,
    onListening: wakeAll,
    onError: (error) => log.error({ error }, 'not told of other processes, trying again'),
  })
  let lookedAt = performance.now()
  let looking: Promise<void> | undefined
  const timer = setInterval(() => {
    const every = listening.isListening() ? LOOK_MS.listening : LOOK_MS.deaf
    if (performance.now() - lookedAt < every) return
    lookedAt = performance.now()
    looking ??= look({ seen, hub, reading: reading() })
      .catch((error: unknown) => log.error({ error }, 'books not looked at'))
      .finally(() => {
        looking = undefined
      })
  }, LOOK_MS.deaf)
  timer.unref()
  return {
    tell: listening.tell,
    async stop() {
      clearInterval(timer)
      await listening.stop()
      await looking
    },
  }
}

type Looking = {
  readonly seen: Map<string, number>
  readonly hub: EventHub
  readonly reading: Reading
}

/** Wakes the streams of every book that is not where it was at the last look. */
async function look({ seen, hub, reading }: Looking): Promise<void> {
  const books = hub.listened()
  const positions = await bookPositions(reading, books)
  for (const bookId of books) {
    const position = positions.get(bookId)
    if (position === undefined || seen.get(bookId) === position) continue
    hub.wake(bookId)
  }
  seen.clear()
  for (const [bookId, position] of positions) seen.set(bookId, position)
}

/** A connection beside the pool. One that the network swallowed without a word counts as lost, too. */
async function connect(databaseUrl: string): Promise<ListenConnection> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'cho40 listening',
    keepAlive: true,
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
  })
  let lose: (error: unknown) => void = () => undefined
  const lost = new Promise<unknown>((resolve) => {
    lose = resolve
  })
  client.on('error', lose)
  client.on('end', () => lose(new Error('the line was closed')))
  await client.connect()
  const own = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const beat = setInterval(() => void client.query('select 1').catch(lose), BEAT_MS)
  beat.unref()
  return {
    query: (text, parameters) => client.query(text, [...(parameters ?? [])]),
    onNotice: (listener) =>
      client.on('notification', ({ processId, payload }) => {
        if (processId !== own.rows[0]?.pid) listener(payload ?? '')
      }),
    onLost: (listener) => void lost.then(listener),
    async close() {
      clearInterval(beat)
      // A line that is dead says no goodbye; nobody waits for one.
      const patience = new Promise<void>((resolve) => setTimeout(resolve, 500).unref())
      await Promise.race([client.end(), patience])
    },
  }
}
