import type { CooperativeId, WithholdingStatement } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useDesk, useWords } from '../../desk/desk.ts'
import { LongRows } from '../../parts/long-rows.tsx'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { type Acting, useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'

type Props = { cooperativeId: CooperativeId; month: string }

/** What a cooperative that runs a marketplace withheld for its sellers; others are told that they need not. */
export function Withholding({ cooperativeId, month }: Props): VNode {
  const { t, tell } = useCoopWords()
  const asked = useAsk('tax.withholding', { cooperativeId, month })
  const acting = useAct(asked.anew)
  // A book that no marketplace was ever set with is no operator's.
  const isNone = asked.value === null
  const problem = acting.problem ?? asked.problem
  return (
    <div class="part">
      <h2 id="withholding">{tell('tax.withheld', { month: shownMonth(month) })}</h2>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      {isNone && <p>{t['tax.withheld.notours']}</p>}
      <p class="said" role="status">
        {acting.said}
      </p>
      {asked.value === undefined && !asked.problem && <Loading />}
      {asked.value && (
        <>
          <p>{tell('tax.withheld.due', { day: asked.value.due })}</p>
          <Net {...{ cooperativeId, month, acting }} left={asked.value.toNet} />
          <Papers cooperativeId={cooperativeId} month={month} />
          <Sellers statement={asked.value} />
        </>
      )}
    </div>
  )
}

function shownMonth(month: string): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`
}

/** Returns are taken off before a month is declared; it is the bookkeeper's work. */
function Net({ left, acting, ...of }: Props & { left: number; acting: Acting }): VNode | null {
  const { t, tell } = useCoopWords()
  const { session } = useDesk()
  const may = session.roles.some(({ role }) => role === 'bookkeeper' || role === 'administrator')
  if (left === 0) return null
  return (
    <p class="actions">
      <span class="wants-work">{tell('tax.tonet', { n: left })}</span>
      {may && (
        <button
          type="button"
          class="button"
          aria-disabled={acting.busy}
          onClick={() => void acting.act('tax.netWithholdings', of, t['tax.netted'])}
        >
          {t['tax.net']}
        </button>
      )}
    </p>
  )
}

function Papers({ cooperativeId, month }: Props): VNode {
  const { language } = useWords()
  const { t } = useCoopWords()
  const query = new URLSearchParams({ month, language }).toString()
  return (
    <p class="papers">
      <a target="_blank" rel="noreferrer" href={`/print/tax/${cooperativeId}/withholding?${query}`}>
        {t['books.print']}
      </a>
      {(['xlsx', 'csv'] as const).map((format) => (
        <a
          key={format}
          download
          href={`/api/v1/tax/${cooperativeId}/withholding.${format}?${query}`}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  )
}

const SUMS = ['confirmed', 'takenBack', 'vat', 'pit'] as const

function Sellers({ statement }: { statement: WithholdingStatement }): VNode {
  const { text } = useWords()
  const { t } = useCoopWords()
  const { sellers, total } = statement
  if (sellers.length === 0) return <p>{t['tax.withheld.none']}</p>
  return (
    <TableRoom label={t['tax.sellers']}>
      <thead>
        <tr>
          <th scope="col">{t['tax.sellers']}</th>
          {SUMS.map((name) => (
            <th key={name} scope="col" class="figure">
              {t[`tax.sum.${name}`]}
            </th>
          ))}
        </tr>
      </thead>
      <LongRows rows={sellers} height={39} columns={SUMS.length + 1}>
        {(seller) => (
          <tr key={seller.bookId}>
            <th scope="row">
              {seller.name} {seller.taxCodeShown !== null && <small>{seller.taxCodeShown}</small>}
            </th>
            {SUMS.map((name) => (
              <td key={name} class="figure">
                {formatDong(seller[name], '')}
              </td>
            ))}
          </tr>
        )}
      </LongRows>
      <tfoot>
        <tr>
          <th scope="row">{text.total}</th>
          {SUMS.map((name) => (
            <td key={name} class="figure">
              {formatDong(total[name], '')}
            </td>
          ))}
        </tr>
      </tfoot>
    </TableRoom>
  )
}
