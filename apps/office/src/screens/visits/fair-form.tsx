import type { FairKind, MarketId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import { newId } from '../../wire/new-id.ts'
import { useSend } from '../../wire/use-send.ts'

const KINDS = ['fair', 'training'] as const satisfies readonly FairKind[]

type Props = { marketId: MarketId; onDone: (name: string) => Promise<void>; onCancel: () => void }

/** A fair or a training that was held at the market, and how many came. */
export function FairForm({ marketId, onDone, onCancel }: Props): VNode {
  const { today } = useDesk()
  const { t } = useCommuneWords()
  const [kind, setKind] = useState<FairKind>('fair')
  const [day, setDay] = useState(today)
  const [name, setName] = useState('')
  const [attended, setAttended] = useState('')
  const [isWrong, setWrong] = useState(false)
  const id = useRef(newId('fair'))
  const sending = useSend(() => undefined)
  useUnsaved(name !== '' || attended !== '')
  const save = async (): Promise<void> => {
    const count = /^\d{1,6}$/.test(attended.trim()) ? Number(attended.trim()) : undefined
    setWrong(count === undefined)
    if (count === undefined) return
    const fair = { id: id.current, marketId, day, kind, name: name.trim(), attended: count }
    if (await sending.send('community.recordFair', fair)) await onDone(fair.name)
  }
  return (
    <FormCard
      title={t['fair.new']}
      go={t['visit.save']}
      busy={sending.busy}
      onGo={() => void save()}
      onCancel={onCancel}
    >
      <ChoiceField
        name="fair-kind"
        label={t['fair.kind']}
        value={kind}
        options={KINDS.map((one) => [one, t[`fair.${one}`]] as const)}
        onValue={setKind}
      />
      <TextField
        name="fair-name"
        label={t['fair.name']}
        most={120}
        value={name}
        onValue={setName}
      />
      <DayField name="fair-day" label={t['visit.day']} value={day} max={today} onValue={setDay} />
      <TextField
        name="attended"
        label={t['fair.attended']}
        figures
        most={6}
        value={attended}
        {...(isWrong && { hint: t['fair.wrong'] })}
        onValue={setAttended}
      />
      {sending.problem && <ProblemNote problem={sending.problem} />}
    </FormCard>
  )
}
