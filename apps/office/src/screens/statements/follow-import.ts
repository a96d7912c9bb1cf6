import type { ImportId, ImportProgress, StatementReport } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { type FileRefused, importState } from '../../wire/statement-file.ts'

const EVERY_MS = 400
/** A server that does not know of the import after so many questions never had it whole. */
const ASKED_IN_VAIN = 5

/**
 * Sends a file and asks meanwhile how far it is. When the answer is lost on the way, the server goes
 * on: it is asked until the report is there.
 */
export async function followImport(
  id: ImportId,
  send: () => Promise<Result<StatementReport, FileRefused>>,
  tell: (progress: ImportProgress) => void,
): Promise<Result<StatementReport, FileRefused>> {
  const sending = { isOver: false }
  const watch = async (): Promise<void> => {
    while (!sending.isOver) {
      await pause()
      const now = sending.isOver ? undefined : await importState(id)
      if (!sending.isOver && now?.state === 'running') tell(now.progress)
    }
  }
  void watch()
  const answer = await send()
  sending.isOver = true
  if (answer.ok || answer.problem.problem.type !== 'Unreachable') return answer
  for (let vain = 0; vain < ASKED_IN_VAIN; ) {
    const now = await importState(id)
    if (now?.state === 'done') return ok(now.report)
    if (now) tell(now.progress)
    vain = now ? 0 : vain + 1
    await pause()
  }
  return answer
}

function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, EVERY_MS))
}
