import type { BookId, CooperativeView, OrderState } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { type OwnStall, ownStalls } from '../../desk/own-stalls.ts'
import { ChoiceField } from '../../parts/fields.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
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
import { SellerChoice } from './seller-choice.tsx'
import { StandingOrders } from './standing/standing-orders.tsx'

/** What buyers ordered of a cooperative or of a vendor's stall: the list, one order, what is to be packed. */
export function Orders(): VNode {
  const { session, address, cooperatives } = useDesk()
  const { t } = useShopWords()
  const stalls = ownStalls(session)
  const stall =
    stalls.find(({ id }) => id === address.stall) ??
    (cooperatives.length === 0 ? stalls[0] : undefined)
  if (stall) return <StallOrders key={stall.id} stall={stall} stalls={stalls} />
  return (
    <CooperativeRoom title="screen.orders" about={{ words: t['orders.about'] }}>
      {(coop) => (
        <>
          <SellerChoice stalls={stalls} chosen={undefined} />
          <OrdersOf bookId={coop.bookId} coop={coop} />
        </>
      )}
    </CooperativeRoom>
  )
}

type StallProps = { stall: OwnStall; stalls: readonly OwnStall[] }

/** A vendor's own: the same steps on the book of the stall. */
function StallOrders({ stall, stalls }: StallProps): VNode {
  const { text, say } = useWords()
  const { t } = useShopWords()
  const home = useAsk('stall.home', { stallId: stall.id })
  return (
    <>
      <ScreenHead title={text['screen.orders']}>
        <p class="left">
          {say('stall', { number: stall.number })} – {stall.name}
        </p>
      </ScreenHead>
      <p class="about screen-only">{t['orders.about.stall']}</p>
      <SellerChoice stalls={stalls} chosen={stall.id} />
      {home.problem && <ProblemNote problem={home.problem} again={home.again} />}
      {!home.value && !home.problem && <Loading />}
      {home.value && (
        <div class="coop-screen">
          <OrdersOf bookId={home.value.stall.bookId} />
        </div>
      )}
    </>
  )
}

type SellerProps = {
  bookId: BookId
  /** Told orders and other floors' sheets are written down for what a cooperative has listed. */
  coop?: CooperativeView
}

function OrdersOf(seller: SellerProps): VNode {
  const { address } = useDesk()
  if (!address.order) return <OrderList {...seller} />
  return <OrderPage key={address.order} bookId={seller.bookId} orderId={address.order} />
}

function OrderList({ bookId, coop }: SellerProps): VNode {
  const { t, tell } = useShopWords()
  const { go } = useDesk()
  const [state, setState] = useState<OrderState | 'all'>('all')
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
      {coop && <EnterPart coop={coop} onEntered={asked.again} />}
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
      {coop && <StandingOrders coop={coop} />}
      <DeliveryCard bookId={bookId} />
      {keys}
    </>
  )
}
