import type { BookId, StallNotice, StallView } from '@cho40/contract'
import { StallRef } from '@cho40/contract'
import { type Actor, authorize } from '@cho40/core/access'
import { type BookEvent, eventsAfter } from '@cho40/core/ledger'
import { stall as findStall } from '@cho40/core/market'
import { Hono } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import * as z from 'zod/mini'
import type { ApiOptions } from './context.ts'
import { statusOf } from './problem-to-trpc.ts'
import { whoAsks, whoAsksNow } from './sessions.ts'

/** Below the 30 s after which proxies and phones drop a silent connection. */
const PING_MS = 25_000
const BLOCK = 200

/**
 * `GET /events?stall=…`: a stall's live notices. `id:` carries the cursor, so a reconnecting client
 * misses nothing: it resumes after `Last-Event-ID`, or after `?after=`.
 */
export function eventsRoute(options: ApiOptions): Hono {
  const app = new Hono()
  app.get('/', async (c) => {
    const { actor } = await whoAsks(options, c)
    if (!actor) return c.json({ problem: { type: 'NotSignedIn' } }, 401)
    const stallId = z.safeParse(StallRef, c.req.query('stall'))
    const scopeId = stallId.success ? stallId.data : ''
    if (!(await maySell(options, actor, scopeId)) || !stallId.success) {
      return c.json({ problem: { type: 'NotAllowed', permission: 'stall.sell' } }, 403)
    }
    const stall = await findStall(options.deps, stallId.data)
    if (!stall.ok) return c.json({ problem: stall.problem }, statusOf(stall.problem))
    const after = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? 0)
    const position = Number.isSafeInteger(after) && after >= 0 ? after : 0
    c.header('x-accel-buffering', 'no')
    const mayStill = async () => {
      const { actor: now } = await whoAsksNow(options, c)
      return now !== undefined && maySell(options, now, scopeId)
    }
    return streamSSE(c, (stream) =>
      follow(options, stream, { stall: stall.value, position, mayStill }),
    )
  })
  return app
}

async function maySell({ deps }: ApiOptions, actor: Actor, scopeId: string): Promise<boolean> {
  const { personId } = actor
  return (await authorize(deps, { personId, permission: 'stall.sell', scopeId })).ok
}

type From = {
  readonly stall: StallView
  readonly position: number
  /** Whether who opened the stream may still hear what it tells; when not, it ends. */
  readonly mayStill: () => Promise<boolean>
}

async function follow(
  { deps, hub, stopping }: ApiOptions,
  stream: SSEStreamingApi,
  { stall, position: first, mayStill }: From,
): Promise<void> {
  const { id: stallId, bookId } = stall
  let position = first
  const alarm = createAlarm()
  const silence = hub.listen(bookId, alarm.ring)
  stream.onAbort(alarm.ring)
  stopping.addEventListener('abort', alarm.ring)
  const over = () => stream.aborted || stopping.aborted
  try {
    await stream.writeSSE({
      event: 'hello',
      data: JSON.stringify({ serverTime: deps.clock.now(), cursor: position }),
    })
    while (!over()) {
      const sent = await sendNew(deps, stream, { bookId, stallId, position, mayStill })
      if (sent === undefined) return
      position = sent
      if (over() || (await alarm.wait(PING_MS)) === 'rang') continue
      if (!(await mayStill())) return
      await stream.write(': ping\n\n')
    }
  } finally {
    silence()
    stopping.removeEventListener('abort', alarm.ring)
  }
}

/** Sends what is new and gives where it ends; undefined when nothing more may be told. */
async function sendNew(
  deps: ApiOptions['deps'],
  stream: SSEStreamingApi,
  at: Pick<From, 'position' | 'mayStill'> & { readonly bookId: BookId; readonly stallId: string },
): Promise<number | undefined> {
  let { position } = at
  for (;;) {
    const events = await eventsAfter(deps, { bookId: at.bookId, position, limit: BLOCK })
    if (events.length > 0 && !(await at.mayStill())) return undefined
    for (const [index, event] of events.entries()) {
      position = event.position
      // Another stall of the same household: its events move the cursor, not this screen.
      if (event.stall_id !== null && event.stall_id !== at.stallId) continue
      if (isToldByNext(event, events[index + 1])) continue
      await stream.writeSSE({ id: String(position), event: 'notice', data: event.payload })
    }
    if (events.length < BLOCK) return position
  }
}

/**
 * A sale that its request completed is announced twice in one commit, for programs that follow either.
 * The request’s notice says all that the sale’s says, and a phone pays for each byte.
 */
export function isToldByNext(
  event: Pick<BookEvent, 'type' | 'payload'>,
  next: Pick<BookEvent, 'type' | 'payload'> | undefined,
): boolean {
  if (event.type !== 'sale' || next?.type !== 'request') return false
  const sale = JSON.parse(event.payload) as Extract<StallNotice, { type: 'sale' }>
  const { request } = JSON.parse(next.payload) as Extract<StallNotice, { type: 'request' }>
  return sale.saleId === request.saleId && sale.state === 'completed' && request.state === 'settled'
}

/** Waits for a ring or a time-out; a ring before the wait is not lost. */
function createAlarm() {
  let rang = false
  let wake: (() => void) | undefined
  return {
    ring: () => {
      rang = true
      wake?.()
    },
    async wait(ms: number): Promise<'rang' | 'silent'> {
      if (!rang) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      const result = rang ? 'rang' : 'silent'
      rang = false
      wake = undefined
      return result
    },
  }
}
