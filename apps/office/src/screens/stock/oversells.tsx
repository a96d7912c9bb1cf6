import type { ResolveOversell, StockPlaceId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { ProblemNote } from '../../parts/notes.tsx'
import { shownQuantity } from '../../text/quantity.ts'
import { useShopWords } from '../../text/shop.ts'
import type { Acting } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { type GoodsByVariant, goodsOf } from './goods.ts'

type Props = {
  placeId: StockPlaceId
  goods: GoodsByVariant
  acting: Acting
  /** How many acts there were: each may have made one or ended one. */
  acts: number
}

/** What was sold twice at a place, each until somebody said how it ended. */
export function Oversells({ placeId, goods, acting, acts }: Props): VNode | null {
  const { t, tell } = useShopWords()
  const asked = useAsk('stock.oversells', { placeId })
  useEffect(asked.again, [acts])
  const open = asked.value?.filter(({ state }) => state === 'open') ?? []
  if (asked.problem) return <ProblemNote problem={asked.problem} again={asked.again} />
  if (open.length === 0) return null
  const resolve = (id: ResolveOversell['id'], how: ResolveOversell['how']): void => {
    void acting.act('stock.resolveOversell', { id, how }, t['stock.oversold.done'])
  }
  return (
    <section class="part">
      <h2>{t['stock.oversold']}</h2>
      <p class="hint">{t['stock.oversold.help']}</p>
      <ul class="run-list">
        {open.map(({ id, variantId, quantity, orders }) => {
          const { name, unit } = goodsOf(goods, variantId)
          const q = shownQuantity(quantity, 1000)
          return (
            <li key={id}>
              <span class="wants-work">
                {tell('stock.oversold.line', { name, q, unit, n: orders.length })}
              </span>
              <span class="actions">
                <button
                  type="button"
                  class="button"
                  onClick={() => resolve(id, 'more_than_written')}
                >
                  {t['stock.oversold.more']}
                </button>
                <button type="button" class="button" onClick={() => resolve(id, 'taken')}>
                  {t['stock.oversold.taken']}
                </button>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
