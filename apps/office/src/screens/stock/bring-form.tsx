import type { VariantView } from '@cho40/contract'
import { isMarketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { quantityTyped, shownQuantity } from '../../text/quantity.ts'
import { useShopWords } from '../../text/shop.ts'
import { newId } from '../../wire/new-id.ts'
import type { StockPlace } from '../../wire/shop-calls.ts'
import type { Acting } from '../../wire/use-act.ts'
import { type GoodsByVariant, goodsOf } from './goods.ts'

type Props = {
  places: readonly StockPlace[]
  goods: GoodsByVariant
  acting: Acting
  onClose: () => void
}

/** Goods come in, or are promised for a market day; the form stays open for the next line. */
export function BringForm({ places, goods, acting, onClose }: Props): VNode {
  const { t, tell } = useShopWords()
  const { today } = useDesk()
  const id = useRef(newId('smove'))
  const [placeId, setPlaceId] = useState(places[0]?.id)
  const [variantId, setVariantId] = useState<VariantView['id'] | ''>('')
  const [typed, setTyped] = useState('')
  const [day, setDay] = useState('')
  const [wrong, setWrong] = useState(false)
  useUnsaved(typed !== '')
  const { name, unit } = variantId === '' ? { name: '', unit: '' } : goodsOf(goods, variantId)
  const send = async (): Promise<void> => {
    const quantity = quantityTyped(typed, 1000)
    setWrong(quantity === undefined)
    if (quantity === undefined || variantId === '' || placeId === undefined) return
    const forDay = isMarketDay(day) && day > today ? { forDay: day } : {}
    const wish = { id: id.current, placeId, variantId, quantity, ...forDay }
    const done = tell('stock.bring.done', { q: shownQuantity(quantity, 1000), unit, name })
    if (!(await acting.act('stock.bring', wish, done))) return
    id.current = newId('smove')
    setTyped('')
  }
  const options = [...goods].map(([key, one]) => [key as VariantView['id'], one.name] as const)
  return (
    <FormCard
      title={t['stock.bring']}
      go={t['stock.bring.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <ChoiceField<VariantView['id']>
        name="goods"
        label={t['stock.goods']}
        value={variantId}
        none={t['stock.goods.choose']}
        options={options}
        onValue={setVariantId}
      />
      <TextField
        name="quantity"
        label={tell('stock.quantity', { unit })}
        figures
        most={16}
        value={typed}
        onValue={setTyped}
      />
      {places.length > 1 && placeId !== undefined && (
        <ChoiceField<StockPlace['id']>
          name="place"
          label={t['stock.place']}
          value={placeId}
          options={places.map((place) => [place.id, place.name] as const)}
          onValue={setPlaceId}
        />
      )}
      <label class="field">
        <span>{t['stock.bring.day']}</span>
        <input
          type="date"
          name="day"
          min={today}
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
        />
      </label>
      {wrong && <p class="wants-work">{t['stock.bad']}</p>}
    </FormCard>
  )
}
