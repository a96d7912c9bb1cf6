import type { SavedPrice } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { BackPage } from '../../parts/back-page.tsx'
import { Pictogram } from '../../parts/pictogram.tsx'
import { type SetupText, setupTextOf, speakSetup } from '../../text/setup-text.ts'
import {
  dropPrice,
  LONGEST_NAME,
  savePrice,
  turnQuickCash,
  typedAmount,
} from '../../till/edit-prices.ts'
import { press } from '../../till/press.ts'
import { MOST_PRICES } from '../../till/prices.ts'
import type { Till } from '../../till/till.ts'
import { typedIn } from '../../till/typed.ts'
import { fillIn, leftOf, WHOLE } from './goods.ts'
import { Oversold } from './oversold.tsx'

/** What this stall sells often, the same on each of its phones. */
export function PricesScreen({ till }: { till: Till }): VNode {
  const text = setupTextOf(till.state)
  const say = speakSetup(text)
  const { prices } = till.state
  const list = prices?.list ?? []
  return (
    <BackPage till={till} back="#settings" title={text['prices.open']}>
      <Oversold till={till} text={text} />
      <p>{say('prices.body', { n: MOST_PRICES })}</p>
      {list.length === 0 && <p class="quiet">{text['prices.none']}</p>}
      <ul class="rows">
        {list.map((price) => (
          <li key={price.name} class="row of-setup">
            <span class="what">
              {price.name}
              <Left till={till} text={text} price={price} />
            </span>
            <span class="money">{formatDong(price.amount, '')}</span>
            <button
              type="button"
              class="button"
              aria-label={say('prices.drop', { name: price.name })}
              onClick={() => press(till, () => dropPrice(till, price))}
            >
              <Pictogram name="cross" />
            </button>
          </li>
        ))}
      </ul>
      {list.length < MOST_PRICES && <NewPrice till={till} text={text} />}
      <section>
        <h2>{text['prices.cash']}</h2>
        <p>{text['prices.cash.body']}</p>
        <button
          type="button"
          class={`button of-money quick-cash ${prices?.quick ? 'primary' : ''}`}
          aria-pressed={prices?.quick === true}
          onClick={() => void turnQuickCash(till)}
        >
          <Pictogram name="cash" />
          {text[prices?.quick ? 'prices.cash.on' : 'prices.cash.off']}
        </button>
      </section>
    </BackPage>
  )
}

type Props = { till: Till; text: SetupText }

/** What is there still of the goods that a price takes from. */
function Left({ till, text, price }: Props & { price: SavedPrice }): VNode | null {
  const one = till.state.goods?.find(({ variantId }) => variantId === price.goods?.variantId)
  return one ? <span class="quiet"> · {leftOf(text, one)}</span> : null
}

function NewPrice({ till, text }: Props): VNode {
  const { goods = [] } = till.state
  const add = (form: HTMLFormElement): void => {
    const one = goods.find(({ variantId }) => variantId === typedIn(form, 'goods'))
    const price = {
      name: typedIn(form, 'name'),
      amount: typedAmount(typedIn(form, 'amount')),
      ...(one && { goods: { variantId: one.variantId, quantity: WHOLE } }),
    }
    press(till, async () => {
      const saved = await savePrice(till, price)
      const notice = form.querySelector('[role=status]')
      if (notice)
        notice.textContent = saved ? '' : speakSetup(text)('prices.wrong', { n: MOST_PRICES })
      if (saved) form.reset()
      form.querySelector('input')?.focus()
    })
  }
  return (
    <form
      class="new-price"
      onSubmit={(event) => {
        event.preventDefault()
        add(event.currentTarget)
      }}
    >
      {goods.length > 0 && (
        <label class="field">
          <span>{text['goods.of']}</span>
          <select name="goods" onChange={({ currentTarget }) => fillIn(goods, currentTarget)}>
            <option value="">{text['goods.none']}</option>
            {goods.map((one) => (
              <option key={one.variantId} value={one.variantId}>
                {`${one.name}, ${leftOf(text, one)}`}
              </option>
            ))}
          </select>
          <span class="quiet">{text['goods.body']}</span>
        </label>
      )}
      <label class="field">
        <span>{text['prices.name']}</span>
        <input name="name" maxLength={LONGEST_NAME} autocomplete="off" required />
      </label>
      <label class="field">
        <span>{text['prices.amount']}</span>
        <input name="amount" inputMode="numeric" maxLength={11} autocomplete="off" required />
      </label>
      <p class="problem" role="status" />
      <button type="submit" class="button of-money primary">
        {text['prices.add']}
      </button>
    </form>
  )
}
