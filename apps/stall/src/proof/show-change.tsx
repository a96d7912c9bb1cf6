import { render } from 'preact'
import { AccountChanged } from '../screens/account/account-changed.tsx'
import type { Till } from '../till/till.ts'
import { trustOf } from './trust.ts'

/** Opens the notice of a changed account over every screen until the vendor has seen it; call after each drawing. */
export function showChange(till: Till): void {
  const { change } = trustOf(till)
  const open = document.querySelector('dialog')
  if (change === undefined) return open?.remove()
  const dialog = open ?? document.createElement('dialog')
  render(<AccountChanged till={till} change={change} />, dialog)
  if (open !== null) return
  dialog.setAttribute('aria-labelledby', 'account-changed')
  // Only the button closes it.
  dialog.addEventListener('cancel', (event) => event.preventDefault())
  document.body.append(dialog)
  dialog.showModal()
}
