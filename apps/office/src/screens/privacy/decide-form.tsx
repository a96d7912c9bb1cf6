import type { DataRequestView, DecideDataRequest } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { usePrivacyWords } from '../../text/privacy.ts'
import type { Sending } from '../../wire/use-send.ts'

type Decision = DecideDataRequest['decision']
type Props = { request: DataRequestView; sending: Sending; onClose: () => void }

/** How a request ended; the number it was under is masked with it. */
export function DecideForm({ request, sending, onClose }: Props): VNode {
  const { t, tell } = usePrivacyWords()
  const [decision, setDecision] = useState<Decision>('done')
  const [outcome, setOutcome] = useState('')
  useUnsaved(outcome !== '')
  const decide = async (): Promise<void> => {
    if (!(await sending.send('privacy.decide', { id: request.id, decision, outcome }))) return
    sending.setSaid(t.done)
    onClose()
  }
  return (
    <FormCard
      title={tell('decide.title', { phone: request.phone })}
      go={t['decide.go']}
      busy={sending.busy}
      onGo={() => void decide()}
      onCancel={onClose}
    >
      <TextField
        name="outcome"
        label={t['decide.outcome']}
        most={500}
        value={outcome}
        onValue={setOutcome}
      />
      <ChoiceField<Decision>
        name="decision"
        label={t['decide.how']}
        value={decision}
        options={[
          ['done', t['state.done']],
          ['refused', t['state.refused']],
        ]}
        onValue={setDecision}
      />
    </FormCard>
  )
}
