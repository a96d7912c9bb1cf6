import type { CooperativeView } from '@cho40/contract'
import { type Dong, formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { type AgentWord, useAgentWords } from '../../text/agents.ts'
import { useCoopWords } from '../../text/coop.ts'
import type { Span } from '../../text/months.ts'
import { shortDay } from '../../text/say.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { SheetLinks } from '../books/sheet-links.tsx'

type Props = {
  coop: CooperativeView
  account: string
  span: Span
  /** What they owe: when it changes, the account is read again. */
  changed: Dong
}

const KINDS: ReadonlyMap<string, AgentWord> = new Map([
  ['goods_sold', 'kind.sold'],
  ['goods_returned', 'kind.returned'],
  ['debt_received', 'kind.cash'],
  ['allocation', 'kind.bank'],
])

/** The agent's own account line by line, from what was owed before to what is owed after. */
export function AgentMoney({ coop, account, span, changed }: Props): VNode {
  const { language } = useWords()
  const { t } = useAgentWords()
  const words = useCoopWords().t
  const asked = useAsk('cooperative.accountStatement', { cooperativeId: coop.id, ...span, account })
  useEffect(asked.again, [changed])
  const query = new URLSearchParams({ ...span, account, language }).toString()
  return (
    <div class="part">
      <h3>
        {t.money} ({account})
      </h3>
      <SheetLinks path={`${coop.id}/ledger`} query={query} name={t.money} />
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {asked.value && (
        <TableRoom label={t.money}>
          <thead>
            <tr>
              <th scope="col">{words['goods.day']}</th>
              <th scope="col">{t['money.what']}</th>
              <th scope="col" class="figure">
                {t['money.more']}
              </th>
              <th scope="col" class="figure">
                {t['money.less']}
              </th>
              <th scope="col" class="figure">
                {t['money.left']}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row" colSpan={4}>
                {t['goods.opening']}
              </th>
              <td class="figure">{formatDong(asked.value.opening)}</td>
            </tr>
            {asked.value.lines.map(({ kind, day, side, amount, balance }, at) => (
              <tr key={at}>
                <td>{shortDay(day)}</td>
                <td>{t[wordOf(kind, side)]}</td>
                <td class="figure">{side === 'debit' ? formatDong(amount) : ''}</td>
                <td class="figure">{side === 'credit' ? formatDong(amount) : ''}</td>
                <td class="figure">{formatDong(balance)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>
                {t['goods.closing']}
              </th>
              <td class="figure">{formatDong(asked.value.closing)}</td>
            </tr>
          </tfoot>
        </TableRoom>
      )}
    </div>
  )
}

/** A sale's own entry takes the commission off again. */
function wordOf(kind: string, side: 'debit' | 'credit'): AgentWord {
  if (kind === 'goods_sold' && side === 'credit') return 'fee'
  return KINDS.get(kind) ?? 'kind.other'
}
