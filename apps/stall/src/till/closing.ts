import type { CloseDay, DaySlip, StallId } from '@cho40/contract'
import { addDong, type Dong, type MarketDay, ZERO_DONG } from '@cho40/values'
import { amountOf, type Entry } from '../keypad/entry.ts'
import { totalsOf } from '../sale/totals.ts'
import { note, noted } from '../store/rows.ts'
import { ask, type CallProblem, tell } from '../wire/call.ts'
import { meet } from './meet.ts'
import { newId, type Till } from './till.ts'

/** Where the close of a day stands on this phone. */
export type Closing = {
  day: MarketDay
  /** What the day's cash sales put into the box. */
  cash: Dong
  waiting: { sum: Dong; count: number }
  /** Digits of another count than the book's; absent until the vendor counts differently. */
  typed?: Entry
  busy: boolean
  /** The market did not answer: it may or may not have closed, and asking again is safe. */
  unanswered: boolean
  problem?: CallProblem
  slip?: DaySlip
}

/** Opens the close of today, or of an earlier day that must be closed first; shows a slip that is there. */
export async function beginClosing(till: Till, day: MarketDay): Promise<void> {
  const { stallId } = till.state
  if (stallId === undefined) return
  const kept = await till.keep.read(['notes'], async (hand) => ({
    slip: await noted(hand, `slip:${stallId}:${day}`),
    asked: await noted(hand, `close:${stallId}:${day}`),
  }))
  const closing = await figuresOf(till, stallId, day)
  if (closing === undefined) return
  const { slip, asked } = kept
  till.set({ closing: { ...closing, unanswered: asked !== undefined, ...(slip && { slip }) } })
  if (slip === undefined && day === till.state.day && till.state.dayClosed) {
    await fetchSlip(till, stallId, day)
  }
}

async function figuresOf(
  till: Till,
  stallId: StallId,
  day: MarketDay,
): Promise<Closing | undefined> {
  const common = { day, busy: false, unanswered: false }
  if (day === till.state.day) return { ...common, ...todaysFigures(till) }
  const then = await ask('stall.day', { stallId, day })
  if (!then.ok) {
    meet(till, then.problem)
    return undefined
  }
  const { cash, cashMoved, waiting, waitingCount } = then.value.totals
  return {
    ...common,
    cash: addDong(cash, cashMoved),
    waiting: { sum: waiting, count: waitingCount },
  }
}

/** Of today's book as this phone has it now. */
export function todaysFigures({ state }: Till): Pick<Closing, 'cash' | 'waiting'> {
  const { cash, waiting } = totalsOf(state.sales.filter(({ day }) => day === state.day))
  return { cash: cash.sum, waiting }
}

async function fetchSlip(till: Till, stallId: StallId, day: MarketDay): Promise<void> {
  const slip = await ask('stall.slip', { stallId, day })
  if (slip.ok) await keepSlip(till, slip.value)
  else meet(till, slip.problem)
}

async function keepSlip(till: Till, slip: DaySlip): Promise<void> {
  const place = `${slip.stallId}:${slip.day}` as const
  await till.keep.write(['notes'], async (hand) => {
    note(hand, `slip:${place}`, slip)
    hand.remove('notes', `close:${place}`)
  })
  const { closing, day } = till.state
  if (slip.day === day) till.set({ dayClosed: true })
  if (closing?.day === slip.day) till.set({ closing: { ...closing, busy: false, slip } })
}

/** Begins, changes or gives up a count that differs from the book. */
export function typeCount(till: Till, typed: Entry | undefined): void {
  const { closing } = till.state
  if (closing === undefined || closing.busy) return
  const { typed: _, ...rest } = closing
  till.set({ closing: typed === undefined ? rest : { ...rest, typed } })
}

/** What the vendor says lies in the box from today's sales. */
export function countedOf({ typed, cash }: Closing): Dong {
  if (typed !== undefined) return amountOf(typed)
  return cash > 0 ? cash : ZERO_DONG
}

/**
 * Closes the day with what was counted. The id and the count are on the disk before they are sent, and
 * an unanswered close is asked again exactly as it was: the slip is made once.
 */
export async function closeTheDay(till: Till): Promise<void> {
  const { closing, stallId } = till.state
  if (closing === undefined || stallId === undefined) return
  if (closing.busy || closing.slip || till.state.unsent > 0) return
  const { problem: _, ...clean } = closing
  till.set({ closing: { ...clean, busy: true } })
  const wish = await keptWish(till, {
    id: newId(till, 'close'),
    stallId,
    day: closing.day,
    cashCounted: countedOf(closing),
    cashFloat: ZERO_DONG,
  })
  const slip = await tell('stall.closeDay', wish)
  if (slip.ok) return keepSlip(till, slip.value)
  await refuse(till, wish, slip.problem)
}

function keptWish(till: Till, fresh: CloseDay): Promise<CloseDay> {
  const name = `close:${fresh.stallId}:${fresh.day}` as const
  return till.keep.write(['notes'], async (hand) => {
    const wish = (await noted(hand, name)) ?? fresh
    note(hand, name, wish)
    return wish
  })
}

async function refuse(till: Till, wish: CloseDay, problem: CallProblem): Promise<void> {
  const { stallId, day } = wish
  const answered = meet(till, problem)
  // Only an answer that the book was left as it is lets another count be sent.
  const forget = answered && problem.type !== 'NotSignedIn' && problem.type !== 'TooManyRequests'
  if (forget) {
    await till.keep.write(['notes'], async (hand) => {
      hand.remove('notes', `close:${stallId}:${day}`)
    })
  }
  const { closing } = till.state
  if (closing === undefined) return
  if (problem.type === 'DayClosed') return fetchSlip(till, stallId, day)
  if (problem.type === 'EarlierDayOpen') await beginClosing(till, problem.day)
  till.set({
    closing: { ...(till.state.closing ?? closing), busy: false, unanswered: !forget, problem },
  })
}
