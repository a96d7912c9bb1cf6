import type { CooperativeView } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { LongRows } from '../../parts/long-rows.tsx'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCoopWords } from '../../text/coop.ts'
import type { Span } from '../../text/months.ts'
import { shortDay } from '../../text/say.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { SheetLinks } from './sheet-links.tsx'

type Props = { coop: CooperativeView; span: Span; account: string }

/** One account's postings with the balance after each; long ones are whole in print and files. */
export function Ledger({ coop, span, account }: Props): VNode {
  const { language } = useWords()
  const { t, tell } = useCoopWords()
  const head = useRef<HTMLHeadingElement>(null)
  const asked = useAsk('cooperative.accountStatement', { cooperativeId: coop.id, ...span, account })
  const query = new URLSearchParams({ ...span, account, language }).toString()
  const title = tell('books.ledger', { account })
  useEffect(() => head.current?.scrollIntoView({ block: 'nearest' }), [account])
  return (
    <div class="part">
      <h2 id="ledger" ref={head}>
        {title}
      </h2>
      <SheetLinks path={`${coop.id}/ledger`} query={query} name={title} />
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!asked.value && !asked.problem && <Loading />}
      {asked.value && (
        <TableRoom label={title}>
          <thead>
            <tr>
              <th scope="col">{t['goods.day']}</th>
              <th scope="col">{t['books.entry']}</th>
              <th scope="col" class="figure">
                {t['books.debits']}
              </th>
              <th scope="col" class="figure">
                {t['books.credits']}
              </th>
              <th scope="col" class="figure">
                {t['coop.balance']}
              </th>
            </tr>
          </thead>
          <LongRows rows={asked.value.lines} height={39} columns={5}>
            {({ seq, day, side, amount, balance }, nth) => (
              <tr key={nth}>
                <td>{shortDay(day)}</td>
                <td>{seq}</td>
                <td class="figure">{side === 'debit' ? formatDong(amount, '') : ''}</td>
                <td class="figure">{side === 'credit' ? formatDong(amount, '') : ''}</td>
                <td class="figure">{formatDong(balance, '')}</td>
              </tr>
            )}
          </LongRows>
        </TableRoom>
      )}
    </div>
  )
}
