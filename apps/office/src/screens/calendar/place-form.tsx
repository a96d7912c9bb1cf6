import type { MarketId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { isUnit } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useBoardWords } from '../../text/board.ts'
import type { Sending } from '../../wire/use-send.ts'

/** Which unit the market lies in from a day on, after its own was divided: it moves its figures. */
export function PlaceForm({ marketId, sending }: { marketId: MarketId; sending: Sending }): VNode {
  const { t } = useBoardWords()
  const { today } = useDesk()
  const [validFrom, setValidFrom] = useState(today)
  const [code, setCode] = useState('')
  const [source, setSource] = useState('')
  useUnsaved(code !== '' || source !== '')
  const save = async (): Promise<void> => {
    const wish = { marketId, validFrom, placeCode: code.trim(), source: source.trim() }
    if (!(await sending.send('calendar.place', wish))) return
    setCode('')
    setSource('')
    sending.setSaid(t['facts.done'])
  }
  return (
    <FormCard
      title={t['place.set']}
      go={t['facts.go']}
      busy={sending.busy}
      onGo={() => void save()}
    >
      <p class="source">{t['place.about']}</p>
      <TextField
        name="place-code"
        label={t['place.code']}
        figures
        most={5}
        value={code}
        {...(code !== '' && !isUnit(code.trim()) && { hint: t['place.wrong'] })}
        onValue={setCode}
      />
      <DayField
        name="place-from"
        label={t['calendar.from']}
        value={validFrom}
        onValue={setValidFrom}
      />
      <TextField name="place-source" label={t['place.source']} value={source} onValue={setSource} />
    </FormCard>
  )
}
