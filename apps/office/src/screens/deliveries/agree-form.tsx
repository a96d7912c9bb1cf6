import type { CooperativeView, SupplyMode } from '@cho40/contract'
import type { Dong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { rateTyped } from '../../text/rate.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { SUPPLY_MODES } from '../coop-choices.ts'
import { BY_KG, type SoldBy, UnitFields, unitAndContent } from './unit-fields.tsx'

type Props = { coop: CooperativeView; acting: Acting; onClose: () => void }

/** What is typed, and the terms as they are sent. */
function useAgreeForm({ coop, acting, onClose }: Props) {
  const { t, tell } = useCoopWords()
  const { today } = useDesk()
  const [id] = useState(() => newId('supply'))
  const [typed, setTyped] = useState({ member: '', product: '', grade: '', fee: '' })
  const [mode, setMode] = useState<SupplyMode>('consignment')
  const [sold, setSold] = useState<SoldBy>(BY_KG)
  const [price, setPrice] = useState<Dong>()
  const [from, setFrom] = useState(today)
  const members = useAsk('members.register', { cooperativeId: coop.id })
  const member = members.value?.members.find(({ number }) => String(number) === typed.member.trim())
  useUnsaved(typed.product !== '')
  const change = (name: keyof typeof typed) => (value: string) =>
    setTyped({ ...typed, [name]: value })
  const send = async (): Promise<void> => {
    const rateBps = rateTyped(typed.fee)
    if (!member || rateBps === undefined) return
    const terms = {
      id,
      cooperativeId: coop.id,
      memberId: member.id,
      product: typed.product.trim(),
      mode,
      ...unitAndContent(sold),
      prices: price && typed.grade !== '' ? [{ grade: typed.grade.trim(), price }] : [],
      fees:
        rateBps > 0 && mode === 'consignment'
          ? [{ kind: 'commission' as const, basis: 'share' as const, rateBps, vatBps: 0 }]
          : [],
      feeIncome: 'external' as const,
      validFrom: from,
    }
    const done = tell('agree.done', { name: member.name, product: typed.product })
    if (await acting.act('goods.agree', terms, done)) onClose()
  }
  return {
    member,
    change,
    send,
    t,
    typed,
    mode,
    setMode,
    sold,
    setSold,
    price,
    setPrice,
    from,
    setFrom,
    acting,
    onClose,
  }
}

/** What a member supplies and on which terms: one grade and a commission, or each delivery's price. */
export function AgreeForm(props: Props): VNode {
  const form = useAgreeForm(props)
  const { member, change, send, t, typed, mode, setMode, from, setFrom, acting, onClose } = form
  return (
    <FormCard
      title={t['agree.open']}
      go={t['agree.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <TextField
        name="supplier"
        label={t['deliver.member']}
        value={typed.member}
        figures
        most={6}
        hint={member?.name ?? (typed.member === '' ? '' : t['members.unknown'])}
        onValue={change('member')}
      />
      <TextField
        name="goods"
        label={t['goods.product']}
        value={typed.product}
        most={80}
        onValue={change('product')}
      />
      <ChoiceField
        name="mode"
        label={t['agree.mode']}
        value={mode}
        options={SUPPLY_MODES.map((one) => [one, t[`mode.${one}`]])}
        onValue={setMode}
      />
      <UnitFields sold={form.sold} onSold={form.setSold} />
      <PriceFields form={form} />
      <DayField name="since" label={t['agree.from']} value={from} onValue={setFrom} />
    </FormCard>
  )
}

/** One grade with its price, and the commission. */
function PriceFields({ form }: { form: ReturnType<typeof useAgreeForm> }): VNode {
  const { t, typed, change, price, setPrice } = form
  return (
    <>
      <TextField
        name="grade-name"
        label={t['goods.grade']}
        required={price !== undefined}
        value={typed.grade}
        most={30}
        onValue={change('grade')}
      />
      <AmountField name="grade-price" label={t['agree.price']} amount={price} onAmount={setPrice} />
      <TextField
        name="fee"
        label={t['agree.fee']}
        required={false}
        value={typed.fee}
        figures
        most={6}
        hint={
          rateTyped(typed.fee) === undefined ? (
            <b class="wants-work">{t['rate.bad']}</b>
          ) : (
            t['agree.fee.hint']
          )
        }
        onValue={change('fee')}
      />
    </>
  )
}
