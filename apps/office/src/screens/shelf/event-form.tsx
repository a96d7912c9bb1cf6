import type { TraceEventKind } from '@cho40/contract'
import { instantFromMs } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useListingWords } from '../../text/listing.ts'
import type { LotDetail } from '../../wire/shop-calls.ts'
import type { Acting } from '../../wire/use-act.ts'

/** In the order in which they happen. */
const KINDS = [
  'planted',
  'treated',
  'harvested',
  'received',
  'processed',
  'packed',
  'tested',
  'stored',
  'shipped',
  'sold',
] as const satisfies readonly TraceEventKind[]

type Props = { lot: LotDetail; acting: Acting; onClose: () => void }

/** What happened to a lot on a day; everybody who reads its code sees it. */
export function EventForm({ lot, acting, onClose }: Props): VNode {
  const { t, tell } = useListingWords()
  const { today } = useDesk()
  const [kind, setKind] = useState<TraceEventKind>('packed')
  const [day, setDay] = useState(today)
  const [place, setPlace] = useState(lot.origin)
  useUnsaved(place !== lot.origin)
  const send = async (): Promise<void> => {
    const begins = Date.parse(`${day}T00:00:00+07:00`)
    const happenedAt = instantFromMs(begins)
    const wish = { lotId: lot.lotId, kind, happenedAt, place }
    const done = tell('lot.event.done', { number: lot.number })
    if (await acting.act('catalogue.lot.record', wish, done)) onClose()
  }
  return (
    <FormCard
      title={`${t['lot.event']} ${lot.number}`}
      go={t['lot.event.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <ChoiceField<TraceEventKind>
        name="kind"
        label={t['lot.kind']}
        value={kind}
        options={KINDS.map((one) => [one, t[`kind.${one}`]])}
        onValue={setKind}
      />
      <DayField name="day" label={t['lot.day']} value={day} max={today} onValue={setDay} />
      <TextField name="place" label={t['lot.place']} value={place} most={120} onValue={setPlace} />
    </FormCard>
  )
}
