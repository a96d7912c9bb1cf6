import type { StandingOrderView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useDesk } from '../../../desk/desk.ts'
import { LongRows } from '../../../parts/long-rows.tsx'
import { TableRoom } from '../../../parts/table-room.tsx'
import { shownQuantity } from '../../../text/quantity.ts'
import { shortDay } from '../../../text/say.ts'
import { type StandingWord, useStandingWords } from '../../../text/standing.ts'

type Props = {
  orders: readonly StandingOrderView[]
  onEnd: (order: StandingOrderView) => void
  onForget: (order: StandingOrderView) => void
}

/** So many of the next days tell the rhythm; the rest is counted. */
const DAYS_SHOWN = 3

/** Who takes what on which days, from when, and what may be done about it now. */
export function StandingTable({ orders, onEnd, onForget }: Props): VNode {
  const { t } = useStandingWords()
  return (
    <TableRoom label={t.list}>
      <thead>
        <tr>
          {(['buyer', 'goods', 'rhythm', 'term', 'next'] as const).map((name) => (
            <th key={name} scope="col">
              {t[name]}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <LongRows rows={orders} height={39} columns={6}>
        {(order) => <Row key={order.id} order={order} onEnd={onEnd} onForget={onForget} />}
      </LongRows>
    </TableRoom>
  )
}

type RowProps = { order: StandingOrderView } & Omit<Props, 'orders'>

function Row({ order, onEnd, onForget }: RowProps): VNode {
  const { t, tell } = useStandingWords()
  const { today } = useDesk()
  const { buyer, lines, firstDay: first, lastDay: last, state, nextDays } = order
  const isPast = last !== null && last < today
  const shown = nextDays.slice(0, DAYS_SHOWN).map((day) => shortDay(day).slice(0, 5))
  return (
    <tr>
      <th scope="row">
        {buyer?.name ?? t.erased}
        {buyer && <small class="hint number">{buyer.phone}</small>}
      </th>
      <td>
        {lines.map(({ variantId, quantity, unit, name }) => (
          <div key={variantId}>
            {shownQuantity(quantity, 1000)} {unit} {name}
          </div>
        ))}
      </td>
      <td>
        <Rhythm of={order.rhythm} />
      </td>
      <td>
        {last === null ? tell('from', { first }) : tell('until', { first, last })}
        {state === 'ended' && <small class="hint">{t.ended}</small>}
      </td>
      <td>
        {shown.join(', ') || t['next.none']}
        {nextDays.length > DAYS_SHOWN && ' …'}
      </td>
      <td>
        {state === 'running' && !isPast && (
          <button type="button" class="button" onClick={() => onEnd(order)}>
            {t.end} …<span class="unseen"> {buyer?.name}</span>
          </button>
        )}
        {isPast && buyer && (
          <button type="button" class="button" onClick={() => onForget(order)}>
            {t.forget} …<span class="unseen"> {buyer.name}</span>
          </button>
        )}
      </td>
    </tr>
  )
}

function Rhythm({ of }: { of: StandingOrderView['rhythm'] }): VNode {
  const { t, tell } = useStandingWords()
  const { markets } = useDesk()
  if (of.kind === 'market_days') {
    const market = markets.find(({ id }) => id === of.marketId)
    return <>{market ? tell('market.days', { name: market.name }) : t.market_days}</>
  }
  return <>{of.days.map((day) => t[`day.${day}` as StandingWord]).join(', ')}</>
}
