/** @jsxImportSource hono/jsx */
import type { OrderView } from '@cho40/contract'
import { formatMarketTime, marketDayOf } from '@cho40/values'
import { addressIn } from '../address.ts'
import { dayText, say } from '../language.ts'
import { Frame, type Live } from '../parts/frame.tsx'
import { OrderPart } from '../parts/order-part.tsx'
import { shopText } from '../text/shop-text.ts'
import type { Visit } from '../visit.ts'

type OrderProps = {
  readonly visit: Visit
  readonly order: OrderView
  /** `/don/{token}` */
  readonly path: string
  /** Asked for and no longer possible. */
  readonly refused: boolean
  readonly demo: boolean
  readonly live: Live
}

/** An order as its buyer sees it, by the secret of the link alone. */
export function Order({ visit, order, path, refused, demo, live }: OrderProps) {
  const { language } = visit
  const text = shopText(language)
  const day = dayText(marketDayOf(order.placedAt), language)
  const time = `${formatMarketTime(order.placedAt)}, ${day}`
  return (
    <Frame
      visit={visit}
      title={`${text.yourOrder} – ${visit.text.site}`}
      description={visit.text.description}
      path={path}
      demo={demo}
      unlisted
      private
      live={live}
    >
      <div class="head">
        <h1>{text.yourOrder}</h1>
        {refused && (
          <p class="warning" role="alert">
            {text.cannotNow}
          </p>
        )}
        <p>{text.keepLink}</p>
        <p class="by">
          {say(text.placedOn, { time })} · {handingText(visit, order)}
        </p>
        <Following visit={visit} order={order} path={path} live={live} />
      </div>
      {order.sellerOrders.map((part) => (
        <OrderPart visit={visit} part={part} path={path} />
      ))}
      <p class="next">
        <a href={addressIn(language, '/')}>{visit.text.home}</a>
      </p>
    </Frame>
  )
}

/** How the page follows the payment; only where no script runs does it look again as a whole. */
function Following({
  visit,
  order,
  path,
  live,
}: Pick<OrderProps, 'visit' | 'order' | 'path' | 'live'>) {
  if (!awaitsMoney(order)) return null
  const { language } = visit
  const text = shopText(language)
  return (
    <noscript>
      <p class="by">
        {live.refresh && `${text.refreshing} `}
        <a href={addressIn(language, path, live.refresh ? { dung: '1' } : {})}>
          {live.refresh ? text.stopRefreshing : text.refresh}
        </a>
      </p>
    </noscript>
  )
}

/** While any part is still to be paid. */
export function awaitsMoney({ sellerOrders }: OrderView): boolean {
  return sellerOrders.some(({ money, state }) => money.left > 0 && state !== 'cancelled')
}

function handingText({ language }: Visit, { handing }: OrderView): string {
  const text = shopText(language)
  if (handing.how === 'pick_up') return say(text.pickUpOn, { day: dayText(handing.day, language) })
  return say(text.deliverTo, { address: handing.address ?? text.forgotten })
}
