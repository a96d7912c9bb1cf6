import type { CooperativeView } from '@cho40/contract'
import { formatDong, sumDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCoopWords } from '../../text/coop.ts'
import type { Span } from '../../text/months.ts'
import { useAsk } from '../../wire/use-ask.ts'

type Props = { coop: CooperativeView; span: Span; onAccount: (account: string) => void }

/** Every account that moved or holds something; debits and credits are equal, or nothing is right. */
export function TrialBalance({ coop, span, onAccount }: Props): VNode {
  const { text } = useWords()
  const { t } = useCoopWords()
  const asked = useAsk('cooperative.trialBalance', { cooperativeId: coop.id, ...span })
  // An account that never held anything would only hide those that do.
  const lines = asked.value?.lines.filter(
    ({ opening, debits, credits, closing }) => opening || debits || credits || closing,
  )
  return (
    <div class="part">
      <h2 id="trial">{t['sheet.trial-balance']}</h2>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!lines && !asked.problem && <Loading />}
      {lines?.length === 0 && (
        <Empty title={t['books.empty']} help={t['books.empty.help']} pictogram="book" />
      )}
      {lines && lines.length > 0 && (
        <TableRoom label={t['sheet.trial-balance']}>
          <thead>
            <tr>
              <th scope="col">{t['books.account']}</th>
              {(['opening', 'debits', 'credits', 'closing'] as const).map((name) => (
                <th key={name} scope="col" class="figure">
                  {t[`books.${name}`]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ account, opening, debits, credits, closing }) => (
              <tr key={account}>
                <th scope="row">
                  <button type="button" class="link" onClick={() => onAccount(account)}>
                    {account}
                  </button>
                </th>
                <td class="figure">{formatDong(opening, '')}</td>
                <td class="figure">{formatDong(debits, '')}</td>
                <td class="figure">{formatDong(credits, '')}</td>
                <td class="figure">{formatDong(closing, '')}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {text.total}
              </th>
              <td class="figure">{formatDong(sumDong(lines.map(({ debits }) => debits)), '')}</td>
              <td class="figure">{formatDong(sumDong(lines.map(({ credits }) => credits)), '')}</td>
              <td />
            </tr>
          </tfoot>
        </TableRoom>
      )}
    </div>
  )
}
