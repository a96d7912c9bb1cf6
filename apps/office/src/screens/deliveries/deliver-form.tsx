import type { AgreementView, CooperativeView } from '@cho40/contract'
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

/** What is typed, what was typed last, and the delivery as it is sent. */
function useDeliverForm({ coop, agreements, acting }: Props) {
  const { t, tell } = useCoopWords()
  const [typed, setTyped] = useState<Typed>(NOTHING)
  const [last, setLast] = useState<Typed>()
  const [wrong, setWrong] = useState(false)
  const id = useRef(newId('delivery'))
  const room = useRef<HTMLDivElement>(null)
  const { terms, supplied } = termsOf(agreements, typed)
  useUnsaved(typed.quantity !== '')
  const focus = (name: string): void =>
    room.current?.querySelector<HTMLElement>(`[name=${name}]`)?.focus()
  const repeat = (): void => {
    if (!last) return
    setTyped({ ...last, quantity: '' })
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
    const { memberId, product, memberName } = terms
    const delivery = {
      id: id.current,
      cooperativeId: coop.id,
      memberId,
      product,
      quantity,
      receivedAt: instantFromMs(Date.now()),
      ...(typed.grade !== '' && { grade: typed.grade }),
      ...(typed.price !== undefined && { price: typed.price }),
    }
    const done = tell('deliver.done', {
      name: memberName,
      q: `${typed.quantity} ${terms.unit}`,
      product,
    })
    if (!(await acting.act('goods.deliver', delivery, done))) return
    id.current = newId('delivery')
    setLast({ ...typed, product })
    setTyped(NOTHING)
    focus('member')
  }
  return {
    room,
    repeat,
    keys,
    send,
    t,
    tell,
    typed,
    setTyped,
    last,
    wrong,
    terms,
    supplied,
    acting,
  }
}

/** Member's number, goods, weight, Enter – and the next one; F2 takes over the last member's line. */
export function DeliverForm(props: Props): VNode {
  const form = useDeliverForm(props)
  const {
    room,
    repeat,
    keys,
    send,
    t,
    tell,
    typed,
    setTyped,
    last,
    wrong,
    terms,
    supplied,
    acting,
  } = form
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
          onValue={(member) => setTyped({ ...NOTHING, quantity: typed.quantity, member })}
        />
        <ChoiceField
          name="product"
          label={t['goods.product']}
          value={terms?.product ?? ''}
          none={t['goods.choose']}
          options={supplied.map(({ product }) => [product, product])}
          onValue={(product) => setTyped({ ...typed, product, grade: '' })}
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
          onValue={(quantity) => setTyped({ ...typed, quantity })}
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
  const { t, terms, typed, setTyped } = form
  return (
    <>
      {terms && terms.prices.length > 0 ? (
        <ChoiceField
          name="grade"
          label={t['goods.grade']}
          value={typed.grade}
          none={t['goods.choose']}
          options={terms.prices.map(({ grade }) => [grade, grade])}
          onValue={(grade) => setTyped({ ...typed, grade })}
        />
      ) : (
        <AmountField
          name="price"
          label={t['goods.price']}
          amount={typed.price}
          onAmount={(price) => setTyped({ ...typed, price })}
        />
      )}
    </>
  )
}
