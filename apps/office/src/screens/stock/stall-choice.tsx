import type { MarketStockView, StallId } from '@cho40/contract'
import { isId } from '@cho40/values'
import type { VNode } from 'preact'
import { useDesk, useWords } from '../../desk/desk.ts'
import { useShopWords } from '../../text/shop.ts'

type Props = {
  stalls: MarketStockView['stalls']
  chosen: StallId | undefined
  /** Whose store stands first; none for who keeps stock at stalls alone. */
  store: string | undefined
}

/** The cooperative's store or a stall; a stall that sold what was not there is named besides. */
export function StallChoice({ stalls, chosen, store }: Props): VNode {
  const { say } = useWords()
  const { t, tell } = useShopWords()
  const { go } = useDesk()
  const called = ({ number, name }: MarketStockView['stalls'][number]) =>
    `${say('stall', { number })} – ${name}`
  const wanting = stalls.filter(({ oversold, stallId }) => oversold > 0 && stallId !== chosen)
  return (
    <>
      <label class="field screen-only">
        <span>{t['stock.where']}</span>
        <select
          name="where"
          value={chosen ?? ''}
          onChange={({ currentTarget: { value } }) =>
            go({ stall: isId('stall', value) ? value : undefined })
          }
        >
          {store !== undefined && <option value="">{store}</option>}
          {stalls.map((stall) => (
            <option key={stall.stallId} value={stall.stallId}>
              {stall.places.length === 0
                ? called(stall)
                : tell('stock.where.stall', { stall: called(stall), n: stall.packs })}
            </option>
          ))}
        </select>
      </label>
      {wanting.map((stall) => (
        <p key={stall.stallId} class="actions screen-only">
          <button type="button" class="button" onClick={() => go({ stall: stall.stallId })}>
            {tell('stock.where.oversold', { stall: called(stall), n: stall.oversold })}
          </button>
        </p>
      ))}
    </>
  )
}
