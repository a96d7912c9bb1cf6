import type { StallId } from '@cho40/contract'
import type { Sale } from '../sale/sale.ts'
import { awaitsMoney } from '../sale/verdict.ts'
import type { Till } from './till.ts'

/** What was put on the screens while a reading of the memory was under way, for each of them. */
const readings = new WeakMap<Till, Set<Map<Sale['id'], Sale>>>()

/** Puts a changed sale into what the screens show, newest first. */
export function keepSale(till: Till, sale: Sale): void {
  for (const meanwhile of readings.get(till) ?? []) meanwhile.set(sale.id, sale)
  // A sale after midnight opens the new day's book, before the server was heard.
  const day = sale.day > till.state.day ? sale.day : till.state.day
  const others = till.state.sales.filter((other) => other.id !== sale.id)
  const sales = [...others, sale].filter((one) => one.day === day || awaitsMoney(one))
  till.set({ day, sales: sales.sort(newestFirst) })
}

/**
 * Reads the day's sales from the phone's own memory. A sale that is made or changed while the phone
 * still reads stays on the screen: the reading may be from before it.
 */
export async function loadSales(till: Till, stallId: StallId): Promise<void> {
  const meanwhile = new Map<Sale['id'], Sale>()
  const underWay = readings.get(till) ?? new Set()
  readings.set(till, underWay.add(meanwhile))
  const range = IDBKeyRange.only([stallId, till.state.day])
  try {
    const read = await till.keep.read(['sales'], (hand) =>
      hand.list<Sale>('sales', { index: 'day', range }),
    )
    const sales = [...meanwhile.values(), ...read.filter(({ id }) => !meanwhile.has(id))]
    till.set({ sales: sales.sort(newestFirst) })
  } finally {
    underWay.delete(meanwhile)
  }
}

function newestFirst(a: Sale, b: Sale): number {
  return a.at < b.at ? 1 : -1
}
