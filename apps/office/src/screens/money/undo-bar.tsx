import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import type { Queue } from './use-queue.ts'

/** What the last key did, and the key that takes it back. */
export function UndoBar({ queue }: { queue: Queue }): VNode {
  const { text } = useWords()
  return (
    <div class="undo-bar">
      <p class="said" role="status">
        {queue.said}
      </p>
      {queue.made.length > 0 && (
        <button
          type="button"
          class="button"
          aria-disabled={queue.busy}
          onClick={() => queue.move({ kind: 'undo' })}
        >
          {text['undo.go']} <kbd>z</kbd>
        </button>
      )}
    </div>
  )
}
