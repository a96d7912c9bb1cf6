import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { useWords } from '../desk/desk.ts'
import { type Offer, offerUndo, useOffer } from '../desk/undo.ts'
import { useAtWork } from '../wire/at-work.ts'

/** What is told on whatever screen: that the server is at work, and that what was just done can be taken back. */
export function AtFoot(): VNode {
  const { text } = useWords()
  const isAtWork = useAtWork()
  const offer = useOffer()
  return (
    <div class="at-foot screen-only" aria-live="polite">
      {isAtWork && <p>{text.working}</p>}
      {offer && <Undo offer={offer} />}
    </div>
  )
}

function Undo({ offer: { said, take } }: { offer: Offer }): VNode {
  const { text, say } = useWords()
  const busy = useRef(false)
  const press = async (): Promise<void> => {
    if (!take || busy.current) return
    busy.current = true
    const isDone = await take()
    busy.current = false
    offerUndo({ said: say(isDone ? 'undo.done' : 'undo.not', { what: said }) })
  }
  return (
    <p>
      {said}{' '}
      {take && (
        <button type="button" class="button undo" onClick={() => void press()}>
          {text['undo.go']} <kbd>Z</kbd>
        </button>
      )}
    </p>
  )
}
