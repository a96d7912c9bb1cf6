import { meet } from '../till/meet.ts'
import { newId, type Till } from '../till/till.ts'
import { ask, tell } from '../wire/call.ts'

let asking: Promise<void> | undefined

/** Asks the market which signs of this stall should hang: one question, however often the page is drawn meanwhile. */
export function loadSigns(till: Till): void {
  asking ??= askSigns(till).finally(() => {
    asking = undefined
  })
}

async function askSigns(till: Till): Promise<void> {
  const { stallId } = till.state
  if (stallId === undefined) return
  const told = await ask('signs.ofStall', { stallId })
  if (!told.ok) meet(till, told.problem)
  const signs = told.ok && told.value.filter(({ withdrawnAt }) => withdrawnAt === null)
  till.set({ signs: signs || 'unreachable' })
}

/** Has the market register one more sign of the present account; printing it is the next tap. */
export async function issueSign(till: Till): Promise<void> {
  const { stallId } = till.state
  if (stallId === undefined) return
  const issued = await tell('signs.issue', { id: newId(till, 'sign'), stallId })
  if (!issued.ok) meet(till, issued.problem)
  await askSigns(till)
}
