import type { MarketId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { ChoiceField, DayField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useBoardWords } from '../../text/board.ts'
import type { Sending } from '../../wire/use-send.ts'

/** Whether there is wifi that costs nothing, from a day on: the indicator of it counts by this. */
export function WifiForm({ marketId, sending }: { marketId: MarketId; sending: Sending }): VNode {
  const { t } = useBoardWords()
  const { today } = useDesk()
  const [validFrom, setValidFrom] = useState(today)
  const [is, setIs] = useState<'free' | 'not'>('free')
  const save = async (): Promise<void> => {
    const wish = { marketId, validFrom, free: is === 'free' }
    if (await sending.send('calendar.setWifi', wish)) sending.setSaid(t['facts.done'])
  }
  return (
    <FormCard title={t.wifi} go={t['facts.go']} busy={sending.busy} onGo={() => void save()}>
      <ChoiceField
        name="wifi"
        label={t.wifi}
        value={is}
        options={[
          ['free', t['wifi.free']],
          ['not', t['wifi.not']],
        ]}
        onValue={setIs}
      />
      <DayField
        name="wifi-from"
        label={t['calendar.from']}
        value={validFrom}
        onValue={setValidFrom}
      />
    </FormCard>
  )
}
