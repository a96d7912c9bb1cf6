/** @jsxImportSource hono/jsx */
import { costOf } from '@cho40/core/catalogue'
import { type Dong, formatDong, sumDong, ZERO_DONG } from '@cho40/values'
import { addressIn, productPath } from '../address.ts'
import { say } from '../language.ts'
import { Frame } from '../parts/frame.ts'
import { offerKey } from '../shop/cart.ts'
import { type CartLine, sellerOf } from '../shop/open-offers.ts'
import { quantityText, quantityValue, stepOf } from '../shop/quantity.ts'
import { shopText } from '../text/shop-text.ts'
import type { Visit } from '../visit.ts'

type CartProps = { readonly visit: Visit; readonly lines: readonly CartLine[] }

/** What the buyer has chosen, by seller, with what each seller asks for. */
export function Cart({ visit, lines }: CartProps) {
  const { language } = visit
  const text = shopText(language)
  const enough = lines.every(({ offer, quantity }) => quantity <= offer.available)
  return (
    <Frame
      visit={visit}
      title={`${text.cart} – ${visit.text.site}`}
      description={visit.text.description}
      path="/gio-hang"
      demo={lines.some(({ offer }) => offer.demo)}
      unlisted
    >
      <div class="head">
        <h1>{lines.length === 0 ? text.cartEmpty : text.cart}</h1>
        {lines.length === 0 && <p>{text.cartEmptyHelp}</p>}
      </div>
      {sellersOf(lines).map((own) => (
        <SellerLines visit={visit} lines={own} />
      ))}
      {lines.length > 0 && (
        <>
          <Sums visit={visit} lines={lines} />
          {enough && (
            <p class="next">
              <a class="action" href={addressIn(language, '/dat-hang')}>
                {text.toOrder}
              </a>
            </p>
          )}
        </>
      )}
      <p class="next">
        <a href={addressIn(language, '/')}>{visit.text.home}</a>
      </p>
    </Frame>
  )
}

function SellerLines({ visit, lines }: CartProps) {
  return (
    <section class="part">
      <h2>{lines[0]?.offer.seller.name}</h2>
      <ul class="lines">
        {lines.map((line) => (
          <Line visit={visit} line={line} />
        ))}
      </ul>
    </section>
  )
}

function Line({ visit, line }: { readonly visit: Visit; readonly line: CartLine }) {
  const { language } = visit
  const text = shopText(language)
  const { offer, quantity } = line
  const { name, unit, available } = offer
  const id = `q-${offer.variantId}-${offer.placeId}`
  const key = <input type="hidden" name="offer" value={offerKey(offer)} />
  const action = addressIn(language, '/gio-hang/sua')
  return (
    <li>
      <h3>
        <a href={addressIn(language, productPath(offer.slug))}>{name}</a>
      </h3>
      <p class="price">{formatDong(amountOf(line))}</p>
      {quantity > available && (
        <p class="warning">
          {say(text.onlyAvailable, { available: quantityText(available, language), unit })}
        </p>
      )}
      <form action={action} method="post">
        {key}
        <label for={id}>{say(text.quantity, { unit })}</label>
        <div class="row">
          <input
            id={id}
            type="number"
            name="quantity"
            value={quantityValue(quantity)}
            min={stepOf(unit)}
            step={stepOf(unit)}
            required
          />
          <button type="submit" class="quiet">
            {text.change}
          </button>
          <button
            type="submit"
            form={`${id}-0`}
            class="quiet"
            aria-label={`${text.remove}: ${name}`}
          >
            {text.remove}
          </button>
        </div>
      </form>
      <form id={`${id}-0`} action={action} method="post">
        {key}
        <input type="hidden" name="quantity" value="0" />
      </form>
    </li>
  )
}

/** What each seller is to be paid, and all together. */
export function Sums({ visit, lines }: CartProps) {
  const text = shopText(visit.language)
  return (
    <section class="sums">
      <dl class="facts">
        {sellersOf(lines).map((own) => (
          <>
            <dt>{say(text.forSeller, { seller: own[0]?.offer.seller.name ?? '' })}</dt>
            <dd class="price">{formatDong(sumOf(own))}</dd>
          </>
        ))}
        <dt>{text.total}</dt>
        <dd class="price">{formatDong(sumOf(lines))}</dd>
      </dl>
      <p class="by">{text.eachSeller}</p>
    </section>
  )
}

function sellersOf(lines: readonly CartLine[]): CartLine[][] {
  const parts = new Map<string, CartLine[]>()
  for (const line of lines) {
    const seller = sellerOf(line.offer)
    parts.set(seller, [...(parts.get(seller) ?? []), line])
  }
  return [...parts.values()]
}

function sumOf(lines: readonly CartLine[]): Dong {
  return sumDong(lines.map(amountOf))
}

/** Nothing for an absurd quantity, which is more than is there anyhow. */
function amountOf({ offer, quantity }: CartLine): Dong {
  const cost = costOf(offer.price, quantity)
  return cost.ok ? cost.value : ZERO_DONG
}
