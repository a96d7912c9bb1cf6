import type { StatementReport } from '@cho40/contract'
import type { ComponentChildren, VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useWords, wordsFor } from '../../desk/desk.ts'
import { LongRows } from '../../parts/long-rows.tsx'
import { Money } from '../../parts/money.tsx'
import { Badge } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import type { TextKey } from '../../text/vi.ts'
import { bankOfLayout } from './layout-names.ts'

const COUNTS: readonly (readonly ['rows' | 'confirmed' | 'added' | 'repeated', TextKey])[] = [
  ['rows', 'statement.rows'],
  ['confirmed', 'statement.confirmed'],
  ['added', 'statement.added'],
  ['repeated', 'statement.repeated'],
]

/** What a statement did, or would do, in words and counts. */
export function Report({
  title,
  help,
  report,
  children,
}: {
  title: string
  help?: string
  report: StatementReport
  children?: ComponentChildren
}): VNode {
  const { text } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [title])
  return (
    <section class="report-card" aria-labelledby="report-title">
      <h2 id="report-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {help && <p class="quiet">{help}</p>}
      <dl class="facts">
        {COUNTS.map(([name, label]) => (
          <div key={name}>
            <dt>{text[label]}</dt>
            <dd class="figure">{report[name]}</dd>
          </div>
        ))}
        {report.ghosts.length > 0 && (
          <div class="wants-work">
            <dt>{text['statement.ghosts']}</dt>
            <dd class="figure">{report.ghosts.length}</dd>
          </div>
        )}
        <Balances report={report} />
      </dl>
      {report.unreadable.length > 0 && <Unreadable rows={report.unreadable} />}
      {children}
    </section>
  )
}

function Balances({ report }: { report: StatementReport }): VNode {
  const { text } = useWords()
  const { opening, closing, verdict, layout } = report
  return (
    <>
      <div>
        <dt>{text['statement.layout']}</dt>
        <dd>{bankOfLayout(layout) ?? text['statement.layout.other']}</dd>
      </div>
      {opening !== null && (
        <div>
          <dt>{text['statement.opening']}</dt>
          <dd>
            <Money amount={opening} />
          </dd>
        </div>
      )}
      {closing !== null && (
        <div>
          <dt>{text['statement.closing']}</dt>
          <dd>
            <Money amount={closing} />
          </dd>
        </div>
      )}
      <div>
        <dt>{text['statement.verdict']}</dt>
        <dd>
          <Badge {...LOOK[verdict]}>{text[`statement.verdict.${verdict}`]}</Badge>
        </dd>
      </div>
    </>
  )
}

const LOOK = {
  proved: { tone: 'sky', pictogram: 'tick' },
  unproved: { tone: 'quiet', pictogram: 'scales' },
  partial: { tone: 'clay', pictogram: 'warning' },
} as const satisfies Record<StatementReport['verdict'], unknown>

function Unreadable({ rows }: { rows: StatementReport['unreadable'] }): VNode {
  const { text } = useWords()
  return (
    <TableRoom label={text['statement.unreadable']}>
      <caption>
        {text['statement.unreadable']}: {rows.length}. {text['statement.unreadable.help']}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="figure">
            {text['statement.row']}
          </th>
          <th scope="col">{text['statement.reason']}</th>
        </tr>
      </thead>
      <LongRows rows={rows} height={35} columns={2}>
        {({ line, reason }) => (
          <tr key={line}>
            <td class="figure">{line}</td>
            <td>{wordsFor(text, `row.${reason}`, reason)}</td>
          </tr>
        )}
      </LongRows>
    </TableRoom>
  )
}
