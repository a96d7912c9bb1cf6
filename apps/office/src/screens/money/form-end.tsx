import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import type { Queue } from './use-queue.ts'

/** The end of every form of the queue: Enter saves, Esc goes back. */
export function FormEnd({ queue, label }: { queue: Queue; label: string }): VNode {
  const { text } = useWords()
  return (
    <p class="actions">
      <button type="submit" class="button primary" aria-disabled={queue.busy}>
        {label} <kbd>Enter</kbd>
      </button>
      <button type="button" class="button" onClick={queue.shut}>
        {text['money.note.cancel']} <kbd>Esc</kbd>
      </button>
    </p>
  )
}
