import type { VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { useTypedIn } from '../../desk/typed-in.ts'
import type { CardProps } from './payout-card.tsx'
import type { Attested } from './use-payouts.ts'

const WAYS = ['signature', 'thumbprint', 'helper'] as const

/** Cash changes hands, and the book keeps how who got it said so. */
export function CashForm({ payouts }: CardProps): VNode {
  const { text } = useWords()
  const form = useRef<HTMLFormElement>(null)
  const typed = useTypedIn(form, payouts.busy)
  const [how, setHow] = useState<Attested['how']>('signature')
  const [witness, setWitness] = useState('')
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [])
  return (
    <form
      ref={form}
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (payouts.busy) return
        typed.onSubmit()
        payouts.payInCash({ how, witness: witness.trim() })
      }}
    >
      <fieldset class="choices">
        <legend>{text['payout.cash.how']}</legend>
        {WAYS.map((way) => (
          <label key={way} class={way === how ? 'chosen' : ''}>
            <input
              type="radio"
              name="attested"
              checked={way === how}
              onChange={() => setHow(way)}
            />
            {text[`attested.${way}`]}
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span>{text['payout.cash.witness']}</span>
        <input
          name="witness"
          maxLength={80}
          required={how === 'helper'}
          autocomplete="off"
          value={witness}
          onInput={({ currentTarget }) => setWitness(currentTarget.value)}
        />
      </label>
      <p class="actions">
        <button type="submit" class="button primary" aria-disabled={payouts.busy}>
          {text['payout.cash.go']} <kbd>Enter</kbd>
        </button>
        <button type="button" class="button" onClick={payouts.shut}>
          {text['money.note.cancel']} <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  )
}
