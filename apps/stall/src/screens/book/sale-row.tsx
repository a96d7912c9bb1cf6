import { formatDong, formatMarketTime } from '@cho40/values'
import type { VNode } from 'preact'
import { LOOK } from '../../parts/look.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import type { Sale } from '../../sale/sale.ts'
import { verdictOf } from '../../sale/verdict.ts'
import { problemText, textOf } from '../../text/text-of.ts'
import type { Till } from '../../till/till.ts'

export function SaleRow({ till, sale }: { till: Till; sale: Sale }): VNode {
  const text = textOf(till.state)
  const verdict = verdictOf(sale)
  const { tone, pictogram } = LOOK[verdict]
  const gone = verdict === 'voided' || verdict === 'cancelled'
  return (
    <li>
      <a class="row" href={`#order/${sale.id}`}>
        <span class={`mark on-${tone}`}>
          <Pictogram name={pictogram} />
        </span>
        <span class="when money">{formatMarketTime(sale.at)}</span>
        <span class="what">
          {text[`state.${verdict}`]}
          {sale.back && <small class="of-clay">{text['state.back']}</small>}
          {sale.problem ? (
            <small class="of-thread-red">{problemText(till.state, sale.problem)}</small>
          ) : (
            sale.unsent > 0 && <small class="of-clay">{text['state.unsent']}</small>
          )}
        </span>
        <span class={`money ${gone ? 'gone' : ''}`}>{formatDong(sale.amount, '')}</span>
      </a>
    </li>
  )
}
