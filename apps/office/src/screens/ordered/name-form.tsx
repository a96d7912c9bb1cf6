import type {
  AgreementView,
  BaseUnit,
  CooperativeView,
  DeliveryView,
  OrderLineId,
  PackGoods,
  StockView,
  VariantId,
} from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { ChoiceField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useOrderedWords } from '../../text/ordered.ts'
import { shownQuantity, usualUnit } from '../../text/quantity.ts'
import { shortDay } from '../../text/say.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { VatField } from '../sales/line-fields.tsx'
import { chosenIn, sourceKey, sourceName, sourcesOf } from './sources.ts'

/** What is asked about: a pack of the shop, or a line of an order that is handed over. */
export type Asked = {
  readonly name: string
  readonly variantId: VariantId
  /** Null of a pack that nobody has measured: it can be the cooperative's own alone. */
  readonly base: BaseUnit | null
  readonly unit: string
  readonly goods: PackGoods | null
  readonly line?: { readonly id: OrderLineId; readonly handedOverAt: string }
}

type Props = {
  coop: CooperativeView
  asked: Asked
  stock: readonly StockView[]
  agreements: readonly AgreementView[]
  lots: readonly DeliveryView[]
  acting: Acting
  onClose: () => void
}

const OWN = 'own'

function useNameForm({ coop, asked, stock, agreements, acting, onClose }: Props) {
  const { tell } = useOrderedWords()
  const ids = useRef({ line: newId('ogoods'), pack: newId('pgoods') })
  const sources = asked.base === null ? [] : sourcesOf(stock, agreements, asked.base)
  const [key, setKey] = useState(() =>
    asked.goods?.of === 'own' ? OWN : chosenIn(asked.goods, sources),
  )
  const [vatBps, setVat] = useState(asked.goods?.of === 'deliveries' ? asked.goods.vatBps : 0)
  const [lot, setLot] = useState('')
  const [always, setAlways] = useState(asked.goods === null)
  const source = sources.find((one) => sourceKey(one) === key)
  const goods =
    key === OWN
      ? ({ of: 'own' } as const)
      : source && {
          of: 'deliveries' as const,
          product: source.product,
          ...(source.grade !== null && { grade: source.grade }),
          vatBps: source.bought ? vatBps : 0,
        }
  const send = async (): Promise<void> => {
    if (!goods) return
    const { name, variantId, line } = asked
    const of = { cooperativeId: coop.id }
    if (line) {
      const deliveryId = lot as DeliveryView['id']
      const from = goods.of === 'deliveries' && lot !== '' ? { ...goods, deliveryId } : goods
      const wish = { ...of, id: ids.current.line, lineId: line.id, goods: from }
      if (!(await acting.act('goods.nameLine', wish, tell('done.line', { name })))) return
    }
    if (!line || always) {
      const wish = { ...of, id: ids.current.pack, variantId, goods }
      if (!(await acting.act('goods.namePack', wish, tell('done.pack', { name })))) return
    }
    onClose()
  }
  return { sources, key, setKey, source, vatBps, setVat, lot, setLot, always, setAlways, send }
}

/** Says where goods come from: of one line, of its pack from now on, or of both at once. */
export function NameForm(props: Props): VNode {
  const { asked, lots, acting, onClose } = props
  const { t, tell } = useOrderedWords()
  const form = useNameForm(props)
  const { sources, key, setKey, source, vatBps, setVat, lot, setLot, always, setAlways } = form
  const fitting = lots.filter(
    (one) =>
      source &&
      one.product === source.product &&
      one.base === asked.base &&
      one.left > 0 &&
      (source.grade === null || one.grade === source.grade) &&
      one.receivedAt <= (asked.line?.handedOverAt ?? ''),
  )
  return (
    <FormCard
      title={tell(asked.line ? 'title.line' : 'title.pack', { name: asked.name })}
      go={t.go}
      busy={acting.busy}
      onGo={() => void form.send()}
      onCancel={onClose}
    >
      <ChoiceField
        name="source"
        label={t.source}
        value={key}
        none={t.choose}
        options={[
          ...sources.map((one) => [sourceKey(one), sourceName(one)] as const),
          [OWN, t['from.own']] as const,
        ]}
        onValue={(chosen) => {
          setKey(chosen)
          setLot('')
        }}
      />
      {sources.length === 0 && (
        <p class="hint">
          {asked.base === null ? tell('measure.own', { unit: asked.unit }) : t['source.none']}
        </p>
      )}
      {asked.line && asked.base && (
        <LotField lots={fitting} base={asked.base} lot={lot} onLot={setLot} />
      )}
      {source?.bought && <VatField n={1} vatBps={vatBps} onVat={setVat} />}
      {asked.line && (
        <label class="tick-box">
          <input
            type="checkbox"
            name="always"
            checked={always}
            onChange={({ currentTarget }) => setAlways(currentTarget.checked)}
          />
          {t.always}
        </label>
      )}
    </FormCard>
  )
}

type LotProps = {
  lots: readonly DeliveryView[]
  base: BaseUnit
  lot: string
  onLot: (lot: string) => void
}

/** The one that was packed, where somebody knows it. */
function LotField({ lots, base, lot, onLot }: LotProps): VNode | null {
  const { t, tell } = useOrderedWords()
  const { unit, unitSize } = usualUnit(base)
  if (lots.length === 0) return null
  return (
    <label class="field">
      <span>{t.lot}</span>
      <select name="lot" value={lot} onChange={({ currentTarget }) => onLot(currentTarget.value)}>
        <option value="">{t.oldest}</option>
        {lots.map((one) => (
          <option key={one.id} value={one.id}>
            {tell('lot.of', {
              from: one.from,
              day: shortDay(one.day),
              q: shownQuantity(one.left, unitSize),
              unit,
            })}
          </option>
        ))}
      </select>
    </label>
  )
}
