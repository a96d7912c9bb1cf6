import type { CooperativeView, PeriodCloseView, PeriodKind } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { ChoiceField, DayField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { spanOf } from '../../text/months.ts'
import { newId } from '../../wire/new-id.ts'
import { type Acting, useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { PeriodLine } from './period-line.tsx'

const KINDS = ['month', 'quarter', 'year'] as const satisfies readonly PeriodKind[]

/** Closed periods with their seal, and the two people a reopening takes. */
export function Periods({ coop }: { coop: CooperativeView }): VNode {
  const { t } = useCoopWords()
  const [closing, setClosing] = useState(false)
  const asked = useAsk('periods.list', { bookId: coop.bookId })
  const acting = useAct(asked.anew)
  const problem = acting.problem ?? asked.problem
  return (
    <div class="part">
      <h2 id="periods">{t['periods.title']}</h2>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {!asked.value && !asked.problem && <Loading />}
      {asked.value?.length === 0 && <p>{t['periods.none']}</p>}
      <ul class="run-list">
        {asked.value?.map((close: PeriodCloseView) => (
          <PeriodLine key={close.id} close={close} acting={acting} />
        ))}
      </ul>
      {closing ? (
        <CloseForm coop={coop} acting={acting} onClose={() => setClosing(false)} />
      ) : (
        <p class="actions">
          <button type="button" class="button" onClick={() => setClosing(true)}>
            {t['periods.close']}
          </button>
        </p>
      )}
    </div>
  )
}

type FormProps = { coop: CooperativeView; acting: Acting; onClose: () => void }

function CloseForm({ coop, acting, onClose }: FormProps): VNode {
  const { t, tell } = useCoopWords()
  const { today } = useDesk()
  const [id] = useState(() => newId('period'))
  const [kind, setKind] = useState<PeriodKind>('month')
  const [day, setDay] = useState(() => spanOf('last-month', today).from)
  const span = spanOf(kind, day)
  const send = async (): Promise<void> => {
    const wish = { id, bookId: coop.bookId, period: { kind, from: span.from } }
    if (await acting.act('periods.close', wish, tell('periods.closed', span))) onClose()
  }
  return (
    <FormCard
      title={t['periods.close']}
      go={tell('periods.close.go', span)}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <ChoiceField
        name="kind"
        label={t['periods.kind']}
        value={kind}
        options={KINDS.map((one) => [one, t[`span.${one}`]])}
        onValue={setKind}
      />
      <DayField name="period" label={t['periods.day']} value={day} onValue={setDay} max={today} />
      <p>{t['periods.help']}</p>
    </FormCard>
  )
}
