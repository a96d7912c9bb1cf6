import type { ExceptionView } from '@cho40/contract'
import { formatDong, formatMarketTime, marketDayOf, subtractDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useWords, type Words, wordsFor } from '../../desk/desk.ts'
import { Badge } from '../../parts/notes.tsx'
import { NoteForm } from './note-form.tsx'
import type { Queue } from './use-queue.ts'

type TransferProps = { queue: Queue; transfer: ExceptionView }

/** Everything known about one piece of money, and the ways to settle it. */
export function Transfer({ queue, transfer }: TransferProps): VNode {
  const { text, say } = useWords()
  const { amount, unallocated, occurredAt, memo, type, stallId } = transfer
  const alarm = type === 'amount_alarm'
  return (
    <section class="transfer" aria-labelledby="transfer-amount">
      <h2 id="transfer-amount" class="money big">
        {formatDong(unallocated)}
      </h2>
      {unallocated !== amount && <p class="quiet">{say('money.of', { x: amount })}</p>}
      <p>
        {queue.nameOf(stallId)} ·{' '}
        {say('money.at', { time: formatMarketTime(occurredAt), day: marketDayOf(occurredAt) })}
      </p>
      <p>
        <Badge tone={alarm ? 'thread-red' : 'turmeric'} pictogram={alarm ? 'warning' : 'waiting'}>
          {wordsFor(text, `why.${type}`, text['why.other'])}
        </Badge>
      </p>
      <p class="memo">
        <span class="unseen">{text['money.memo']}: </span>
        {memo.trim() === '' ? <i class="quiet">{text['money.nomemo']}</i> : memo}
      </p>
      {queue.open === 'note' ? (
        <NoteForm queue={queue} />
      ) : (
        <Choices queue={queue} transfer={transfer} />
      )}
    </section>
  )
}

function Choices({ queue, transfer }: TransferProps): VNode {
  const words = useWords()
  const { text } = words
  const { suggestions } = transfer
  return (
    <>
      <h3 id="choices">{text['money.suggestions']}</h3>
      {suggestions.length === 0 ? (
        <p class="quiet">{text['money.nosuggestion']}</p>
      ) : (
        <div role="radiogroup" aria-labelledby="choices" class="choices">
          {suggestions.map((suggestion, index) => (
            <label key={suggestion.requestId} class={index === queue.chosen ? 'chosen' : ''}>
              <kbd>{index + 1}</kbd>
              <input
                type="radio"
                name="suggestion"
                checked={index === queue.chosen}
                onChange={() => queue.move({ kind: 'choose', index })}
              />
              <span>{inWords(words, transfer, index)}</span>
            </label>
          ))}
        </div>
      )}
      <p class="actions">
        {suggestions.length > 0 && (
          <button
            type="button"
            class="button primary"
            aria-disabled={queue.busy}
            onClick={() => queue.move({ kind: 'accept' })}
          >
            {text['money.accept']} <kbd>Enter</kbd>
          </button>
        )}
        <button type="button" class="button" onClick={() => queue.move({ kind: 'not-a-sale' })}>
          {text['money.notsale']} <kbd>n</kbd>
        </button>
      </p>
    </>
  )
}

/** `Đơn lúc 07:31, 45.000 ₫: đúng số tiền, cách 2 phút`. */
function inWords({ text, say }: Words, transfer: ExceptionView, index: number): string {
  const suggestion = transfer.suggestions[index]
  if (!suggestion) return ''
  const { due, createdAt, minutesApart } = suggestion
  const difference = subtractDong(transfer.unallocated, due)
  const amount =
    difference === 0
      ? text['money.same']
      : say(difference < 0 ? 'money.less' : 'money.more', { x: Math.abs(difference) })
  const apart =
    minutesApart === 0 ? text['money.sametime'] : say('money.apart', { n: minutesApart })
  const made = say('money.made', { time: formatMarketTime(createdAt) })
  return `${made}, ${formatDong(due)}: ${amount}, ${apart}`
}
