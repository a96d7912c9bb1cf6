import type { VisitOutcome } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import type { DropOffLine } from '../../wire/adoption-calls.ts'
import { newId } from '../../wire/new-id.ts'
import { useSend } from '../../wire/use-send.ts'

const OUTCOMES = [
  'solved',
  'taught',
  'refused',
  'absent',
  'passed_on',
] as const satisfies readonly VisitOutcome[]

type Props = { stall: DropOffLine; onDone: () => void; onCancel: () => void }

/** Who was at a stall, why, and what came of it. */
export function VisitForm({ stall, onDone, onCancel }: Props): VNode {
  const { say } = useWords()
  const { today, session } = useDesk()
  const { t } = useCommuneWords()
  const [outcome, setOutcome] = useState<VisitOutcome>('solved')
  const [day, setDay] = useState(today)
  const [note, setNote] = useState('')
  const id = useRef(newId('visit'))
  const sending = useSend(() => undefined)
  useUnsaved(note !== '')
  const save = async (): Promise<void> => {
    const visit = {
      id: id.current,
      stallId: stall.stallId,
      day,
      helperId: session.personId,
      why: stall.reasons.join(', ').slice(0, 60) || 'visit',
      outcome,
      note: note.trim() || null,
    }
    if (await sending.send('community.recordVisit', visit)) onDone()
  }
  return (
    <FormCard
      title={`${t['visit.go']}: ${say('stall', { number: stall.number })}`}
      go={t['visit.save']}
      busy={sending.busy}
      onGo={() => void save()}
      onCancel={onCancel}
    >
      <ChoiceField
        name="outcome"
        label={t['visit.outcome']}
        value={outcome}
        options={OUTCOMES.map((one) => [one, t[`outcome.${one}`]] as const)}
        onValue={setOutcome}
      />
      <DayField name="day" label={t['visit.day']} value={day} max={today} onValue={setDay} />
      <TextField
        name="note"
        label={t['visit.note']}
        value={note}
        most={300}
        required={false}
        onValue={setNote}
      />
      {sending.problem && <ProblemNote problem={sending.problem} />}
    </FormCard>
  )
}
