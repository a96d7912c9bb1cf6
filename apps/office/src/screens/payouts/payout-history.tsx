import type { PayoutLine, Role } from '@cho40/contract'
import { formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { shortDay } from '../../text/say.ts'
import { useAsk } from '../../wire/use-ask.ts'

/** Who orders payouts may ask; only for the eye, the server says who may. */
const ORDERERS: readonly Role[] = ['vendor', 'bookkeeper', 'administrator']

/** What happened to one payout and who did it; asked for when somebody wants to know. */
export function PayoutHistory({ line }: { line: PayoutLine }): VNode | null {
  const { text } = useWords()
  const { session } = useDesk()
  const [isOpen, setOpen] = useState(false)
  if (!session.roles.some(({ role }) => ORDERERS.includes(role))) return null
  return (
    <details class="more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text['payout.history']}</summary>
      {isOpen && <Steps line={line} />}
    </details>
  )
}

function Steps({ line }: { line: PayoutLine }): VNode {
  const { text } = useWords()
  const { session } = useDesk()
  const asked = useAsk('payouts.view', { id: line.id })
  if (!asked.value) {
    return asked.problem ? <ProblemNote problem={asked.problem} again={asked.again} /> : <Loading />
  }
  const names = new Map<string | null, string | null>([
    [line.approvedBy, line.approvedByName],
    [line.orderedBy, line.orderedByName],
    [session.personId, session.name],
    [null, text['payout.bank']],
  ])
  return (
    <ol class="plain-list">
      {asked.value.history.map(({ step, by, note, at }) => (
        <li key={`${at} ${step}`}>
          {[
            `${formatMarketTime(at)} ${shortDay(marketDayOf(at))}`,
            text[`payout.step.${step}`],
            names.get(by),
            note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </ol>
  )
}
