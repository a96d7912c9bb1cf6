import type { CooperativeView, ReceiveStock } from '@cho40/contract'
import { type Dong, formatDong, instantFromMs, isDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { quantityTyped } from '../../text/quantity.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { BY_KG, type SoldBy, UnitFields, unitAndContent, unitSizeOf } from './unit-fields.tsx'

type Props = { coop: CooperativeView; acting: Acting; onClose: () => void }
type Paid = ReceiveStock['paid']

/** Goods bought from outside, and what they come to as the book will round it. */
function useBuyForm({ coop, acting, onClose }: Props) {
  const { tell } = useCoopWords()
  const made = useRef({ id: newId('delivery'), receivedAt: instantFromMs(Date.now()) })
  const [typed, setTyped] = useState({ supplier: '', product: '', quantity: '', lot: '' })
  const [sold, setSold] = useState<SoldBy>(BY_KG)
  const [price, setPrice] = useState<Dong>()
  const [paid, setPaid] = useState<Paid>('cash')
  const [wrong, setWrong] = useState<'quantity' | 'price'>()
  useUnsaved(typed.product !== '')
  const change = (name: keyof typeof typed) => (value: string) =>
    setTyped((now) => ({ ...now, [name]: value }))
  const quantity = quantityTyped(typed.quantity, unitSizeOf(sold))
  const sum = quantity && price && Math.round((quantity * price) / unitSizeOf(sold))
  const send = async (): Promise<void> => {
    setWrong(quantity === undefined ? 'quantity' : price === undefined ? 'price' : undefined)
    if (quantity === undefined || price === undefined) return
    const product = typed.product.trim()
    const lot = typed.lot.trim()
    const wish = {
      ...made.current,
      cooperativeId: coop.id,
      supplier: typed.supplier.trim(),
      product,
      ...unitAndContent(sold),
      quantity,
      price,
      paid,
      ...(lot !== '' && { lot }),
    }
    const done = tell('buy.done', { q: `${typed.quantity} ${sold.unit}`, product })
    if (await acting.act('goods.receiveStock', wish, done)) onClose()
  }
  const shown = isDong(sum) ? sum : undefined
  return { typed, change, sold, setSold, price, setPrice, paid, setPaid, wrong, send, sum: shown }
}

/** Seed, fertiliser, packaging: bought to be sold on, for cash or owed to the supplier. */
export function BuyForm(props: Props): VNode {
  const { acting, onClose } = props
  const { t } = useCoopWords()
  const form = useBuyForm(props)
  const { typed, change } = form
  return (
    <FormCard
      title={t['buy.title']}
      go={t['buy.go']}
      busy={acting.busy}
      onGo={() => void form.send()}
      onCancel={onClose}
    >
      <TextField
        name="from-whom"
        label={t['buy.from']}
        value={typed.supplier}
        most={80}
        onValue={change('supplier')}
      />
      <TextField
        name="bought"
        label={t['goods.product']}
        value={typed.product}
        most={80}
        onValue={change('product')}
      />
      <UnitFields sold={form.sold} onSold={form.setSold} />
      <HowMuch form={form} />
    </FormCard>
  )
}

function HowMuch({ form }: { form: ReturnType<typeof useBuyForm> }): VNode {
  const { t, tell } = useCoopWords()
  const { typed, change, sold, price, setPrice, paid, setPaid, wrong, sum } = form
  return (
    <>
      <TextField
        name="bought-quantity"
        label={tell('goods.quantity', { unit: sold.unit })}
        value={typed.quantity}
        figures
        most={16}
        hint={
          wrong === 'quantity' ? (
            <b class="wants-work">{t['goods.badquantity']}</b>
          ) : (
            t['goods.quantity.hint']
          )
        }
        onValue={change('quantity')}
      />
      <AmountField
        name="bought-price"
        label={t['goods.price']}
        amount={price}
        onAmount={setPrice}
      />
      <ChoiceField<Paid>
        name="bought-paid"
        label={t['sell.paid']}
        value={paid}
        options={[
          ['cash', t['paid.cash']],
          ['credit', t['buy.credit']],
        ]}
        onValue={setPaid}
      />
      <TextField
        name="bought-lot"
        label={t['buy.lot']}
        required={false}
        value={typed.lot}
        most={40}
        onValue={change('lot')}
      />
      <p class="hint whole" aria-live="polite">
        {wrong === 'price' && price === undefined && <b class="wants-work">{t['buy.noprice']} </b>}
        {sum === undefined ? t['buy.help'] : tell('buy.sum', { x: formatDong(sum) })}
      </p>
    </>
  )
}
