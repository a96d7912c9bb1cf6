import type { StockLevelView, VariantView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { quantityTyped, shownQuantity } from '../../text/quantity.ts'
import { useShopWords } from '../../text/shop.ts'
import { newId } from '../../wire/new-id.ts'
import type { StockPlace } from '../../wire/shop-calls.ts'
import type { Acting } from '../../wire/use-act.ts'
import { type GoodsByVariant, goodsOf } from './goods.ts'

type PlaceId = StockPlace['id']
type Props = {
  /** At least two, of one seller: to another seller it would be a sale. */
  places: readonly StockPlace[]
  levels: readonly StockLevelView[]
  goods: GoodsByVariant
  acting: Acting
  onClose: () => void
}

/** What is typed, and the goods as they are carried. */
function useCarry({ places, levels, goods, acting }: Omit<Props, 'onClose'>) {
  const { tell } = useShopWords()
  const id = useRef(newId('smove'))
  const [fromId, setFrom] = useState(() => firstWithGoods(places, levels))
  const [toId, setTo] = useState<PlaceId>()
  const [variantId, setVariantId] = useState<VariantView['id'] | ''>('')
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  useUnsaved(typed !== '')
  const others = places.filter((place) => place.id !== fromId)
  const to = others.find((place) => place.id === toId) ?? others[0]
  const there = levels.filter((level) => level.placeId === fromId && canGo(level))
  const level = there.find((one) => one.variantId === variantId)
  const { name, unit } = level ? goodsOf(goods, level.variantId) : { name: '', unit: '' }
  const send = async (): Promise<void> => {
    const quantity = quantityTyped(typed, 1000)
    setWrong(quantity === undefined)
    if (quantity === undefined || !level || !to || fromId === undefined) return
    const wish = {
      id: id.current,
      fromPlaceId: fromId,
      toPlaceId: to.id,
      variantId: level.variantId,
      quantity,
    }
    const q = shownQuantity(quantity, 1000)
    const done = tell('stock.carry.done', { q, unit, name, place: to.name })
    if (!(await acting.act('stock.carry', wish, done))) return
    id.current = newId('smove')
    setTyped('')
  }
  return {
    fromId,
    setFrom,
    others,
    to,
    setTo,
    there,
    level,
    setVariantId,
    unit,
    typed,
    setTyped,
    wrong,
    send,
  }
}

/** Goods go from one place of a seller to another; the form stays open for the next line. */
export function CarryForm({ onClose, ...props }: Props): VNode {
  const { t, tell } = useShopWords()
  const { places, goods, acting } = props
  const { fromId, setFrom, others, to, setTo, there, level, setVariantId, ...form } =
    useCarry(props)
  const { unit, typed, setTyped, wrong, send } = form
  const options = (all: readonly StockPlace[]) => all.map((one) => [one.id, one.name] as const)
  return (
    <FormCard
      title={t['stock.carry']}
      go={t['stock.carry.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <ChoiceField<PlaceId>
        name="from-place"
        label={t['stock.carry.from']}
        value={fromId ?? ''}
        options={options(places)}
        onValue={setFrom}
      />
      <ChoiceField<VariantView['id']>
        name="goods"
        label={t['stock.goods']}
        value={level?.variantId ?? ''}
        none={there.length === 0 ? t['stock.carry.none'] : t['stock.goods.choose']}
        options={there.map((one) => [one.variantId, goodsOf(goods, one.variantId).name] as const)}
        onValue={setVariantId}
      />
      <TextField
        name="quantity"
        label={tell('stock.quantity', { unit })}
        figures
        most={16}
        value={typed}
        onValue={setTyped}
        {...(level && {
          hint: tell('stock.carry.free', { q: shownQuantity(level.available, 1000), unit }),
        })}
      />
      <ChoiceField<PlaceId>
        name="to-place"
        label={t['stock.carry.to']}
        value={to?.id ?? ''}
        options={options(others)}
        onValue={setTo}
      />
      {wrong && <p class="wants-work">{t['stock.bad']}</p>}
    </FormCard>
  )
}

/** At hand, and promised to nobody. */
function canGo({ forDay, available }: StockLevelView): boolean {
  return forDay === null && available > 0
}

function firstWithGoods(
  places: readonly StockPlace[],
  levels: readonly StockLevelView[],
): PlaceId | undefined {
  const level = levels.find(canGo)
  return (places.find(({ id }) => id === level?.placeId) ?? places[0])?.id
}
