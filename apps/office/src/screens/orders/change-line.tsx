import type { ChangeReason } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { quantityTyped, shownQuantity } from '../../text/quantity.ts'
import { useShopWords } from '../../text/shop.ts'
import { newId } from '../../wire/new-id.ts'
import type { SellerPart } from '../../wire/shop-calls.ts'
import type { Acting } from '../../wire/use-act.ts'

const REASONS: readonly ChangeReason[] = ['weighed', 'not_available', 'agreed']

type Props = {
  part: SellerPart
  line: SellerPart['lines'][number]
  acting: Acting
  onClose: () => void
}

/** The scale says another weight, or less is there than was ordered. */
export function ChangeLine({ part, line, acting, onClose }: Props): VNode {
  const { t, tell } = useShopWords()
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState<ChangeReason>('weighed')
  const [wrong, setWrong] = useState(false)
  const id = useRef(newId('ochange'))
  useUnsaved(typed !== '')
  const { name, unit } = line
  const send = async (): Promise<void> => {
    const quantity = typed.trim() === '0' ? 0 : quantityTyped(typed, 1000)
    setWrong(quantity === undefined)
    if (quantity === undefined) return
    const wish = { id: id.current, sellerOrderId: part.id, lineId: line.id, quantity, reason }
    const done = tell('order.done', { what: t['step.changed'] })
    if (await acting.act('orders.changeLine', wish, done)) onClose()
  }
  return (
    <FormCard
      title={tell('order.line.title', { name, unit, was: shownQuantity(line.ordered, 1000) })}
      go={t['order.line.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <TextField
        name="quantity"
        label={tell('order.line.quantity', { unit })}
        figures
        most={16}
        value={typed}
        onValue={setTyped}
      />
      <ChoiceField<ChangeReason>
        name="reason"
        label={t['order.line.reason']}
        value={reason}
        options={REASONS.map((one) => [one, t[`change.${one}`]] as const)}
        onValue={setReason}
      />
      {wrong && <p class="wants-work">{t['stock.bad']}</p>}
    </FormCard>
  )
}
