import type { LotStockView, StockLevelView, StockMoveView } from '@cho40/contract'
import { formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { LongRows } from '../../parts/long-rows.tsx'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { shownQuantity } from '../../text/quantity.ts'
import { shortDay } from '../../text/say.ts'
import { useShopWords } from '../../text/shop.ts'
import { useStockWords } from '../../text/stock.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { type GoodsByVariant, goodsOf } from './goods.ts'

const MOST = 500

type Props = {
  level: Pick<StockLevelView, 'placeId' | 'placeName' | 'variantId'>
  goods: GoodsByVariant
  /** How many acts there were: each may have moved these goods. */
  acts: number
  onClose: () => void
}

/** What happened to one pack at one place, the latest first, and the lots that came of it. */
export function StockHistory({ level, goods, acts, onClose }: Props): VNode {
  const { text } = useWords()
  const { t, tell } = useStockWords()
  const { placeId, placeName, variantId } = level
  const head = useRef<HTMLHeadingElement>(null)
  const moves = useAsk('stock.moves', { placeId, variantId, limit: MOST })
  const lots = useAsk('stock.lots', { placeId })
  const { name, unit } = goodsOf(goods, variantId)
  const problem = moves.problem ?? lots.problem
  useEffect(() => head.current?.focus(), [])
  useEffect(() => {
    moves.again()
    lots.again()
  }, [acts])
  const own = lots.value?.filter((lot) => lot.variantId === variantId) ?? []
  return (
    <section class="part" aria-labelledby="stock-history">
      <h2 id="stock-history" ref={head} tabIndex={-1}>
        {tell('title', { name, place: placeName })}
      </h2>
      {problem && <ProblemNote problem={problem} again={moves.again} />}
      {!moves.value && !problem && <Loading />}
      {own.length > 0 && <Lots lots={own} unit={unit} />}
      {moves.value?.length === 0 && <p>{t['moves.none']}</p>}
      {moves.value && moves.value.length > 0 && <Moves moves={moves.value} unit={unit} />}
      {moves.value?.length === MOST && <p class="hint">{tell('moves.most', { n: MOST })}</p>}
      <p class="actions screen-only">
        <button type="button" class="button" onClick={onClose}>
          {text.close}
        </button>
      </p>
    </section>
  )
}

function Moves({ moves, unit }: { moves: readonly StockMoveView[]; unit: string }): VNode {
  const { t } = useStockWords()
  const shop = useShopWords()
  return (
    <TableRoom label={t.what}>
      <thead>
        <tr>
          <th scope="col">{t.when}</th>
          <th scope="col">{t.what}</th>
          <th scope="col" class="figure">
            {shop.t['stock.onhand']} ({unit})
          </th>
          <th scope="col" class="figure">
            {shop.t['stock.reserved']} ({unit})
          </th>
        </tr>
      </thead>
      <LongRows rows={moves} height={39} columns={4}>
        {(move) => <Move key={move.id} move={move} />}
      </LongRows>
    </TableRoom>
  )
}

/** `+3`, `−1,5`; nothing where nothing changed. */
function change(quantity: number): string {
  if (quantity === 0) return ''
  return `${quantity > 0 ? '+' : '−'}${shownQuantity(Math.abs(quantity), 1000)}`
}

function Move({ move }: { move: StockMoveView }): VNode {
  const { t, tell } = useStockWords()
  const shop = useShopWords()
  const { kind, reason, forDay, short, occurredAt } = move
  const known: Readonly<Record<string, string>> = t
  const what = known[kind] ?? kind
  const more = [
    ...(reason ? [shop.t[`reason.${reason}`]] : []),
    ...(forDay ? [shop.tell('stock.forday', { day: forDay })] : []),
    ...(short > 0 ? [tell('short', { n: shownQuantity(short, 1000) })] : []),
  ]
  return (
    <tr>
      <td>
        {formatMarketTime(occurredAt)} {shortDay(marketDayOf(occurredAt))}
      </td>
      <td>{[what, ...more].join(' · ')}</td>
      <td class="figure">{change(move.onHand)}</td>
      <td class="figure">{change(move.reserved)}</td>
    </tr>
  )
}

function Lots({ lots, unit }: { lots: readonly LotStockView[]; unit: string }): VNode {
  const { t } = useStockWords()
  const quantity = (n: number) => `${shownQuantity(n, 1000)} ${unit}`
  return (
    <TableRoom label={t.lots}>
      <caption>{t.lots}</caption>
      <thead>
        <tr>
          {(['lot', 'harvested', 'expires'] as const).map((name) => (
            <th key={name} scope="col">
              {t[name]}
            </th>
          ))}
          {(['came', 'packed'] as const).map((name) => (
            <th key={name} scope="col" class="figure">
              {t[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lots.map((lot) => (
          <tr key={lot.lotId}>
            <th scope="row">{lot.number}</th>
            <td>{lot.harvestedOn ? shortDay(lot.harvestedOn) : '–'}</td>
            <td>{lot.expiresOn ? shortDay(lot.expiresOn) : '–'}</td>
            <td class="figure">{quantity(lot.received)}</td>
            <td class="figure">{quantity(lot.packed)}</td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}
