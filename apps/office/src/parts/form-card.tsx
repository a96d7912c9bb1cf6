import type { ComponentChildren, VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useWords } from '../desk/desk.ts'
import { useTypedIn } from '../desk/typed-in.ts'

type Props = {
  title: string
  go: string
  busy: boolean
  onGo: () => void
  onCancel?: () => void
  children: ComponentChildren
}

/**
 * A form that opens with its first field in hand: Enter sends it, Esc puts it away. What was typed into it is
 * not lost unasked.
 */
export function FormCard({ title, go, busy, onGo, onCancel, children }: Props): VNode {
  const { text } = useWords()
  const form = useRef<HTMLFormElement>(null)
  const typed = useTypedIn(form, busy)
  useLayoutEffect(() => {
    const card = onCancel && form.current
    if (!card) return
    const first = card.querySelector<HTMLElement>('input,select') ?? card.querySelector('button')
    first?.focus()
  }, [])
  return (
    <form
      ref={form}
      class="form-card"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        if (busy) return
        typed.onSubmit()
        onGo()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !onCancel) return
        event.stopPropagation()
        onCancel()
      }}
    >
      <h2>{title}</h2>
      <div class="form-fields">{children}</div>
      <p class="actions">
        <button type="submit" class="button primary" aria-disabled={busy}>
          {go} <kbd>Enter</kbd>
        </button>
        {onCancel && (
          <button type="button" class="button" onClick={onCancel}>
            {text['money.note.cancel']} <kbd>Esc</kbd>
          </button>
        )}
      </p>
    </form>
  )
}
