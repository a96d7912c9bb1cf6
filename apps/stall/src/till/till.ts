import type { Id, Instant, MarketDay } from '@cho40/values'
import { instantFromMs, instantToMs, makeId, marketDayOf } from '@cho40/values'
import type { Keep } from '../store/keep.ts'
import type { FirstText } from '../text/vi.ts'
import type { News } from '../voice/announcement.ts'
import type { Speaker } from '../voice/speaker.ts'
import type { Bar, More, Page, Setup, TillState } from './state.ts'

/** What the till takes from the platform; nothing below main.tsx reaches for it by itself. */
export type Edge = {
  nowMs(): number
  random(bytes: number): Uint8Array
  chime(tune: Tune | Heard): void
  /** Moves the address bar; the page follows through {@link showPage}. */
  go(page: Page): void
  loadText(language: string): Promise<FirstText>
  locked(job: () => Promise<void>): Promise<void>
  /** Fetches the pages that are seldom opened; a function each, so that nothing below knows their files. */
  later: { more(): Promise<More>; setup(): Promise<Setup> }
}

export type Tune = 'paid' | 'trouble' | 'cash'
/** A chime and what is said after it. */
export type Heard = News & { readonly tune: Tune }

export type Till = {
  readonly edge: Edge
  readonly keep: Keep
  state: TillState
  /** Milliseconds by which the server's clock is ahead. */
  offset: number
  /** Says what came; there once the second file is. */
  voice?: Speaker
  /** Shows changed state; screens are drawn once for all changes of one moment. */
  set(patch: Partial<TillState>): void
  /** Whoever sends and follows listens here for "there is something to do". */
  wake(): void
}

export function now({ edge }: Till): Instant {
  return instantFromMs(edge.nowMs())
}

/** Today at the market, by the server's clock where it is known: phones' clocks are wrong. */
export function today(till: Till): MarketDay {
  return marketDayOf(instantFromMs(instantToMs(now(till)) + till.offset))
}

export function newId<Prefix extends string>({ edge }: Till, prefix: Prefix): Id<Prefix> {
  return makeId(prefix, { ms: edge.nowMs(), random: edge.random(10) })
}

const BAR_MS = 5000

/** Shows a bar for five seconds, unless another takes its place. */
export function showBar(till: Till, bar: Bar): void {
  till.set({ bar })
  setTimeout(() => {
    if (till.state.bar === bar) dropBar(till)
  }, BAR_MS)
}

function dropBar(till: Till): void {
  const { bar: _, ...rest } = till.state
  till.state = rest
  till.set({})
}
