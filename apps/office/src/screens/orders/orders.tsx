import type { BookId, CooperativeView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useDesk, useWords } from '../../desk/desk.ts'
import { type OwnStall, ownStalls } from '../../desk/own-stalls.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useShopWords } from '../../text/shop.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { CooperativeRoom } from '../cooperative/room.tsx'
import { OrderList } from './order-list.tsx'
import { OrderPage } from './order-page.tsx'
import { SellerChoice } from './seller-choice.tsx'

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
