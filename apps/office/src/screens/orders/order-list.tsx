import type { BookId, CooperativeView, OrderState } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useSettled } from '../../parts/use-settled.ts'
import { useShopWords } from '../../text/shop.ts'
import { useAct } from '../../wire/use-act.ts'
import { ORDER_STATES } from '../shop-choices.ts'
import { DeliveryCard } from './delivery-card.tsx'
import { EnterPart } from './enter-part.tsx'
import { nextSteps } from './next-steps.ts'
import { OrderSheets } from './order-sheets.tsx'
import { OrderTable } from './order-table.tsx'
import { PackingLists } from './packing-lists.tsx'
import { StandingOrders } from './standing/standing-orders.tsx'
import { useOrders } from './use-orders.ts'

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
  const filter = useRef<HTMLDivElement>(null)
  const orders = useOrders({ bookId, state, words })
  const acting = useAct(orders.anew)
  const first = orders.rows?.find((part) => nextSteps(part).length > 0)
  const keys = useScreenKeys([
    { key: '1', label: t['orders.next'], press: () => first && go({ order: first.orderId }) },
    {
      key: '/',
      label: t['orders.find'],
      press: () => filter.current?.querySelector<HTMLInputElement>('input[name=find]')?.focus(),
    },
  ])
  const problem = acting.problem ?? orders.problem
  const again = () => void orders.anew()
  return (
    <>
      {coop && <EnterPart coop={coop} onEntered={again} />}
      <div ref={filter} class="filter screen-only">
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
      </div>
      {problem && <ProblemNote problem={problem} again={again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {!orders.rows && !problem && <Loading />}
      <div class="part screen-only">
        {orders.rows?.length === 0 && (
          <Empty
            title={t[words ? 'orders.find.none' : 'orders.none']}
            help={t[words ? 'orders.find.none.help' : 'orders.none.help']}
            pictogram="cash"
          />
        )}
        {orders.rows && orders.rows.length > 0 && (
          <p class="about">
            {tell(orders.hasOlder ? 'orders.shown.latest' : 'orders.shown', {
              n: orders.rows.length,
            })}
          </p>
        )}
        {orders.rows && orders.rows.length > 0 && (
          <OrderTable
            orders={orders.rows}
            onStep={(part, step) =>
              void acting.act(
                `orders.${step}`,
                { id: part.id },
                tell('order.done', { what: t[`act.${step}`] }),
              )
            }
          />
        )}
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
      {keys}
    </>
  )
}
