import type { Beneficiary } from '@cho40/contract'
import { refreshHome } from '../live/refresh-home.ts'
import { type CallProblem, tell } from '../wire/call.ts'
import { meet } from './meet.ts'
import { newId, type Till } from './till.ts'

/** Asks the market board for another receiving account. The old one stays until they approve. */
export async function askForAccount(till: Till, to: Beneficiary, reason: string): Promise<void> {
  const { stallId } = till.state
  if (stallId === undefined) return
  till.set({ accountWish: { busy: true } })
  const asked = await tell('stall.accounts.ask', {
    id: newId(till, 'acctchange'),
    stallId,
    account: { id: newId(till, 'acct'), ...to },
    reason,
  })
  await done(till, asked.ok ? undefined : asked.problem)
}

/** Takes the wish back; also somebody else’s, made in the vendor’s name. */
export async function withdrawWish(till: Till): Promise<void> {
  const { accountChange, accountWish } = till.state
  if (!accountChange || accountWish?.busy) return
  till.set({ accountWish: { busy: true } })
  const taken = await tell('stall.accounts.withdraw', { id: accountChange.id })
  await done(till, taken.ok ? undefined : taken.problem)
}

async function done(till: Till, problem: CallProblem | undefined): Promise<void> {
  const { stallId } = till.state
  if (problem !== undefined) {
    meet(till, problem)
    till.set({ accountWish: { problem } })
  }
  if (stallId !== undefined) await refreshHome(till, stallId)
  // Until the page shows what became of it, a second tap would only be refused.
  if (problem === undefined) till.set({ accountWish: {} })
}
