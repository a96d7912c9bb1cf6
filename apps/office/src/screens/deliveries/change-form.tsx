import type { ChangeDelivery, DeliveryView } from '@cho40/contract'
import { instantFromMs } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { quantityTyped, shownQuantity } from '../../text/quantity.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

const WAYS = [
  'corrected',
  'returned_to_member',
  'spoiled',
] as const satisfies readonly ChangeDelivery['how'][]

type Props = { delivery: DeliveryView; acting: Acting; onClose: () => void }

/** Weighed wrongly, given back, or spoiled: the line stays, what happened is written beside it. */
export function ChangeForm({ delivery, acting, onClose }: Props): VNode {
  const { t, tell } = useCoopWords()
  const [id] = useState(() => newId('gmove'))
  const [how, setHow] = useState<ChangeDelivery['how']>('corrected')
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState(false)
  const { unit, unitSize } = delivery
  useUnsaved(typed !== '' || reason !== '')
  const send = async (): Promise<void> => {
    const nothing = how === 'corrected' && typed.trim() === '0'
    const quantity = nothing ? 0 : quantityTyped(typed, unitSize)
    setWrong(quantity === undefined)
    if (quantity === undefined) return
    const change = {
      id,
      deliveryId: delivery.id,
      how,
      quantity,
      reason: reason.trim(),
      occurredAt: instantFromMs(Date.now()),
    }
    if (await acting.act('goods.change', change, t['deliver.changed'])) onClose()
  }
  const was = `${shownQuantity(delivery.quantity, unitSize)} ${unit}`
  return (
    <FormCard
      title={tell('deliver.change.title', { name: delivery.from, product: delivery.product, was })}
      go={t['deliver.change.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <TextField
        name="changed"
        label={tell('goods.quantity', { unit })}
        value={typed}
        figures
        most={16}
        hint={wrong ? <b class="wants-work">{t['goods.badquantity']}</b> : t[`change.${how}.hint`]}
        onValue={setTyped}
      />
      <ChoiceField
        name="how"
        label={t['deliver.change']}
        value={how}
        options={WAYS.map((one) => [one, t[`change.${one}`]])}
        onValue={setHow}
      />
      <TextField name="reason" label={t['goods.reason']} value={reason} onValue={setReason} />
    </FormCard>
  )
}
