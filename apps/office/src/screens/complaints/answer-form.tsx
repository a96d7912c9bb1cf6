import type { AnswerComplaint, ComplaintView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useBoardWords } from '../../text/board.ts'
import type { Sending } from '../../wire/use-send.ts'

type State = AnswerComplaint['state']

/** Which answers may follow which state; what is closed stays so. */
function answersOf({ state }: ComplaintView): readonly State[] {
  return state === 'received' ? ['confirmed', 'rejected'] : ['closed']
}

type Props = { complaint: ComplaintView; sending: Sending; onClose: () => void }

export function AnswerForm({ complaint, sending, onClose }: Props): VNode {
  const { t, tell } = useBoardWords()
  const answers = answersOf(complaint)
  const [state, setState] = useState<State>(answers[0] ?? 'closed')
  const [note, setNote] = useState('')
  useUnsaved(note !== '')
  const answer = async (): Promise<void> => {
    const wish = { complaintId: complaint.id, state, note: note === '' ? null : note }
    if (!(await sending.send('community.answerComplaint', wish))) return
    sending.setSaid(t['complaints.answered'])
    onClose()
  }
  return (
    <FormCard
      title={tell('complaints.answer.title', { day: complaint.day })}
      go={t['complaints.answer.go']}
      busy={sending.busy}
      onGo={() => void answer()}
      onCancel={onClose}
    >
      <TextField
        name="note"
        label={t['complaints.answer.note']}
        most={300}
        required={false}
        value={note}
        onValue={setNote}
      />
      <ChoiceField<State>
        name="state"
        label={t['complaints.state']}
        value={state}
        options={answers.map((one) => [one, t[`complaint.state.${one}`]] as const)}
        onValue={setState}
      />
    </FormCard>
  )
}
