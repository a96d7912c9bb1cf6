import type { ExceptionDetail } from '@cho40/contract'
import { formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useWords, wordsFor } from '../../desk/desk.ts'
import { Money } from '../../parts/money.tsx'
import { shortDay } from '../../text/say.ts'
import type { Queue } from './use-queue.ts'
import { ROW_HEIGHT, windowOf } from './window-of.ts'
import { ageInWords } from './words.ts'

/** So many rows before the end of what is read, the next page is asked for. */
const AHEAD = 100

type ListProps = {
  queue: Queue
  items: readonly ExceptionDetail[]
  /** Leads the keyboard here, where nobody went elsewhere. */
  toList: (list: HTMLElement | null) => void
}

/**
 * The queue, oldest first; the focus stays on the list, the selection moves. Of many rows
 * only those in sight are drawn; the place of the others is kept by two blank rows.
 */
export function QueueList({ queue, items, toList }: ListProps): VNode {
  const { text } = useWords()
  const list = useRef<HTMLUListElement>(null)
  const [seen, setSeen] = useState({ top: 0, height: 600 })
  const { current, at } = queue
  useLayoutEffect(() => {
    // After a form or a decision the keyboard is back where the keys are read.
    if (queue.open === 'queue') toList(list.current)
  }, [queue.open, current?.id])
  useLayoutEffect(() => {
    const { current: box } = list
    if (!box) return
    const top = at * ROW_HEIGHT
    if (top < box.scrollTop) box.scrollTop = top
    const below = top + ROW_HEIGHT - box.clientHeight
    if (below > box.scrollTop) box.scrollTop = below
    setSeen({ top: box.scrollTop, height: box.clientHeight })
  }, [at, items.length])
  useEffect(() => {
    const look = (): void => {
      const { current: box } = list
      if (box) setSeen({ top: box.scrollTop, height: box.clientHeight })
    }
    addEventListener('resize', look)
    return () => removeEventListener('resize', look)
  }, [])
  const { from, to } = windowOf(items.length, seen)
  const { count } = queue.total
  useEffect(() => {
    // Long before the last row that was read is in sight, also for who scrolls and takes no key.
    if (items.length < count && to > items.length - AHEAD) queue.more()
  }, [to, items.length, count, queue.read])
  return (
    <ul
      ref={list}
      class="queue"
      role="listbox"
      tabIndex={0}
      aria-label={text['money.queue']}
      onScroll={({ currentTarget: box }) =>
        setSeen({ top: box.scrollTop, height: box.clientHeight })
      }
      {...(current && at >= from && at < to && { 'aria-activedescendant': `item-${current.id}` })}
    >
      <Blank rows={from} />
      {items.slice(from, to).map((item, index) => (
        <Row key={item.id} queue={queue} item={item} index={from + index} of={count} />
      ))}
      <Blank rows={items.length - to} />
    </ul>
  )
}

function Blank({ rows }: { rows: number }): VNode | null {
  return rows > 0 ? (
    <li class="blank" role="presentation" style={{ height: `${rows * ROW_HEIGHT}px` }} />
  ) : null
}

type RowProps = { queue: Queue; item: ExceptionDetail; index: number; of: number }

function Row({ queue, item, index, of }: RowProps): VNode {
  const words = useWords()
  const { text } = words
  const { severity, overdue, direction } = item
  return (
    <li
      id={`item-${item.id}`}
      role="option"
      class={`of-${severity} ${overdue ? 'overdue' : ''}`}
      aria-selected={index === queue.at}
      aria-posinset={index + 1}
      aria-setsize={of}
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
      <span class="queue-sum">
        <span>
          {direction === 'out' && <span aria-label={text['money.out']}>−</span>}
          <Money amount={item.unallocated} />
        </span>
        <small>{ageInWords(words, item.ageMinutes)}</small>
      </span>
    </li>
  )
}
