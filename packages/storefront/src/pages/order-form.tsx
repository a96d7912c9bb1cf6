/** @jsxImportSource hono/jsx */
import type { OrderId } from '@cho40/contract'
import type { PickUpDay } from '@cho40/core/ordering'
import { formatDong } from '@cho40/values'
import { addressIn } from '../address.ts'
import { dayText, say } from '../language.ts'
import { Frame } from '../parts/frame.ts'
import { chargeOf, type SellerDelivery } from '../shop/delivery.ts'
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
  /** What each seller takes for bringing its part, as far as the commune is known. */
  readonly deliveries: readonly SellerDelivery[]
  /** The next days of the sellers' markets. */
  readonly days: readonly PickUpDay[]
  /** The communes that what was typed may mean. */
  readonly several: readonly string[]
  /** Whether what was typed as a commune is one. */
  readonly communeKnown: boolean
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

function Handing(props: WithText) {
  const { typed, text } = props
  return (
    <fieldset>
      <legend>{text.handing}</legend>
      <label class="choice">
        <input type="radio" name="how" value="pick_up" checked={typed.how !== 'deliver'} />
        <span>{text.pickUp}</span>
      </label>
      <div class="of-pick-up">
        <PickUp {...props} />
      </div>
      <label class="choice">
        <input type="radio" name="how" value="deliver" checked={typed.how === 'deliver'} />
        <span>{text.deliver}</span>
      </label>
      <div class="of-delivery">
        <Delivery {...props} />
      </div>
    </fieldset>
  )
}

function PickUp({ typed, wrong, text, visit, days }: WithText) {
  return (
    <>
      <label for="day">{text.pickUpDay}</label>
      <Wrong of="day" wrong={wrong} says={text.wrongDay} />
      <input
        id="day"
        type="date"
        name="day"
        value={typed.day}
        min={visit.today}
        list={days.length > 0 ? 'market-days' : undefined}
        aria-describedby={
          [wrong.includes('day') && 'day-wrong', days.length > 0 && 'day-hint']
            .filter(Boolean)
            .join(' ') || undefined
        }
      />
      {days.length > 0 && (
        <>
          <datalist id="market-days">
            {[...new Set(days.map(({ day }) => day))].map((day) => (
              <option value={day} />
            ))}
          </datalist>
          <small id="day-hint">
            {text.marketDays}{' '}
            {days
              .map(({ day, marketName }) => `${dayText(day, visit.language)} (${marketName})`)
              .join(', ')}
          </small>
        </>
      )}
    </>
  )
}

function Delivery(props: WithText) {
  const { typed, wrong, text, deliveries, several } = props
  return (
    <>
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
      <label for="commune">{text.commune}</label>
      <Wrong of="commune" wrong={wrong} says={communeWrong(props)} />
      <input
        id="commune"
        name="commune"
        value={typed.commune}
        maxlength={80}
        list={several.length > 0 ? 'communes' : undefined}
        aria-describedby={wrong.includes('commune') ? 'commune-wrong commune-hint' : 'commune-hint'}
      />
      {several.length > 0 && (
        <datalist id="communes">
          {several.map((one) => (
            <option value={one} />
          ))}
        </datalist>
      )}
      <small id="commune-hint">{text.communeHint}</small>
      <Wrong of="charge" wrong={wrong} says={text.wrongCharge} />
      <input type="hidden" name="delivery" value={String(chargeOf(deliveries) ?? 0)} />
      <dl class="facts charges">
        {deliveries.map((one) => (
          <>
            <dt>{say(text.chargeOf, { seller: one.seller })}</dt>
            <dd>{chargeText(text, one)}</dd>
          </>
        ))}
      </dl>
    </>
  )
}

/** Which of several it may be, who does not come there, or that nobody knows the name. */
function communeWrong({ text, several, deliveries, typed, communeKnown }: WithText): string {
  if (several.length > 0) return `${text.communeSeveral} ${several.join('; ')}`
  if (typed.commune.trim() !== '' && !communeKnown) return text.wrongCommune
  const away = deliveries.filter(({ charge }) => charge === 'not_served')
  if (away.length === 0) return text.wrongCommune
  return say(text.notServed, { seller: away.map(({ seller }) => seller).join(', ') })
}

function chargeText(text: ShopText, { charge, freeAfter }: SellerDelivery): string {
  if (charge === 'not_served') return text.byCommune
  if (charge === 0) return text.free
  const amount = formatDong(charge)
  return freeAfter === null
    ? amount
    : `${amount} ${say(text.freeAfter, { amount: formatDong(freeAfter) })}`
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
