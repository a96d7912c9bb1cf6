import type { StallId } from '@cho40/contract'
import type { Sale } from '../sale/sale.ts'
import { awaitsMoney } from '../sale/verdict.ts'
import type { Till } from './till.ts'

/** Puts a changed sale into what the screens show, newest first. */
export function keepSale(till: Till, sale: Sale): void {
  // A sale after midnight opens the new day's book, before the server was heard.
  const day = sale.day > till.state.day ? sale.day : till.state.day
  const others = till.state.sales.filter((other) => other.id !== sale.id)
  const sales = [...others, sale].filter((one) => one.day === day || awaitsMoney(one))
  till.set({ day, sales: sales.sort((a, b) => (a.at < b.at ? 1 : -1)) })
}

/** Reads the day's sales from the phone's own memory. */
export async function loadSales(till: Till, stallId: StallId): Promise<void> {
  const range = IDBKeyRange.only([stallId, till.state.day])
  const sales = await till.keep.read(['sales'], (hand) =>
    hand.list<Sale>('sales', { index: 'day', range }),
  )
  till.set({ sales: sales.sort((a, b) => (a.at < b.at ? 1 : -1)) })
}
