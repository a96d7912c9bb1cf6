import type { FloorFile, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { readInputFile } from './read-input-file.ts'
import type { UsageProblem } from './usage-problem.ts'

/**
 * A floor that a file of the seller's own describes, docs/guides/other-floors.md; nothing where no
 * file is named. Problems: FileUnreadable, FileMeaningless (each thing that is wrong, and where).
 */
export async function readFloorFile(
  path: string | undefined,
): Promise<Result<FloorFile | undefined, UsageProblem>> {
  if (path === undefined) return ok(undefined)
  const bytes = await readInputFile(path)
  if (!bytes.ok) return bytes
  const file = jsonOf(bytes.value)
  if (file === undefined) {
    const reason = { vi: 'không phải JSON', en: 'is no JSON' }
    return err({ type: 'FileMeaningless', path, reason })
  }
  const { readFloor } = await import('@cho40/core/catalogue')
  const floor = readFloor(file)
  return floor.ok ? floor : err({ type: 'FileMeaningless', path, reason: wrongIn(floor.problem) })
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** What a person mends first is said; the rest is found by the next check. */
const MOST_ISSUES = 10

function wrongIn(problem: Problem): { vi: string; en: string } {
  const issues = problem.type === 'InvalidInput' ? problem.issues : []
  const said = issues
    .slice(0, MOST_ISSUES)
    .map(({ path, message }) => `${path || '.'}: ${message}`)
    .join('; ')
  return { vi: `chưa đúng mẫu (${said})`, en: `is not as it must be (${said})` }
}
