import type { StockLevelView, StockReason } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { quantityTyped, shownQuantity } from '../../text/quantity.ts'
import { useShopWords } from '../../text/shop.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { STOCK_REASONS } from '../shop-choices.ts'
import { type GoodsByVariant, goodsOf } from './goods.ts'

type Props = {
  level: StockLevelView
  goods: GoodsByVariant
  acting: Acting
  onClose: () => void
}

/** What is really there, or what came of goods that were promised for a day. */
export function CountForm({ level, goods, acting, onClose }: Props): VNode {
  const { t, tell } = useShopWords()
  const id = useRef(newId('smove'))
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState<StockReason>('counted')
  const [wrong, setWrong] = useState(false)
  useUnsaved(typed !== '')
  const { name, unit } = goodsOf(goods, level.variantId)
  const { placeId, variantId, forDay } = level
  const send = async (): Promise<void> => {
    const counted = typed.trim() === '0' ? 0 : quantityTyped(typed, 1000)
    setWrong(counted === undefined)
    if (counted === undefined) return
    const at = { id: id.current, placeId, variantId }
    const sent = forDay
      ? await acting.act(
          'stock.arrive',
          { ...at, forDay, quantity: counted },
          tell('stock.arrive.done', { name }),
        )
      : await acting.act(
          'stock.count',
          { ...at, counted, reason },
          tell('stock.count.done', { name }),
        )
    if (sent) onClose()
  }
  const was = shownQuantity(level.onHand, 1000)
  const which = forDay ? 'arrive' : 'count'
  return (
    <FormCard
      title={tell(`stock.${which}.title`, { name, was, unit, ...(forDay && { day: forDay }) })}
      go={t[`stock.${which}.go`]}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <TextField
        name="counted"
        label={tell(`stock.${which}.real`, { unit })}
        figures
        most={16}
        value={typed}
        onValue={setTyped}
      />
      {!forDay && (
        <ChoiceField<StockReason>
          name="reason"
          label={t['stock.reason']}
          value={reason}
          options={STOCK_REASONS.map((one) => [one, t[`reason.${one}`]] as const)}
          onValue={setReason}
        />
      )}
      {wrong && <p class="wants-work">{t['stock.bad']}</p>}
    </FormCard>
  )
}
