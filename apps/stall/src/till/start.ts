import { instantFromMs, marketDayOf } from '@cho40/values'
import type { Keep } from '../store/keep.ts'
import { noted } from '../store/rows.ts'
import { vi } from '../text/vi.ts'
import { NOBODY, openStall } from './open-stall.ts'
import type { TillState } from './state.ts'
import { type Edge, type Till, today } from './till.ts'

export function createTill(parts: {
  edge: Edge
  keep: Keep
  draw: (state: TillState) => void
  wake: () => void
}): Till {
  const { edge, keep, draw, wake } = parts
  let drawing = false
  const till: Till = {
    edge,
    keep,
    offset: 0,
    state: {
      started: false,
      page: { name: 'sell' },
      language: 'vi',
      text: vi,
      day: marketDayOf(instantFromMs(edge.nowMs())),
      dayClosed: false,
      sales: [],
      strays: [],
      unsent: 0,
      refused: 0,
      link: 'unknown',
      mustSignIn: false,
      entry: '',
      signIn: NOBODY,
      slow: false,
      theme: 'day',
      nearlyFull: false,
    },
    set: (patch) => {
      // What was picked is of the sum it was picked for, and of no other.
      till.state = { ...till.state, ...('entry' in patch && { picked: undefined }), ...patch }
      if (drawing) return
      drawing = true
      queueMicrotask(() => {
        drawing = false
        draw(till.state)
      })
    },
    wake,
  }
  return till
}

/** Opens the till from what this phone remembers; without a network that is all it needs. */
export async function startTill(till: Till): Promise<void> {
  const known = await till.keep.read(['notes'], async (hand) => {
    // Asked for at once: one after the other each would wait for the phone's memory.
    const [chosen, session, language, offset] = await Promise.all([
      noted(hand, 'chosen'),
      noted(hand, 'session'),
      noted(hand, 'language'),
      noted(hand, 'offset'),
    ])
    return { chosen, session, language, offset, stall: await noted(hand, `stall:${chosen}`) }
  })
  till.offset = known.offset ?? 0
  if (known.language !== undefined) {
    const text = await till.edge.loadText(known.language)
    till.set({ language: known.language, text })
  }
  const { session, chosen, stall } = known
  if (session === undefined) {
    await recount(till)
    return till.set({ started: true })
  }
  // The keypad first: the customer is there, and what the day has sold so far can be a moment late.
  if (chosen && stall)
    till.set({ session, stallId: chosen, stall, day: today(till), started: true })
  else till.set({ session })
  await recount(till)
  if (chosen !== undefined) await openStall(till, chosen)
  till.set({ started: true })
}

/** Counts what is unsent and what was refused, over all stalls this phone sold at. */
export async function recount(till: Till): Promise<void> {
  const counts = await till.keep.read(['events'], async (hand) => ({
    unsent: await hand.count('events', 'unsent'),
    refused: await hand.count('events', 'refused'),
  }))
  till.set(counts)
}
