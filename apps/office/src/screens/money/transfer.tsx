import type { ExceptionDetail } from '@cho40/contract'
import { formatDong, formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useWords, wordsFor } from '../../desk/desk.ts'
import { Badge } from '../../parts/notes.tsx'
import { Choices } from './choices.tsx'
import { Evidence } from './evidence.tsx'
import { NoteForm } from './note-form.tsx'
import { RefundForm } from './refund-form.tsx'
import { RememberPayer } from './remember-payer.tsx'
import { SplitForm } from './split-form.tsx'
import { TellPayer } from './tell-payer.tsx'
import type { Queue } from './use-queue.ts'
import { ageInWords, factsInWords } from './words.ts'

export type TransferProps = { queue: Queue; transfer: ExceptionDetail }

/** Everything known about one piece of money, and the ways to settle it. */
export function Transfer({ queue, transfer }: TransferProps): VNode {
  const words = useWords()
  const { text, say } = words
  const { amount, unallocated, occurredAt, memo, direction } = transfer
  const facts = factsInWords(words, transfer.facts)
  return (
    <section class="transfer" aria-labelledby="transfer-amount">
      <h2 id="transfer-amount" class="money big">
        {direction === 'out' && <span aria-label={text['money.out']}>−</span>}
        {formatDong(unallocated)}
      </h2>
      {unallocated !== amount && <p class="quiet">{say('money.of', { x: amount })}</p>}
      <p>
        {queue.nameOf(transfer.stallId)} ·{' '}
        {say('money.at', { time: formatMarketTime(occurredAt), day: marketDayOf(occurredAt) })}
      </p>
      <Standing transfer={transfer} />
      {facts !== '' && <p class="why-facts">{facts}</p>}
      <p class="memo">
        <span class="unseen">{text['money.memo']}: </span>
        {memo.trim() === '' ? <i class="quiet">{text['money.nomemo']}</i> : memo}
      </p>
      <Work key={`${transfer.id} ${queue.open}`} queue={queue} transfer={transfer} />
      <TellPayer queue={queue} transfer={transfer} />
      <Evidence key={transfer.id} transfer={transfer} />
      <RememberPayer key={`payer ${transfer.id}`} transfer={transfer} />
    </section>
  )
}

/** Why it waits, how long, and whose work it is. */
function Standing({ transfer }: { transfer: ExceptionDetail }): VNode {
  const words = useWords()
  const { text, say } = words
  const { type, severity, owner, overdue, ageMinutes } = transfer
  const isAlarm = severity === 'alarm'
  return (
    <p class="standing">
      <Badge tone={isAlarm ? 'thread-red' : 'turmeric'} pictogram={isAlarm ? 'warning' : 'waiting'}>
        {wordsFor(text, `why.${type}`, text['why.other'])}
      </Badge>
      {severity === 'high' && (
        <Badge tone="clay" pictogram="warning">
          {text['severity.high']}
        </Badge>
      )}
      <span>
        {say('money.waits', { age: ageInWords(words, ageMinutes) })}
        {overdue && <b class="wants-work"> · {text['exception.overdue']}</b>} ·{' '}
        {wordsFor(text, `owner.${owner}`, '')}
      </span>
    </p>
  )
}

function Work({ queue, transfer }: TransferProps): VNode {
  const { open } = queue
  if (open === 'split') return <SplitForm queue={queue} transfer={transfer} />
  if (open === 'refund' || open === 'wrong') {
    return <RefundForm queue={queue} transfer={transfer} wrong={open === 'wrong'} />
  }
  if (open === 'not_a_sale' || open === 'keep_credit' || open === 'expense') {
    return <NoteForm queue={queue} transfer={transfer} how={open} />
  }
  return <Choices queue={queue} transfer={transfer} />
}
