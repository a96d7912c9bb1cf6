import {
  amountOf,
  type Key,
  LARGE_AMOUNT,
  LEAST_AMOUNT,
  typeKey,
  typeThousands,
} from '../keypad/entry.ts'
import { press } from './press.ts'
import { sellByQr } from './sell-by-qr.ts'
import { sellCash } from './sell-cash.ts'
import { showBar, type Till } from './till.ts'

export function type(till: Till, key: Key): void {
  const { entry, thousands } = till.state
  till.set({ entry: (thousands ? typeThousands : typeKey)(entry, key) })
}

/** The two endings of a sale, from a button or from the keyboard. */
export function sell(till: Till, method: 'cash' | 'qr'): void {
  const { stall, entry, bar, picked } = till.state
  const amount = amountOf(entry)
  if (stall === undefined) return
  if (amount < LEAST_AMOUNT) {
    return showBar(till, { kind: 'hint', text: amount > 0 ? 'sell.least' : 'sell.amount' })
  }
  const meant = amount < LARGE_AMOUNT || (bar?.kind === 'hint' && bar.amount === amount)
  if (!meant) {
    return press(till, async () => showBar(till, { kind: 'hint', text: 'sell.large', amount }))
  }
  press(till, () =>
    (method === 'cash' ? sellCash : sellByQr)(till, stall, { amount, goods: picked }),
  )
}
