import type { StallId, StallNotice } from '@cho40/contract'
import { type Instant, instantToMs } from '@cho40/values'
import { backOffMs } from '../outbox/back-off.ts'
import { awaitsMoney } from '../sale/verdict.ts'
import { note, noted } from '../store/rows.ts'
import { loadSales } from '../till/sales.ts'
import type { Till } from '../till/till.ts'
import { now, today } from '../till/till.ts'
import { createLeader } from './leader.ts'
import { pollAfterMs } from './poll.ts'
import { refreshHome } from './refresh-home.ts'
import { takeRequest, takeState, takeStray } from './take.ts'

export type Live = {
  /** Something changed here: another stall was chosen, or a customer waits. */
  wake(): void
  /** The page or the network is back: asks what was missed, then follows. */
  resume(): void
  /** The server was reached some other way: a stream that waits to try again need not. */
  catchUp(): void
  /** Lets the radio rest while nobody looks, and another tab follow. */
  pause(): void
}

const ASK_AGAIN_MS = 2000

/** Keeps the till's sales at what the server knows: a stream, and questions when the stream is mute. */
export function startLive(till: Till, onOnline: () => void): Live {
  let stream: EventSource | undefined
  let polls = 0
  let failures = 0
  let following: StallId | undefined
  const leader = createLeader()

  const alarm = alarmFor(() => void poll())
  const schedule = (): void => {
    const waiting = till.state.sales.some(awaitsMoney)
    const streaming = stream?.readyState === EventSource.OPEN
    alarm.set(pollAfterMs({ polls, waiting, streaming }))
    polls += 1
  }
  const askSoon = seldom(till, (stallId) => void refreshHome(till, stallId))
  const open = (stallId: StallId, after: number): void => {
    stream?.close()
    stream = streamOf(stallId, after, {
      hello: (event) => {
        failures = 0
        greet(till, event)
        onOnline()
        schedule()
      },
      notice: (event) => void hear(till, stallId, event).then((known) => known || askSoon(stallId)),
      error: () => {
        failures += 1
        alarm.set(backOffMs(failures, (till.edge.random(1)[0] ?? 0) / 256))
      },
    })
  }
  /** The day's cursor tells whether the stream missed something: then it is dead, whatever it says. */
  const poll = async (): Promise<void> => {
    const stallId = following
    if (stallId === undefined) return
    const { reached, before, after } = await ask(till, stallId)
    if (stallId !== following || !leader.leads()) return
    const mute = stream?.readyState !== EventSource.OPEN
    if (reached && !till.state.mustSignIn && (mute || after > before)) {
      open(stallId, after)
      onOnline()
    }
    schedule()
  }
  const pause = (): void => {
    alarm.clear()
    stream?.close()
    stream = undefined
    leader.release()
  }
  const resume = (): void => {
    polls = 0
    failures = 0
    if (following !== till.state.stallId) pause()
    following = till.state.stallId
    if (following === undefined) return
    // What another tab did while this one slept.
    void loadSales(till, following)
    leader.claim(following, () => void poll())
  }
  const wake = (): void => {
    if (following !== till.state.stallId) return resume()
    polls = 0
    if (leader.leads()) schedule()
  }
  const catchUp = (): void => {
    if (!document.hidden && stream?.readyState !== EventSource.OPEN) resume()
  }
  return { resume, wake, catchUp, pause }
}

/** What is new at the market, and where the stream of its notices stood before and stands now. */
async function ask(
  till: Till,
  stallId: StallId,
): Promise<{ reached: boolean; before: number; after: number }> {
  await turnPage(till, stallId)
  const before = await heard(till, stallId)
  const reached = await refreshHome(till, stallId)
  return { reached, before, after: await heard(till, stallId) }
}

/** One alarm; setting it again moves it. */
function alarmFor(job: () => void): { set(ms: number): void; clear(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const clear = (): void => clearTimeout(timer)
  return {
    clear,
    set: (ms) => {
      clear()
      timer = setTimeout(job, ms)
    },
  }
}

type Hearing = Record<'hello' | 'notice' | 'error', (event: MessageEvent<string>) => void>

function streamOf(stallId: StallId, after: number, hearing: Hearing): EventSource {
  const stream = new EventSource(`/events?stall=${stallId}&after=${after}`)
  for (const name of ['hello', 'notice', 'error'] as const) {
    stream.addEventListener(name, (event) => hearing[name](event as MessageEvent<string>))
  }
  return stream
}

/**
 * At most once in two seconds: a phone that comes back with a thousand sales is told of each, and one
 * question answers for all.
 */
function seldom(till: Till, job: (stallId: StallId) => void): (stallId: StallId) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastMs = 0
  return (stallId) => {
    const ms = Math.max(0, lastMs + ASK_AGAIN_MS - till.edge.nowMs())
    timer ??= setTimeout(
      () => {
        timer = undefined
        lastMs = till.edge.nowMs()
        job(stallId)
      },
      Math.min(ms, ASK_AGAIN_MS),
    )
  }
}

function greet(till: Till, event: MessageEvent<string>): void {
  const { serverTime } = JSON.parse(event.data) as { serverTime: Instant }
  till.offset = instantToMs(serverTime) - instantToMs(now(till))
  till.set({ link: 'online', mustSignIn: false })
}

/** Begins a new day's book when midnight passed at the market. */
async function turnPage(till: Till, stallId: StallId): Promise<void> {
  if (today(till) === till.state.day) return
  till.set({ day: today(till), strays: [], dayClosed: false })
  await loadSales(till, stallId)
}

function heard(till: Till, stallId: StallId): Promise<number> {
  return till.keep.read(['notes'], async (hand) => (await noted(hand, `cursor:${stallId}`)) ?? 0)
}

async function hear(till: Till, stallId: StallId, event: MessageEvent<string>): Promise<boolean> {
  const known = await takeNotice(till, stallId, JSON.parse(event.data) as StallNotice)
  const cursor = Number(event.lastEventId)
  await till.keep.write(['notes'], async (hand) => {
    const last = (await noted(hand, `cursor:${stallId}`)) ?? 0
    if (cursor > last) note(hand, `cursor:${stallId}`, cursor)
  })
  return known
}

/** False when the notice is about something this phone has not seen yet. */
async function takeNotice(till: Till, stallId: StallId, notice: StallNotice): Promise<boolean> {
  switch (notice.type) {
    case 'request':
      return takeRequest(till, stallId, notice.request)
    case 'sale':
      return takeState(till, notice.saleId, notice.state)
    case 'stray':
      takeStray(till, notice.stray)
      return true
    case 'day_closed':
      till.set({ dayClosed: till.state.dayClosed || notice.day === till.state.day })
      return true
    case 'account_change':
    case 'prices':
      // What they are now stands in the stall’s home.
      return false
    default:
      return true
  }
}
