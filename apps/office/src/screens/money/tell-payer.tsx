import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import type { TransferProps } from './transfer.tsx'
import { payerText } from './words.ts'

/** What to tell who paid, ready to be copied into a message. */
export function TellPayer({ queue, transfer }: TransferProps): VNode | null {
  const words = useWords()
  const { text } = words
  const said = payerText(words, transfer, queue.nameOf(transfer.stallId))
  if (said === '') return null
  return (
    <details class="more">
      <summary>{text['tell.title']}</summary>
      <blockquote class="tell">{said}</blockquote>
      <button type="button" class="button" onClick={() => queue.move({ kind: 'copy' })}>
        {text['tell.copy']} <kbd>y</kbd>
      </button>
    </details>
  )
}
