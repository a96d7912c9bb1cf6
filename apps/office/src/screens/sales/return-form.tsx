import type { CooperativeView, GoodsSaleView } from '@cho40/contract'
import { instantFromMs } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { quantityTyped } from '../../text/quantity.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { linesOfSale } from './lines-of-sale.ts'

type Props = { coop: CooperativeView; sale: GoodsSaleView; acting: Acting; onClose: () => void }

/** Goods come back: the quantity of each line, or all that is left when every line is empty. */
export function ReturnForm({ coop, sale, acting, onClose }: Props): VNode {
  const { t, tell } = useCoopWords()
  const [id] = useState(() => newId('greturn'))
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState(false)
  const lines = linesOfSale(sale)
  useUnsaved(reason !== '')
  const send = async (): Promise<void> => {
    const given = lines.filter(({ line }) => (typed[line] ?? '').trim() !== '')
    const back = given.flatMap(({ line, unitSize }) => {
      const quantity = quantityTyped(typed[line] ?? '', unitSize)
      return quantity === undefined ? [] : [{ line, quantity }]
    })
    setWrong(back.length < given.length)
    if (back.length < given.length) return
    const wish = {
      id,
      cooperativeId: coop.id,
      saleId: sale.id,
      reason: reason.trim(),
      occurredAt: instantFromMs(Date.now()),
      ...(back.length > 0 && { lines: back }),
    }
    if (await acting.act('goods.takeBack', wish, t['sell.back.done'])) onClose()
  }
  return (
    <FormCard
      title={t['sell.back.title']}
      go={t['sell.back.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      {lines.map(({ line, product, unit, left }) => (
        <TextField
          key={line}
          name={`back-${line}`}
          label={`${product} (${unit})`}
          required={false}
          figures
          most={16}
          value={typed[line] ?? ''}
          hint={tell('sell.back.left', { q: `${left} ${unit}` })}
          onValue={(value) => setTyped({ ...typed, [line]: value })}
        />
      ))}
      <TextField name="reason" label={t['goods.reason']} value={reason} onValue={setReason} />
      {wrong && <p class="wants-work">{t['goods.badquantity']}</p>}
    </FormCard>
  )
}
