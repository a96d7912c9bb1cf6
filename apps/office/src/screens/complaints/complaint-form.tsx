import type { ComplaintKind, MarketId, MarketStallDay, StallId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useBoardWords } from '../../text/board.ts'
import { newId } from '../../wire/new-id.ts'
import { useSaid } from '../../wire/use-said.ts'
import type { Sending } from '../../wire/use-send.ts'
import { COMPLAINT_KINDS } from '../shop-choices.ts'

type Props = {
  marketId: MarketId
  stalls: readonly MarketStallDay[]
  sending: Sending
  onClose: () => void
}

/** What somebody said to the board, a helper or the commune's officer. */
export function ComplaintForm({ marketId, stalls, sending, onClose }: Props): VNode {
  const { t } = useBoardWords()
  const { today } = useDesk()
  const id = useRef(newId('complaint'))
  const [kind, setKind] = useState<ComplaintKind>('fake_qr')
  const [stallId, setStallId] = useState<StallId | 'none'>('none')
  const [day, setDay] = useState(today)
  const [said, setSaid] = useSaid()
  useUnsaved(said !== '')
  const record = async (): Promise<void> => {
    const stall = stallId === 'none' ? null : stallId
    const wish = { id: id.current, marketId, stallId: stall, kind, day, text: said }
    if (!(await sending.send('community.recordComplaint', wish))) return
    sending.setSaid(t['complaints.done'])
    onClose()
  }
  return (
    <FormCard
      title={t['complaints.new']}
      go={t['complaints.go']}
      busy={sending.busy}
      onGo={() => void record()}
      onCancel={onClose}
    >
      <TextField
        name="text"
        label={t['complaints.text']}
        most={500}
        value={said}
        onValue={setSaid}
      />
      <ChoiceField<ComplaintKind>
        name="kind"
        label={t['complaints.kind']}
        value={kind}
        options={COMPLAINT_KINDS.map((one) => [one, t[`complaint.${one}`]] as const)}
        onValue={setKind}
      />
      <ChoiceField<StallId | 'none'>
        name="stall"
        label={t['complaints.stall']}
        value={stallId}
        options={[
          ['none', t['complaints.nostall']],
          ...stalls.map((stall) => [stall.id, `${stall.number} – ${stall.name}`] as const),
        ]}
        onValue={setStallId}
      />
      <DayField name="day" label={t['complaints.day']} value={day} max={today} onValue={setDay} />
    </FormCard>
  )
}
