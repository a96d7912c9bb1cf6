import type { ImportStatement, StallView, StatementReport } from '@cho40/contract'
import { useState } from 'preact/hooks'
import { type CallProblem, sendStatement } from '../../wire/call.ts'
import { newId } from '../../wire/new-id.ts'

/** The way of a file: chosen, tried, looked at, imported. */
export type ImportState =
  | { readonly step: 'choose' }
  | { readonly step: 'trying'; readonly file: File }
  | { readonly step: 'refused'; readonly file: File; readonly problem: CallProblem }
  | {
      readonly step: 'tried' | 'importing' | 'done'
      readonly file: File
      readonly id: ImportStatement['id']
      readonly report: StatementReport
    }

export type Importer = {
  readonly state: ImportState
  readonly tryFile: (file: File) => Promise<void>
  readonly confirm: () => Promise<void>
  readonly reset: () => void
}

export function useImport(stall: StallView | undefined): Importer {
  const [state, setState] = useState<ImportState>({ step: 'choose' })
  const send = (file: File, id: ImportStatement['id'], dryRun: boolean) =>
    sendStatement(
      { id, accountId: stall?.account.id ?? '', fileName: file.name.slice(0, 200), dryRun },
      file,
    )
  return {
    state,
    reset: () => setState({ step: 'choose' }),
    async tryFile(file) {
      // One id for the file from here on: pressed twice, or sent again, it is imported once.
      const id = newId('import')
      setState({ step: 'trying', file })
      const tried = await send(file, id, true)
      setState(
        tried.ok
          ? { step: 'tried', file, id, report: tried.value }
          : { step: 'refused', file, problem: tried.problem },
      )
    },
    async confirm() {
      if (state.step !== 'tried') return
      const { file, id } = state
      setState({ ...state, step: 'importing' })
      const done = await send(file, id, false)
      setState(
        done.ok
          ? { step: 'done', file, id, report: done.value }
          : { step: 'refused', file, problem: done.problem },
      )
    },
  }
}
