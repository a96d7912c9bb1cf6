import type { VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { MoneyScopeChoice } from '../../desk/money-scope.tsx'
import { KeyHelp } from '../../parts/key-help.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { QUEUE_KEYS } from './keys.ts'
import { moveOf } from './queue.ts'
import { QueueList } from './queue-list.tsx'
import { Transfer } from './transfer.tsx'
import { UndoBar } from './undo-bar.tsx'
import { useListFocus } from './use-list-focus.ts'
import { type Queue, useQueue } from './use-queue.ts'

/** Money that moved and has no place yet: one key each. */
export function MoneyQueue(): VNode {
  const { text, say } = useWords()
  const queue = useQueue()
  useKeys(queue)
  const toList = useListFocus()
  const { items, current, total } = queue
  return (
    <>
      <ScreenHead title={text['screen.money']}>
        <MoneyScopeChoice {...queue.scope} />
        {total.count > 0 && (
          <p class="left">{say('money.left', { n: total.count, x: total.unallocated })}</p>
        )}
        <button type="button" class="button for-keys" onClick={() => queue.move({ kind: 'help' })}>
          <kbd>?</kbd> {text['keys.title']}
        </button>
      </ScreenHead>
      {queue.problem && <ProblemNote problem={queue.problem} again={queue.again} />}
      <UndoBar queue={queue} />
      {!current && (!items || total.count > 0) && !queue.problem && <Loading />}
      {items && total.count === 0 && (
        <Empty title={text['money.empty']} help={text['money.empty.help']} pictogram="tick">
          <button type="button" class="button" onClick={queue.again}>
            {text.refresh}
          </button>
        </Empty>
      )}
      {items && current && (
        <>
          <div class="bench">
            <QueueList queue={queue} items={items} toList={toList} />
            <Transfer queue={queue} transfer={current} />
          </div>
          {items.length < total.count && (
            <p class="source">{say('money.limit', { n: items.length })}</p>
          )}
          <p class="source">
            <span class="for-keys">{text['money.keys']}</span>
          </p>
        </>
      )}
      {queue.open === 'help' && <KeyHelp keys={QUEUE_KEYS} onClose={queue.closeHelp} />}
    </>
  )
}

/** Keys work wherever the focus is, except where a key already means something. */
function useKeys(queue: Queue): void {
  const latest = useRef(queue)
  latest.current = queue
  // Before the screen is painted: a key pressed at the first sight of a row is not lost.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { open, move, shut } = latest.current
      const isForm = open !== 'queue' && open !== 'help'
      if (event.key === 'Escape' && isForm) return shut()
      const wish = moveOf(event)
      const target = event.target instanceof Element ? event.target : document.body
      if (
        !wish ||
        isForm ||
        event.repeat ||
        target.closest('input:not([type=radio]),textarea,select')
      )
        return
      if (wish.kind === 'accept' && target.closest('button,a,summary')) return
      if (document.querySelector('dialog[open]') && wish.kind !== 'help') return
      event.preventDefault()
      move(wish)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
