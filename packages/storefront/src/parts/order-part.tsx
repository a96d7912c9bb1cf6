/** @jsxImportSource hono/jsx */
import { type OrderMoney, type OrderView, RETURN_REASONS } from '@cho40/contract'
import { addDong, type Dong, formatDong, subtractDong, sumDong, ZERO_DONG } from '@cho40/values'
import { addressIn } from '../address.ts'
import { say } from '../language.ts'
import { quantityText } from '../shop/quantity.ts'
import { shopText } from '../text/shop-text.ts'
import type { Visit } from '../visit.ts'
import { PayBox } from './pay-box.tsx'

type PartProps = {
  readonly visit: Visit
  readonly part: OrderView['sellerOrders'][number]
  /** `/don/{token}` */
  readonly path: string
}

/** One seller's part of an order: where it stands, what is in it, what is paid and left to pay. */
export function OrderPart({ visit, part, path }: PartProps) {
  const { language } = visit
  const text = shopText(language)
  const { money, state } = part
  const back = goneBack(money)
  return (
    <section class="part" aria-label={part.seller.name}>
      <h2>{part.seller.name}</h2>
      <p class="state">{text[`state${state}`]}</p>
      <ul class="lines">
        {part.lines.map((line) => (
          <li class="flat">
            <span>
              {line.name} · {quantityText(line.quantity, language)} {line.unit}
              {line.quantity !== line.ordered && (
                <small>
                  {' '}
                  {say(text.wasOrdered, { ordered: quantityText(line.ordered, language) })}
                </small>
              )}
            </span>
            <span class="price">{formatDong(line.amount)}</span>
          </li>
        ))}
      </ul>
      <dl class="facts">
        <dt>{text.due}</dt>
        <dd class="price">{formatDong(subtractDong(part.amount, part.delivery))}</dd>
        {part.delivery > 0 && (
          <>
            <dt>{text.delivery}</dt>
            <dd class="price">{formatDong(part.delivery)}</dd>
          </>
        )}
        <dt>{text.paid}</dt>
        <dd class="price">{formatDong(addDong(money.kept, back))}</dd>
        {back > 0 && (
          <>
            <dt>{text.back}</dt>
            <dd class="price">{formatDong(back)}</dd>
          </>
        )}
        {money.left > 0 && (
          <>
            <dt>{text.toPay}</dt>
            <dd class="price">{formatDong(money.left)}</dd>
          </>
        )}
        {money.toReturn > 0 && (
          <>
            <dt>{text.toReturn}</dt>
            <dd class="price">{formatDong(money.toReturn)}</dd>
          </>
        )}
      </dl>
      {state !== 'cancelled' && <p class="state">{text[`money${money.state}`]}</p>}
      <PayBox visit={visit} money={money} picture={`${path}/ma/${part.id}.png`} />
      {(state === 'placed' || state === 'confirmed') && (
        <form action={addressIn(language, `${path}/huy`)} method="post">
          <input type="hidden" name="part" value={part.id} />
          <button type="submit" class="quiet" aria-label={`${text.cancel}: ${part.seller.name}`}>
            {text.cancel}
          </button>
        </form>
      )}
      {state === 'delivered' && <ReturnForm visit={visit} part={part} path={path} />}
    </section>
  )
}

/** What of the money that the bank brought went back to the buyer, or is about to. */
function goneBack({ requests, kept }: OrderMoney): Dong {
  const received = sumDong(requests.map((request) => request.received))
  return received > kept ? subtractDong(received, kept) : ZERO_DONG
}

function ReturnForm({ visit: { language }, part, path }: PartProps) {
  const text = shopText(language)
  return (
    <details>
      <summary>{text.askReturn}</summary>
      <form class="form" action={addressIn(language, `${path}/tra`)} method="post">
        <input type="hidden" name="part" value={part.id} />
        <label for={`why-${part.id}`}>{text.why}</label>
        <select id={`why-${part.id}`} name="reason">
          {RETURN_REASONS.map((reason) => (
            <option value={reason}>{text[`why${reason}`]}</option>
          ))}
        </select>
        <button type="submit" class="quiet">
          {text.askReturn}
        </button>
      </form>
    </details>
  )
}
