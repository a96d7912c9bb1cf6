import type { SavedPrice } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { Pictogram } from '../../parts/pictogram.tsx'
import { textOf } from '../../text/text-of.ts'
import { MOST_PRICES, pickPrice, sellsAtOnce, turnPad } from '../../till/prices.ts'
import type { Till } from '../../till/till.ts'

type PadProps = { till: Till; list: readonly SavedPrice[]; onPad: boolean }

/** Over the keys: the two prices sold most, or the way to begin the sum anew; and the way to the others. */
export function PriceRow({ till, list, onPad }: PadProps): VNode {
  const text = textOf(till.state)
  return (
    <fieldset class="quick">
      <legend class="unseen">{text['prices.title']}</legend>
      {onPad && sellsAtOnce(till) ? (
        <p class="strip clear on-sky">
          <Pictogram name="cash" />
          <span>{text['prices.quick']}</span>
        </p>
      ) : onPad ? (
        <button type="button" class="button clear" onClick={() => till.set({ entry: '' })}>
          <Pictogram name="erase" />
          {text['prices.clear']}
        </button>
      ) : (
        list.slice(0, 2).map((price) => <Price key={price.name} till={till} price={price} />)
      )}
      {!onPad && list.length === 1 && <span />}
      <button type="button" class="button turn" aria-pressed={onPad} onClick={() => turnPad(till)}>
        {text[onPad ? 'prices.keys' : 'prices.more']}
      </button>
    </fieldset>
  )
}

/** In the place of the keys: one tap adds a price to the sum. */
export function PricePad({ till, list }: Omit<PadProps, 'onPad'>): VNode {
  return (
    <fieldset class={`keys prices ${sellsAtOnce(till) ? 'at-once' : ''}`}>
      <legend class="unseen">{textOf(till.state)['prices.title']}</legend>
      {list.slice(0, MOST_PRICES).map((price) => (
        <Price key={price.name} till={till} price={price} />
      ))}
    </fieldset>
  )
}

function Price({ till, price }: { till: Till; price: SavedPrice }): VNode {
  return (
    <button type="button" class="button price" onClick={() => pickPrice(till, price)}>
      <span>{price.name}</span>
      <b class="money">{formatDong(price.amount, '')}</b>
    </button>
  )
}
