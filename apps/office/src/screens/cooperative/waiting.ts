import type { RegisterView, SettlementView, StockView } from '@cho40/contract'
import { type Dong, sumDong } from '@cho40/values'

/** What waits in a cooperative, for who comes to the desk in the morning. */
export type Waiting = {
  readonly lots: number
  readonly stockValue: Dong
  readonly overdue: number
  readonly tooFew: boolean
  readonly returned: number
  readonly toPay: number
}

export function waitingIn(known: {
  readonly stock: readonly StockView[]
  readonly register: RegisterView
  readonly run: SettlementView | undefined
}): Waiting {
  const payouts = known.run?.lines.flatMap(({ payout }) => payout ?? []) ?? []
  return {
    lots: known.stock.reduce((sum, { lots }) => sum + lots, 0),
    stockValue: sumDong(known.stock.map(({ value }) => value)),
    overdue: known.register.members.filter(({ overdue }) => overdue).length,
    tooFew: known.register.tooFew,
    returned: payouts.filter(({ state }) => state === 'returned').length,
    toPay: payouts.filter(({ state }) => state === 'ordered' || state === 'sent').length,
  }
}
