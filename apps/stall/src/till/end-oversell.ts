import type { ResolveOversell } from '@cho40/contract'
import { refreshHome } from '../live/refresh-home.ts'
import { setupTextOf } from '../text/setup-text.ts'
import { problemText } from '../text/text-of.ts'
import { tell } from '../wire/call.ts'
import { meet } from './meet.ts'
import type { Till } from './till.ts'

/** Tells the market how it came that more was sold than was there. Answers why not; empty when it is done. */
export async function endOversell(till: Till, how: ResolveOversell): Promise<string> {
  const { stallId } = till.state
  const answer = await tell('stock.resolveOversell', how)
  if (!answer.ok) {
    meet(till, answer.problem)
    const { type } = answer.problem
    if (type === 'StockNotAvailable') return setupTextOf(till.state)['goods.notyet']
    return problemText(till.state, answer.problem)
  }
  if (stallId !== undefined) await refreshHome(till, stallId)
  return ''
}
