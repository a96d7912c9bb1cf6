import type { StallView } from '@cho40/contract'
import { dong, marketDay } from '@cho40/values'
import { closePeriod } from '../ledger/close-period.ts'
import { postHold, reserve, voidHold } from '../ledger/holds.ts'
import { approveReopening, requestReopening } from '../ledger/reopen-period.ts'
import { transact } from '../store/transact.ts'
import { must } from './a-market.ts'
import type { TestDeps } from './each-dialect.ts'

/** One stall's book with holds of every kind, and a month closed, opened again by two, and closed. */
export async function aBusyLedger(deps: TestDeps, { bookId }: StallView): Promise<void> {
  const hold = async (amount: number) => {
    const id = deps.ids.make('hold')
    const wanted = { id, bookId, account: '3388', amount: dong(amount), subject: 'refund_x' }
    must(await transact(deps, (tx) => reserve(tx, wanted)))
    return id
  }
  await hold(1_000)
  const [taken, given] = [await hold(500), await hold(300)]
  must(await transact(deps, (tx) => postHold(tx, { id: taken, amount: dong(400) })))
  must(await transact(deps, (tx) => voidHold(tx, { id: given })))
  const [asks, agrees] = [deps.ids.make('person'), deps.ids.make('person')]
  const period = { kind: 'month' as const, from: marketDay('2026-10-01') }
  const closeId = deps.ids.make('period')
  must(await closePeriod(deps, { id: closeId, bookId, period, by: asks }))
  const id = deps.ids.make('reopen')
  must(await requestReopening(deps, { id, closeId, reason: 'thiếu một phiếu chi', by: asks }))
  must(await approveReopening(deps, { id, by: agrees }))
  must(await closePeriod(deps, { id: deps.ids.make('period'), bookId, period, by: agrees }))
}
