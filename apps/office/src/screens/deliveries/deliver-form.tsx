import type { AgreementView, CooperativeView, ReceiveDelivery } from '@cho40/contract'
import { type Dong, instantFromMs } from '@cho40/values'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { quantityTyped } from '../../text/quantity.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

type Props = { coop: CooperativeView; agreements: readonly AgreementView[]; acting: Acting }
type Typed = {
  member: string
  product: string
  grade: string
  quantity: string
  price?: Dong | undefined
}

const NOTHING: Typed = { member: '', product: '', grade: '', quantity: '' }

type Change = Partial<Typed>

/** What is typed, what was typed last, and the delivery as it is sent. */
function useDeliverForm({ coop, agreements, acting }: Props) {
  const { t, tell } = useCoopWords()
  const [typed, setTyped] = useState<Typed>(NOTHING)
  const [last, setLast] = useState<Typed>()
  const [wrong, setWrong] = useState(false)
  const meanwhile = useRef<Change>({})
  const { asDelivery, taken } = useDelivery(coop)
  const room = useRef<HTMLDivElement>(null)
  const { terms, supplied } = termsOf(agreements, typed)
  useUnsaved(typed.quantity !== '')
  const focus = (name: string): void =>
    room.current?.querySelector<HTMLElement>(`[name=${name}]`)?.focus()
  const type = (change: Change): void => {
    meanwhile.current = { ...meanwhile.current, ...change }
    setTyped((now) => ({ ...now, ...change }))
  }
  const repeat = (): void => {
    if (!last) return
    type({ ...last, quantity: '' })
    focus('quantity')
  }
  const keys = useScreenKeys([
    { key: 'F2', label: t['deliver.repeat'], press: repeat, inFields: true },
    { key: 'n', label: t['deliver.member'], press: () => focus('member') },
  ])
  const send = async (): Promise<void> => {
    const quantity = terms && quantityTyped(typed.quantity, terms.unitSize)
    setWrong(!quantity)
    if (!terms || !quantity) return focus(terms ? 'quantity' : 'member')
    const { product } = terms
    const done = tell('deliver.done', {
      name: terms.memberName,
      q: `${typed.quantity} ${terms.unit}`,
      product,
    })
    meanwhile.current = {}
    if (!(await acting.act('goods.deliver', asDelivery(terms, { typed, quantity }), done))) return
    taken()
    setLast({ ...typed, product })
    // The next line may have been begun while this one was on its way.
    const begun = meanwhile.current
    setTyped({ ...NOTHING, ...begun })
    if (Object.keys(begun).length === 0) focus('member')
  }
  return { room, repeat, keys, send, t, tell, typed, type, last, wrong, terms, supplied, acting }
}

type Made = { readonly key: string; readonly delivery: Omit<ReceiveDelivery, 'by'> }

/** The delivery of what is typed: the same one until it is taken in, however often it is sent. */
function useDelivery({ id: cooperativeId }: CooperativeView) {
  const made = useRef<Made | undefined>(undefined)
  const taken = (): void => {
    made.current = undefined
  }
  const asDelivery = (
    { memberId, product }: AgreementView,
    { typed: { grade, price }, quantity }: { typed: Typed; quantity: number },
  ): Omit<ReceiveDelivery, 'by'> => {
    const line = {
      memberId,
      product,
      quantity,
      ...(grade !== '' && { grade }),
      ...(price !== undefined && { price }),
    }
    const key = JSON.stringify(line)
    if (made.current?.key === key) return made.current.delivery
    const receivedAt = instantFromMs(Date.now())
    const delivery = { ...line, id: newId('delivery'), cooperativeId, receivedAt }
    made.current = { key, delivery }
    return delivery
  }
  return { asDelivery, taken }
}

/** Member's number, goods, weight, Enter – and the next one; F2 takes over the last member's line. */
export function DeliverForm(props: Props): VNode {
  const form = useDeliverForm(props)
  const { room, repeat, keys, send, t, tell, typed, type, last, wrong, terms, supplied, acting } =
    form
  return (
    <div ref={room} class="part">
      <FormCard
        title={t['deliver.title']}
        go={t['deliver.go']}
        busy={acting.busy}
        onGo={() => void send()}
      >
        <TextField
          name="member"
          label={t['deliver.member']}
          value={typed.member}
          figures
          most={6}
          hint={supplied[0]?.memberName ?? (typed.member === '' ? '' : t['deliver.unknown'])}
          onValue={(member) => type({ product: '', grade: '', price: undefined, member })}
        />
        <ChoiceField
          name="product"
          label={t['goods.product']}
          value={terms?.product ?? ''}
          none={t['goods.choose']}
          options={supplied.map(({ product }) => [product, product])}
          onValue={(product) => type({ product, grade: '' })}
        />
        <GradeOrPrice form={form} />
        <TextField
          name="quantity"
          label={tell('goods.quantity', { unit: terms?.unit ?? '…' })}
          value={typed.quantity}
          figures
          most={16}
          hint={
            wrong ? <b class="wants-work">{t['goods.badquantity']}</b> : t['goods.quantity.hint']
          }
          onValue={(quantity) => type({ quantity })}
        />
      </FormCard>
      <p class="actions">
        <button type="button" class="button" aria-disabled={!last} onClick={repeat}>
          {t['deliver.repeat']} <kbd>F2</kbd>
        </button>
      </p>
      {keys}
    </div>
  )
}

/** What the member of the typed number supplies; a single kind of goods chooses itself. */
function termsOf(agreements: readonly AgreementView[], { member, product }: Typed) {
  const supplied = agreements.filter(({ memberNumber }) => String(memberNumber) === member.trim())
  const terms =
    supplied.length === 1 ? supplied[0] : supplied.find((one) => one.product === product)
  return { supplied, terms }
}

/** The grade says the price where the agreement does; else the delivery says it. */
function GradeOrPrice({ form }: { form: ReturnType<typeof useDeliverForm> }): VNode {
  const { t, terms, typed, type } = form
  return (
    <>
      {terms && terms.prices.length > 0 ? (
        <ChoiceField
          name="grade"
          label={t['goods.grade']}
          value={typed.grade}
          none={t['goods.choose']}
          options={terms.prices.map(({ grade }) => [grade, grade])}
          onValue={(grade) => type({ grade })}
        />
      ) : (
        <AmountField
          name="price"
          label={t['goods.price']}
          amount={typed.price}
          onAmount={(price) => type({ price })}
        />
      )}
    </>
  )
}
