import type { FeedSecretStore } from '@cho40/api'
import type { Deps } from '@cho40/core'
import {
  type ClaimedLine,
  claimLine,
  dropOldTries,
  finishLine,
  followBooks,
  freeLines,
  type LineEnd,
  type Tried,
} from '@cho40/core/webhooks'
import { type Sending, type Sent, sendEvent, signedHeaders } from '@cho40/providers/outgoing-http'
import { instantToMs } from '@cho40/values'
import type { Clocked, Sweeping } from './job-times.ts'

const EVERY_MS = 1_000
/** So many receivers are sent to at once. */
const LANES = 4
/** A block ends in good time before its hold does. */
const BLOCK_MS = 20_000
const DROP_EVERY_MS = 60 * 60_000

export type EventSending = Sweeping &
  Clocked & {
    readonly deps: Deps
    /** A webhook's secrets are kept with those of feeds, under its id. */
    readonly secrets: Pick<FeedSecretStore, 'read'>
    readonly sending: Sending
    /** Names this process, so that two over one database do not send at once. */
    readonly holder: string
    /** No other process may send out of this database: what one held that was killed is free. */
    readonly alone: boolean
  }

type Running = EventSending & { readonly stopping: AbortSignal }

/**
 * Sends what happens in the books to those who asked for it, until it is stopped. What is due is read
 * from the database each second: after a power cut the next process goes on where the last commit stood.
 */
export function sendEvents(
  of: EventSending,
  { everyMs = EVERY_MS }: { readonly everyMs?: number | undefined } = {},
): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const running = { ...of, stopping: stopping.signal }
  let isFirst = true
  let round: Promise<void> | undefined
  let droppedAt = 0
  const clock = of.every(everyMs, () => {
    round ??= sendAll({ ...running, alone: of.alone && isFirst }).finally(() => {
      round = undefined
    })
    isFirst = false
    if (performance.now() - droppedAt < DROP_EVERY_MS) return
    droppedAt = performance.now()
    dropOldTries(of.deps).catch((error: unknown) => of.log.error({ error }, 'tries not dropped'))
  })
  return {
    async stop() {
      clock.stop()
      stopping.abort()
      await round
    },
  }
}

/** One round; `alone` takes back first what the process before this one held when it was killed. */
async function sendAll(running: Running): Promise<void> {
  const { alone, deps, log, through } = running
  try {
    if (alone) {
      const freed = await freeLines(deps)
      if (!freed.ok) log.error({ problem: freed.problem }, 'lines not freed')
    }
    const followed = await followBooks(deps)
    if (!followed.ok) log.error({ problem: followed.problem }, 'books not followed')
    await Promise.all(Array.from({ length: LANES }, () => sendInTurn(running)))
    through()
  } catch (error) {
    log.error({ error }, 'events not sent')
  }
}

async function sendInTurn(running: Running): Promise<void> {
  const { deps, holder, log, stopping } = running
  while (!stopping.aborted) {
    const claimed = await claimLine(deps, { holder })
    if (!claimed.ok) {
      log.error({ problem: claimed.problem }, 'events not sent')
      return
    }
    if (claimed.value === undefined) return
    const line = claimed.value
    const end = await sendBlock(running, line)
    const left = await finishLine(deps, end)
    const { webhookId, bookId } = line
    if (!left.ok) log.error({ webhookId, bookId, problem: left.problem }, 'events not noted')
    else if (left.value === 'stopped' || left.value === 'disabled') {
      const problem = end.failure?.problem
      log.error({ webhookId, bookId, problem, state: left.value }, 'webhook needs a person')
    }
  }
}

/** Sends a line's events in their order until one is not taken, the time is up or the server stops. */
async function sendBlock(running: Running, line: ClaimedLine): Promise<LineEnd> {
  const { webhookId, bookId, attempts, failingSince, events } = line
  const tried: Tried[] = []
  const base = { webhookId, bookId, attempts, failingSince, holder: running.holder, tried }
  const secrets = events.length === 0 ? [] : await running.secrets.read(webhookId)
  const begunAt = performance.now()
  let position = line.position
  for (const event of events) {
    if (running.stopping.aborted || performance.now() - begunAt > BLOCK_MS) {
      return { ...base, position }
    }
    const sentAt = performance.now()
    const at = running.deps.clock.now()
    const sent = await sendOne(running, { ...line, event, secrets, nowMs: instantToMs(at) })
    const { status, problem, waitMs } = sent
    tried.push({ event, at, status, problem, tookMs: performance.now() - sentAt })
    if (problem !== null) {
      return { ...base, position, failure: { problem, waitMs, gone: problem === 'Gone' } }
    }
    ;({ position } = event)
  }
  return { ...base, position: line.through }
}

type OneEvent = Pick<ClaimedLine, 'url'> & {
  readonly event: ClaimedLine['events'][number]
  readonly secrets: readonly string[]
  readonly nowMs: number
}

/** Without a secret nothing is sent: a receiver could not tell it from anybody's invention. */
async function sendOne(
  { sending }: Running,
  { url, event, secrets, nowMs }: OneEvent,
): Promise<Omit<Sent, 'problem'> & { readonly problem: string | null }> {
  if (secrets.length === 0) return { status: null, problem: 'NoSecret', waitMs: undefined }
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Cho40-Webhook/1',
    ...signedHeaders(event.body, { id: event.id, nowMs, secrets }),
  }
  return sendEvent(sending, { url, headers, body: event.body })
}
