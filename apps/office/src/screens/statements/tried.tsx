import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { ErrorFiles } from './error-files.tsx'
import { Report } from './report.tsx'
import type { Importer, ImportStep } from './use-import.ts'

type Props = { importer: Importer; state: Extract<ImportStep, { step: 'tried' }> }

/** What an import would do; with refused rows it needs a person who has seen them. */
export function Tried({ importer, state }: Props): VNode {
  const { text, say } = useWords()
  const { file, report, id } = state
  const isPartial = report.verdict === 'partial'
  const [isAccepted, setAccepted] = useState(false)
  const isReady = !isPartial || isAccepted
  return (
    <Report
      title={say('statement.preview', { file: file.name })}
      help={text['statement.preview.help']}
      report={report}
    >
      {isPartial && (
        <>
          <ErrorFiles file={file} about={{ id, of: { accountId: report.accountId } }} />
          <label class="tick-box">
            <input
              type="checkbox"
              name="accept"
              checked={isAccepted}
              onChange={({ currentTarget }) => setAccepted(currentTarget.checked)}
            />
            {say('statement.accept', { n: report.unreadable.length, m: report.rows })}
          </label>
        </>
      )}
      <p class="actions">
        <button
          type="button"
          class="button primary"
          aria-disabled={!isReady}
          onClick={() => isReady && void importer.confirm(isPartial)}
        >
          {say('statement.import', { n: report.rows })}
        </button>
      </p>
    </Report>
  )
}
