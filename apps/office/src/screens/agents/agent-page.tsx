import type { AgentGoods, AgentMove, CooperativeView } from '@cho40/contract'
import { formatDong, formatMarketTime, sumDong } from '@cho40/values'
import type { VNode } from 'preact'
import { hrefOf } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { TableRoom } from '../../parts/table-room.tsx'
import { useAgentWords } from '../../text/agents.ts'
import type { Span } from '../../text/months.ts'
import { shownQuantity, usualUnit } from '../../text/quantity.ts'
import { shortDay } from '../../text/say.ts'
import type { Acting } from '../../wire/use-act.ts'
import { AgentMoney } from './agent-money.tsx'
import { AgentSaleTable } from './agent-sale-table.tsx'
import type { AgentNow } from './agent-sales.ts'

type Props = { coop: CooperativeView; agent: AgentNow; span: Span; acting: Acting }

/** One agent over a time, to read, to print and to compare with what the agent wrote down. */
export function AgentPage({ coop, agent, span, acting }: Props): VNode {
  const { t } = useAgentWords()
  const { address, go } = useDesk()
  const { agent: _, ...list } = address
  return (
    <section class="part" aria-labelledby="agent-name">
      <div class="screen-head">
        <h2 id="agent-name">{agent.name}</h2>
        <p class="left">
          {t.owes}: <b>{formatDong(agent.owes)}</b>
        </p>
        <button type="button" class="button" onClick={() => print()}>
          {t.print}
        </button>
      </div>
      <p class="screen-only">
        <a class="link" href={hrefOf(list)} onClick={follow(() => go({ agent: undefined }))}>
          {t.back}
        </a>
      </p>
      <GoodsTable goods={agent.goods} span={span} />
      <MoveTable moves={agent.moves} />
      <AgentSaleTable coop={coop} sales={agent.sales} acting={acting} />
      {agent.account !== null && (
        <AgentMoney coop={coop} account={agent.account} span={span} changed={agent.owes} />
      )}
      <p class="on-paper">{t['print.signs']}</p>
    </section>
  )
}

const FLOW = ['opening', 'out', 'back', 'sold', 'returned', 'closing'] as const

function GoodsTable({ goods, span }: { goods: readonly AgentGoods[]; span: Span }): VNode {
  const { text } = useWords()
  const { t, tell } = useAgentWords()
  const title = tell('goods', { ...span })
  return (
    <div class="part">
      <h3>{title}</h3>
      {goods.length === 0 ? (
        <p class="quiet">{t['goods.none']}</p>
      ) : (
        <>
          <TableRoom label={title}>
            <thead>
              <tr>
                <th scope="col">{t['hand.goods']}</th>
                {FLOW.map((one) => (
                  <th key={one} scope="col" class="figure">
                    {t[`goods.${one}`]}
                  </th>
                ))}
                <th scope="col" class="figure">
                  {t['goods.value']}
                </th>
              </tr>
            </thead>
            <tbody>
              {goods.map((one) => (
                <GoodsLine key={`${one.product} ${one.grade} ${one.mode}`} one={one} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={FLOW.length + 1}>
                  {text.total}
                </th>
                <td class="figure">{formatDong(sumDong(goods.map(({ value }) => value)))}</td>
              </tr>
            </tfoot>
          </TableRoom>
          <p class="source">{t['goods.source']}</p>
        </>
      )}
    </div>
  )
}

function GoodsLine({ one }: { one: AgentGoods }): VNode {
  const { unit, unitSize } = usualUnit(one.base)
  return (
    <tr>
      <th scope="row">
        {one.product}
        {one.grade && ` · ${one.grade}`} ({unit})
      </th>
      {FLOW.map((column) => (
        <td key={column} class="figure">
          {shownQuantity(one[column], unitSize)}
        </td>
      ))}
      <td class="figure">{formatDong(one.value)}</td>
    </tr>
  )
}

function MoveTable({ moves }: { moves: readonly AgentMove[] }): VNode {
  const { t } = useAgentWords()
  if (moves.length === 0) return <p class="quiet">{t['moves.none']}</p>
  return (
    <div class="part">
      <h3>{t.moves}</h3>
      <ul class="run-list">
        {moves.map((move) => {
          const { unit, unitSize } = usualUnit(move.base)
          return (
            <li key={`${move.id} ${move.product} ${move.grade}`}>
              <span>
                {shortDay(move.day)} {formatMarketTime(move.occurredAt)} ·{' '}
                {t[`hand.${move.direction}`]}
              </span>
              <b>
                {move.product}
                {move.grade && ` · ${move.grade}`}: {shownQuantity(move.quantity, unitSize)} {unit}
              </b>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
