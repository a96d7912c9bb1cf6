import type { VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { useTypedIn } from '../../desk/typed-in.ts'
import type { CardProps } from './payout-card.tsx'

/** An order is taken back with a reason, which its history keeps. */
export function CancelForm({ payouts }: CardProps): VNode {
  const { text } = useWords()
  const form = useRef<HTMLFormElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const typed = useTypedIn(form, payouts.busy)
  useLayoutEffect(() => box.current?.focus(), [])
  return (
    <form
      ref={form}
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault()
        const reason = box.current?.value.trim() ?? ''
        if (reason === '' || payouts.busy) return
        typed.onSubmit()
        payouts.cancel(reason)
      }}
    >
      <label class="field">
        <span>{text['payout.cancel.why']}</span>
        <input ref={box} name="reason" maxLength={200} required autocomplete="off" />
      </label>
      <p class="actions">
        <button type="submit" class="button primary" aria-disabled={payouts.busy}>
          {text['payout.cancel.go']} <kbd>Enter</kbd>
        </button>
        <button type="button" class="button" onClick={payouts.shut}>
          {text['money.note.cancel']} <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  )
}
