import type { ImportId, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { atWork } from './at-work.ts'
import { type CallProblem, sending } from './call.ts'
import { saveFile } from './save-file.ts'

/** A sheet on its way: one id, so that sent twice it is brought in once. */
export type SheetFile = {
  readonly id: ImportId
  /** Where it goes, with its question: `/api/v1/shelf/listings?cooperativeId=…`. */
  readonly to: string
  readonly file: File
}

const PATIENCE_MS = 60_000

/** Tries or brings in a sheet; a trial changes nothing. */
export async function sendSheet<Report>(
  of: SheetFile,
  dryRun: boolean,
): Promise<Result<Report, CallProblem>> {
  const impatience = new AbortController()
  const timer = setTimeout(() => impatience.abort(), PATIENCE_MS)
  try {
    const response = await atWork(
      fetch(pathOf(of, `/${of.id}`, `&dryRun=${dryRun}`), {
        ...sending('application/octet-stream'),
        body: of.file,
        signal: impatience.signal,
      }),
    )
    const answer = (await response.json()) as Report & { problem?: Problem }
    if (answer.problem) return err(answer.problem)
    return response.ok ? ok(answer) : err({ type: 'Unreachable' })
  } catch {
    return err({ type: 'Unreachable' })
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Hands the rows that were wrong to the browser, as a workbook to mend; false when the server could not be
 * asked or gave none.
 */
export async function saveSheetToMend(of: SheetFile): Promise<boolean> {
  try {
    const init = { ...sending('application/octet-stream'), body: of.file }
    const response = await atWork(fetch(pathOf(of, `/${of.id}.xlsx`), init))
    if (response.ok) saveFile(await response.blob(), 'can-sua.xlsx')
    return response.ok
  } catch {
    return false
  }
}

function pathOf({ to }: SheetFile, name: string, more = ''): string {
  const [path = '', query = ''] = to.split('?')
  return `${path}${name}?${query}${more}`
}
