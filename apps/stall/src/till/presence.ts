import { plusDays } from '@cho40/values'
import { ask } from '../wire/call.ts'
import { meet } from './meet.ts'
import { type Till, today } from './till.ts'

const DAYS = 30

/** Asks the market who sold at this stall in the last month. */
export async function loadPresence(till: Till): Promise<void> {
  const { stallId } = till.state
  if (stallId === undefined) return
  till.set({ presence: 'unreachable' })
  const to = today(till)
  const told = await ask('stall.presence', { stallId, from: plusDays(to, -DAYS), to })
  if (!told.ok) meet(till, told.problem)
  else till.set({ presence: told.value })
}
