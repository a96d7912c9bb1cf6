import type { CooperativeView, OrderState } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { ChoiceField } from '../../parts/fields.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useShopWords } from '../../text/shop.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { CooperativeRoom } from '../cooperative/room.tsx'
import { ORDER_STATES } from '../shop-choices.ts'
import { DeliveryCard } from './delivery-card.tsx'
import { EnterPart } from './enter-part.tsx'
import { nextSteps } from './next-steps.ts'
import { OrderPage } from './order-page.tsx'
import { OrderSheets } from './order-sheets.tsx'
import { OrderTable } from './order-table.tsx'
import { PackingLists } from './packing-lists.tsx'
import { StandingOrders } from './standing/standing-orders.tsx'

/** What buyers ordered of a cooperative: the list, one order, and what is to be packed. */
export function Orders(): VNode {
  const { address } = useDesk()
  const { t } = useShopWords()
  return (
    <CooperativeRoom title="screen.orders" about={{ words: t['orders.about'] }}>
      {(coop) =>
        address.order ? (
          <OrderPage key={address.order} coop={coop} orderId={address.order} />
        ) : (
          <OrderList coop={coop} />
        )
      }
    </CooperativeRoom>
  )
}

function OrderList({ coop }: { coop: CooperativeView }): VNode {
  const { t, tell } = useShopWords()
  const { go } = useDesk()
  const [state, setState] = useState<OrderState | 'all'>('all')
  const { bookId } = coop
  const wish = { bookId, limit: 200, ...(state !== 'all' && { state }) }
  const asked = useAsk('orders.list', wish)
  const acting = useAct(asked.anew)
  const first = asked.value?.find((part) => nextSteps(part).length > 0)
  const keys = useScreenKeys([
    { key: '1', label: t['orders.next'], press: () => first && go({ order: first.orderId }) },
  ])
  const problem = acting.problem ?? asked.problem
  return (
    <>
      <EnterPart coop={coop} onEntered={asked.again} />
      <div class="filter screen-only">
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
      </div>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {!asked.value && !problem && <Loading />}
      <div class="part screen-only">
        {asked.value?.length === 0 && (
          <Empty title={t['orders.none']} help={t['orders.none.help']} pictogram="cash" />
        )}
        {asked.value && asked.value.length > 0 && (
          <OrderTable
            orders={asked.value}
            onStep={(part, step) =>
              void acting.act(
                `orders.${step}`,
                { id: part.id },
                tell('order.done', { what: t[`act.${step}`] }),
              )
            }
          />
        )}
      </div>
      <OrderSheets bookId={bookId} onDone={asked.again} />
      <PackingLists bookId={bookId} changed={acting.said} />
      <StandingOrders coop={coop} />
      <DeliveryCard bookId={bookId} />
      {keys}
    </>
  )
}
