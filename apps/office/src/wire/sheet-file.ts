import type { ImportId, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { atWork } from './at-work.ts'
import { type CallProblem, sending } from './call.ts'
import { saveFile } from './save-file.ts'
import { within } from './within.ts'

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
  try {
    const path = pathOf(of, `/${of.id}`, `&dryRun=${dryRun}`)
    const { isOk, answer } = await sent(of, path, async (response) => ({
      isOk: response.ok,
      answer: (await response.json()) as Report & { problem?: Problem },
    }))
    if (answer.problem) return err(answer.problem)
    return isOk ? ok(answer) : err({ type: 'Unreachable' })
  } catch {
    return err({ type: 'Unreachable' })
  }
}

/**
 * Hands the rows that were wrong to the browser, as a workbook to mend; false when the server could not be
 * asked or gave none.
 */
export async function saveSheetToMend(of: SheetFile): Promise<boolean> {
  try {
    const sheet = await sent(of, pathOf(of, `/${of.id}.xlsx`), async (response) =>
      response.ok ? response.blob() : undefined,
    )
    if (sheet) saveFile(sheet, 'can-sua.xlsx')
    return sheet !== undefined
  } catch {
    return false
  }
}

/** Sends the sheet; what is made of the answer counts as work of the desk until it is there. */
function sent<T>(
  { file: body }: SheetFile,
  path: string,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const init = { ...sending('application/octet-stream'), body }
  return atWork(within(PATIENCE_MS, async (signal) => read(await fetch(path, { ...init, signal }))))
}

function pathOf({ to }: SheetFile, name: string, more = ''): string {
  const [path = '', query = ''] = to.split('?')
  return `${path}${name}?${query}${more}`
}
