import { type Dong, formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { amountTyped } from './amount-typed.ts'

/** Whole đồng by keyboard: dots are put in, everything but digits is left out. */
export function AmountField({
  name,
  label,
  amount,
  onAmount,
}: {
  name: string
  label: string
  amount: Dong | undefined
  onAmount: (amount: Dong | undefined) => void
}): VNode {
  return (
    <label class="field">
      <span>{label}</span>
      <span class="amount-box">
        <input
          name={name}
          inputMode="numeric"
          autocomplete="off"
          value={amount === undefined ? '' : formatDong(amount, '')}
          onInput={(event) => {
            const typed = amountTyped(event.currentTarget.value)
            // The same amount draws nothing anew, so the stray characters are taken out here.
            event.currentTarget.value = typed === undefined ? '' : formatDong(typed, '')
            onAmount(typed)
          }}
        />
        <span aria-hidden="true">₫</span>
      </span>
    </label>
  )
}
