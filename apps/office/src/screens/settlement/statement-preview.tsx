import type { MemberId, MemberStatementView, SettlementId } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { shownQuantity } from '../../text/quantity.ts'
import { shortDay } from '../../text/say.ts'
import { useAsk } from '../../wire/use-ask.ts'

type Props = { id: SettlementId; memberId: MemberId }

/** What one member's statement says, before it is printed. */
export function StatementPreview({ id, memberId }: Props): VNode {
  const asked = useAsk('settlement.statement', { settlementId: id, memberId })
  if (asked.value) return <Statement statement={asked.value} />
  return asked.problem ? <ProblemNote problem={asked.problem} again={asked.again} /> : <Loading />
}

function Statement({ statement }: { statement: MemberStatementView }): VNode {
  const { language, text } = useWords()
  const { t, tell } = useCoopWords()
  const { go } = useDesk()
  const head = useRef<HTMLHeadingElement>(null)
  const { member, settlementId, deliveries, sales, fees, line } = statement
  useEffect(() => head.current?.scrollIntoView({ block: 'nearest' }), [member.id])
  return (
    <div class="part report-card">
      <h2 id="statement-of" ref={head}>
        {tell('statement.of', { n: String(member.number), name: member.name })}
      </h2>
      <h3>{t['statement.deliveries']}</h3>
      <ul class="plain-list">
        {deliveries.map((one) => (
          <li key={one.id}>
            {shortDay(one.day)} · {one.product} · {shownQuantity(one.quantity, one.unitSize)}{' '}
            {one.unit}
            {one.unsold > 0 &&
              ` · ${tell('statement.unsold', { q: `${shownQuantity(one.unsold, one.unitSize)} ${one.unit}` })}`}
          </li>
        ))}
      </ul>
      <h3>{t['statement.sales']}</h3>
      <ul class="plain-list">
        {sales.map((one, index) => (
          <li key={index}>
            {shortDay(one.day)} · {one.product} · {shownQuantity(one.quantity, one.unitSize)}{' '}
            {one.unit} · {formatDong(one.amount)}
          </li>
        ))}
      </ul>
      <h3>{t['sum.fees']}</h3>
      <ul class="plain-list">
        {fees.map((one, index) => (
          <li key={index}>
            {t[`fee.${one.kind}`]} · {formatDong(one.fee)}
          </li>
        ))}
      </ul>
      <p class="left">
        {t['sum.net']}: {formatDong(line.net)}
      </p>
      <p class="papers">
        <a
          target="_blank"
          rel="noreferrer"
          href={`/print/settlements/${settlementId}/statements?member=${member.id}&paper=a5&language=${language}`}
        >
          {t['statement.print']}
        </a>
        <button type="button" class="link" onClick={() => go({ member: undefined })}>
          {text.close}
        </button>
      </p>
    </div>
  )
}
