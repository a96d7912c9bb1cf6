import type {
  AnswerShopReport,
  ModerationReason,
  ShopReportOutcome,
  WatchedShopReport,
} from '@cho40/contract'
import { formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { shortDay } from '../../text/say.ts'
import { useReportWords } from '../../text/shop-reports.ts'
import { useWatchWords } from '../../text/watch.ts'
import { type CallProblem, tell as send } from '../../wire/call.ts'
import type { Acting } from '../../wire/use-act.ts'
import { MODERATION_REASONS } from '../shop-choices.ts'

type Props = { report: WatchedShopReport; acting: Acting; onClose: () => void }

/** One report: what was said, who wants a call, what was answered, and the answer now. */
export function AnswerPart(props: Props): VNode {
  const { report } = props
  const { t } = useReportWords()
  return (
    <div class="card">
      <h3>
        {t[`about.${report.about}`]}: {report.listing?.name ?? report.seller}
      </h3>
      <p>
        {t[`reason.${report.reason}`]} · {report.seller}
      </p>
      <p class="quiet">
        {t['sent.at']} {formatMarketTime(report.reportedAt)}{' '}
        {shortDay(marketDayOf(report.reportedAt))}
      </p>
      {report.words === null ? (
        <p class="quiet">{t.forgotten}</p>
      ) : (
        <blockquote>
          {report.words.split('\n').map((line, at) => (
            <p key={at}>{line}</p>
          ))}
        </blockquote>
      )}
      <CallBack report={report} />
      {report.listing?.state === 'published' && (
        <p>
          <a href={`/san-pham/${report.listing.slug}`} target="_blank" rel="noreferrer">
            {t.page}
          </a>
        </p>
      )}
      <Answers report={report} />
      <AnswerForm {...props} />
    </div>
  )
}

/** The number in full only for who asks for it; that is written down. */
function CallBack({ report: { id, phone } }: Pick<Props, 'report'>): VNode {
  const { t } = useReportWords()
  const [shown, setShown] = useState<string>()
  const [problem, setProblem] = useState<CallProblem>()
  if (phone === null) return <p class="quiet">{t['phone.none']}</p>
  const show = async (): Promise<void> => {
    const answer = await send('catalogue.report.phone', { id })
    if (answer.ok) setShown(answer.value.phone ?? '')
    else setProblem(answer.problem)
  }
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <p role="status">
        {t.phone} {shown === undefined ? phone : <a href={`tel:${shown}`}>{shown}</a>}
      </p>
      {shown === undefined && (
        <p class="actions">
          <button type="button" class="button" onClick={() => void show()}>
            {t['phone.show']}
          </button>
          <small class="hint">{t['phone.noted']}</small>
        </p>
      )}
    </>
  )
}

function Answers({ report: { steps } }: Pick<Props, 'report'>): VNode | null {
  const { t } = useReportWords()
  if (steps.length === 0) return null
  return (
    <>
      <h3 id="answers">{t.answers}</h3>
      <ul aria-labelledby="answers">
        {steps.map((one) => (
          <li key={one.recordedAt}>
            {shortDay(marketDayOf(one.recordedAt))} {formatMarketTime(one.recordedAt)} · {one.by} ·{' '}
            {t[`state.${one.state}`]}
            <small class="hint">{one.answer}</small>
          </li>
        ))}
      </ul>
    </>
  )
}

type Down = NonNullable<AnswerShopReport['takeDown']>['state']
const DOWN: readonly Down[] = ['needs_change', 'blocked']

function AnswerForm({ report, acting, onClose }: Props): VNode {
  const { t, tell } = useReportWords()
  const { t: watch } = useWatchWords()
  const name = report.listing?.name ?? report.seller
  const mayTakeDown = report.listing !== null && report.listing.state !== 'withdrawn'
  const outcomes: readonly ShopReportOutcome[] = mayTakeDown
    ? ['taken_down', 'settled', 'rejected']
    : ['settled', 'rejected']
  const [outcome, setOutcome] = useState<ShopReportOutcome | ''>('')
  const [down, setDown] = useState<Down>('needs_change')
  const [reason, setReason] = useState<ModerationReason>('reported')
  const [words, setWords] = useState('')
  useUnsaved(words !== '')
  const answer = async (): Promise<void> => {
    if (outcome === '') return
    const takeDown = outcome === 'taken_down' ? { state: down, reasons: [reason] } : undefined
    const said = { id: report.id, outcome, answer: words.trim(), ...(takeDown && { takeDown }) }
    const done = tell('done', { name, state: t[`state.${outcome}`] })
    if (await acting.act('catalogue.report.answer', said, done)) onClose()
  }
  return (
    <FormCard
      title={tell('answer', { name })}
      go={t.go}
      busy={acting.busy}
      onGo={() => void answer()}
      onCancel={onClose}
    >
      <ChoiceField<ShopReportOutcome>
        name="outcome"
        label={t.outcome}
        none={t['outcome.none']}
        value={outcome}
        options={outcomes.map((one) => [one, t[`to.${one}`]] as const)}
        onValue={setOutcome}
      />
      {outcome === 'taken_down' && (
        <>
          <ChoiceField<Down>
            name="down"
            label={watch.what}
            value={down}
            options={DOWN.map((one) => [one, watch[`to.${one}`]] as const)}
            onValue={setDown}
          />
          <ChoiceField<ModerationReason>
            name="why"
            label={watch.why}
            value={reason}
            options={MODERATION_REASONS.map((one) => [one, watch[`reason.${one}`]] as const)}
            onValue={setReason}
          />
        </>
      )}
      <TextField
        name="answer"
        label={outcome === 'taken_down' ? t['words.both'] : t.words}
        most={outcome === 'taken_down' ? 300 : 500}
        hint={t['words.hint']}
        value={words}
        onValue={setWords}
      />
    </FormCard>
  )
}
