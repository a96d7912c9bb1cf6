import { isDigitKey, typeKey } from './keypad/entry.ts'
import { closeTheDay, typeCount } from './till/closing.ts'
import { press } from './till/press.ts'
import { sell, type } from './till/sell.ts'
import type { Till } from './till/till.ts'

/** Digits, Backspace, Enter for the QR and Shift+Enter for cash, wherever the focus is. */
export function pressKey(till: Till, event: KeyboardEvent): void {
  const { started, session, stallId, page } = till.state
  if (!started || session === undefined || stallId === undefined) return
  if (event.ctrlKey || event.altKey || event.metaKey) return
  if (event.key === 'Escape' && page.name !== 'sell') return goBack(till)
  if (page.name === 'close') return pressCount(till, event)
  const shown = page.name === 'sale'
  if (shown && isDigitKey(event.key)) till.edge.go({ name: 'sell' })
  else if (page.name !== 'sell') return
  if (isDigitKey(event.key)) type(till, event.key)
  else if (event.key === 'Backspace') type(till, 'erase')
  else if (event.key === 'Enter' && !isControl(event.target))
    sell(till, event.shiftKey ? 'cash' : 'qr')
}

/** From an order and from the close to the book, from anywhere else to the keypad. */
function goBack(till: Till): void {
  const { name } = till.state.page
  till.edge.go({ name: name === 'order' || name === 'close' ? 'book' : 'sell' })
}

/** A count that differs from the book is typed like an amount. */
function pressCount(till: Till, { key, target }: KeyboardEvent): void {
  const { closing } = till.state
  if (closing === undefined || closing.slip) return
  const { typed = '' } = closing
  if (isDigitKey(key)) typeCount(till, typeKey(typed, key))
  else if (key === 'Backspace') typeCount(till, typeKey(typed, 'erase'))
  else if (key === 'Enter' && !isControl(target) && closing.typed !== '') {
    press(till, () => closeTheDay(till))
  }
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement
}
