import type { CooperativeView } from '@cho40/contract'
import type { VNode } from 'preact'
import { LongRows } from '../../parts/long-rows.tsx'
import { Money } from '../../parts/money.tsx'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { useAsk } from '../../wire/use-ask.ts'

/** Who owes the cooperative, and whom it owes: positive is owed to it. */
export function Debts({ coop }: { coop: CooperativeView }): VNode {
  const { t } = useCoopWords()
  const { value, problem, again } = useAsk('goods.debts', { cooperativeId: coop.id })
  return (
    <div class="part">
      <h2 id="debts">{t['coop.debts']}</h2>
      {problem && <ProblemNote problem={problem} again={again} />}
      {!value && !problem && <Loading />}
      {value?.length === 0 && <p>{t['coop.debts.none']}</p>}
      {value && value.length > 0 && (
        <TableRoom label={t['coop.debts']}>
          <thead>
            <tr>
              <th scope="col">{t['coop.party']}</th>
              <th scope="col">{t['books.account']}</th>
              <th scope="col" class="figure">
                {t['coop.balance']}
              </th>
            </tr>
          </thead>
          <LongRows rows={value} height={39} columns={3}>
            {({ account, party, name, balance }) => (
              <tr key={`${account} ${party}`}>
                <th scope="row">{name}</th>
                <td>{account}</td>
                <td class="figure">
                  <Money amount={balance} />
                </td>
              </tr>
            )}
          </LongRows>
        </TableRoom>
      )}
      <p class="source">{t['coop.debts.source']}</p>
    </div>
  )
}
