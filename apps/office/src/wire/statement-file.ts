import type {
  ImportId,
  ImportState,
  Problem,
  StatementMapProposal,
  StatementReport,
} from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { atWork } from './at-work.ts'
import { type CallProblem, sending } from './call.ts'
import { within } from './within.ts'

export type FileAbout = {
  readonly id: ImportId
  /** The account it is of; or where to look for the one that the file names. */
  readonly of: { readonly accountId: string } | { readonly scopeId: string }
  readonly dryRun?: boolean
  readonly acceptPartial?: boolean
}

export type FileRefused = {
  readonly problem: CallProblem
  /** How a file of an unknown heading might be read. */
  readonly proposal?: StatementMapProposal
}

/** A year's statement over a weak network takes longer than any other call. */
const PATIENCE_MS = 180_000

/** Uploads a bank's statement file; a dry run changes nothing. */
export async function sendStatement(
  about: FileAbout,
  file: File,
): Promise<Result<StatementReport, FileRefused>> {
  try {
    const { isOk, answer } = await sent(pathOf(about, file), file, async (response) => ({
      isOk: response.ok,
      answer: (await response.json()) as StatementReport &
        Partial<{
          problem: Problem
          proposal: StatementMapProposal
        }>,
    }))
    const { problem, proposal } = answer
    if (problem) return err({ problem, ...(proposal && { proposal }) })
    return isOk ? ok(answer) : err({ problem: { type: 'Unreachable' } })
  } catch {
    return err({ problem: { type: 'Unreachable' } })
  }
}

/** How far an import is; undefined while the server does not know of it. */
export async function importState(id: ImportId): Promise<ImportState | undefined> {
  try {
    const response = await fetch(`/api/v1/statements/${id}`)
    return response.ok ? ((await response.json()) as ImportState) : undefined
  } catch {
    return undefined
  }
}

/** The refused rows of a file, to put right; undefined when the server gave none. */
export async function errorFile(
  about: FileAbout,
  file: File,
  format: 'csv' | 'xlsx',
): Promise<Blob | undefined> {
  try {
    const rows = sent(pathOf(about, file, `/errors.${format}`), file, async (response) =>
      response.ok ? response.blob() : undefined,
    )
    return await atWork(rows)
  } catch {
    return undefined
  }
}

function sent<T>(path: string, body: File, read: (response: Response) => Promise<T>): Promise<T> {
  const init = { ...sending('application/octet-stream'), body }
  return within(PATIENCE_MS, async (signal) => read(await fetch(path, { ...init, signal })))
}

function pathOf({ id, of, dryRun, acceptPartial }: FileAbout, file: File, part = ''): string {
  const query = new URLSearchParams({
    ...of,
    fileName: file.name.slice(0, 200),
    dryRun: String(dryRun === true),
    acceptPartial: String(acceptPartial === true),
  })
  return `/api/v1/statements/${id}${part}?${query.toString()}`
}
