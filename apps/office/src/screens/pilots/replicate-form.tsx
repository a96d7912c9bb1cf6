import type { OpenPilot } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import { newId } from '../../wire/new-id.ts'
import { useSend } from '../../wire/use-send.ts'

type Props = { model: OpenPilot; onDone: () => void; onCancel: () => void }

/** The same plan in one’s own commune: days move with the beginning, baselines are counted anew. */
export function ReplicateForm({ model, onDone, onCancel }: Props): VNode {
  const { t } = useCommuneWords()
  const { today } = useDesk()
  const [placeCode, setPlaceCode] = useState(model.placeCode)
  const [name, setName] = useState(model.name)
  const [planNumber, setPlanNumber] = useState('')
  const [firstDay, setFirstDay] = useState(today)
  const id = useRef(newId('pilot'))
  const sending = useSend(() => undefined)
  const save = async (): Promise<void> => {
    const wish = {
      id: id.current,
      fromId: model.id,
      placeCode: placeCode.trim(),
      name: name.trim(),
      planNumber: planNumber.trim(),
      firstDay,
    }
    if (await sending.send('pilots.replicate', wish)) onDone()
  }
  return (
    <FormCard
      title={t['pilot.replicate']}
      go={t['pilot.open']}
      busy={sending.busy}
      onGo={() => void save()}
      onCancel={onCancel}
    >
      <TextField
        name="place"
        label={t['pilot.place']}
        value={placeCode}
        most={5}
        figures
        onValue={setPlaceCode}
      />
      <TextField name="name" label={t['pilot.name']} value={name} most={120} onValue={setName} />
      <TextField
        name="plan"
        label={t['pilot.plan']}
        value={planNumber}
        most={60}
        onValue={setPlanNumber}
      />
      <DayField name="first" label={t['pilot.first']} value={firstDay} onValue={setFirstDay} />
      {sending.problem && <ProblemNote problem={sending.problem} />}
    </FormCard>
  )
}
