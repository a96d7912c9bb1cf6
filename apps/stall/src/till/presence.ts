import { plusDays } from '@cho40/values'
import { ask } from '../wire/call.ts'
import { meet } from './meet.ts'
import { type Till, today } from './till.ts'

const DAYS = 30

let asking: Promise<void> | undefined

/** Asks the market who sold at this stall in the last month: once, however often the page is drawn meanwhile. */
export function loadPresence(till: Till): void {
  asking ??= askPresence(till).finally(() => {
    asking = undefined
  })
}

async function askPresence(till: Till): Promise<void> {
  const { stallId } = till.state
  if (stallId === undefined) return
  const to = today(till)
  const told = await ask('stall.presence', { stallId, from: plusDays(to, -DAYS), to })
  if (!told.ok) meet(till, told.problem)
  till.set({ presence: told.ok ? told.value : 'unreachable' })
}
