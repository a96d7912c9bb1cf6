import type { Standing } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import { shortDay } from '../../text/say.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import type { UnitPeriod } from '../adoption/unit-period.tsx'

/** Completeness, timeliness and what stands out: of a commune, or of all communes of a province. */
export function StandingPart({ at, maySet }: { at: UnitPeriod; maySet: boolean }): VNode {
  const { t, tell } = useCommuneWords()
  const asked = useAsk('adoption.due.standing', { unitCode: at.unit, period: at.period })
  const { value } = asked
  return (
    <section class="part" aria-label={t['report.standing']}>
      <h2>{t['report.standing']}</h2>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {value && <p>{tell('report.standing.line', value)}</p>}
      {value && value.lines.length > 0 && <ToLookAt standing={value} />}
      {maySet && <SetDue unitCode={at.unit} onDone={asked.anew} />}
    </section>
  )
}

function ToLookAt({ standing }: { standing: Standing }): VNode {
  const { t } = useCommuneWords()
  return (
    <TableRoom label={t['report.look']}>
      <thead>
        <tr>
          <th scope="col">{t['peer.unit']}</th>
          <th scope="col">{t['pilot.indicator']}</th>
          <th scope="col">{t['pilot.due']}</th>
          <th scope="col">{t['report.look']}</th>
        </tr>
      </thead>
      <tbody>
        {standing.lines.map(({ unitCode, indicatorId, lastDay, dueDay, state, outlier }) => (
          <tr key={`${unitCode} ${indicatorId} ${lastDay}`}>
            <th scope="row">{unitCode}</th>
            <td>{indicatorId}</td>
            <td>{dueDay === null ? '–' : shortDay(dueDay)}</td>
            <td>
              {t[`state.${state}`]}
              {outlier && ` · ${t.outlier}`}
            </td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}

type Frequency = 'month' | 'quarter' | 'year'

function SetDue({ unitCode, onDone }: { unitCode: string; onDone: () => Promise<void> }): VNode {
  const { today } = useDesk()
  const { t } = useCommuneWords()
  const [isOpen, setOpen] = useState(false)
  const [frequency, setFrequency] = useState<Frequency>('month')
  const [days, setDays] = useState('10')
  const [source, setSource] = useState('')
  const acting = useAct(onDone)
  const set = async (): Promise<void> => {
    const due = { unitCode, frequency, validFrom: today, days: Number(days), source }
    if (await acting.act('adoption.due.set', due, t['due.done'])) setOpen(false)
  }
  return (
    <>
      <p class="said" role="status">
        {acting.said}
      </p>
      {acting.problem && <ProblemNote problem={acting.problem} />}
      {!isOpen && (
        <p class="actions">
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {t['due.set']}
          </button>
        </p>
      )}
      {isOpen && (
        <FormCard
          title={t['due.set']}
          go={t['due.set']}
          busy={acting.busy}
          onGo={() => void set()}
          onCancel={() => setOpen(false)}
        >
          <ChoiceField
            name="frequency"
            label={t['due.frequency']}
            value={frequency}
            options={(['month', 'quarter', 'year'] as const).map(
              (one) => [one, t[`frequency.${one}`]] as const,
            )}
            onValue={setFrequency}
          />
          <TextField
            name="days"
            label={t['due.days']}
            value={days}
            figures
            most={3}
            onValue={setDays}
          />
          <TextField name="source" label={t['due.source']} value={source} onValue={setSource} />
        </FormCard>
      )}
    </>
  )
}
