import type { VerifyReport } from '@cho40/contract'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { Pictogram } from '../../parts/pictogram.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useAsk } from '../../wire/use-ask.ts'

/** Every invariant of the books, computed now from the rows; green only when all hold. */
export function Audit(): VNode {
  const { text } = useWords()
  const asked = useAsk('admin.verify', undefined)
  return (
    <>
      <ScreenHead title={text['screen.audit']}>
        {asked.value && (
          <button type="button" class="button" onClick={asked.again}>
            {text['audit.run']}
          </button>
        )}
      </ScreenHead>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {asked.value ? <Report report={asked.value} /> : !asked.problem && <Loading />}
    </>
  )
}

function Report({ report }: { report: VerifyReport }): VNode {
  const { say } = useWords()
  const { books, entries, transfers } = report
  return (
    <>
      <Verdict report={report} />
      <Checks report={report} />
      <p class="source">{say('audit.scope', { books, entries, transfers })}</p>
    </>
  )
}

function Verdict({ report }: { report: VerifyReport }): VNode {
  const { text, say } = useWords()
  const { clean, checks } = report
  const violations = checks.reduce((sum, check) => sum + Math.abs(check.violations), 0)
  return (
    <div class={`verdict ${clean ? 'of-leaf' : 'of-thread-red'}`} role="status">
      <Pictogram name={clean ? 'shield' : 'warning'} />
      <h2>{clean ? text['audit.clean'] : say('audit.broken', { n: violations })}</h2>
      <p>
        {clean ? say('audit.clean.help', { checks: checks.length }) : text['audit.broken.help']}
      </p>
    </div>
  )
}

function Checks({ report }: { report: VerifyReport }): VNode {
  const { text, language } = useWords()
  return (
    <TableRoom label={text['screen.audit']}>
      <thead>
        <tr>
          <th scope="col">{text['audit.id']}</th>
          <th scope="col">{text['audit.check']}</th>
          <th scope="col" class="figure">
            {text['audit.violations']}
          </th>
        </tr>
      </thead>
      <tbody>
        {report.checks.map(({ id, statement, statementVi, violations }) => (
          <tr key={id} class={violations === 0 ? '' : 'wants-work'}>
            <td>{id}</td>
            <td>{language === 'vi' ? statementVi : statement}</td>
            <td class="figure">{violations}</td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}
