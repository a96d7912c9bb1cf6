import type { ImportId, Problem, ValueImportReport } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { type CallProblem, sending } from './call.ts'

export type ValueFile = { readonly id: ImportId; readonly unitCode: string; readonly file: File }

const PATIENCE_MS = 60_000

/** Tries or brings in a sheet of values; a trial changes nothing. */
export async function sendValues(
  { id, unitCode, file }: ValueFile,
  dryRun: boolean,
): Promise<Result<ValueImportReport, CallProblem>> {
  const impatience = new AbortController()
  const timer = setTimeout(() => impatience.abort(), PATIENCE_MS)
  try {
    const response = await fetch(pathOf(id, unitCode, `&dryRun=${dryRun}`), {
      ...sending('application/octet-stream'),
      body: file,
      signal: impatience.signal,
    })
    const answer = (await response.json()) as ValueImportReport & { problem?: Problem }
    if (answer.problem) return err(answer.problem)
    return response.ok ? ok(answer) : err({ type: 'Unreachable' })
  } catch {
    return err({ type: 'Unreachable' })
  } finally {
    clearTimeout(timer)
  }
}

/** The rows that were wrong as a workbook to mend; undefined when the server gave none. */
export async function valuesToMend({ id, unitCode, file }: ValueFile): Promise<Blob | undefined> {
  try {
    const init = { ...sending('application/octet-stream'), body: file }
    const response = await fetch(pathOf(`${id}.xlsx`, unitCode), init)
    return response.ok ? await response.blob() : undefined
  } catch {
    return undefined
  }
}

function pathOf(id: string, unitCode: string, more = ''): string {
  return `/api/v1/indicators/values/${id}?unitCode=${unitCode}${more}`
}
