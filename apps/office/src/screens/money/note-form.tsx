import type { VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import type { Queue } from './use-queue.ts'

/** Why money is not a sale, in a person's words: it stands in the books for ever. */
export function NoteForm({ queue }: { queue: Queue }): VNode {
  const { text } = useWords()
  const box = useRef<HTMLInputElement>(null)
  // At once, so that what is typed right after `n` lands in the field.
  useLayoutEffect(() => box.current?.focus(), [])
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault()
        const note = box.current?.value.trim() ?? ''
        if (note !== '' && !queue.busy) queue.setAside(note)
      }}
    >
      <label class="field">
        <span>{text['money.note']}</span>
        <input ref={box} name="note" maxLength={200} required autocomplete="off" />
      </label>
      <p class="quiet">{text['money.note.help']}</p>
      <p class="actions">
        <button type="submit" class="button primary" aria-disabled={queue.busy}>
          {text['money.note.save']} <kbd>Enter</kbd>
        </button>
        <button type="button" class="button" onClick={queue.stopNoting}>
          {text['money.note.cancel']} <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  )
}
