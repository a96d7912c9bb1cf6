import { meet } from '../till/meet.ts'
import { newId, type Till } from '../till/till.ts'
import { ask, tell } from '../wire/call.ts'

/** Asks the market which signs of this stall should hang. */
export async function loadSigns(till: Till): Promise<void> {
  const { stallId } = till.state
  if (stallId === undefined) return
  // One question is enough while the answer is on its way.
  till.set({ signs: 'unreachable' })
  const told = await ask('signs.ofStall', { stallId })
  if (!told.ok) meet(till, told.problem)
  else till.set({ signs: told.value.filter(({ withdrawnAt }) => withdrawnAt === null) })
}

/** Has the market register one more sign of the present account; printing it is the next tap. */
export async function issueSign(till: Till): Promise<void> {
  const { stallId } = till.state
  if (stallId === undefined) return
  const issued = await tell('signs.issue', { id: newId(till, 'sign'), stallId })
  if (!issued.ok) meet(till, issued.problem)
  await loadSigns(till)
}
