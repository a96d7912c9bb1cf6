import type { MarketId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useBoardWords } from '../../text/board.ts'
import type { Sending } from '../../wire/use-send.ts'

/** Days on which the market is not held whatever its schedule says. */
export function CloseForm({ marketId, sending }: { marketId: MarketId; sending: Sending }): VNode {
  const { t } = useBoardWords()
  const { today } = useDesk()
  const [firstDay, setFirst] = useState(today)
  const [lastDay, setLast] = useState(today)
  const [reason, setReason] = useState('')
  useUnsaved(reason !== '')
  const save = async (): Promise<void> => {
    if (!(await sending.send('calendar.closeDays', { marketId, firstDay, lastDay, reason }))) return
    sending.setSaid(t['calendar.close.done'])
    setReason('')
  }
  return (
    <FormCard
      title={t['calendar.close']}
      go={t['calendar.close.go']}
      busy={sending.busy}
      onGo={() => void save()}
    >
      <DayField
        name="closed-from"
        label={t['calendar.close.from']}
        value={firstDay}
        onValue={(day) => {
          setFirst(day)
          if (day > lastDay) setLast(day)
        }}
      />
      <DayField name="closed-to" label={t['calendar.close.to']} value={lastDay} onValue={setLast} />
      <TextField
        name="why"
        label={t['calendar.close.why']}
        most={200}
        value={reason}
        onValue={setReason}
      />
    </FormCard>
  )
}
