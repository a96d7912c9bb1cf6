import type { PayoutLine } from '@cho40/contract'
import { formatDong, formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useDesk, useWords } from '../../desk/desk.ts'
import { Badge } from '../../parts/notes.tsx'
import { CancelForm } from './cancel-form.tsx'
import { CashForm } from './cash-form.tsx'
import { groupOf, purposeOf, type Step, standingOf, stepsOf } from './groups.ts'
import { PayoutHistory } from './payout-history.tsx'
import { PayoutQr } from './payout-qr.tsx'
import type { Payouts } from './use-payouts.ts'

export type CardProps = { payouts: Payouts; line: PayoutLine }

const LOOK = {
  returned: { tone: 'thread-red', pictogram: 'warning' },
  awaits: { tone: 'turmeric', pictogram: 'waiting' },
  ordered: { tone: 'sky', pictogram: 'tick' },
  sent: { tone: 'sky', pictogram: 'transfer' },
  paid: { tone: 'leaf', pictogram: 'tick' },
  cancelled: { tone: 'quiet', pictogram: 'cross' },
} as const

/** Everything about one payout, and the step that is next. */
export function PayoutCard({ payouts, line }: CardProps): VNode {
  const { text } = useWords()
  const group = groupOf(line)
  const state = group === 'awaits' ? 'awaits' : line.state
  return (
    <section class="transfer" aria-labelledby="payout-amount">
      <h2 id="payout-amount" class="money big">
        {formatDong(line.amount)}
      </h2>
      <p>
        <Badge {...LOOK[group]}>{text[`payout.${state}`]}</Badge>
      </p>
      {group === 'returned' && <p>{text['payouts.returned.help']}</p>}
      <PayoutFacts line={line} />
      <Next payouts={payouts} line={line} />
      {line.to && (group === 'ordered' || group === 'sent') && (
        <PayoutQr line={line} to={line.to} />
      )}
      <PayoutHistory key={`${line.state} ${line.approvedBy}`} line={line} />
    </section>
  )
}

function PayoutFacts({ line }: { line: PayoutLine }): VNode {
  const { text, say } = useWords()
  const { to, from, orderedAt } = line
  const whom = to ? `${to.holderName} · ${line.toBankName} ${to.number}` : text['payout.to.cash']
  const when = { time: formatMarketTime(orderedAt), day: marketDayOf(orderedAt) }
  const reason = line.refund ? ` – ${text[`refund.${line.refund.reason}`]}` : ''
  const rows = [
    [text['payout.to'], whom],
    [text['payout.from'], `${from.bankName} ${from.number}`],
    [text['payout.memo'], line.memo],
    [text['payout.by'], `${line.orderedByName} · ${say('payout.at', when)}`],
    [text['payout.second'], line.approvedByName ?? text['payout.nobody']],
  ] as const
  return (
    <>
      <p>
        {text[`payout.for.${purposeOf(line)}`]}
        {reason}
        {line.refund?.note && ` · ${line.refund.note}`}
      </p>
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const KEY: Readonly<Record<Step, string>> = { approve: 'a', send: 's', cash: 'm', cancel: 'x' }

function Next({ payouts, line }: CardProps): VNode | null {
  const { text } = useWords()
  const { session } = useDesk()
  if (payouts.open === 'cash') return <CashForm payouts={payouts} line={line} />
  if (payouts.open === 'cancel') return <CancelForm payouts={payouts} line={line} />
  const steps = stepsOf(line)
  const standing = steps.includes('approve') ? standingOf(line, session) : 'may'
  if (steps.length === 0) return null
  return (
    <>
      {standing !== 'may' && <p class="second-person">{text[`payout.${standing}`]}</p>}
      <p class="actions">
        {steps
          .filter((step) => step !== 'approve' || standing === 'may')
          .map((step, index) => (
            <button
              key={step}
              type="button"
              class={`button ${index === 0 && step !== 'cancel' ? 'primary' : ''}`}
              aria-disabled={payouts.busy}
              onClick={() => payouts.wish(step)}
            >
              {text[`payout.${step}`]} <kbd>{KEY[step]}</kbd>
            </button>
          ))}
      </p>
    </>
  )
}
