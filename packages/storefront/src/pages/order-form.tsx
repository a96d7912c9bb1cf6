/** @jsxImportSource hono/jsx */
import type { OrderId } from '@cho40/contract'
import { addressIn } from '../address.ts'
import { Frame } from '../parts/frame.tsx'
import type { CartLine } from '../shop/open-offers.ts'
import { lineText, type Typed, type WrongField } from '../shop/order-wish.ts'
import { shopText } from '../text/shop-text.ts'
import { type ShopText } from '../text/shop-vi.ts'
import type { Visit } from '../visit.ts'
import { Sums } from './cart.tsx'

type OrderFormProps = {
  readonly visit: Visit
  readonly lines: readonly CartLine[]
  /** Made once for this form: sent twice it is one order. */
  readonly id: OrderId
  readonly token: string
  readonly typed: Typed
  readonly wrong: readonly WrongField[]
}

/** Who orders and how the goods are handed over; what is ordered stands in hidden fields. */
export function OrderForm(props: OrderFormProps) {
  const { visit, lines, id, token, wrong } = props
  const { language } = visit
  const text = shopText(language)
  return (
    <Frame
      visit={visit}
      title={`${text.order} – ${visit.text.site}`}
      description={visit.text.description}
      path="/dat-hang"
      demo={lines.some(({ offer }) => offer.demo)}
      unlisted
    >
      <div class="head">
        <h1>{text.order}</h1>
      </div>
      {wrong.length > 0 && (
        <p class="warning" role="alert">
          {text.wrong}
        </p>
      )}
      <form class="form" action={addressIn(language, '/dat-hang')} method="post">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="token" value={token} />
        {lines.map((line) => (
          <input type="hidden" name="line" value={lineText(line)} />
        ))}
        <Person {...props} text={text} />
        <Handing {...props} text={text} />
        <Sums visit={visit} lines={lines} />
        <p class="by">{text.privacy}</p>
        <button type="submit">{text.place}</button>
        <a href={addressIn(language, '/gio-hang')}>{text.cart}</a>
      </form>
    </Frame>
  )
}

type WithText = OrderFormProps & { readonly text: ShopText }

function Person({ typed, wrong, text }: WithText) {
  return (
    <>
      <label for="name">{text.yourName}</label>
      <Wrong of="name" wrong={wrong} says={text.wrongName} />
      <input
        id="name"
        name="name"
        value={typed.name}
        maxlength={80}
        required
        autocomplete="name"
        aria-describedby={wrong.includes('name') ? 'name-wrong' : undefined}
      />
      <label for="phone">{text.yourPhone}</label>
      <Wrong of="phone" wrong={wrong} says={text.wrongPhone} />
      <input
        id="phone"
        type="tel"
        name="phone"
        value={typed.phone}
        maxlength={20}
        required
        autocomplete="tel"
        aria-describedby={wrong.includes('phone') ? 'phone-wrong phone-hint' : 'phone-hint'}
      />
      <small id="phone-hint">{text.phoneHint}</small>
    </>
  )
}

function Handing({ typed, wrong, text, visit }: WithText) {
  const delivers = typed.how === 'deliver'
  return (
    <fieldset>
      <legend>{text.handing}</legend>
      <label class="choice">
        <input type="radio" name="how" value="pick_up" checked={!delivers} />
        <span>{text.pickUp}</span>
      </label>
      <label for="day">{text.pickUpDay}</label>
      <Wrong of="day" wrong={wrong} says={text.wrongDay} />
      <input
        id="day"
        type="date"
        name="day"
        value={typed.day}
        min={visit.today}
        aria-describedby={wrong.includes('day') ? 'day-wrong' : undefined}
      />
      <label class="choice">
        <input type="radio" name="how" value="deliver" checked={delivers} />
        <span>{text.deliver}</span>
      </label>
      <label for="address">{text.address}</label>
      <Wrong of="address" wrong={wrong} says={text.wrongAddress} />
      <input
        id="address"
        name="address"
        value={typed.address}
        maxlength={200}
        autocomplete="street-address"
        aria-describedby={wrong.includes('address') ? 'address-wrong' : undefined}
      />
    </fieldset>
  )
}

type WrongProps = {
  readonly of: WrongField
  readonly wrong: readonly WrongField[]
  readonly says: string
}

function Wrong({ of, wrong, says }: WrongProps) {
  if (!wrong.includes(of)) return null
  return (
    <p class="warning" id={`${of}-wrong`}>
      {says}
    </p>
  )
}
