import type { ActivityStep, PilotId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { offerUndo } from '../../desk/undo.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import { tell } from '../../wire/call.ts'
import { useSend } from '../../wire/use-send.ts'

type Props = {
  pilotId: PilotId
  activity: number
  name: string
  last: ActivityStep | undefined
  onCancel: () => void
  onSent: (isWritten: boolean) => void
  /** It was taken back from the foot of the page. */
  onBack: () => void
}

const OPEN = { state: 'open', day: null } as const

/** Says that an activity was done, or opens one again that was said to be done. */
export function MarkForm({
  pilotId,
  activity,
  name,
  last,
  onCancel,
  onSent,
  onBack,
}: Props): VNode {
  const { today } = useDesk()
  const { t } = useCommuneWords()
  const { text } = useWords()
  const isDone = last?.state === 'done'
  const [day, setDay] = useState(today)
  const [note, setNote] = useState('')
  const sending = useSend(() => undefined)
  useUnsaved(note !== '')
  const save = async (): Promise<void> => {
    const mark = {
      pilotId,
      activity,
      nth: (last?.nth ?? 0) + 1,
      state: isDone ? 'open' : 'done',
      day: isDone ? null : day,
      note: note.trim() || null,
    } as const
    const isWritten = (await sending.send('pilots.mark', mark)) !== undefined
    onSent(isWritten)
    if (!isWritten) return
    // As the step after this one: the server takes it only while nobody else took that step.
    const nth = mark.nth + 1
    const before = isDone ? ({ state: 'done', day: last.day } as const) : OPEN
    const back = { pilotId, activity, nth, ...before, note: text['undo.reason'] }
    const take = async (): Promise<boolean> => {
      const { ok } = await tell('pilots.mark', back)
      onBack()
      return ok
    }
    offerUndo({ said: t['pilot.marked'], take })
  }
  return (
    <FormCard
      title={`${isDone ? t['pilot.mark.open'] : t['pilot.mark.done']}: ${name}`}
      go={t['pilot.mark.go']}
      busy={sending.busy}
      onGo={() => void save()}
      onCancel={onCancel}
    >
      {!isDone && (
        <DayField
          name="done"
          label={t['pilot.done.day']}
          value={day}
          max={today}
          onValue={setDay}
        />
      )}
      <TextField
        name="note"
        label={t['pilot.note']}
        value={note}
        most={300}
        required={false}
        onValue={setNote}
      />
      {sending.problem && <ProblemNote problem={sending.problem} />}
    </FormCard>
  )
}
