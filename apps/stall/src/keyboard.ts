import { isDigitKey } from './keypad/entry.ts'
import { sell, type } from './till/sell.ts'
import type { Till } from './till/till.ts'

/** Digits, Backspace, Enter for the QR and Shift+Enter for cash, wherever the focus is. */
export function pressKey(till: Till, event: KeyboardEvent): void {
  const { started, session, stallId, page } = till.state
  if (!started || session === undefined || stallId === undefined) return
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const shown = page.name === 'sale'
  if (shown && isDigitKey(event.key)) till.edge.go({ name: 'sell' })
  else if (page.name !== 'sell') return
  if (isDigitKey(event.key)) type(till, event.key)
  else if (event.key === 'Backspace') type(till, 'erase')
  else if (event.key === 'Enter' && !isControl(event.target))
    sell(till, event.shiftKey ? 'cash' : 'qr')
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement
}
