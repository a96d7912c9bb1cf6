import type { Log } from '@cho40/api'
import { feedsNeverPulled, schedulePull } from '@cho40/core/reconciliation'
import { type Pulling, pullFeed } from './feed-pull.ts'

const EVERY_MS = 30_000

/**
 * Looks twice a minute whether a feed is due to be fetched; each is, about once an hour. Over one
 * database only one process fetches a feed at a time. One that fails is told of and tried later.
 */
export function pullFeeds(
  pulling: Omit<Pulling, 'stopping'>,
  { log, everyMs = EVERY_MS }: { readonly log: Log; readonly everyMs?: number | undefined },
): { stop(): Promise<void> } {
  const stopping = new AbortController()
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= pullAll({ ...pulling, stopping: stopping.signal }, log).finally(() => {
      running = undefined
    })
  }, everyMs)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await running
    },
  }
}

async function pullAll(pulling: Pulling, log: Log): Promise<void> {
  try {
    await scheduleGiven(pulling)
    while (!pulling.stopping.aborted) {
      const pulled = await pullFeed(pulling)
      if (!pulled.ok) {
        log.error({ problem: pulled.problem }, 'feeds not fetched')
        return
      }
      if (pulled.value === undefined) return
      const { feedId, provider, listed, found, problem } = pulled.value
      const facts = { feedId, provider, listed, found, problem }
      if (problem === null) log.info(facts, 'feed fetched')
      else log.error(facts, 'feed not fetched whole')
    }
  } catch (error) {
    log.error({ error }, 'feeds not fetched')
  }
}

/** A key may have been given by the command, which writes no row beside a running server. */
async function scheduleGiven({ deps, secrets }: Pulling): Promise<void> {
  for (const feedId of await feedsNeverPulled(deps)) {
    const isGiven = (await secrets.key(feedId, 'api')) !== undefined
    if (isGiven) await schedulePull(deps, feedId)
  }
}
