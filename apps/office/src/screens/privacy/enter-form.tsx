import type { DataRequestKind } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { usePrivacyWords } from '../../text/privacy.ts'
import { newId } from '../../wire/new-id.ts'
import type { Sending } from '../../wire/use-send.ts'
import { DATA_REQUESTS } from '../shop-choices.ts'

/** A request as it came; its terms count from the day it was received. */
export function EnterForm({ sending }: { sending: Sending }): VNode {
  const { t } = usePrivacyWords()
  const { today } = useDesk()
  const [id, setId] = useState(() => newId('dsr'))
  const [kind, setKind] = useState<DataRequestKind>('access')
  const [phone, setPhone] = useState('')
  const [note, setNote] = useState('')
  const [receivedOn, setReceived] = useState(today)
  useUnsaved(phone !== '' || note !== '')
  const enter = async (): Promise<void> => {
    const wish = { id, kind, phone, receivedOn, ...(note !== '' && { note }) }
    if (!(await sending.send('privacy.enterRequest', wish))) return
    sending.setSaid(t['new.done'])
    setId(newId('dsr'))
    setPhone('')
    setNote('')
  }
  return (
    <FormCard title={t['new.title']} go={t['new.go']} busy={sending.busy} onGo={() => void enter()}>
      <TextField
        name="subject"
        label={t['find.phone']}
        figures
        most={20}
        value={phone}
        onValue={setPhone}
      />
      <ChoiceField<DataRequestKind>
        name="kind"
        label={t['new.kind']}
        value={kind}
        options={DATA_REQUESTS.map((one) => [one, t[`request.${one}`]] as const)}
        onValue={setKind}
      />
      <DayField
        name="received"
        label={t['new.received']}
        value={receivedOn}
        max={today}
        onValue={setReceived}
      />
      <TextField
        name="note"
        label={t['new.note']}
        required={false}
        most={500}
        value={note}
        onValue={setNote}
      />
    </FormCard>
  )
}
