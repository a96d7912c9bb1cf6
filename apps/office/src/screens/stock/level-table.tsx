import type { StockLevelView } from '@cho40/contract'
import type { VNode } from 'preact'
import { LongRows } from '../../parts/long-rows.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { shownQuantity } from '../../text/quantity.ts'
import { useShopWords } from '../../text/shop.ts'
import { useStockWords } from '../../text/stock.ts'
import { type GoodsByVariant, goodsOf } from './goods.ts'

type Props = {
  levels: readonly StockLevelView[]
  goods: GoodsByVariant
  onCount: (level: StockLevelView) => void
  onLook: (level: StockLevelView) => void
}

/** What is there of everything, what is promised, and what can still be sold. */
export function LevelTable({ levels, goods, onCount, onLook }: Props): VNode {
  const { t, tell } = useShopWords()
  const stock = useStockWords()
  return (
    <TableRoom label={t['stock.levels']}>
      <thead>
        <tr>
          <th scope="col">{t['stock.goods']}</th>
          <th scope="col">{t['stock.place']}</th>
          <th scope="col" class="figure">
            {t['stock.onhand']}
          </th>
          <th scope="col" class="figure">
            {t['stock.reserved']}
          </th>
          <th scope="col" class="figure">
            {t['stock.available']}
          </th>
          <td />
        </tr>
      </thead>
      <LongRows rows={levels} height={39} columns={6}>
        {(level) => {
          const { name, unit } = goodsOf(goods, level.variantId)
          const quantity = (n: number) => `${shownQuantity(n, 1000)} ${unit}`
          return (
            <tr key={`${level.placeId} ${level.variantId} ${level.forDay ?? ''}`}>
              <th scope="row">
                {name}
                {level.forDay && (
                  <small class="hint">{tell('stock.forday', { day: level.forDay })}</small>
                )}
              </th>
              <td>{level.placeName}</td>
              <td class="figure">{quantity(level.onHand)}</td>
              <td class="figure">{quantity(level.reserved)}</td>
              <td class={`figure ${level.available === 0 ? 'wants-work' : ''}`}>
                {quantity(level.available)}
              </td>
              <td>
                <button type="button" class="button" onClick={() => onCount(level)}>
                  {t[level.forDay ? 'stock.arrive' : 'stock.count']}
                  <span class="unseen"> {name}</span>
                </button>{' '}
                <button type="button" class="button" onClick={() => onLook(level)}>
                  {stock.t.look}
                  <span class="unseen">
                    {' '}
                    {name} {level.placeName}
                  </span>
                </button>
              </td>
            </tr>
          )
        }}
      </LongRows>
    </TableRoom>
  )
}
