import type { ExceptionView } from '@cho40/contract'
import { formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useWords, wordsFor } from '../../desk/desk.ts'
import { Money } from '../../parts/money.tsx'
import { shortDay } from '../../text/say.ts'
import type { Queue } from './use-queue.ts'

/** The queue, oldest first; the focus stays on the list, the selection moves. */
export function QueueList({
  queue,
  items,
}: {
  queue: Queue
  items: readonly ExceptionView[]
}): VNode {
  const { text } = useWords()
  const list = useRef<HTMLUListElement>(null)
  const { current } = queue
  useLayoutEffect(() => {
    // After a note or a decision the keyboard is back where the keys are read.
    if (queue.open === 'queue') list.current?.focus({ preventScroll: true })
  }, [queue.open, current?.id])
  useEffect(() => {
    document.getElementById(`item-${current?.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [current?.id])
  return (
    <ul
      ref={list}
      class="queue"
      role="listbox"
      tabIndex={0}
      aria-label={text['money.queue']}
      {...(current && { 'aria-activedescendant': `item-${current.id}` })}
    >
      {items.map((item, index) => (
        <li
          key={item.id}
          id={`item-${item.id}`}
          role="option"
          aria-selected={index === queue.at}
          onClick={() => queue.goTo(index)}
        >
          <span class="queue-time">
            {formatMarketTime(item.occurredAt)}
            <small>{shortDay(marketDayOf(item.occurredAt)).slice(0, 5)}</small>
          </span>
          <span class="queue-what">
            <span class="queue-stall">{queue.nameOf(item.stallId)}</span>
            <small>{wordsFor(text, `why.${item.type}`, text['why.other'])}</small>
          </span>
          <Money amount={item.unallocated} />
        </li>
      ))}
    </ul>
  )
}
