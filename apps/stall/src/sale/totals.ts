import { addDong, type Dong, subtractDong, ZERO_DONG } from '@cho40/values'
import type { Sale } from './sale.ts'
import { bankedOf, isExpected, verdictOf } from './verdict.ts'

export type Totals = Record<'cash' | 'bank' | 'waiting', { sum: Dong; count: number }>

/** The day so far: cash taken and money a bank confirmed, less what went back, and what is still to come. */
export function totalsOf(sales: readonly Sale[]): Totals {
  const totals: Totals = {
    cash: { sum: ZERO_DONG, count: 0 },
    bank: { sum: ZERO_DONG, count: 0 },
    waiting: { sum: ZERO_DONG, count: 0 },
  }
  const add = (pile: keyof Totals, amount: Dong): void => {
    totals[pile].sum = addDong(totals[pile].sum, amount)
    totals[pile].count += 1
  }
  for (const sale of sales) {
    const verdict = verdictOf(sale)
    const banked = bankedOf(sale)
    const { cash, bank } = sale.back ?? { cash: ZERO_DONG, bank: ZERO_DONG }
    totals.cash.sum = subtractDong(totals.cash.sum, cash)
    totals.bank.sum = subtractDong(totals.bank.sum, bank)
    if (verdict === 'cash') add('cash', sale.amount)
    else if (banked > 0) add('bank', banked)
    if (isExpected(sale)) add('waiting', subtractDong(sale.amount, banked))
  }
  return totals
}
