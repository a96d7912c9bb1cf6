import type { BookId, CooperativeView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useDesk, useWords } from '../../desk/desk.ts'
import { isWorkAtMarket } from '../../desk/duties.ts'
import { type OwnStall, ownStalls } from '../../desk/own-stalls.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useShopWords } from '../../text/shop.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { CooperativeRoom } from '../cooperative/room.tsx'
import { OrderList } from './order-list.tsx'
import { OrderPage } from './order-page.tsx'
import { SellerChoice } from './seller-choice.tsx'

/** What buyers ordered of a cooperative or of a stall: the list, one order, what is to be packed. */
export function Orders(): VNode {
  const { session, address, cooperatives } = useDesk()
  const { t } = useShopWords()
  const { text } = useWords()
  const own = ownStalls(session)
  const market = useMarketStalls(own)
  const stalls: readonly SellingStall[] = [...own, ...market.stalls]
  const isOfCooperative = cooperatives.length > 0
  const stall =
    stalls.find(({ id }) => id === address.stall) ?? (isOfCooperative ? undefined : stalls[0])
  if (stall) return <StallOrders key={stall.id} stall={stall} stalls={stalls} />
  if (!isOfCooperative) {
    return (
      <>
        <ScreenHead title={text['screen.orders']} />
        {market.problem && <ProblemNote problem={market.problem} again={market.again} />}
        {!market.problem && market.isLoading && <Loading />}
        {!market.problem && !market.isLoading && (
          <Empty title={t['orders.nostalls']} help={t['orders.nostalls.help']} pictogram="stall" />
        )}
      </>
    )
  }
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

/** A stall whose orders somebody handles; of one of their own the book is asked for. */
type SellingStall = OwnStall & { readonly bookId?: BookId }

/** Whoever keeps the goods of a market's stalls handles their orders too; a stall without a place for goods has none. */
function useMarketStalls(own: readonly OwnStall[]) {
  const { session, market } = useDesk()
  const isTheirWork = market !== undefined && isWorkAtMarket(session.roles, 'stock')
  const asked = useAsk('stock.ofMarket', isTheirWork ? { marketId: market.id } : 'nothing')
  const stalls = (asked.value?.stalls ?? [])
    .filter(({ places, stallId }) => places.length > 0 && own.every(({ id }) => id !== stallId))
    .map(({ stallId: id, number, name, bookId }) => ({
      id,
      number,
      name,
      bookId,
      marketName: market?.name ?? '',
    }))
  return {
    stalls,
    problem: asked.problem,
    again: asked.again,
    isLoading: isTheirWork && asked.value === undefined,
  }
}

type StallProps = { stall: SellingStall; stalls: readonly SellingStall[] }

/** The same steps on the book of a stall: a vendor's own, or one of the market that somebody keeps. */
function StallOrders({ stall, stalls }: StallProps): VNode {
  const { text, say } = useWords()
  const { t } = useShopWords()
  const home = useAsk('stall.home', stall.bookId ? 'nothing' : { stallId: stall.id })
  const bookId = stall.bookId ?? home.value?.stall.bookId
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
      {!bookId && !home.problem && <Loading />}
      {bookId && (
        <div class="coop-screen">
          <OrdersOf bookId={bookId} />
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
