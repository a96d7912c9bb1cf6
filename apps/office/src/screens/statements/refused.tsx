import type { ReceivingAccountId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { ProblemNote } from '../../parts/notes.tsx'
import { ErrorFiles } from './error-files.tsx'
import type { Importer, ImportStep } from './use-import.ts'

type Props = {
  importer: Importer
  state: Extract<ImportStep, { step: 'refused' }>
  accountId: ReceivingAccountId | undefined
}

/** Why a file did not come in, and the next step: choose its account, put rows right, send it on. */
export function Refused({ importer, state, accountId }: Props): VNode {
  const { text, say } = useWords()
  const { problem, file, id, resend } = state
  if (problem.type === 'NotFound' && problem.what === 'statement_account') {
    const isPrinted = problem.id !== ''
    return (
      <div class="note of-clay" role="alert">
        <p>
          {isPrinted
            ? say('statement.whose.found', { found: problem.id })
            : text['statement.whose']}
        </p>
        {accountId && (
          <button type="button" class="button" onClick={() => void importer.tryFile(file)}>
            {text['statement.readagain']}
          </button>
        )}
      </div>
    )
  }
  return (
    <>
      <ProblemNote problem={problem} />
      {problem.type === 'UnreadableStatement' && problem.reason === 'RowsRefused' && accountId && (
        <ErrorFiles file={file} about={{ id, of: { accountId } }} />
      )}
      {resend && (
        <p class="actions">
          <button type="button" class="button primary" onClick={() => void importer.resend()}>
            {text['statement.resend']}
          </button>
          <span class="quiet">{text['statement.resend.help']}</span>
        </p>
      )}
    </>
  )
}
