import type {
  ImportId,
  ImportProgress,
  ReceivingAccountId,
  StatementMap,
  StatementMapProposal,
  StatementReport,
} from '@cho40/contract'
import { useEffect, useRef, useState } from 'preact/hooks'
import { askWhileRunning } from '../../desk/unsaved.ts'
import { type CallProblem, tell } from '../../wire/call.ts'
import { newId } from '../../wire/new-id.ts'
import { type FileAbout, sendStatement } from '../../wire/statement-file.ts'
import { followImport } from './follow-import.ts'

type WithFile = { readonly file: File; readonly id: ImportId }

/** The way of a file: chosen, tried, looked at, imported. */
export type ImportStep =
  | { readonly step: 'choose' }
  | ({ readonly step: 'trying' } & WithFile)
  | ({
      readonly step: 'refused'
      readonly problem: CallProblem
      /** What was sent may be on its way into the books; the same again brings the rest. */
      readonly resend?: FileAbout
    } & WithFile)
  | ({ readonly step: 'columns'; readonly proposal: StatementMapProposal } & WithFile)
  | ({ readonly step: 'tried'; readonly report: StatementReport } & WithFile)
  | ({
      readonly step: 'importing'
      readonly progress?: ImportProgress
    } & WithFile)
  | ({ readonly step: 'done'; readonly report: StatementReport } & WithFile)

export type Importer = {
  readonly state: ImportStep
  readonly tryFile: (file: File) => Promise<void>
  readonly confirm: (acceptPartial: boolean) => Promise<void>
  readonly resend: () => Promise<void>
  readonly remember: (map: StatementMap, accountId: ReceivingAccountId) => Promise<void>
  readonly reset: () => void
}

/** Where somebody's file is, for a screen that comes and goes. */
type Kept = { state: ImportStep; readonly heard: Set<() => void> }

/**
 * By whose it is and where: a file goes on while its bearer looks at something else, and is found where
 * it is by then. Whoever signs in next on the same computer finds nothing of it.
 */
const kept = new Map<string, Kept>()

function useKept(owner: string): Kept {
  const [, redraw] = useState(0)
  const at = kept.get(owner) ?? { state: { step: 'choose' }, heard: new Set() }
  kept.set(owner, at)
  useEffect(() => {
    const hear = (): void => redraw((times) => times + 1)
    at.heard.add(hear)
    return () => {
      at.heard.delete(hear)
      // A report that was seen is not shown again.
      if (at.state.step === 'done') at.state = { step: 'choose' }
    }
  }, [at])
  return at
}

/** `of` is the account that a person chose, or the market whose accounts a file may be of. */
export function useImport(owner: string, of: FileAbout['of']): Importer {
  const at = useKept(owner)
  const { state } = at
  const latest = useRef(of)
  latest.current = of
  const set = (next: ImportStep): void => {
    at.state = next
    for (const hear of at.heard) hear()
  }
  /** Begins with a file; what is heard of another one from then on is of no more use. */
  const begin = (next: ImportStep & WithFile): void => set(next)
  const show = (next: ImportStep & WithFile): void => {
    if ('id' in at.state && at.state.id === next.id) set(next)
  }
  const tryFile = async (file: File): Promise<void> => {
    // One id for the file from here on: pressed twice, or sent again, it is imported once.
    const id = newId('import')
    begin({ step: 'trying', file, id })
    const tried = await sendStatement({ id, of: latest.current, dryRun: true }, file)
    if (tried.ok) return show({ step: 'tried', file, id, report: tried.value })
    const { problem, proposal } = tried.problem
    show(
      proposal ? { step: 'columns', file, id, proposal } : { step: 'refused', file, id, problem },
    )
  }
  const bringIn = async (file: File, about: FileAbout): Promise<void> => {
    const { id } = about
    begin({ step: 'importing', file, id })
    const hear = (progress: ImportProgress): void => {
      const now = at.state
      if (now.step === 'importing' && now.id === id) set({ ...now, progress })
    }
    const release = askWhileRunning()
    const done = await followImport(id, () => sendStatement(about, file), hear).finally(release)
    if (done.ok) return show({ step: 'done', file, id, report: done.value })
    const { problem } = done.problem
    const isLost = problem.type === 'Unreachable'
    show({ step: 'refused', file, id, problem, ...(isLost && { resend: about }) })
  }
  return {
    state,
    tryFile,
    reset: () => set({ step: 'choose' }),
    async confirm(acceptPartial) {
      if (state.step !== 'tried') return
      const { file, id, report } = state
      await bringIn(file, { id, of: { accountId: report.accountId }, acceptPartial })
    },
    async resend() {
      if (state.step !== 'refused' || !state.resend) return
      const { file, resend } = state
      await bringIn(file, resend)
    },
    async remember(map, accountId) {
      if (state.step !== 'columns') return
      const { file, id } = state
      const kept = await tell('statements.rememberMap', { accountId, map })
      if (!kept.ok) return show({ step: 'refused', file, id, problem: kept.problem })
      latest.current = { accountId }
      await tryFile(file)
    },
  }
}
