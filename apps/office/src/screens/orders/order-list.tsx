import type { BookId, CooperativeView, ListedOrder, OrderState } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useSettled } from '../../parts/use-settled.ts'
import { useShopWords } from '../../text/shop.ts'
import { useAct } from '../../wire/use-act.ts'
import { useFresh } from '../../wire/use-fresh.ts'
import { ORDER_STATES } from '../shop-choices.ts'
import { ContactCard } from './contact-card.tsx'
import { DeliveryCard } from './delivery-card.tsx'
import { EnterPart } from './enter-part.tsx'
import { nextSteps, type OrderAct } from './next-steps.ts'
import { OrderSheets } from './order-sheets.tsx'
import { OrderTable } from './order-table.tsx'
import { PackingLists } from './packing-lists.tsx'
import { StandingOrders } from './standing/standing-orders.tsx'
import { type Orders, useOrders } from './use-orders.ts'

type Props = {
  bookId: BookId
  /** Told orders and other floors' sheets are written down for what a cooperative has listed. */
  coop?: CooperativeView
}

/** A seller's orders, the latest first, with what is to be done with each. */
export function OrderList({ bookId, coop }: Props): VNode {
  const { t, tell } = useShopWords()
  const { go } = useDesk()
  const [state, setState] = useState<OrderState | 'all'>('all')
  const [typed, setTyped] = useState('')
  const words = useSettled(typed).trim()
  const orders = useOrders({ bookId, state, words })
  const acting = useAct(orders.anew)
  useFresh(orders.anew)
  const first = orders.rows?.find((part) => nextSteps(part, part.how).length > 0)
  const keys = useScreenKeys([
    { key: '1', label: t['orders.next'], press: () => first && go({ order: first.orderId }) },
  ])
  const problem = acting.problem ?? orders.problem
  const again = () => void orders.anew()
  return (
    <>
      {coop && <EnterPart coop={coop} onEntered={again} />}
      <Filter {...{ state, setState, typed, setTyped }} />
      {problem && <ProblemNote problem={problem} again={again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {!orders.rows && !problem && <Loading />}
      <div class="part screen-only">
        <Shown
          {...{ orders, words }}
          onStep={(part, step) =>
            void acting.act(
              `orders.${step}`,
              { id: part.id },
              tell('order.done', { what: t[`act.${step}`] }),
            )
          }
        />
        {orders.hasOlder && (
          <button type="button" class="button" onClick={() => void orders.older()}>
            {t['orders.older']}
          </button>
        )}
      </div>
      <OrderSheets bookId={bookId} onDone={again} />
      <PackingLists bookId={bookId} changed={acting.said} />
      {coop && <StandingOrders coop={coop} />}
      <DeliveryCard bookId={bookId} />
      <ContactCard bookId={bookId} />
      {keys}
    </>
  )
}

type ShownProps = {
  orders: Orders
  /** What was looked for. */
  words: string
  onStep: (part: ListedOrder, step: OrderAct) => void
}

/** How many there are, and their table; or that there are none, and what to do then. */
function Shown({ orders, words, onStep }: ShownProps): VNode | null {
  const { t, tell } = useShopWords()
  const { rows, hasOlder } = orders
  if (!rows) return null
  if (rows.length === 0) {
    const none = words ? 'orders.find.none' : 'orders.none'
    return <Empty title={t[none]} help={t[`${none}.help`]} pictogram="cash" />
  }
  return (
    <>
      <p class="about">
        {tell(hasOlder ? 'orders.shown.latest' : 'orders.shown', { n: rows.length })}
      </p>
      <OrderTable orders={rows} onStep={onStep} />
    </>
  )
}

type FilterProps = {
  state: OrderState | 'all'
  setState: (state: OrderState | 'all') => void
  typed: string
  setTyped: (typed: string) => void
}

function Filter({ state, setState, typed, setTyped }: FilterProps): VNode {
  const { t } = useShopWords()
  const room = useRef<HTMLDivElement>(null)
  const keys = useScreenKeys([
    {
      key: '/',
      label: t['orders.find'],
      press: () => room.current?.querySelector<HTMLInputElement>('input[name=find]')?.focus(),
    },
  ])
  return (
    <div ref={room} class="filter level screen-only">
      <ChoiceField<OrderState | 'all'>
        name="state"
        label={t['orders.state']}
        value={state}
        options={[
          ['all', t['orders.all']],
          ...ORDER_STATES.map((one) => [one, t[`step.${one}`]] as const),
        ]}
        onValue={setState}
      />
      <TextField
        name="find"
        label={t['orders.find']}
        value={typed}
        onValue={setTyped}
        required={false}
        most={80}
        hint={t['orders.find.hint']}
      />
      {keys}
    </div>
  )
}
