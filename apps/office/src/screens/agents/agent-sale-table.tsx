import type { CooperativeView, GoodsSaleView } from '@cho40/contract'
import { formatDong, sumDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { LongRows } from '../../parts/long-rows.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useAgentWords } from '../../text/agents.ts'
import { useCoopWords } from '../../text/coop.ts'
import { shownQuantity } from '../../text/quantity.ts'
import { shortDay } from '../../text/say.ts'
import type { Acting } from '../../wire/use-act.ts'
import { ReturnForm } from '../sales/return-form.tsx'
import { netOf } from './agent-sales.ts'

type Props = { coop: CooperativeView; sales: readonly GoodsSaleView[]; acting: Acting }

/** What the agent told of, with the commission of each and what came back. */
export function AgentSaleTable({ coop, sales, acting }: Props): VNode {
  const { text } = useWords()
  const { t } = useAgentWords()
  const words = useCoopWords().t
  const [back, setBack] = useState<GoodsSaleView['id']>()
  const returned = sales.find(({ id }) => id === back)
  const close = (): void => setBack(undefined)
  if (sales.length === 0) return <p class="quiet">{t['sales.none']}</p>
  return (
    <div class="part">
      <h3>{t.sales}</h3>
      {returned && (
        <ReturnForm key={back} coop={coop} sale={returned} acting={acting} onClose={close} />
      )}
      <TableRoom label={t.sales}>
        <thead>
          <tr>
            <th scope="col">{words['goods.day']}</th>
            <th scope="col">{words['sell.what']}</th>
            <th scope="col" class="figure">
              {words['goods.value']}
            </th>
            <th scope="col" class="figure">
              {t.fee}
            </th>
            <th scope="col" class="figure">
              {words['sell.returned']}
            </th>
            <th scope="col" class="figure">
              {t['sales.net']}
            </th>
            <td class="screen-only" />
          </tr>
        </thead>
        <LongRows rows={sales} height={39} columns={7}>
          {(sale) => <Line key={sale.id} sale={sale} onBack={() => setBack(sale.id)} />}
        </LongRows>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {text.total}
            </th>
            <td class="figure">{formatDong(sumDong(sales.map(({ amount }) => amount)))}</td>
            <td class="figure">{formatDong(sumDong(sales.map(({ agentFee }) => agentFee)))}</td>
            <td class="figure">{formatDong(sumDong(sales.map((one) => one.returned)))}</td>
            <td class="figure">{formatDong(sumDong(sales.map(netOf)))}</td>
            <td class="screen-only" />
          </tr>
        </tfoot>
      </TableRoom>
    </div>
  )
}

function Line({ sale, onBack }: { sale: GoodsSaleView; onBack: () => void }): VNode {
  const { t } = useCoopWords()
  return (
    <tr>
      <td>{shortDay(sale.day)}</td>
      <th scope="row">
        {sale.lines.map((line, at) => (
          <span key={at}>
            {at > 0 && ', '}
            {line.product} {shownQuantity(line.quantity, line.unitSize)} {line.unit}
          </span>
        ))}
      </th>
      <td class="figure">{formatDong(sale.amount)}</td>
      <td class="figure">{formatDong(sale.agentFee)}</td>
      <td class="figure">{formatDong(sale.returned)}</td>
      <td class="figure">{formatDong(netOf(sale))}</td>
      <td class="screen-only">
        {sale.returned < sale.amount && (
          <button type="button" class="link" onClick={onBack}>
            {t['sell.back']}
            <span class="unseen"> {sale.lines[0]?.product}</span>
          </button>
        )}
      </td>
    </tr>
  )
}
