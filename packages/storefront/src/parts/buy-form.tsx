/** @jsxImportSource hono/jsx */
import type { Offer } from '@cho40/core/catalogue'
import { formatDong } from '@cho40/values'
import { addressIn } from '../address.ts'
import { say } from '../language.ts'
import { offerKey } from '../shop/cart.ts'
import { quantityText, stepOf } from '../shop/quantity.ts'
import { shopText } from '../text/shop-text.ts'
import type { Visit } from '../visit.ts'

type BuyProps = { readonly visit: Visit; readonly offers: readonly Offer[] }

/** Puts a product into the cart; with several packs or sellers the buyer chooses one. */
export function BuyForm({ visit, offers }: BuyProps) {
  const { language } = visit
  const text = shopText(language)
  const [first] = offers
  const cart = <a href={addressIn(language, '/gio-hang')}>{text.cart}</a>
  if (!first) {
    return (
      <p class="note">
        {text.soldOut} {cart}
      </p>
    )
  }
  const only = offers.length === 1
  // Of several units the buyer may choose any: then only whole numbers fit all of them.
  const step = offers.every(({ unit }) => stepOf(unit) === '0.1') ? '0.1' : '1'
  return (
    <form class="form buy" action={addressIn(language, '/gio-hang')} method="post">
      {only ? (
        <>
          <input type="hidden" name="offer" value={offerKey(first)} />
          <p>
            {text.soldBy}: {first.seller.name} · {leftText(visit, first)}
          </p>
        </>
      ) : (
        <fieldset>
          <legend>{text.offers}</legend>
          {offers.map((offer, at) => (
            <label class="choice">
              <input type="radio" name="offer" value={offerKey(offer)} checked={at === 0} />
              <span>{offerText(visit, offer)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <label for="quantity">
        {only ? say(text.quantity, { unit: first.unit }) : text.quantityAny}
      </label>
      <div class="row">
        <input
          id="quantity"
          type="number"
          name="quantity"
          value="1"
          min={step}
          step={step}
          required
        />
        <button type="submit">{text.addToCart}</button>
      </div>
      {cart}
    </form>
  )
}

function leftText({ language }: Visit, { available, unit }: Offer): string {
  return say(shopText(language).left, { available: quantityText(available, language), unit })
}

function offerText({ language }: Visit, offer: Offer): string {
  return say(shopText(language).offer, {
    price: formatDong(offer.price),
    unit: offer.unit,
    seller: offer.seller.name,
    available: quantityText(offer.available, language),
  })
}
